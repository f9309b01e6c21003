"""The worker: takes turns and delivers what they say, until it is told to stop.

One thread takes turns in batches (many conversations, two round trips); a few carry the outbox. Lines of a fresh commit
are handed straight to them; lines that wait for a retry, or whose holder died, are claimed.
"""

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from random import random
from threading import Event, Thread

import structlog

from bot.delivery import Delivery
from bot.knowing import Knowing
from bot.logs import fault
from bot.metrics import SET_ASIDE, TURNS
from bot.retry import Backoff
from bot.turning import BATCH_TAKES, Failure, Turner
from flows.delivery import Route
from state.aside import Aside
from state.connection import Wire
from state.errors import StateError
from state.keys import PARTITIONS, ROUTES
from state.keys import TURNS as TURNS_QUEUE
from state.mailbox import DELIVERY_LEASE, Mailbox
from state.outbox import Outbox
from state.turn import Claim, Claims, Committed, Turn

EVERY = frozenset(range(PARTITIONS))
SWEEP = timedelta(seconds=1)
"""How long a lost wake-up can go unnoticed."""

LEASE = timedelta(seconds=10)
WORDS: tuple[Route, ...] = tuple(route for route in ROUTES if route != "photo")
"""Every way out but that of photos, which are claimed apart: what waits there must not be taken for what waits here."""

BATCH = 16
"""Conversations of each partition in one batch: so many that round trips hardly count, so few that none waits long."""

log = structlog.get_logger()


class Worker:
    """One worker process's work. ``run`` blocks until ``stop`` is set."""

    def __init__(  # noqa: PLR0913, PLR0917  # the parts of a worker
        self,
        wire: Wire,
        mailbox: Mailbox,
        outbox: Outbox,
        aside: Aside,
        knowing: Knowing,
        turner: Turner,
        delivery: Delivery,
        now: Callable[[], datetime],
    ) -> None:
        self._wire = wire
        self._mailbox = mailbox
        self._outbox = outbox
        self._aside = aside
        self._knowing = knowing
        self._turner = turner
        self._delivery = delivery
        self._now = now
        self._backoff = Backoff(first=timedelta(seconds=0.5))

    def run(self, stop: Event) -> None:
        """Work until ``stop``: the batch in hand is committed, what is being delivered is finished."""
        self._delivery.start()
        claiming = [
            Thread(target=self._watch, args=(WORDS, self._lines, stop), name="claim-lines", daemon=True),
            Thread(target=self._watch, args=(("photo",), self._photos, stop), name="claim-photos", daemon=True),
        ]
        for thread in claiming:
            thread.start()
        self._watch((TURNS_QUEUE,), self._turns, stop)
        for thread in claiming:
            thread.join(SWEEP.total_seconds() * 2)
        self._delivery.stop(timedelta(seconds=8))

    def turns(self, partitions: Iterable[int]) -> Claims:
        """Claim, take and commit the turns of these partitions, once."""
        claims = self._mailbox.claim(partitions, BATCH, self._now(), LEASE)
        for conversation in claims.unreadable:
            log.error("no key opens this conversation", conversation=conversation)
        if claims.claims:
            self._take(claims.claims)
        return claims

    def _turns(self, partitions: frozenset[int]) -> datetime | None:
        return self.turns(partitions).next_at

    def _take(self, claims: tuple[Claim, ...]) -> None:
        sessions = self._knowing.sessions(claims)
        customers = self._knowing.customers(claims, sessions)
        progress = self._knowing.progress(customers)
        accidents = self._knowing.accidents(claims, sessions)
        until = self._now() + BATCH_TAKES
        turns: list[Turn] = []
        for claim in claims:
            session = sessions.get(claim.conversation)
            if session is None:  # an event of our own for a conversation that has expired: nobody is there to tell
                self._aside.set_aside(claim, claim.mail[0].id, "no_session", self._now())
                continue
            facts = self._knowing.facts(claim, session, customers, progress, accidents)
            taken = self._turner.take(claim, session, facts, until)
            if isinstance(taken, Failure):
                self._give_back(taken)
            else:
                turns.append(taken)
        self._commit(turns)

    def _commit(self, turns: list[Turn]) -> None:
        if not turns:
            return
        lease = DELIVERY_LEASE if self._delivery.room() >= len(turns) else timedelta(0)
        for turn, result in zip(turns, self._mailbox.commit(turns, self._now(), lease), strict=True):
            TURNS.labels(type(result).__name__.lower()).inc()
            SET_ASIDE.inc(len(turn.aside))
            if isinstance(result, Committed):
                for handed in result.handed:
                    self._delivery.take(handed)

    def _give_back(self, failure: Failure) -> None:
        now = self._now()
        tries = failure.claim.failures.get(failure.event_id, 0) + 1
        retry_at = now + self._backoff.wait(tries, random())  # noqa: S311  # jitter, no secret
        self._mailbox.give_back(failure.claim, failure.event_id, retry_at, now)

    def _lines(self, partitions: frozenset[int]) -> datetime | None:
        self._delivery.settle()
        return self._claim(partitions, WORDS, self._delivery.appetite(), timedelta(milliseconds=50))

    def _photos(self, partitions: frozenset[int]) -> datetime | None:
        return self._claim(partitions, ("photo",), self._delivery.photo_appetite(), timedelta(seconds=0.5))

    def _claim(
        self, partitions: frozenset[int], routes: tuple[Route, ...], wanted: int, pause: timedelta
    ) -> datetime | None:
        if not wanted:
            return self._now() + pause
        handed = self._outbox.claim(partitions, max(1, wanted // PARTITIONS), self._now(), routes=routes)
        for each in handed.handed:
            self._delivery.take(each)
        return handed.next_at

    def _watch(self, queues: Iterable[str], look: Callable[[frozenset[int]], datetime | None], stop: Event) -> None:
        """Look at partitions when their bell rings, when something is due, and all of them every second."""
        bell = self._wire.listen(tuple(queues))
        partitions, sweep_at = EVERY, self._now() + SWEEP
        while not stop.is_set():
            try:
                next_at = look(partitions)
            except StateError as error:
                log.warning("store unavailable", **fault(error))
                next_at = self._now() + SWEEP
            now = self._now()
            due = min(sweep_at, next_at) if next_at is not None else sweep_at
            rung = bell.wait(max(0.0, (due - now).total_seconds())) if due > now else set()
            swept = self._now() >= due
            partitions = EVERY if swept else frozenset(rung)
            if swept:
                sweep_at = self._now() + SWEEP
        bell.close()
