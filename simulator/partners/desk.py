"""The control API of the partners' software: what the page's pane, and tests, do at a firm's desk."""

from flask import Blueprint, Response, jsonify

from simulator.asking import asked, number, text
from simulator.errors import ControlRefusal
from simulator.partners.books import Books
from simulator.partners.calls import Answer
from simulator.partners.deeds import Deeds
from simulator.partners.driving import STEPS
from simulator.shapes import Json

STATUSES = (
    "en_route",
    "arriving",
    "on_scene",
    "not_found",
    "towing",
    "at_destination",
    "completed",
    "unsuccessful",
)
DRIVE_SECONDS = 1.0


def add_partners(api: Blueprint, books: Books, deeds: Deeds) -> None:
    """Add the routes below ``/control/partners`` to the control API."""

    @api.get("/partners")
    def partners() -> Response:
        return jsonify(partners=books.shown())

    @api.post("/partners/<key>/habit")
    def behave(key: str) -> Response:
        books.behave(key, text(asked(), "habit"))
        return _shown(books, key)

    @api.post("/partners/<key>/offers/<offer>/accept")
    def accept(key: str, offer: str) -> Response:
        return _answered(deeds.accepts(key, offer, int(number(asked(), "minutes", 30))))

    @api.post("/partners/<key>/offers/<offer>/decline")
    def decline(key: str, offer: str) -> Response:
        return _answered(deeds.declines(key, offer, text(asked(), "reason", "busy")))

    @api.post("/partners/<key>/jobs/<job>/status")
    def status(key: str, job: str) -> Response:
        body = asked()
        if text(body, "status") not in STATUSES:
            raise ControlRefusal(f"status is one of {', '.join(STATUSES)}")
        return _answered(deeds.reports(key, job, **_more(body)))

    @api.post("/partners/<key>/jobs/<job>/time")
    def time(key: str, job: str) -> Response:
        return _answered(deeds.promises(key, job, int(number(asked(), "minutes"))))

    @api.post("/partners/<key>/jobs/<job>/drive")
    def drive(key: str, job: str) -> Response:
        body = asked()
        deeds.drives(key, job, number(body, "seconds", DRIVE_SECONDS), int(number(body, "steps", STEPS)))
        return _shown(books, key)

    @api.post("/partners/<key>/jobs/<job>/position")
    def position(key: str, job: str) -> Response:
        body = asked()
        return _answered(deeds.moves(key, job, (number(body, "latitude"), number(body, "longitude"))))


def _more(body: Json) -> Json:
    """What goes to the counter as it is: a test may send what no firm's software would."""
    return {name: value for name, value in body.items() if value not in ("", None)}


def _answered(answer: Answer) -> Response:
    return jsonify(status=answer.status, body=answer.body)


def _shown(books: Books, key: str) -> Response:
    with books.read(key) as book:
        return jsonify(book.shown())
