"""A crew: threads that carry lines from one queue, the most urgent first, and know how fast they are."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import count
from queue import Empty, PriorityQueue
from threading import Event, Thread
from time import monotonic

from state.mailbox import DELIVERY_LEASE
from state.turn import Handed

LAST_CALL = timedelta(seconds=12)
"""An attempt may take this long (two calls of five seconds, a settling): none is begun with less lease left."""

QUEUED_AT_LEAST, QUEUED_AT_MOST = 64, 1024
"""A claim brings four lines of each partition at least; what a slow platform leaves no time for is given back."""

SLOW_SECONDS = 0.25
"""What carrying a line is taken to last before the first one has been carried."""

REMEMBERED = 16
"""Over about so many lines the pace is averaged."""


class Crew:
    """Carries lines one by one, several at once.

    Args:
        name: of its threads.
        size: how many threads.
        carry: carries one line; raises nothing.
        give_back: takes a line that was not looked at; raises nothing.
        now: the clock.
    """

    def __init__(
        self,
        name: str,
        size: int,
        carry: Callable[[Handed], None],
        give_back: Callable[[Handed], None],
        now: Callable[[], datetime],
    ) -> None:
        self._carry = carry
        self._give_back = give_back
        self._now = now
        self._waiting: PriorityQueue[tuple[int, int, datetime, Handed]] = PriorityQueue()
        self._numbers = count()
        self._pace = SLOW_SECONDS
        self._stopping = Event()
        self._threads = [Thread(target=self._work, name=f"{name}-{each}", daemon=True) for each in range(size)]

    def start(self) -> None:
        """Begin carrying."""
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        """Begin nothing more."""
        self._stopping.set()

    def join(self, deadline: datetime) -> None:
        """Wait for what is under way, and give back what is only queued."""
        for thread in self._threads:
            thread.join(max(0.0, (deadline - self._now()).total_seconds()))
        while not self._waiting.empty():
            self._give_back(self._waiting.get_nowait()[-1])

    def take(self, handed: Handed) -> None:
        """Queue a line whose lease has just begun; once stopping, give it back."""
        if self._stopping.is_set():
            self._give_back(handed)
            return
        self._waiting.put((int(handed.attempt.line.lane), next(self._numbers), self._now() + DELIVERY_LEASE, handed))

    def idle(self) -> bool:
        """Whether no line is waiting here."""
        return self._waiting.empty()

    def room(self, seconds: float) -> int:
        """How many more lines can be queued if each is to be looked at within about ``seconds``."""
        bearable = int(seconds * len(self._threads) / self._pace)
        return max(0, min(QUEUED_AT_MOST, max(QUEUED_AT_LEAST, bearable)) - self._waiting.qsize())

    def _work(self) -> None:
        while not self._stopping.is_set():
            try:
                _, _, until, handed = self._waiting.get(timeout=0.2)
            except Empty:
                continue
            if until - self._now() < LAST_CALL:
                self._give_back(handed)
                continue
            began = monotonic()
            self._carry(handed)
            self._pace += (monotonic() - began - self._pace) / REMEMBERED
