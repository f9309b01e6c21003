"""Where the counter tells firms what is new: ``POST /partners/{key}/webhook``, signed, at least once."""

import json
import time
from dataclasses import dataclass
from datetime import datetime

from flask import Blueprint, Response, jsonify, request

from simulator.errors import ControlRefusal, PartnerRefusal
from simulator.faults import Faults
from simulator.partners.books import Book, Books, Job, Offer
from simulator.partners.firms import Place
from simulator.partners.habits import Habits
from simulator.partners.signing import HEADERS, ID, is_genuine
from simulator.shapes import Json
from simulator.striking import strikes
from simulator.wire import Crossing, Wire

REFUSALS = {
    "fail_before": lambda: PartnerRefusal(500, "the firm's software is down"),
    "fail_after": lambda: PartnerRefusal(500, "the firm's software is down"),
    "rate_limit": lambda: PartnerRefusal(429, "too many messages"),
}
OFFER_SECONDS = 90
ENDS_JOB = frozenset({"job.cancelled", "job.not_needed"})
MOST_HEARD = 500


@dataclass(frozen=True)
class _Message:
    """One message: its type, and what it is about."""

    type: str
    data: Json

    def word(self, *names: str) -> str:
        """The first of these that is said."""
        return next((said for name in names if isinstance(said := self.data.get(name), str) and said), "")


def partner_inbox(books: Books, habits: Habits, wire: Wire, faults: Faults) -> Blueprint:
    """Build the receivers of every firm."""
    inbox = Blueprint("partners", __name__, url_prefix="/partners")

    @inbox.errorhandler(PartnerRefusal)
    @inbox.errorhandler(ControlRefusal)
    def refuse(refusal: PartnerRefusal | ControlRefusal) -> Response:
        response = jsonify(error=str(refusal))
        response.status_code = refusal.status
        return response

    @inbox.post("/<key>/webhook")
    @strikes(faults, "partner.webhook", REFUSALS)
    def hear(key: str) -> Response:
        message = _genuine(books, key)
        with books.opened(key) as book:
            known = request.headers[ID] in book.heard
            if len(book.heard) >= MOST_HEARD:
                book.heard.clear()
            book.heard.add(request.headers[ID])
        if not known:
            _take(books, habits, key, message)
        return jsonify(taken=not known)

    @inbox.after_request
    def note(response: Response) -> Response:
        key = (request.view_args or {}).get("key", "")
        body = request.get_json(silent=True)
        kind = body.get("type", "") if isinstance(body, dict) else ""
        wire.record(
            Crossing("in", "partner", f"{key} {kind}", response.status_code, body, response.get_json(silent=True))
        )
        return response

    return inbox


def _genuine(books: Books, key: str) -> _Message:
    """Read the message in the request. Raises PartnerRefusal: 401 its signature is not right, 400 it is no message."""
    with books.read(key) as book:
        secrets = book.firm.secrets
    body = request.get_data()
    if not is_genuine(secrets, {name: request.headers.get(name, "") for name in HEADERS}, body, time.time()):
        raise PartnerRefusal(401, "the signature is not right")
    try:
        sent = json.loads(body)
    except ValueError:
        sent = None
    if not isinstance(sent, dict) or not isinstance(sent.get("data"), dict):
        raise PartnerRefusal(400, "the body has a type and data")
    return _Message(str(sent.get("type", "")), sent["data"])


def _take(books: Books, habits: Habits, key: str, message: _Message) -> None:
    offer, number = message.word("id", "offer"), message.word("number")
    match message.type:
        case "offer.made" | "offer.updated":
            with books.opened(key) as book:
                made, new = _offer(book, offer, message.data), offer not in book.offers
                book.offers[offer] = made
            if new:
                habits.offered(key, made)
        case "offer.ended":
            with books.opened(key) as book:
                if (ended := book.offers.get(offer)) and ended.state == "open":
                    ended.state, ended.answer = "ended", message.word("reason")
        case "job.assigned" | "job.updated":
            with books.opened(key) as book:
                job, new = _job(book, number, message.data), number not in book.jobs
                book.jobs[number] = job
            if new:
                habits.assigned(key, job)
        case kind if kind.startswith("job."):
            _word(books, habits, key, message)


def _word(books: Books, habits: Habits, key: str, message: _Message) -> None:
    """Something about a job that changes what is done about it."""
    number, destination = message.word("number"), message.word("destination", "value")
    with books.opened(key) as book:
        job = book.jobs.get(number)
        if job is None:
            return
        said = (message.type.removeprefix("job."), message.word("reason"), destination)
        job.words.append(" ".join(word for word in said if word))
        job.over |= message.type in ENDS_JOB
        if message.type == "job.cancelled":
            job.state = "cancelled"
    if message.type == "job.eta_wanted":
        habits.asked_for_time(key, number)
    elif message.type == "job.destination":
        habits.redirected(key, number, destination)


def _offer(book: Book, offer: str, sheet: Json) -> Offer:
    """The offer as it is told now; what was answered stays."""
    now = int(time.time() * 1000)
    made = book.offers.get(offer) or Offer(offer, sheet, now, now + OFFER_SECONDS * 1000)
    made.sheet, made.deadline = sheet, _instant(sheet.get("deadline")) or made.deadline
    return made


def _job(book: Book, number: str, sheet: Json) -> Job:
    """The job as it is told now; where its truck is, and how far it has come, stays."""
    car = _car(sheet) or book.firm.middle
    job = book.jobs.get(number)
    if job is None:
        offer = sheet.get("offer")
        now = int(time.time() * 1000)
        return Job(number, offer if isinstance(offer, str) else "", sheet, now, car, book.firm.yard)
    job.sheet, job.car = sheet, car
    return job


def _car(sheet: Json) -> Place | None:
    place = sheet.get("place")
    if not isinstance(place, dict):
        return None
    latitude, longitude = place.get("latitude"), place.get("longitude")
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return None
    return latitude, longitude


def _instant(written: object) -> int:
    """Milliseconds since 1970 of a date and time (RFC 3339), 0 where it is none."""
    try:
        return int(datetime.fromisoformat(str(written)).timestamp() * 1000)
    except ValueError:
        return 0
