"""Surges: an area that has more breakdowns than trucks queues them, by urgency and time, and moves as trucks are free.

Staff switch a surge on and off; so does load, which only ends what it began.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.dispatching.dispatching import Dispatching
from flows.dispatch.happenings import Looked
from flows.dispatch.partner import Area, Partner
from flows.dispatch.refusals import DispatchRefused
from flows.facts import JAPAN

BY_LOAD = ""
JUDGED_EVERY = timedelta(seconds=30)
LOOKED_AT_ONCE = 200
PASSED_FOR = timedelta(seconds=20)
"""A job that nobody who is free can do is passed by for so long, so that it does not hold up those behind it."""

CALM = 0.5
"""A surge by load ends when no more than this share of what began it is waiting."""

log = structlog.get_logger()


class Surging:
    """One process's share of surges and queues."""

    def __init__(self, dispatching: Dispatching, now: Callable[[], datetime]) -> None:
        self._dispatching = dispatching
        self._now = now
        self._judge_at: datetime | None = None
        self._passed: dict[str, datetime] = {}

    def attend(self) -> int:
        """Judge the areas now and then, and move the queues on; how many jobs got their turn."""
        now = self._now()
        if self._judge_at is None or now >= self._judge_at:
            self._judge_at = now + JUDGED_EVERY
            self.judge(now)
        return sum(self.release(area, now) for area in self._dispatching.partners.areas)

    def judge(self, now: datetime) -> None:
        """Begin and end surges by load."""
        surges, policy = self._dispatching.surges, self._dispatching.partners.policy
        begun = surges.all()
        for area in self._dispatching.partners.areas:
            bearable = policy.surge_load * sum(each.trucks for each in self._open(area, now))
            waiting = self._dispatching.jobs.waiting_in(area.key)
            surge = begun.get(area.key)
            if surge is None and bearable and waiting > bearable:
                log.warning("surge begins", area=area.key, count=waiting)
                surges.switch_on(area.key, "load", BY_LOAD, now)
            elif surge is not None and surge.by == BY_LOAD and waiting <= CALM * bearable:
                log.warning("surge ends", area=area.key, count=waiting)
                surges.switch_off(area.key, by_load=True)

    def release(self, area: Area, now: datetime) -> int:
        """Give as many of an area's queue their turn as trucks are free there; how many were offered to somebody."""
        jobs = self._dispatching.jobs
        waiting = jobs.queued(area.key, LOOKED_AT_ONCE)
        if not waiting:
            return 0
        partners = self._open(area, now)
        standings = jobs.standings([partner.key for partner in partners])
        busy = {key: standing.load for key, standing in standings.items()}
        free = sum(max(0, partner.trucks - busy.get(partner.key, 0)) for partner in partners)
        self._passed = {number: until for number, until in self._passed.items() if until > now}
        released = 0
        for number in waiting:
            if released >= free:
                break
            if number not in self._passed:
                released += self._turn(number, now)
        return released

    def _turn(self, number: str, now: datetime) -> bool:
        """Let a job be offered; whether it is."""
        try:
            offered = self._dispatching.move(number, Looked(), now, turn=True).job.state == "offered"
        except DispatchRefused:
            offered = False
        if not offered:
            self._passed[number] = now + PASSED_FOR
        return offered

    def _open(self, area: Area, now: datetime) -> list[Partner]:
        at = now.astimezone(JAPAN).time()
        accounts = self._dispatching.partners.accounts.values()
        return [each.partner for each in accounts if area.key in each.partner.areas and each.partner.open_at(at)]
