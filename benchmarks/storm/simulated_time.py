"""Made-up time: one instant for many processes, moved by one of them, and waits that follow it."""

import mmap
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Event
from time import monotonic

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)


class Clock:
    """The instant that a file holds: eight bytes, microseconds since 1970. Read in every process, set in one."""

    def __init__(self, file: Path) -> None:
        if not file.exists():
            file.write_bytes(bytes(8))
        with file.open("r+b") as opened:
            self._held = memoryview(mmap.mmap(opened.fileno(), 8)).cast("q")

    def __call__(self) -> datetime:
        """The made-up present, UTC."""
        return EPOCH + timedelta(microseconds=self._held[0])

    def set(self, at: datetime) -> None:
        """Let it be this instant."""
        self._held[0] = (at - EPOCH) // MICROSECOND


class Stop(Event):
    """An event whose waits last as long on the made-up clock as they were meant to.

    Args:
        clock: the made-up clock.
        least: seconds of real time that every wait takes, so that looking for work leaves cores for doing it.
        most: seconds of real time that no wait takes longer than.
    """

    def __init__(self, clock: Clock, least: float, most: float = 1.0) -> None:
        super().__init__()
        self._clock = clock
        self._least = least
        self._most = most

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until it is set, or the time is over; whether it is set."""
        until = None if timeout is None else self._clock() + timedelta(seconds=timeout)
        deadline = monotonic() + self._most
        while not super().wait(self._least):
            if until is not None and (self._clock() >= until or monotonic() >= deadline):
                break
        return self.is_set()
