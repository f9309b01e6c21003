"""What all account pages share: their language, their words, and how a page is put together."""

from collections.abc import Callable
from datetime import date, datetime
from http import HTTPStatus
from typing import Any

from flask import g, make_response, render_template, request, session
from flask.typing import ResponseReturnValue
from msgspec import Struct

from bot.accounts.sessions import AccountSession
from bot.accounts.visits import Visit
from flows.facts import JAPAN, Profile
from flows.session import Language
from flows.words import LANGUAGES, words

HTML_LANGUAGE: dict[Language, str] = {"ja": "ja", "en": "en", "easy": "ja"}
"""What a screen reader is told; やさしい日本語 is read like any other."""

NAMES: dict[Language, str] = {"ja": "日本語", "easy": "やさしい日本語", "en": "English"}


class Problem(Struct, frozen=True):
    """What is wrong with a field of a form; ``text`` is in words already. Without a field it is about the whole."""

    field: str
    text: str


def this_session() -> AccountSession:
    """The session of this request. Only account pages have one."""
    if not isinstance(session, AccountSession):
        raise TypeError("this page has no session")
    return session


def visit() -> Visit:
    """What is remembered of the browser before this page."""
    remembered = this_session().visit
    if remembered is None:
        raise TypeError("this page's session was not loaded")
    return remembered


def language() -> Language:
    """The language of this page: chosen, remembered, or what the browser asks for; Japanese if none of ours."""
    chosen: Language | None = g.get("language")
    if chosen is None:
        remembered = this_session().visit
        chosen = remembered.language if remembered else None
    if chosen is None:
        chosen = "en" if request.accept_languages.best_match(("ja", "en"), "ja") == "en" else "ja"
    g.language = chosen
    return chosen


def choose_language() -> None:
    """Take up ``?lang=``, and remember it."""
    for known in LANGUAGES:
        if request.args.get("lang") == known:
            visit().language = g.language = known


def text(key: str, **values: str | int) -> str:
    """The words of ``key`` in this page's language; the insurer's name is always at hand. Raises MissingWords."""
    return words(language()).text(key, **{"brand": g.profile.brand, **values})


def clock_time(moment: datetime) -> str:
    """The time of day in Japan, as people read it: ``22:05``."""
    return moment.astimezone(JAPAN).strftime("%H:%M")


def written_date(day: date) -> str:
    """The day as people write it: ``2027年3月1日``, in English ``2027-03-01``."""
    return text("pages-date", year=str(day.year), month=str(day.month), day=str(day.day), date=day.isoformat())


def page(template: str, status: HTTPStatus = HTTPStatus.OK, *problems: Problem, **values: Any) -> ResponseReturnValue:  # noqa: ANN401  # what templates take
    """The page of ``templates/account/<template>.html``.

    Args:
        template: its name.
        status: of the answer.
        problems: of its form; they are summed up at its head, and each stands at its field.
        values: what the template speaks of.
    """
    at_field = {problem.field: problem.text for problem in problems}
    body = render_template(f"account/{template}.html", problems=problems, at_field=at_field, **values)
    return make_response(body, status)


def over(why: str, status: HTTPStatus, again: str = "") -> ResponseReturnValue:
    """A dead end: the words of ``pages-refused-<why>``, and one button to go on. ``again`` is a time of day."""
    return page("refused", status, why=why, again=again)


def context(profile: Profile) -> Callable[[], dict[str, Any]]:
    """What every template is given."""

    def given() -> dict[str, Any]:
        remembered = this_session().visit
        desk = profile.desk(profile.contract_desk)
        return {
            "t": text,
            "lang": language(),
            "html_lang": HTML_LANGUAGE[language()],
            "languages": NAMES,
            "brand": profile.brand,
            "desk": desk,
            "signed_in": bool(remembered and remembered.signed_in),
            "clock_time": clock_time,
        }

    return given
