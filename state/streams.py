"""Reading what hand_out of lua/stream.lua returns: a line for one holder to deliver."""

from datetime import datetime
from typing import Any

from flows.delivery import Attempt, Line
from state.instants import instant
from state.sealed import Sealed
from state.turn import Handed


def handed(line: Line, row: list[Any], now: datetime) -> Handed:
    """The hand-out of a line that is at hand."""
    route, conversation, epoch, number, since, _ = row
    attempt = Attempt(line, number, bool(since), now, instant(int(since)) if since else None)
    return Handed(f"{route.decode()}:{conversation.decode()}", conversation.decode(), epoch, attempt)


def handed_from(lines: Sealed[Line], row: list[Any], now: datetime) -> Handed:
    """The hand-out of a line as it is stored.

    Raises:
        Unreadable: no key opens it.
    """
    owner = f"{row[0].decode()}|{row[1].decode()}"
    return handed(lines.open(row[5].split(b"|", 2)[2], owner), row, now)
