"""When to try again: exponential backoff with jitter, as a pure function of the attempt and one random number."""

from datetime import timedelta

from msgspec import Struct


class Backoff(Struct, frozen=True):
    """``first`` doubles with every attempt up to ``most``; ``jitter`` is the share of it drawn by lot (0 to 1)."""

    first: timedelta = timedelta(seconds=1)
    most: timedelta = timedelta(minutes=5)
    jitter: float = 0.5

    def wait(self, attempt: int, lot: float) -> timedelta:
        """How long to wait after attempt number ``attempt`` (from 1), with ``lot`` drawn evenly from 0 to 1."""
        doubled = self.first * 2 ** min(attempt - 1, 16)
        whole: timedelta = min(doubled, self.most)
        return whole * (1 - self.jitter * lot)
