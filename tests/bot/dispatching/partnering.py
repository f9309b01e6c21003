"""Partners' software before the real service, and jobs for it, with nothing between but the API."""

from base64 import b64encode
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from typing import Any

import msgspec
from msgspec.structs import replace
from werkzeug.test import Client, TestResponse

from bot.wiring import Counter
from flows.delivery import Line
from flows.dispatch.job import Job, Offer
from flows.roadside.request import RoadsideRequest
from handlers.dispatch.signature import headers
from state.keys import PARTITIONS
from tests.bot.conftest import Clock

HERE = {"latitude": 35.658034, "longitude": 139.701636}
FAR_OFF = {"latitude": 35.609, "longitude": 139.743}
REQUEST = RoadsideRequest(
    "line",
    "ja",
    emergency="none",
    safe_place="yes",
    latitude=HERE["latitude"],
    longitude=HERE["longitude"],
    address="目印県目印市1丁目",
    road_type="ordinary",
    symptom="flat",
    details={"spare": "yes", "landmark": "目印の角"},
    name="目印 花子",
    phone="+819000000077",
    plate="目印 300 め 12-34",
    occupants=2,
    destination="nearest",
)
OTHER_KEY = "whsec_" + b64encode(b"nobody in the file has this key").decode()
_ids = count(1)


def opened(counter: Counter, **asked: Any) -> Job:
    """The job of a new request, offered to its first partner."""
    now, key = counter.now(), f"request-{next(_ids)}"
    number = counter.records.requests.file(key, "c" * 26, replace(REQUEST, **asked), now)
    filed = counter.records.requests.get(number)
    assert filed is not None
    counter.dispatching.open(filed, now)
    return job_of(counter, number)


def job_of(counter: Counter, number: str) -> Job:
    case = counter.dispatching.jobs.get(number)
    assert case is not None
    return case.job


def open_offer(job: Job) -> Offer:
    assert job.offer is not None
    return job.offer


def posted_lines(counter: Counter, at: datetime) -> list[Line]:
    """The first line of each stream that is on its way out."""
    claimed = counter.outbox.claim(range(PARTITIONS), 50, at, timedelta(seconds=30))
    return [handed.attempt.line for handed in claimed.handed]


@dataclass
class Software:
    """One partner's: signs what it posts, each with an id of its own unless it says otherwise."""

    client: Client
    clock: Clock
    partner: str
    secret: str

    def answer(self, offer: str, body: Any, **more: Any) -> TestResponse:
        return self.post(f"/dispatch/offers/{offer}", body, **more)

    def accept(self, offer: str, minutes: int = 40, **more: Any) -> TestResponse:
        return self.answer(offer, {"answer": "accepted", "eta_minutes": minutes}, **more)

    def status(self, number: str, body: Any, **more: Any) -> TestResponse:
        return self.post(f"/dispatch/jobs/{number}/status", body, **more)

    def post(self, path: str, body: Any, **more: Any) -> TestResponse:
        raw = body if isinstance(body, bytes) else msgspec.json.encode(body)
        id_ = more.get("id") or f"message-{next(_ids)}"
        signed = headers([more.get("secret", self.secret)], id_, more.get("at", self.clock()), raw)
        sent = signed | {"X-Partner": more.get("partner", self.partner)} | more.get("headers", {})
        return self.client.post(path, data=raw, headers=sent, content_type="application/json")


def software(counter: Counter, client: Client, clock: Clock, partner: str) -> Software:
    return Software(client, clock, partner, counter.partners.accounts[partner].keys[0])


def error(answer: TestResponse) -> dict[str, Any]:
    """The error of a refusal, whose shape is everywhere the same."""
    found: dict[str, Any] = msgspec.json.decode(answer.data)["error"]
    assert {"code", "message", "request_id"} <= set(found)
    assert found["request_id"] == answer.headers["X-Request-Id"]
    assert answer.content_type == "application/json"
    return found
