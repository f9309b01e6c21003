"""What must hold of every policyholder's year, worked out from their story alone and not by the rules under test."""

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

import jpholiday

from benchmarks.reminders.policyholders import Happening
from benchmarks.reminders.timetable import DATES, FIRST, MINUTES, instant
from benchmarks.reminders.year import Sent, Year
from flows.reminders.policy import Decision

PROMISES = (
    "lost", "doubled", "out of hours", "after a stop", "on a closed channel", "more than eight before maturity",
    "more than one a day", "not in its turn", "for a reason that is not so",
)  # fmt: skip

_DAYS_FROM_MATURITY = {
    "R2": -45, "R3": -30, "R4": -14, "R5": -7, "R6": -3, "R7": -1, "R8": 0, "R9": 1, "R9b": 5, "R10": 14, "R10b": 25,
}  # fmt: skip
_LATE = frozenset({"R9", "R9b", "R10", "R10b"})
_STILL_DUE = 3
_HOLDS = frozenset({"sold", "agent", "complaint", "bereaved"})
_CAUSES = {"applied": "apply", "declined": "decline", "opted_out": "stop_", "blocked": "block"}


@lru_cache(maxsize=2048)
def turns(maturity: date) -> tuple[tuple[str, date, date], ...]:
    """Of each step: its first day, and the last on which it may still be carried out."""
    months = maturity.year * 12 + maturity.month - 1 - 2
    opening = date(months // 12, months % 12 + 1, 15 if maturity.month in {3, 7} else 14)
    first = {"R0": maturity - timedelta(days=90), "R1": opening} | {
        step: maturity + timedelta(days=days) for step, days in _DAYS_FROM_MATURITY.items()
    }
    following = [*list(first.values())[1:], date.max]
    return tuple(
        (step, day, min(day + timedelta(days=_STILL_DUE), after - timedelta(days=1)))
        for (step, day), after in zip(first.items(), following, strict=True)
    )


class Ledger:
    """The count over all policyholders.

    Attributes:
        broken: how often each promise was not kept.
        reasons: the decisions that stand, by reason.
        missed: steps whose days all fell into times in which nothing ran, as they must.
    """

    def __init__(self, runs: list[tuple[int, ...]]) -> None:
        self._runs = runs
        self.broken: Counter[str] = Counter()
        self.reasons: Counter[str] = Counter()
        self.notices = 0
        self.missed = 0

    def enter(self, year: Year) -> None:
        """Count one year, and hold it against its story."""
        self.reasons.update(decision.reason for decision, _ in year.decided.values())
        self.notices += len(year.notices)
        self.broken.update(self._turns(year))
        self.broken.update(_counts(year))
        for sent in year.notices:
            self.broken.update(_hours(sent))
            self.broken.update(_stops(sent, year))
        for decision, minute in year.decided.values():
            if not decision.send and not _is_so(decision, minute, year):
                self.broken["for a reason that is not so"] += 1

    def _turns(self, year: Year) -> Iterator[str]:
        """Each step has its decision, if anything ran on one of its days, and no step has one on another day."""
        open_turns = dict(year.decided)
        for contract, maturity, begins, ends in _maturities(year):
            for step, first, last in turns(maturity):
                ran = [day for day in _numbers(first, last) if self._could(day, step, begins, ends)]
                decided = open_turns.pop((contract, maturity, step), None)
                if decided:
                    if decided[1] // MINUTES not in _numbers(first, last):
                        yield "not in its turn"
                elif any(day != ends // MINUTES for day in ran):
                    yield "lost"
                elif not ran and any(begins <= day * MINUTES < ends for day in _numbers(first, last)):
                    self.missed += 1
        yield from ["not in its turn"] * len(open_turns)

    def _could(self, day: int, step: str, begins: int, ends: int) -> bool:
        closes = (15 if step == "R8" else 20) * 60
        return any(begins <= ran < ends and ran % MINUTES < closes for ran in self._runs[day])


def _maturities(year: Year) -> Iterator[tuple[str, date, int, int]]:
    """Each maturity a contract had, and between which minutes."""
    for place, each in enumerate(year.holder.owned):
        begins = 0
        for event in year.holder.story:
            if event.kind == "move" and event.place == place:
                yield str(place), event.maturity, begins, event.minute
                begins = event.minute
        yield str(place), each.contract.maturity, begins, len(DATES) * MINUTES


def _numbers(first: date, last: date) -> range:
    """The days of the year from one to another."""
    return range(max((first - FIRST).days, 0), min((last - FIRST).days + 1, len(DATES)))


def _counts(year: Year) -> Iterator[str]:
    days = Counter(sent.minute // MINUTES for sent in year.notices)
    yield from ["more than one a day"] * sum(count > 1 for count in days.values())
    told = [(each, sent.minute) for sent in year.notices for each in sent.about]
    steps = Counter((each.contract, each.maturity, each.step) for each, _ in told)
    yield from ["doubled"] * sum(count > 1 for count in steps.values())
    ahead = {(each.contract, each.maturity) for each, minute in told if DATES[minute // MINUTES] < each.maturity}
    yield from ["more than eight before maturity"] * sum(
        _ahead(*each, len(DATES) * MINUTES, year) > 8 for each in ahead
    )


def _ahead(contract: str, maturity: date, minute: int, year: Year) -> int:
    """How many reminders of a maturity went out before it and before a minute."""
    place = int(contract)
    first = next(
        (event.maturity for event in year.holder.story if event.kind == "move" and event.place == place), maturity
    )
    before = year.holder.sent_before[place] if maturity == first else 0
    return before + sum(
        (each.contract, each.maturity) == (contract, maturity) and DATES[sent.minute // MINUTES] < maturity
        for sent in year.notices
        if sent.minute < minute
        for each in sent.about
    )


def _hours(sent: Sent) -> Iterator[str]:
    at = instant(sent.minute)
    opens = 10 if sent.step == "R7" or at.isoweekday() == 7 or jpholiday.is_holiday(at.date()) else 9
    if not opens <= at.hour < (15 if sent.step == "R8" else 20):
        yield "out of hours"


def _stops(sent: Sent, year: Year) -> Iterator[str]:
    told = [event for event in year.holder.story if event.minute <= sent.minute]
    kinds = {event.kind for event in told}
    day = DATES[sent.minute // MINUTES]
    for each in sent.about:
        if any(_stop(event, each, day) for event in told):
            yield "after a stop"
        if each.step in _LATE and year.holder.owned[int(each.contract)].contract.conditions.renewed_late:
            yield "after a stop"
    closed = set(year.holder.closed_before)
    if kinds & {"block", "stop_all"}:
        closed |= {"line", "notification"}
    if kinds & {"stop_sms", "stop_all"}:
        closed |= {"sms", "notification"}
    if "stop_all" in kinds:
        closed |= {"mail", "staff"}
    if closed & set(sent.rungs):
        yield "on a closed channel"


def _stop(event: Happening, each: Decision, day: date) -> bool:
    if str(event.place) != each.contract:
        return False
    match event.kind:
        case "apply" | "decline":
            return event.maturity == each.maturity
        case "hold":
            return True
        case "later":
            return event.maturity == each.maturity and event.day is not None and day < event.day
        case "accident":
            return event.day is not None and day <= _three_months_after(event.day)
        case _:
            return False


def _three_months_after(day: date) -> date:
    months = day.year * 12 + day.month - 1 + 3
    first = date(months // 12, months % 12 + 1, 1)
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return first.replace(day=min(day.day, last.day))


def _is_so(decision: Decision, minute: int, year: Year) -> bool:
    """Whether the story bears out why something was not sent."""
    day = DATES[minute // MINUTES]
    told = [event for event in year.holder.story if event.minute <= minute]
    own = [event for event in told if str(event.place) == decision.contract]
    reason = decision.reason
    if reason in _CAUSES:
        return any(event.kind.startswith(_CAUSES[reason]) for event in told)
    if reason in _HOLDS:
        return any(event.kind == "hold" for event in own)
    if reason in {"asleep", "accident"}:
        return any(
            event.kind == ("later" if reason == "asleep" else "accident") and _stop(event, decision, day)
            for event in own
        )
    if reason == "late_twice":
        return decision.step in _LATE and year.holder.owned[int(decision.contract)].contract.conditions.renewed_late
    if reason == "reminded_today":
        return any(sent.minute // MINUTES == minute // MINUTES for sent in year.notices)
    if reason == "cap":
        return _ahead(decision.contract, decision.maturity, minute, year) >= 8
    return reason in year.holder.closed_before.values() or (
        reason == "none_on_record" and year.holder.reach.line is None
    )
