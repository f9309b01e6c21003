"""「今いる場所を送る」: the page an SMS customer opens to send the browser's position into the talk, once."""

from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from flows.events import Envelope, LocationReceived
from state.doors import Doors, door_event_id
from state.mailbox import Mailbox
from state.turn import Mail, Posting

DEGREES = {"latitude": 90.0, "longitude": 180.0}


def here(doors: Doors, mailbox: Mailbox, now: Callable[[], datetime]) -> Blueprint:
    """The page's two routes. Looking does not use the link up; sending does."""
    pages = Blueprint("here", __name__)

    @pages.get("/here/<token>")
    def ask(token: str) -> ResponseReturnValue:
        if doors.open(token, now()) is None:
            return render_template("here_over.html"), HTTPStatus.GONE
        return render_template("here.html")

    @pages.post("/here/<token>")
    def send(token: str) -> ResponseReturnValue:
        at = now()
        door = doors.open(token, at)
        if door is None:
            return render_template("here_over.html"), HTTPStatus.GONE
        position = _position()
        if position is None:
            return render_template("here.html", wrong=True), HTTPStatus.UNPROCESSABLE_ENTITY
        event_id = door_event_id(token)
        envelope = Envelope(event_id, at, at, LocationReceived(*position, message=event_id))
        posting = mailbox.post([Mail(door.conversation, envelope)], at)[0]
        if posting is Posting.FULL:
            return render_template("here.html", wrong=True), HTTPStatus.SERVICE_UNAVAILABLE
        doors.close(token)
        return render_template("here_sent.html")

    return pages


def _position() -> tuple[float, float] | None:
    """Latitude and longitude of the form, or None where they are none."""
    try:
        latitude, longitude = (float(request.form[name]) for name in DEGREES)
    except (KeyError, ValueError):
        return None
    within = -DEGREES["latitude"] <= latitude <= DEGREES["latitude"]
    return (latitude, longitude) if within and -DEGREES["longitude"] <= longitude <= DEGREES["longitude"] else None
