"""The timers: instants that become events, exactly once however many clocks look."""

from collections.abc import Iterable
from datetime import datetime

from state.connection import Call, Wire
from state.instants import micros


class Timers:
    """All conversations' timers; they are set and cancelled by turns."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def fire(self, partitions: Iterable[int], now: datetime, limit: int) -> int:
        """Turn up to ``limit`` due timers of each partition into mail, in one round trip; how many there were."""
        args = (micros(now), limit)
        return sum(self._wire.run([Call("fire", partition, args) for partition in partitions]))
