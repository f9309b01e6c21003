"""Delivering: lines handed out by the outbox go through their route's deliverer, and every outcome is settled.

Streams are independent, so that many threads carry a line each; the next line of a stream is handed out when the one
before it is settled. While lines are waiting here, outcomes are settled many in one round trip.
"""

from collections import deque
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from itertools import count
from queue import Empty, PriorityQueue
from random import random
from threading import Event, Lock, Thread
from time import monotonic

import structlog

from bot.logs import fault
from bot.metrics import DELAY, DELIVERIES
from bot.retry import Backoff
from flows.delivery import Delivered, Deliverer, Lane, Outcome, Refused, Retry, Route, Uncertain
from flows.events import DeliveryFailed, Envelope
from state.errors import StateError
from state.mailbox import DELIVERY_LEASE, Mailbox
from state.outbox import Again, Dead, Done, Outbox, Settlement, Verdict
from state.turn import Handed, Mail

LAST_CALL = timedelta(seconds=12)
"""An attempt may take this long (two calls of five seconds, a settling): none is begun with less lease left."""

DAY = timedelta(days=1)
QUEUED_AT_MOST = 1024
QUEUED_SECONDS = 4.0
"""No more is queued here than can be carried in this time: a lease must not end on a line nobody has looked at."""

STOCK_SECONDS = 0.5

SLOW_SECONDS = 0.25
"""What an attempt is taken to last before the first one has been seen."""

SETTLED_AT_ONCE = 32

LONG_SECONDS = 0.05
"""After an attempt that took this long nothing is saved by settling late, and the next line of its stream waits."""

log = structlog.get_logger()


class Delivery:
    """The delivering half of a worker process.

    Args:
        outbox: where lines come from and go back to.
        mailbox: where a conversation is told that a message of its own failed.
        deliverers: one for each route.
        now: the clock.
        threads: how many streams are carried at once.
    """

    def __init__(  # the parts of a delivering worker
        self,
        outbox: Outbox,
        mailbox: Mailbox,
        deliverers: Mapping[Route, Deliverer],
        now: Callable[[], datetime],
        threads: int = 8,
    ) -> None:
        self._outbox = outbox
        self._mailbox = mailbox
        self._deliverers = deliverers
        self._now = now
        self._backoff = Backoff()
        self._waiting: PriorityQueue[tuple[int, int, datetime, Handed]] = PriorityQueue()
        self._numbers = count()
        self._queued = [0] * len(Lane)
        self._counting = Lock()
        self._pace = SLOW_SECONDS
        self._outcomes: deque[Settlement] = deque()
        self._settling = Lock()
        self._stopping = Event()
        self._threads = [Thread(target=self._carry, name=f"deliver-{each}", daemon=True) for each in range(threads)]

    def start(self) -> None:
        """Begin carrying."""
        for thread in self._threads:
            thread.start()

    def stop(self, within: timedelta) -> None:
        """Finish what is under way, and give back what is only queued, so that others can carry it at once."""
        self._stopping.set()
        deadline = self._now() + within
        for thread in self._threads:
            thread.join(max(0.0, (deadline - self._now()).total_seconds()))
        while not self._waiting.empty():
            self._outcomes.append(self._untouched(self._waiting.get_nowait()[-1]))
        self.settle()

    def room(self) -> int:
        """How many lines of conversations may be handed over at once; a campaign's, which wait for them, do not count.

        Beyond that others, or we ourselves later, should claim them.
        """
        return self._bearable(QUEUED_SECONDS) - sum(self._queued[lane] for lane in Lane if lane < Lane.CAMPAIGN)

    def appetite(self) -> int:
        """How many lines to claim: a small stock, so that what is urgent there never waits long behind it."""
        return self._bearable(STOCK_SECONDS) - self._waiting.qsize()

    def _bearable(self, seconds: float) -> int:
        return min(QUEUED_AT_MOST, int(seconds * len(self._threads) / self._pace))

    def take(self, handed: Handed) -> None:
        """Queue a line whose lease has just begun."""
        lane = handed.attempt.line.lane
        with self._counting:
            self._queued[lane] += 1
        self._waiting.put((int(lane), next(self._numbers), self._now() + DELIVERY_LEASE, handed))

    def _carry(self) -> None:
        while not self._stopping.is_set():
            try:
                lane, _, until, handed = self._waiting.get(timeout=0.2)
            except Empty:
                continue
            with self._counting:
                self._queued[lane] -= 1
            if until - self._now() < LAST_CALL:
                self._outcomes.append(self._untouched(handed))
                continue
            began = monotonic()
            self._outcomes.append(Settlement(handed, self.attempt(handed)))
            spent = monotonic() - began
            self._pace += (spent - self._pace) / 16
            if self._waiting.empty() or len(self._outcomes) >= SETTLED_AT_ONCE or spent > LONG_SECONDS:
                self.settle()
        self.settle()

    def settle(self) -> None:
        """Settle what has come of attempts; whoever is settling already takes later outcomes along."""
        while self._outcomes and self._settling.acquire(blocking=False):
            try:
                outcomes = [self._outcomes.popleft() for _ in range(len(self._outcomes))]
                following = self._outbox.settle(outcomes, self._now())
            except StateError as error:
                log.warning("not settled: the lines come again in doubt", count=len(outcomes), **fault(error))
                return
            finally:
                self._settling.release()
            for handed in following:
                if handed is not None:
                    self.take(handed)

    def _untouched(self, handed: Handed) -> Settlement:
        """Nothing has been tried: whoever claims the line next has no more doubt about it than we had."""
        return Settlement(handed, Again(self._now(), handed.attempt.in_doubt, "untouched"))

    def attempt(self, handed: Handed) -> Verdict:
        """Carry out one attempt and judge what came of it."""
        line = handed.attempt.line
        outcome = self._outcome(handed)
        name = type(outcome).__name__.lower()
        DELIVERIES.labels(line.route, name).inc()
        now = self._now()
        match outcome:
            case Delivered(reference):
                DELAY.labels(line.route, line.lane.name.lower()).observe((now - line.created).total_seconds())
                return Done(reference)
            case Retry(reason, in_doubt, after):
                wait = after or self._backoff.wait(handed.attempt.number, random())  # noqa: S311  # jitter, no secret
                if now + wait >= (line.expires or line.created + DAY):
                    return self._dead(handed, f"expired:{reason}")
                log.info("delivery postponed", key=line.key, route=line.route, reason=reason)
                return Again(now + wait, in_doubt, reason)
            case Refused(reason, unreachable):
                return self._dead(handed, reason, unreachable=unreachable)
            case Uncertain(reason):
                return self._dead(handed, f"uncertain:{reason}")

    def _outcome(self, handed: Handed) -> Outcome:
        try:
            return self._deliverers[handed.attempt.line.route].deliver(handed.attempt)
        except Exception as error:  # noqa: BLE001  # a deliverer's fault must not stop the others
            log.error("deliverer failed", key=handed.attempt.line.key, **fault(error))
            return Retry(type(error).__name__, in_doubt=True)

    def _dead(self, handed: Handed, reason: str, *, unreachable: bool = False) -> Dead:
        """Give a line up; its conversation hears of it first, so that the person's next channel can be tried."""
        line = handed.attempt.line
        log.error("dead letter", key=line.key, route=line.route, reason=reason, conversation=line.conversation)
        if line.route in {"line", "sms"}:
            now = self._now()
            failed = Envelope(
                f"undelivered:{line.key}",
                now,
                now,
                DeliveryFailed(line.key, reason.split(":", maxsplit=1)[0], unreachable),
            )
            self._mailbox.post([Mail(line.conversation, failed, line.lane)], now)
        return Dead(reason)
