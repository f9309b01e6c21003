"""How much waits in the outbox, and for how long: numbers for metrics."""

from datetime import datetime

from msgspec import Struct

from flows.delivery import Route
from state.connection import Command, Wire
from state.instants import instant
from state.keys import PARTITIONS, ROUTES, key


class Waiting(Struct, frozen=True):
    """Lines of one route that wait or are being delivered; ``oldest`` is when the first of them was appended."""

    lines: int
    oldest: datetime | None


def depth(wire: Wire) -> dict[Route, Waiting]:
    """What waits, by route, in one round trip."""
    partitions = range(PARTITIONS)
    counts = wire.run([Command(each, ("HMGET", key(each, "lines"), *ROUTES)) for each in partitions])
    heads = wire.run(
        [
            Command(each, ("ZRANGE", key(each, "heads", route), 0, 0, "WITHSCORES"))
            for route in ROUTES
            for each in partitions
        ]
    )
    waiting: dict[Route, Waiting] = {}
    for i, route in enumerate(ROUTES):
        lines = sum(int(row[i] or 0) for row in counts)
        first = [int(head[1]) for head in heads[i * PARTITIONS : (i + 1) * PARTITIONS] if head]
        waiting[route] = Waiting(lines, instant(min(first)) if first else None)
    return waiting
