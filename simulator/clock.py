"""The simulator's own time: the wall clock plus whatever a test has skipped."""

import threading
from datetime import UTC, datetime, timedelta


class Clock:
    """UTC now, which can be moved forward but never back: tokens then expire without anyone waiting."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._skipped = timedelta()

    def now(self) -> datetime:
        """Return the present instant, UTC."""
        with self._lock:
            return datetime.now(UTC) + self._skipped

    def milliseconds(self) -> int:
        """Return the present instant as LINE writes it: milliseconds since 1970."""
        return int(self.now().timestamp() * 1000)

    def skip(self, seconds: float) -> None:
        """Move time forward.

        Raises:
            ValueError: ``seconds`` is negative.
        """
        if seconds < 0:
            raise ValueError("time can be skipped, not turned back")
        with self._lock:
            self._skipped += timedelta(seconds=seconds)

    def reset(self) -> None:
        """Return to the wall clock."""
        with self._lock:
            self._skipped = timedelta()
