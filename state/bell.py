"""The bell: published hints that a partition has work, so that nobody has to ask Redis over and over.

A hint may be lost (Redis publishes to who listens at that moment); whoever waits here looks for work every second or so
anyway.
"""

from collections.abc import Callable, Sequence
from threading import Event
from time import monotonic
from typing import Any, Protocol

from redis.exceptions import RedisError

from state.errors import StoreUnavailable
from state.keys import PARTITIONS, tag

_PARTITION = {tag(partition).encode(): partition for partition in range(PARTITIONS)}


class Ear(Protocol):
    """What is used of redis-py's PubSub."""

    def subscribe(self, *channels: str) -> None:
        """Listen to these channels."""

    def get_message(self, *, timeout: float) -> dict[str, Any] | None:
        """The next message, or None after ``timeout`` seconds or for an acknowledgement."""

    def close(self) -> None:
        """Stop listening."""


class Bell:
    """One listener; used by one thread. Connects at the first wait, and again after it was cut off."""

    def __init__(self, open_ear: Callable[[], Ear], channels: Sequence[str]) -> None:
        self._open_ear = open_ear
        self._channels = channels
        self._ear: Ear | None = None

    def wait(self, timeout: float) -> set[int]:
        """Wait up to ``timeout`` seconds for a ring; the partitions that rang, empty if none did.

        Raises nothing of the network's: while Redis is away it simply waits the time out.
        """
        deadline = monotonic() + timeout
        try:
            return self._listen(deadline)
        except (RedisError, OSError, StoreUnavailable):
            self.close()
            Event().wait(max(0.0, deadline - monotonic()))
            return set()

    def close(self) -> None:
        """Stop listening; a later wait starts anew."""
        if self._ear is not None:
            ear, self._ear = self._ear, None
            ear.close()

    def _listen(self, deadline: float) -> set[int]:
        if self._ear is None:
            self._ear = self._open_ear()
            self._ear.subscribe(*self._channels)
        rung: set[int] = set()
        while True:
            remaining = 0.0 if rung else deadline - monotonic()
            message = self._ear.get_message(timeout=max(0.0, remaining))
            if message is not None:
                rung.add(_PARTITION[message["data"]])
            elif rung or remaining <= 0:
                return rung
