"""Surges: an area that has more breakdowns than trucks queues them, by urgency and time, and moves as trucks are free.

Staff switch a surge on and off; so does load, which only ends what it began.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.dispatching.dispatching import Dispatching
from bot.logs import fault
from flows.dispatch.asking import askable
from flows.dispatch.distance import km
from flows.dispatch.happenings import Looked
from flows.dispatch.needs import place_of
from flows.dispatch.partner import Area, Candidate, Partner, Standing
from flows.dispatch.refusals import DispatchRefused
from flows.facts import JAPAN
from state.errors import StoreUnavailable
from state.records.errors import RecordsUnavailable

Free = list[tuple[Partner, Standing]]
"""Who has a truck to send, and how they have done."""

BY_LOAD = ""
JUDGED_EVERY = timedelta(seconds=30)
LOOKED_AT_ONCE = 200
PASSED_FOR = timedelta(seconds=20)
"""A job that nobody who is free can do is passed by for so long, so that it does not hold up those behind it."""

ROUGHLY = 0.999
"""Distances are taken a little short here: at the edge of a partner's reach Redis decides, which measures otherwise."""

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
        self._passed = {number: until for number, until in self._passed.items() if until > now}
        # However many at the head are passed by, those behind them are looked at too.
        waiting = self._dispatching.jobs.queued(area.key, LOOKED_AT_ONCE + len(self._passed))
        if not waiting:
            return 0
        free = self._free(area, now)
        trucks = sum(partner.trucks - standing.load for partner, standing in free)
        surge = area.key in self._dispatching.surges.all()
        released = 0
        for number in [each for each in waiting if each not in self._passed][:LOOKED_AT_ONCE]:
            if released >= trucks:
                break
            if self._turn(number, area, free if surge else None, now):
                released += 1
            else:
                self._passed[number] = now + PASSED_FOR
        return released

    def _free(self, area: Area, now: datetime) -> Free:
        """Who has a truck to send there."""
        partners = self._open(area, now)
        standings = self._dispatching.jobs.standings([partner.key for partner in partners])
        known = [(partner, standings.get(partner.key, Standing())) for partner in partners]
        return [(partner, standing) for partner, standing in known if standing.load < partner.trucks]

    def _suits(self, number: str, area: Area, free: Free, now: datetime) -> bool:
        """Whether any of those who are free could do it: a look that spares the queue a change for nothing."""
        case = self._dispatching.jobs.get(number)
        place = place_of(case.request, area) if case is not None else None
        if case is None or place is None:
            return False
        candidates = [
            Candidate(partner, ROUGHLY * km(partner.latitude, partner.longitude, *place), standing)
            for partner, standing in free
        ]
        return bool(askable(case, candidates, self._dispatching.partners.policy, now, surge=True)[0])

    def _turn(self, number: str, area: Area, free: Free | None, now: datetime) -> bool:
        """Let a job be offered, where any of those who are ``free`` could do it; whether it is. None: to whomever."""
        try:
            if free is not None and not self._suits(number, area, free, now):
                return False
            return self._dispatching.move(number, Looked(), now, turn=True).job.state == "offered"
        except DispatchRefused:
            return False
        except (RecordsUnavailable, StoreUnavailable):
            raise
        except Exception as error:  # noqa: BLE001  # whatever is wrong with it, it must not hold up those behind it
            log.error("job cannot have its turn", number=number, **fault(error))
            return False

    def _open(self, area: Area, now: datetime) -> list[Partner]:
        at = now.astimezone(JAPAN).time()
        accounts = self._dispatching.partners.accounts.values()
        return [each.partner for each in accounts if area.key in each.partner.areas and each.partner.open_at(at)]
