"""The important matters (重要事項説明) of an application, and the button at their end.

Opening the page proves nothing, since previews open links too: it only sets down when that was first done, and in which
edition. What counts is the button, once, and of that edition alone: where it has changed meanwhile the page comes anew.
"""

from datetime import datetime
from http import HTTPStatus

from flask import Blueprint, g, request
from flask.typing import ResponseReturnValue

from bot.document import important_matters
from bot.pages.account.layout import Problem, text
from bot.pages.talk import chat, done, door_of, page, talk_pages
from bot.wiring import Counter
from flows.events import DocumentRead, Envelope
from flows.facts import Desk, Profile
from state.doors import Door, door_event_id
from state.turn import Mail, Posting


def document(counter: Counter) -> Blueprint:
    """``/document/{token}``."""
    pages = talk_pages("document", counter)

    @pages.get("/document/<token>")
    def read(token: str) -> ResponseReturnValue:
        door = door_of(counter, token, "document")
        if door is None:
            return page("over", HTTPStatus.GONE, what="document")
        if request.method == "GET":
            _opened(counter, token, door)
        return _shown()

    @pages.post("/document/<token>")
    def confirm(token: str) -> ResponseReturnValue:
        door, at = door_of(counter, token, "document"), counter.now()
        if door is None:
            return page("over", HTTPStatus.GONE, what="document")
        opened = counter.grants.look("opened", token, at)
        if opened is None:
            # The button was sent by something that has never shown the page.
            _opened(counter, token, door)
            return _shown(HTTPStatus.CONFLICT, Problem("", text("pages-document-unread")))
        first, _, edition = opened.decode().partition(" ")
        if edition != important_matters().reference:
            counter.grants.change("opened", token, _opening(at), at)
            return _shown(HTTPStatus.CONFLICT, Problem("", text("pages-document-unread")))
        event = DocumentRead(door.prompt, edition, datetime.fromisoformat(first))
        envelope = Envelope(door_event_id(token), at, at, event)
        if counter.mailbox.post([Mail(door.conversation, envelope)], at)[0] is Posting.FULL:
            return page("refused", HTTPStatus.SERVICE_UNAVAILABLE, why="away")
        counter.doors.close(token)
        by_line = door.address is not None and door.address.channel == "line"
        return done("document_done", chat=chat(counter) if by_line else "")

    return pages


def _opened(counter: Counter, token: str, door: Door) -> None:
    """Set down that the page is shown now, unless it has been before."""
    at = counter.now()
    counter.grants.give("opened", token, _opening(at), door.until, at)


def _opening(at: datetime) -> bytes:
    """When the page was shown, and the edition that stood on it."""
    return f"{at.isoformat()} {important_matters().reference}".encode()


def _shown(status: HTTPStatus = HTTPStatus.OK, *problems: Problem) -> ResponseReturnValue:
    matters = important_matters()
    sections = [(section, section.said_in(g.language)) for section in matters.sections]
    return page(
        "document",
        status,
        *problems,
        title=matters.title[g.language],
        edition=matters.edition,
        sections=sections,
        desks=_for_everybody(g.profile),
    )


def _for_everybody(profile: Profile) -> list[Desk]:
    """The insurer's desks without those that only serve the contracts of one employer."""
    agencies = {agency.desk for agency in profile.agencies} - {profile.contract_desk, *profile.roadside_desk.values()}
    return [desk for desk in profile.desks if desk.key not in agencies]
