"""The clock: due timers become events, the journal moves to the records, what has been kept long enough is purged.

Any number may run: a timer fires once, moving the journal twice is moving it once, and a purge finds nothing left.
Reminding and the sweeping of dispatch go on beside it, each in a thread of its own, so that no timer waits for them.
"""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import partial
from threading import Event, Thread
from time import monotonic
from types import MappingProxyType

import structlog

from bot import journal
from bot.logs import fault
from bot.metrics import TIMERS
from state.errors import StateError
from state.journal import Journal
from state.keys import PARTITIONS
from state.records import Records
from state.timers import Timers

TICK = timedelta(seconds=0.5)
PURGE_EVERY = timedelta(hours=6)
AT_ONCE = 500
LEAVE = timedelta(seconds=8)
"""How long what goes on beside may take to stop; what it leaves undone is found again."""

log = structlog.get_logger()


class Clock:
    """One clock process's work. ``run`` blocks until ``stop`` is set, and has what is ``beside`` it do the same.

    ``beside`` names what each of its threads does.
    """

    def __init__(
        self,
        timers: Timers,
        stream: Journal,
        records: Records,
        now: Callable[[], datetime],
        beside: Mapping[str, Callable[[Event], None]] = MappingProxyType({}),
    ) -> None:
        self._timers = timers
        self._beside = beside
        self._stream = stream
        self._records = records
        self._now = now
        self._purge_at = now()

    def run(self, stop: Event) -> None:
        """Tick until told to stop.

        The journal is moved a partition at a time, with a pause after each: all at once would hold a core, and the
        database's one writer, for long enough that customers notice.
        """
        threads = [Thread(target=work, args=(stop,), name=name, daemon=True) for name, work in self._beside.items()]
        for thread in threads:
            thread.start()
        while not stop.is_set():
            self._attend(self.fire)
            self._attend(self.purge)
            for partition in range(PARTITIONS):
                self._attend(partial(self.move_journal, partition))
                if stop.wait(TICK.total_seconds() / PARTITIONS):
                    break
        deadline = monotonic() + LEAVE.total_seconds()
        for thread in threads:
            thread.join(max(0.0, deadline - monotonic()))

    @staticmethod
    def _attend(part: Callable[[], object]) -> None:
        try:
            part()
        except StateError as error:
            log.warning("clock could not work", **fault(error))

    def fire(self) -> int:
        """Turn due timers into events; how many."""
        fired = self._timers.fire(range(PARTITIONS), self._now(), AT_ONCE)
        TIMERS.inc(fired)
        return fired

    def move_journal(self, partition: int) -> int:
        """Move one partition's journal to the records; how many turns."""
        return journal.move(self._stream, self._records.journal, partition)

    def purge(self) -> None:
        """Every few hours, forget what has been kept long enough."""
        now = self._now()
        if now < self._purge_at:
            return
        self._purge_at = now + PURGE_EVERY
        self._records.purge(now)
