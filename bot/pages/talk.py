"""What the pages share that a talk opens and that know nobody: their guard, their words, their dead ends.

They have no session to ride on: who has the address has the page (80 random bits, :mod:`state.doors`). A form of theirs
is taken from a page of ours only, all the same.
"""

from http import HTTPStatus
from typing import Any, Literal

import structlog
from flask import Blueprint, Response, g, make_response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException

from bot.logs import fault
from bot.pages.account.guarding import FEATURES, NotFromHere, at_our_address, from_here, page_headers
from bot.pages.account.layout import HTML_LANGUAGE, NAMES, Problem, text
from bot.wiring import Counter
from flows.desk_hours import hours
from flows.facts import Desk
from flows.messages import Row
from flows.session import Language
from flows.words import LANGUAGES, words
from handlers.line.linking import chat_url
from state.doors import Door
from state.errors import StateError

RENEW = "継続手続き"
"""What to send to the chat to go on with a renewal, in any of its languages."""

log = structlog.get_logger()


def talk_pages(name: str, counter: Counter, features: str = FEATURES) -> Blueprint:
    """A blueprint for pages of this kind: guarded, and with every dead end in words.

    ``features`` is what they may ask a browser for (:data:`bot.pages.account.guarding.FEATURES`).
    """
    pages = Blueprint(name, __name__)
    public_url = counter.settings.public_url
    headers = page_headers(public_url, features=features)

    @pages.before_request
    def admit() -> None:
        g.profile = counter.profile
        speak(_language_of_browser())
        at_our_address(public_url)
        if request.method == "POST":
            from_here(public_url)

    @pages.after_request
    def keep_to_itself(response: Response) -> Response:
        response.headers.update(headers)
        return response

    @pages.errorhandler(StateError)
    def unavailable(error: StateError) -> ResponseReturnValue:
        log.warning("state unavailable", request=g.request, **fault(error))
        return page("refused", HTTPStatus.SERVICE_UNAVAILABLE, why="away")

    @pages.errorhandler(NotFromHere)
    def forged(_: NotFromHere) -> ResponseReturnValue:
        return page("refused", HTTPStatus.BAD_REQUEST, why="stale")

    @pages.errorhandler(HTTPException)
    def refused(error: HTTPException) -> ResponseReturnValue:
        status = HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR)
        return page("refused", status, why="host" if status is HTTPStatus.MISDIRECTED_REQUEST else "failed")

    @pages.errorhandler(Exception)
    def failed(error: Exception) -> ResponseReturnValue:
        # Flask itself would write the traceback, whose last line may quote a customer.
        log.error("request failed", request=g.request, **fault(error))
        return page("refused", HTTPStatus.INTERNAL_SERVER_ERROR, why="failed")

    @pages.context_processor
    def given() -> dict[str, Any]:
        language = g.language
        desk = counter.profile.desk(counter.profile.contract_desk)
        return {
            "t": text,
            "lang": language,
            "html_lang": HTML_LANGUAGE[language],
            "languages": NAMES,
            "brand": counter.profile.brand,
            "desk": desk,
            "hours": _hours,
            "renew": chat(counter, RENEW),
        }

    return pages


def speak(language: str) -> None:
    """Hold this page in a language of ours, unless its reader has chosen another by ``?lang=``."""
    for known in (request.args.get("lang"), language, "ja"):
        if known in LANGUAGES:
            g.language = known
            return


def door_of(counter: Counter, token: str, purpose: Literal["document", "notice"]) -> Door | None:
    """The door of this page, whose language it speaks from now on; None where it is shut, used or another page's."""
    door = counter.doors.open(token, counter.now(), purpose)
    if door is not None:
        speak(door.language)
    return door


def page(template: str, status: HTTPStatus = HTTPStatus.OK, *problems: Problem, **values: Any) -> ResponseReturnValue:  # noqa: ANN401  # what templates take
    """The page of ``templates/talk/<template>.html``; see :func:`bot.pages.account.layout.page`."""
    return make_response(render_template(f"talk/{template}.html", problems=problems, **values), status)


def done(template: str, **values: Any) -> ResponseReturnValue:  # noqa: ANN401  # what templates take
    """What follows a form that was taken: the page is shut by now, and so can be seen in no other language."""
    return page(template, languages={}, **values)


def chat(counter: Counter, said: str = "") -> str:
    """The address that opens our chat on LINE, with these words written."""
    return chat_url(counter.settings.line_link_base, counter.profile.line_id, said)


def _hours(desk: Desk) -> Row:
    return hours(words(g.language), desk)


def _language_of_browser() -> Language:
    return "en" if request.accept_languages.best_match(("ja", "en"), "ja") == "en" else "ja"
