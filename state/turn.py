"""What goes in and out of a conversation's turn: mail, claims, turns and what became of them."""

from datetime import datetime, timedelta
from enum import Enum

from msgspec import Struct

from flows.delivery import Attempt, Lane, Line
from flows.effects import OpenDoor
from flows.events import Envelope
from flows.session import Session


class Mail(Struct, frozen=True):
    """An envelope for a conversation.

    ``hold`` delays its handling a little, so that events the platform sends late or again can be put in order before
    it; other mail of the conversation that is ready takes it along.
    """

    conversation: str
    envelope: Envelope
    lane: Lane = Lane.CONVERSATION
    hold: timedelta = timedelta()


class Posting(Enum):
    """What became of a mail."""

    ACCEPTED = 1
    DUPLICATE = 0
    FULL = -1


class Claim(Struct, frozen=True):
    """A conversation handed to one holder, with all its mail in the order (happened, arrival).

    ``epoch`` fences the holder. ``version`` is that of the session; where there is none it is the instant of the
    claim, so that versions, and the keys made of them, never come again after a session has expired. ``tries`` counts
    the claims since the last commit or give-back: more than 1 means that a holder died over it.
    ``failures`` counts, by event id, how often an event was given back as failed.
    """

    conversation: str
    epoch: int
    version: int
    session: Session | None
    mail: tuple[Envelope, ...]
    tries: int
    lane: Lane
    failures: dict[str, int] = {}


class Claims(Struct, frozen=True):
    """What a call of ``claim`` handed out.

    ``next_at`` is the next instant at which these partitions have something to do (in the past if more is waiting
    now), None if nothing waits. ``unreadable`` are conversations whose session or mail no key opens: they stay
    leased, and come again when the lease ends.
    """

    claims: tuple[Claim, ...]
    next_at: datetime | None
    unreadable: tuple[str, ...]


class Turn(Struct, frozen=True):
    """All that a turn changes, written at once or not at all.

    ``version`` is the claim's; the session is stored as the next one. ``done`` and the keys of ``aside`` are event
    ids of the claim's mail; ``aside`` gives the reason for which a person should look at the event. ``keep`` is how
    long the session lives without another turn, None for ever.
    """

    conversation: str
    epoch: int
    version: int
    session: Session
    done: tuple[str, ...]
    lines: tuple[Line, ...] = ()
    set_timers: dict[str, datetime] = {}
    cancel_timers: tuple[str, ...] = ()
    doors: tuple[OpenDoor, ...] = ()
    journal: bytes = b""
    keep: timedelta | None = None
    aside: dict[str, str] = {}


class Handed(Struct, frozen=True):
    """A line to deliver now, leased to one holder. ``stream`` is its route, a colon, and its name there."""

    stream: str
    conversation: str
    epoch: int
    attempt: Attempt


class Committed(Struct, frozen=True):
    """The turn is written; ``handed`` are the first lines of streams that were idle, leased to the committer."""

    handed: tuple[Handed, ...]


class Fenced(Struct, frozen=True):
    """Someone else holds the conversation by now, or it has moved on: nothing was written."""
