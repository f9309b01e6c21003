"""「写真を送る」: the page through which photos of an accident or a breakdown are sent where the channel carries none.

Its door is looked through as often as one likes, until it closes: photos are taken one by one, now and later. Each file
is answered for itself. Where scripts run they come one to a request, elsewhere all in one form.
"""

from collections import Counter as Tally
from http import HTTPStatus
from typing import Any

import msgspec
from flask import Blueprint, Response, redirect, request, url_for
from flask.typing import ResponseReturnValue
from msgspec import Struct
from werkzeug.datastructures import FileStorage

from bot.moments import new_key
from bot.pages.account.layout import Problem, clock_time, text
from bot.pages.talk import page, speak, talk_pages
from bot.photographs.looking import MOST_BYTES
from bot.photographs.uploading import Upload, Uploading
from bot.uploads import MOST_BYTES as MOST_AT_ONCE
from bot.uploads import TOO_LARGE
from bot.wiring import Counter
from flows.desk_hours import accident_desk
from flows.pictures import WANTED
from state.doors import Door

OTHER = "other"
ACCIDENT = (*WANTED, OTHER)
"""What a picture may be sent as; ``other`` is whatever the customer thinks we should see."""

BREAKDOWN = ("spot", "trouble", OTHER)
"""Of a breakdown: where the car stands, so that it is found, and what is wrong, so that the right truck comes."""

KINDS = (*WANTED, *BREAKDOWN)

MOST_FILES = 40
TAKES = "image/jpeg,image/png,image/webp"
"""Telephones of Apple turn their own format into one of these where it is asked for."""

JSON = "application/json"
FINE = frozenset[Upload]({"kept", "duplicate"})


class Sent(Struct, frozen=True):
    """What became of one file, in a word for scripts and in words."""

    wanted: str
    name: str
    outcome: Upload

    @property
    def told(self) -> str:
        """In words, which name the file as its owner knows it."""
        return text(f"pages-photos-said-{self.outcome}", name=self.name or text("pages-photos-nameless"))


def photos(counter: Counter) -> Blueprint:
    """``/photos/{token}`` and ``/photos/{token}/remove``."""
    pages = talk_pages("photos", counter)
    uploading = Uploading(
        counter.photographs, counter.records.photos, counter.mailbox, counter.limits, counter.now, new_key
    )

    @pages.get("/photos/<token>")
    def ask(token: str) -> ResponseReturnValue:
        door = _door(counter, token)
        return _over(counter) if door is None else _shown(counter, uploading, token, door, count=_just_sent())

    @pages.post("/photos/<token>")
    def send(token: str) -> ResponseReturnValue:
        door = _door(counter, token)
        if door is None:
            return _over(counter)
        if TOO_LARGE in request.environ:
            too_large = Problem("", text("pages-photos-all-too-large"))
            return _shown(counter, uploading, token, door, HTTPStatus.REQUEST_ENTITY_TOO_LARGE, too_large)
        request.max_content_length, request.max_form_parts = MOST_AT_ONCE, MOST_FILES
        found = [(kind, file) for kind in _kinds(door) for file in request.files.getlist(kind) if file.filename]
        taken = [_take(uploading, door, kind, file) for kind, file in found]
        if request.accept_mimetypes.best == JSON:
            return _said(taken)
        if not taken:
            none = Problem(_kinds(door)[0], text("pages-photos-none"))
            return _shown(counter, uploading, token, door, HTTPStatus.UNPROCESSABLE_ENTITY, none)
        problems = [Problem(each.wanted, each.told) for each in taken if each.outcome not in FINE]
        status = HTTPStatus.UNPROCESSABLE_ENTITY if len(problems) == len(taken) else HTTPStatus.OK
        return _shown(counter, uploading, token, door, status, *problems, count=_count(taken))

    @pages.post("/photos/<token>/remove")
    def remove(token: str) -> ResponseReturnValue:
        door = _door(counter, token)
        if door is None:
            return _over(counter)
        uploading.remove(door, request.form.get("photo", ""))
        return redirect(url_for("photos.ask", token=token, lang=request.args.get("lang")), HTTPStatus.SEE_OTHER)

    return pages


def _door(counter: Counter, token: str) -> Door | None:
    """The door of this page, whose language it speaks from now on."""
    door = counter.doors.open(token, counter.now(), "photos")
    if door is not None:
        speak(door.language)
    return door


def _take(uploading: Uploading, door: Door, kind: str, file: FileStorage) -> Sent:
    # One byte more than may be kept is enough to see that it may not.
    return Sent(kind, file.filename or "", uploading.take(door, kind, file.stream.read(MOST_BYTES + 1)))


def _said(taken: list[Sent]) -> ResponseReturnValue:
    said = [{"outcome": each.outcome, "text": each.told} for each in taken]
    return Response(msgspec.json.encode(said), content_type=JSON)


def _just_sent() -> int:
    """How many photos a script has just sent one by one, to be thanked for."""
    told = request.args.get("sent", "")
    return int(told) if told.isascii() and told.isdigit() and len(told) < 3 else 0  # noqa: PLR2004  # more than a report takes


def _count(taken: list[Sent]) -> int:
    return sum(each.outcome in FINE for each in taken)


def _shown(  # noqa: PLR0913  # what a page shows
    counter: Counter,
    uploading: Uploading,
    token: str,
    door: Door,
    status: HTTPStatus = HTTPStatus.OK,
    *problems: Problem,
    count: int = 0,
) -> ResponseReturnValue:
    kept = uploading.shown(door)
    kinds = _kinds(door)
    tally = Tally(photo.wanted if photo.wanted in kinds else OTHER for photo in kept)
    ours = [photo for photo in kept if uploading.may_remove(door, photo)]
    listed = [{"id": each.id, "kind": _kind(each.wanted), "at": _time(each.kept_at)} for each in ours]
    return page(
        "photos",
        status,
        *problems,
        kinds=kinds,
        tally=tally,
        listed=listed,
        count=count,
        takes=TAKES,
        most=MOST_BYTES,
        send=url_for("photos.send", token=token, lang=request.args.get("lang")),
        remove=url_for("photos.remove", token=token, lang=request.args.get("lang")),
        desk=_desk(counter),
    )


def _over(counter: Counter) -> ResponseReturnValue:
    return page("photos_over", HTTPStatus.GONE, languages={}, desk=_desk(counter))


def _desk(counter: Counter) -> Any:  # noqa: ANN401  # what templates take
    return accident_desk(counter.profile, "", counter.now())


def _kinds(door: Door) -> tuple[str, ...]:
    return BREAKDOWN if door.breakdown else ACCIDENT


def _kind(wanted: str) -> str:
    return text(f"pages-photos-{wanted if wanted in KINDS else OTHER}")


def _time(at: Any) -> str:  # noqa: ANN401  # a photo that is kept has one
    return clock_time(at) if at is not None else ""
