"""A message between the outbox and a platform: the line that waits, and what may come of an attempt."""

from datetime import datetime, timedelta
from enum import IntEnum
from typing import Literal, Protocol

from msgspec import Struct

from flows.effects import Carried
from flows.events import Address, ReplyToken

Route = Literal["line", "sms", "mail", "record", "partner", "photo"]


class Lane(IntEnum):
    """Who goes first. A lower lane is always served before a higher one."""

    EMERGENCY = 0
    CONVERSATION = 1
    CAMPAIGN = 2


class Line(Struct, frozen=True, omit_defaults=True):
    """One logical message waiting in the outbox.

    ``key`` is a UUID in its hex-and-dash form, fixed by conversation, turn and index for ever: LINE's retry key, the
    key of
    a record, the Message-ID of a mail. ``created`` is UTC. ``expires`` ends the attempts; None means a day.
    """

    key: str
    conversation: str
    route: Route
    lane: Lane
    body: Carried
    created: datetime
    to: Address | None = None
    reply: ReplyToken | None = None
    expires: datetime | None = None


class Attempt(Struct, frozen=True):
    """A line handed out to be delivered now.

    ``number`` counts from 1. ``in_doubt`` means an earlier attempt may have reached the platform without our knowing;
    ``since`` is when the first such attempt was handed out.
    """

    line: Line
    number: int
    in_doubt: bool
    now: datetime
    since: datetime | None = None


class Delivered(Struct, frozen=True):
    """The platform has taken it; ``reference`` is its id there (a Twilio SID, a LINE request id)."""

    reference: str = ""


class Retry(Struct, frozen=True):
    """Not delivered this time.

    ``in_doubt`` if it may have been all the same; ``after`` if the platform named a wait.
    """

    reason: str
    in_doubt: bool
    after: timedelta | None = None


class Refused(Struct, frozen=True):
    """It will never be taken. ``unreachable`` if the address itself is the reason (opted out, no such number)."""

    reason: str
    unreachable: bool = False


class Uncertain(Struct, frozen=True):
    """It may or may not have arrived and must not be tried again: kept for a person to look at."""

    reason: str


Outcome = Delivered | Retry | Refused | Uncertain


class Deliverer(Protocol):
    """One way out. An implementation never raises for anything a network or a platform does: it returns an outcome."""

    def deliver(self, attempt: Attempt) -> Outcome:
        """Carry out one attempt, within bounded time."""
        ...
