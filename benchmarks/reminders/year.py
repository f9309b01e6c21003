"""The daily run over one policyholder's year: decide, wait for the hour, and decide again if anything came between."""

from collections.abc import Iterator
from datetime import date

from msgspec import Struct

from benchmarks.reminders.policyholders import Policyholder
from benchmarks.reminders.timetable import DATES, MINUTES, hours
from flows.reminders.cadence import Rung, Step, step_of
from flows.reminders.ladder import besides, first
from flows.reminders.policy import PASSING, Decision, Owned, decide
from flows.reminders.reach import Reach

Question = tuple[list[Owned], Reach, bool, date]
"""What :func:`flows.reminders.policy.decide` is given."""


class Sent(Struct, frozen=True):
    """One notice: in which minute, of which contracts, called after which step, over which rungs."""

    minute: int
    step: str
    rungs: tuple[Rung, ...]
    about: tuple[Decision, ...]


class Year:
    """What the run did for one policyholder.

    Attributes:
        decided: the decision that stands of each contract, maturity and step, and the minute in which it was taken.
        notices: what was sent.
        questions: what it asked the rules, in order.
    """

    def __init__(
        self, holder: Policyholder, runs: list[tuple[int, ...]], due_steps: dict[date, dict[int, Step]]
    ) -> None:
        self.holder = holder
        self._runs = runs
        self._due_steps = due_steps
        self.decided: dict[tuple[str, date, str], tuple[Decision, int]] = {}
        self.notices: list[Sent] = []
        self.questions: list[Question] = []
        self._now = 0

    def live(self) -> None:
        """Go through the year; a maturity that changes makes a new agenda."""
        began = 0
        for move in (*self.holder.moves(), len(DATES) * MINUTES):
            for day, begins in list(self._agenda(began, move)):
                self._run(day, begins)
            self.holder.until(move)
            began = move

    def _agenda(self, began: int, ends: int) -> Iterator[tuple[int, int]]:
        days: set[int] = set().union(*(self._due_steps.get(each.contract.maturity, ()) for each in self.holder.owned))
        for day in sorted(days):
            yield from ((day, begins) for begins in self._runs[day] if began <= begins < ends)

    def _run(self, day: int, now: int) -> None:
        # A second run that begins while the first still waits for the hour finds what that has done.
        now = max(now, self._now)
        self.holder.until(now)
        while pending := list(self._pending(day, now)):
            reminded = bool(self.notices) and self.notices[-1].minute // MINUTES == day
            question = (pending, self.holder.reach, reminded, DATES[day])
            self.questions.append(question)
            decisions = decide(*question)
            at = max([now, *(hours(day, step_of(each.step))[0] for each in decisions if each.reason == "due")])
            if self.holder.until(at):
                now = at
                continue
            self._settle(decisions, at)
            return

    def _pending(self, day: int, now: int) -> Iterator[Owned]:
        for each in self.holder.owned:
            maturity = each.contract.maturity
            step = self._due_steps.get(maturity, {}).get(day)
            if step is None:
                continue
            stands = self.decided.get((each.contract.number, maturity, step.id))
            if (stands is None or stands[0].reason in PASSING) and now < hours(day, step)[1]:
                yield each

    def _settle(self, decisions: tuple[Decision, ...], minute: int) -> None:
        self._now = minute
        for each in decisions:
            self.decided[each.contract, each.maturity, each.step] = each, minute
        merged = tuple(each for each in decisions if each.reason == "merged")
        for leading in (each for each in decisions if each.reason == "due"):
            step = step_of(leading.step)
            rung = first(step, self.holder.reach)
            rungs = (rung, *besides(step, rung, self.holder.reach))
            about, merged = (leading, *merged), ()
            self.notices.append(Sent(minute, step.id, rungs, about))
            self.holder.reminded(minute, [int(each.contract) for each in about])
