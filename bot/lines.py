"""From the effects of a turn to what its commit writes: outbox lines with fixed keys, timers, doors."""

from datetime import datetime
from uuid import UUID, uuid5

from msgspec import Struct

from flows.accident.recording import FileReport, TellClaims
from flows.delivery import Lane, Line, Route
from flows.effects import (
    AlertStaff,
    CancelTimer,
    Carried,
    Effect,
    Letter,
    Notify,
    OpenDoor,
    OrderPartner,
    Send,
    SetTimer,
    ShowMenu,
    TellDesk,
)
from flows.events import Address, Envelope
from flows.pictures import KeepPhoto
from flows.session import Session

NAMESPACE = UUID("5f0b8c1e-6a52-5d0f-9d39-2f6f1d1c7a10")
"""The UUID namespace of our line keys (RFC 9562, version 5). Changing it would make every retry a new message."""


Effects = tuple[Effect, ...]


class Writings(Struct):
    """What one turn adds up to, over all its steps."""

    lines: list[Line]
    timers: dict[str, datetime]
    cancelled: set[str]
    doors: list[OpenDoor]


def blank() -> Writings:
    """Nothing yet."""
    return Writings([], {}, set(), [])


def line_key(conversation: str, version: int, index: int) -> str:
    """The key of a turn's ``index``-th line: the same whenever and wherever that turn is taken again."""
    return str(uuid5(NAMESPACE, f"{conversation}:{version}:{index}"))


def write(  # noqa: PLR0913, PLR0917  # the parts of a line
    writings: Writings,
    effects: Effects,
    conversation: str,
    version: int,
    session: Session,
    envelope: Envelope,
    now: datetime,
) -> None:
    """Add one step's effects.

    The first thing said to the customer may use the event's reply token; the rest may not. A reminder, and what many
    are told at once, leaves it to what answers, and travels behind everything that does.
    """
    reply = envelope.reply
    for effect in effects:
        match effect:
            case SetTimer(name, due):
                writings.timers[name] = due
                writings.cancelled.discard(name)
            case CancelTimer(name):
                writings.timers.pop(name, None)
                writings.cancelled.add(name)
            case OpenDoor():
                writings.doors.append(effect)
            case _:
                waits = isinstance(effect, Notify) or (isinstance(effect, Send) and bool(effect.notice or effect.bulk))
                answers = isinstance(effect, Send) and effect.to is None and not waits
                to = _addressee(effect) or session.address
                line = Line(
                    key=line_key(conversation, version, len(writings.lines)),
                    conversation=conversation,
                    route=_route(effect, to.channel),
                    lane=Lane.CAMPAIGN if waits else session.lane,
                    body=effect,
                    created=now,
                    # Whoever files a report may be written to when the session is long gone.
                    to=to if isinstance(effect, Send | ShowMenu | FileReport) else None,
                    reply=reply if answers else None,
                    expires=effect.until if isinstance(effect, Send | Notify) else None,
                )
                if answers:
                    reply = None
                writings.lines.append(line)


def _addressee(effect: Carried) -> Address | None:
    match effect:
        case Send(to=to):
            return to
        case ShowMenu(address):
            return address
        case _:
            return None


def _route(effect: Carried, channel: Route) -> Route:
    match effect:
        case Send() | ShowMenu():
            return channel
        case Notify():
            return "line"
        case AlertStaff() | TellDesk() | TellClaims() | Letter():
            return "mail"
        case OrderPartner():
            return "partner"
        case KeepPhoto():
            return "photo"
        case _:
            return "record"
