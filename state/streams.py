"""Streams: which lines keep their order among themselves, and reading what hand_out of lua/stream.lua returns.

The answers of a conversation on a route are one stream, its reminders another: a reminder that is tried again and
again, or waits for its crew, holds up nothing that somebody asked for (docs/decisions/0013). Pictures to be fetched are
a route of their own, for the same reason: no request waits until LINE has given out a photo.
"""

from datetime import datetime
from typing import Any

from flows.delivery import Attempt, Lane, Line
from state.instants import instant
from state.sealed import Sealed
from state.turn import Handed

REMINDERS = ":campaign"


def stream_of(line: Line) -> str:
    """The name of a line's stream within its route."""
    return line.conversation + REMINDERS if line.lane is Lane.CAMPAIGN else line.conversation


def conversation_of(stream: str) -> str:
    """Whose stream it is."""
    return stream.removesuffix(REMINDERS)


def handed(line: Line, row: list[Any], now: datetime) -> Handed:
    """The hand-out of a line that is at hand."""
    route, stream, epoch, number, since, _ = row
    attempt = Attempt(line, number, bool(since), now, instant(int(since)) if since else None)
    return Handed(f"{route.decode()}:{stream.decode()}", conversation_of(stream.decode()), epoch, attempt)


def handed_from(lines: Sealed[Line], row: list[Any], now: datetime) -> Handed:
    """The hand-out of a line as it is stored.

    Raises:
        Unreadable: no key opens it.
    """
    owner = f"{row[0].decode()}|{conversation_of(row[1].decode())}"
    return handed(lines.open(row[5].split(b"|", 2)[2], owner), row, now)
