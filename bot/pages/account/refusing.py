"""Every dead end of the account pages: plain words, and one button to go on."""

from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus
from math import ceil

import structlog
from flask import Blueprint, g, make_response, redirect, url_for
from flask.typing import ResponseReturnValue
from flask_wtf.csrf import CSRFError
from werkzeug.exceptions import HTTPException

from bot.accounts.passwords import Crowded
from bot.logs import fault
from bot.pages.account.access import CodeFirst, SignInFirst, TooMany
from bot.pages.account.guarding import NotFromHere
from bot.pages.account.layout import clock_time, over
from state.errors import StateError

KNOWN = {
    HTTPStatus.NOT_FOUND: "missing",
    HTTPStatus.MISDIRECTED_REQUEST: "host",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "large",
}
"""What ``pages-refused-…`` says of a status; of any other, that it did not work."""

log = structlog.get_logger()


def explain(pages: Blueprint, now: Callable[[], datetime]) -> None:
    """Answer in words whatever stops a view of ``pages``."""

    @pages.errorhandler(SignInFirst)
    def sign_in_first(_: SignInFirst) -> ResponseReturnValue:
        return redirect(url_for("account.login"), HTTPStatus.SEE_OTHER)

    @pages.errorhandler(CodeFirst)
    def code_first(_: CodeFirst) -> ResponseReturnValue:
        return redirect(url_for("account.confirm"), HTTPStatus.SEE_OTHER)

    @pages.errorhandler(TooMany)
    def too_many(refused: TooMany) -> ResponseReturnValue:
        wait = max(1, ceil((refused.again - now()).total_seconds()))
        answer = make_response(over(refused.why, HTTPStatus.TOO_MANY_REQUESTS, again=clock_time(refused.again)))
        answer.headers["Retry-After"] = str(wait)
        return answer

    @pages.errorhandler(CSRFError)
    @pages.errorhandler(NotFromHere)
    def forged(_: HTTPException) -> ResponseReturnValue:
        return over("stale", HTTPStatus.BAD_REQUEST)

    @pages.errorhandler(HTTPException)
    def refused(error: HTTPException) -> ResponseReturnValue:
        status = HTTPStatus(error.code or HTTPStatus.INTERNAL_SERVER_ERROR)
        return over(KNOWN.get(status, "failed"), status)

    @pages.errorhandler(StateError)
    def unavailable(error: StateError) -> ResponseReturnValue:
        log.warning("state unavailable", request=g.request, **fault(error))
        return over("away", HTTPStatus.SERVICE_UNAVAILABLE)

    @pages.errorhandler(Crowded)
    def crowded(_: Crowded) -> ResponseReturnValue:
        log.warning("passwords crowded", request=g.request)
        return over("away", HTTPStatus.SERVICE_UNAVAILABLE)

    @pages.errorhandler(Exception)
    def failed(error: Exception) -> ResponseReturnValue:
        # Flask itself would write the traceback, whose last line may quote a customer.
        log.error("request failed", request=g.request, **fault(error))
        return over("failed", HTTPStatus.INTERNAL_SERVER_ERROR)

    @pages.route("/<path:nowhere>", methods=["GET", "POST", "PUT", "PATCH", "DELETE"])
    def nowhere(nowhere: str) -> ResponseReturnValue:  # noqa: ARG001  # the rest of the path, whatever it is
        return over("missing", HTTPStatus.NOT_FOUND)
