"""The daily run: everybody with a contract for which a step is due, page by page, each decided once and handed over.

What is in memory is one page, however many contracts there are. What is decided is no longer found, so that a run that
was interrupted goes on where it was; and of several at once, each begins at another maturity and owns what it writes
first.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime

import structlog

from bot.logs import fault
from bot.metrics import REMINDERS
from bot.reminding.gathering import Gathering, Known
from bot.reminding.handing import Errand, Handing
from bot.reminding.planning import Planning
from flows.reminders import hours
from flows.reminders.cadence import due, maturities, step_of
from state.records.reminders import Plan, Reminders

log = structlog.get_logger()

PAGE = 300
"""Customers in memory at once."""


class Deciding:
    """Decides, keeps and hands over.

    Args:
        reminders: where decisions are kept.
        gathering: what is decided by.
        planning: what decides.
        handing: what takes the notices.
        now: the clock.
    """

    def __init__(
        self,
        reminders: Reminders,
        gathering: Gathering,
        planning: Planning,
        handing: Handing,
        now: Callable[[], datetime],
    ) -> None:
        self._reminders = reminders
        self._gathering = gathering
        self._planning = planning
        self._handing = handing
        self._now = now

    def count(self, day: date) -> int:
        """How many contracts have a step that is due on a day and undecided."""
        return self._reminders.count(day, steps_due(day))

    def decide(self, day: date, beginning: int = 0) -> Iterator[tuple[Plan, ...]]:
        """Decide everything for a day in Japan; each page is kept and handed over before the next is read.

        Whoever stops taking pages has interrupted the run, and loses nothing.

        Args:
            day: the day.
            beginning: any number: where among the maturities to begin.

        Raises:
            RecordsUnavailable, StoreUnavailable: the run is interrupted.
        """
        for _, known in self._pages(day, beginning):
            now = self._now()
            plans = list(self._plans(known, day, now))
            kept = self._reminders.keep(plans, day)
            self._hand_over(kept, known, now)
            _tell(kept)
            yield tuple(kept)
        self._reminders.finish(day, self._now())

    def foresee(self, day: date) -> Iterator[tuple[Plan, ...]]:
        """What would be decided for a day, as things stand now; nothing is kept and nothing handed over."""
        for maturity, known in self._pages(day, 0):
            now = hours.opens(day)
            plans = self._plans(known, day, now)
            # Who has contracts of several maturities comes again with each of them.
            yield tuple(
                Plan(plan.customer, tuple(each for each in plan.decisions if each.maturity == maturity), plan.notices)
                for plan in plans
            )

    def _plans(self, known: Mapping[str, Known], day: date, now: datetime) -> Iterator[Plan]:
        """The plans of a page; who cannot be judged is left undecided, and costs nobody else their reminder."""
        for id_, each in known.items():
            try:
                plan = self._planning.plan(each, day, now)
            except (ValueError, LookupError) as error:
                log.error("a customer cannot be judged", key=id_, **fault(error))
                continue
            if plan.decisions:
                yield plan

    def _pages(self, day: date, beginning: int) -> Iterator[tuple[date, Mapping[str, Known]]]:
        steps = list(steps_due(day).items())
        begin = beginning % len(steps) if steps else 0
        for maturity, step in (*steps[begin:], *steps[:begin]):
            last = ""
            while page := self._reminders.undecided(day, maturity, step, last, PAGE):
                yield maturity, self._gathering.gather(page, day)
                last = page[-1]

    def _hand_over(self, kept: list[Plan], known: Mapping[str, Known], now: datetime) -> None:
        errands = []
        for plan in kept:
            told = {each.contract for each in plan.decisions if each.send}
            who = known[plan.customer]
            contracts = tuple(each for each in who.customer.contracts if each.number in told)
            errands += [
                Errand(notice, contracts, who.reach)
                for notice in plan.notices
                if notice.state == "planned" and hours.may_send(now, step_of(notice.step))
            ]
        if errands:
            self._handing.hand_over(errands, now)


def steps_due(day: date) -> dict[date, str]:
    """The step that is due on a day, by maturity."""
    return {maturity: step.id for maturity in maturities(day) if (step := due(day, maturity))}


def _tell(kept: list[Plan]) -> None:
    for plan in kept:
        for decision in plan.decisions:
            REMINDERS.labels(decision.step, "planned" if decision.send else "not_planned").inc()
