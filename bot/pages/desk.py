"""The staff's page behind the link of an alert: take a request in hand, so that the watchdog may sleep."""

from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from bot.acknowledging import Acknowledging, signature
from bot.tickets import Tickets
from state.records.requests import Acknowledged, AlreadyAcknowledged


def desk(acknowledging: Acknowledging, tickets: Tickets, now: Callable[[], datetime]) -> Blueprint:
    """The page's two routes. Opening it changes nothing: mail scanners open links too."""
    pages = Blueprint("desk", __name__)

    @pages.get("/desk/<ticket>")
    def ask(ticket: str) -> ResponseReturnValue:
        number = tickets.number(ticket)
        if number is None:
            return render_template("desk_over.html"), HTTPStatus.GONE
        return render_template("desk.html", number=number)

    @pages.post("/desk/<ticket>")
    def take(ticket: str) -> ResponseReturnValue:
        number = tickets.number(ticket)
        if number is None:
            return render_template("desk_over.html"), HTTPStatus.GONE
        by = signature(request.form.get("by", ""))
        if not by:
            return render_template("desk.html", number=number, nameless=True), HTTPStatus.UNPROCESSABLE_ENTITY
        result = acknowledging.acknowledge(number, by, now())
        taken = isinstance(result, Acknowledged | AlreadyAcknowledged)
        other = result.by if isinstance(result, AlreadyAcknowledged) else ""
        status = HTTPStatus.OK if taken else HTTPStatus.CONFLICT
        return render_template("desk_taken.html", number=number, taken=taken, other=other), status

    return pages
