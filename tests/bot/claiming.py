"""The claims desk's system and the telematics service, as they post to us, and reports for them to speak of."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import count
from typing import Any

import msgspec
from msgspec.structs import replace
from werkzeug.test import Client, TestResponse

from bot.local import SIMULATED
from bot.wiring import Counter
from flows.accident.news import ImpactFelt, ImpactSettled, ReportUpdated
from flows.delivery import Line
from flows.events import Address, Envelope, Event
from handlers.dispatch.signature import headers
from state.keys import PARTITIONS
from tests.bot.conftest import Clock
from tests.state.records.reporting import REPORT

CLAIMS, TELEMATICS = SIMULATED["CLAIMS_KEYS"], SIMULATED["TELEMATICS_KEYS"]
LINE = Address("line", "U00000000000000000000000000000001")
LATER = timedelta(days=3650)
"""Commands have a clock of their own: what they leave may be of any day."""

_ids = count(1)


def filed(counter: Counter, address: Address = LINE, **told: Any) -> str:
    """The number of a new report, filed where this address writes."""
    conversation = counter.records.pseudonyms.conversation(address)
    key = f"report-{next(_ids)}"
    return counter.records.reports.file(key, conversation, replace(REPORT, **told), counter.now(), address)


@dataclass
class System:
    """One that posts: signs what it posts, each with an id of its own unless it says otherwise."""

    client: Client
    clock: Clock
    secret: str = CLAIMS

    def post(self, path: str, body: Any, **more: Any) -> TestResponse:
        raw = body if isinstance(body, bytes) else msgspec.json.encode(body)
        id_ = more.get("id") or f"message-{next(_ids)}"
        signed = headers([more.get("secret", self.secret)], id_, more.get("at", self.clock()), raw)
        return self.client.post(path, data=raw, headers=signed | more.get("headers", {}))

    def says(self, number: str, body: Any, **more: Any) -> TestResponse:
        return self.post(f"/claims/reports/{number}/status", body, **more)

    def tells(self, body: Any, **more: Any) -> TestResponse:
        return self.post("/triggers/impact", body, secret=TELEMATICS, **more)


def mail_of(counter: Counter) -> list[Envelope]:
    """All the mail that waits, of every conversation."""
    claims = counter.mailbox.claim(range(PARTITIONS), 50, counter.now() + LATER, timedelta(seconds=1))
    return [envelope for claim in claims.claims for envelope in claim.mail]


def heard(counter: Counter) -> list[tuple[Address | None, Event]]:
    """What waits to be heard about accidents, and by whom."""
    ours = ReportUpdated | ImpactFelt | ImpactSettled
    return [(each.address, each.event) for each in mail_of(counter) if isinstance(each.event, ours)]


def lines_of(counter: Counter) -> list[Line]:
    """The first line of each stream that is on its way out."""
    claimed = counter.outbox.claim(range(PARTITIONS), 50, counter.now() + LATER, timedelta(seconds=1))
    return [handed.attempt.line for handed in claimed.handed]


def error(answer: TestResponse) -> dict[str, Any]:
    """The error of a refusal, whose shape is everywhere the same."""
    found: dict[str, Any] = msgspec.json.decode(answer.data)["error"]
    assert {"code", "message", "request_id"} <= set(found)
    assert found["request_id"] == answer.headers["X-Request-Id"]
    return found
