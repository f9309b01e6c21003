"""Delivering: lines handed out by the outbox go through their route's deliverer, and every outcome is settled.

Streams are independent, so that many threads carry a line each; the next line of a stream is handed out when the one
before it is settled. While lines are waiting here, outcomes are settled many in one round trip.

Campaigns have a crew of their own, a small one, and so have photos, which take seconds each: however many of them
wait, and however slowly they come and go, the threads that carry answers are free for answers.
"""

from collections import deque
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from random import random
from threading import Lock
from time import monotonic
from uuid import uuid5

import structlog

from bot.crew import Crew
from bot.lines import NAMESPACE
from bot.logs import fault
from bot.metrics import DELAY, DELIVERIES
from bot.retry import Backoff
from flows.delivery import Delivered, Deliverer, Lane, Line, Outcome, Refused, Retry, Route, Uncertain
from flows.effects import Letter, Notify, RecordReminder, Send
from flows.events import DeliveryFailed, Envelope
from state.errors import StateError
from state.mailbox import Mailbox
from state.outbox import Again, Dead, Done, Outbox, Settlement, Verdict
from state.turn import Handed, Mail

DAY = timedelta(days=1)
QUEUED_SECONDS = 4.0
"""No more is queued here than can be looked at in this time, well before its lease ends."""

STOCK_SECONDS = 0.5
"""Claimed lines are kept few, so that what is urgent and waits in the outbox does not wait long."""

CAMPAIGN_THREADS = 1
PHOTO_THREADS = 3
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
        threads: how many answers are carried at once.
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
        self._outcomes: deque[Settlement] = deque()
        self._settling = Lock()
        self._answers = Crew("answers", threads, self._carry, self._give_back, now)
        self._campaigns = Crew("campaigns", CAMPAIGN_THREADS, self._carry, self._give_back, now)
        self._photos = Crew("photos", PHOTO_THREADS, self._carry, self._give_back, now)
        self._crews = (self._answers, self._campaigns, self._photos)

    def start(self) -> None:
        """Begin carrying."""
        for crew in self._crews:
            crew.start()

    def stop(self, within: timedelta) -> None:
        """Finish what is under way, and give back what is only queued, so that others can carry it at once."""
        deadline = self._now() + within
        for crew in self._crews:
            crew.stop()
        for crew in self._crews:
            crew.join(deadline)
        self.settle()

    def room(self) -> int:
        """How many answers may be handed over: beyond that others, or we ourselves later, should claim them."""
        return self._answers.room(QUEUED_SECONDS)

    def appetite(self) -> int:
        """How many lines of any lane to claim, but photos."""
        return min(crew.room(STOCK_SECONDS) for crew in (self._answers, self._campaigns))

    def photo_appetite(self) -> int:
        """How many photos to claim."""
        return self._photos.room(QUEUED_SECONDS)

    def take(self, handed: Handed) -> None:
        """Queue a line whose lease has just begun."""
        line = handed.attempt.line
        if line.route == "photo":
            self._photos.take(handed)
        elif line.lane is Lane.CAMPAIGN:
            self._campaigns.take(handed)
        else:
            self._answers.take(handed)

    def _carry(self, handed: Handed) -> None:
        began = monotonic()
        self._outcomes.append(Settlement(handed, self.attempt(handed)))
        nothing_follows = all(crew.idle() for crew in self._crews)
        if nothing_follows or len(self._outcomes) >= SETTLED_AT_ONCE or monotonic() - began > LONG_SECONDS:
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

    def _give_back(self, handed: Handed) -> None:
        """Nothing has been tried: whoever claims the line next has no more doubt about it than we had."""
        untouched = Again(self._now(), handed.attempt.in_doubt, "untouched")
        self._outcomes.append(Settlement(handed, untouched))
        if all(crew.idle() for crew in self._crews):
            self.settle()

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
        expires = handed.attempt.line.expires
        if expires is not None and self._now() >= expires:
            return Uncertain("expired") if handed.attempt.in_doubt else Refused("expired")
        try:
            return self._deliverers[handed.attempt.line.route].deliver(handed.attempt)
        except Exception as error:  # noqa: BLE001  # a deliverer's fault must not stop the others
            log.error("deliverer failed", key=handed.attempt.line.key, **fault(error))
            return Retry(type(error).__name__, in_doubt=True)

    def _dead(self, handed: Handed, reason: str, *, unreachable: bool = False) -> Dead:
        """Give a line up; its conversation hears of it first, so that the person's next channel can be tried.

        A mail has no conversation: that a reminder failed is recorded in its place.
        """
        line = handed.attempt.line
        log.error("dead letter", key=line.key, route=line.route, reason=reason, conversation=line.conversation)
        if line.route in {"line", "sms"}:
            now, notice = self._now(), _notice(line)
            failed = Envelope(
                f"undelivered:{line.key}",
                now,
                now,
                DeliveryFailed(line.key, reason.split(":", maxsplit=1)[0], unreachable, notice),
                # A notification message goes to people with whom there has been no conversation yet.
                address=line.to if notice else None,
            )
            self._mailbox.post([Mail(line.conversation, failed, line.lane)], now)
        elif isinstance(line.body, Letter) and line.body.notice:
            now = self._now()
            self._outbox.post_once([_failed(line, line.body.notice, reason, now)], now)
        return Dead(reason)


def _failed(line: Line, notice: str, reason: str, now: datetime) -> Line:
    """The record that a reminder failed, of which a retried line says nothing new."""
    key = str(uuid5(NAMESPACE, f"undelivered:{line.key}"))
    said = RecordReminder(notice, "failed", reason.split(":", maxsplit=1)[0])
    return Line(key, line.conversation, "record", line.lane, said, now)


def _notice(line: Line) -> str:
    return line.body.notice if isinstance(line.body, Send | Notify) else ""
