"""What a step wants done: imperatives, carried out by others after the turn is committed.

An effect is a value. It has no key of its own; the turn gives it one (conversation, turn, index), and whoever carries
it
out uses that key so that doing it twice is doing it once.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from flows.events import Address
from flows.messages import Message
from flows.roadside.request import RoadsideRequest


class Send(Struct, frozen=True, tag="send"):
    """Say these (one to five) to the customer, at ``to`` where that is given and else where the conversation is."""

    messages: tuple[Message, ...]
    to: Address | None = None


class FileRequest(Struct, frozen=True, tag="file"):
    """Record a roadside request; the answer comes back as :class:`flows.events.RequestFiled`."""

    request: RoadsideRequest


class Withdraw(Struct, frozen=True, tag="withdraw"):
    """Cancel the filed request of this receipt number, at the customer's word."""

    number: str


class Amend(Struct, frozen=True, tag="amend"):
    """Replace what is recorded under this receipt number: the customer corrected it or took a message back."""

    number: str
    request: RoadsideRequest


class Suppress(Struct, frozen=True, tag="suppress"):
    """Send nothing more to this address: its owner said STOP, or it takes nothing."""

    address: Address
    reason: str


class Unsuppress(Struct, frozen=True, tag="unsuppress"):
    """Send to this address again: its owner said START."""

    address: Address


class Forget(Struct, frozen=True, tag="forget"):
    """Erase what was kept of a message the customer has unsent (LINE asks that it can no longer be seen or used)."""

    message: str


class AlertStaff(Struct, frozen=True, omit_defaults=True, tag="alert"):
    """Tell the insurer's people by mail.

    ``kind`` picks the wording; ``number`` is the receipt number, if there is one yet. ``words`` are the customer's own,
    where the counter could not use them. Personal data: they stand in the mail and nowhere else.
    """

    kind: Literal[
        "filed", "unacknowledged", "cancelled", "changed", "danger", "stuck", "unreachable", "news", "callback"
    ]
    request: RoadsideRequest
    number: str = ""
    words: str = ""


class SetTimer(Struct, frozen=True, tag="set-timer"):
    """Wake this conversation at ``due`` by a :class:`flows.events.TimerFired`; of one name, the last one set wins."""

    name: str
    due: datetime


class CancelTimer(Struct, frozen=True, tag="cancel-timer"):
    """Forget the timer of that name, if it is set."""

    name: str


class OpenDoor(Struct, frozen=True, tag="open-door"):
    """Make a single-use page of ours answer ``prompt`` until ``until``; ``token`` is the secret part of its address."""

    token: str
    prompt: str
    until: datetime


Record = FileRequest | Withdraw | Amend | Forget | Suppress | Unsuppress

Effect = Send | Record | AlertStaff | SetTimer | CancelTimer | OpenDoor
