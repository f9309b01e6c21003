"""The year that is simulated: its minutes, the days on which nothing ran, and when each maturity has a step due.

Minutes are counted from midnight in Japan of the year's first day. A leap day lies in the year.
"""

from collections import defaultdict
from datetime import UTC, date, datetime, timedelta
from functools import cache
from random import Random

from flows.facts import JAPAN
from flows.reminders.cadence import Step, due, maturities
from flows.reminders.hours import closes, opens

FIRST = date(2027, 7, 1)
DAYS = 366
MINUTES = 1_440
DATES = [FIRST + timedelta(days=number) for number in range(DAYS)]

_MIDNIGHT = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=JAPAN).astimezone(UTC)


def runs(chance: Random) -> list[tuple[int, ...]]:
    """In which minutes the daily run begins, by day: soon after midnight, late after trouble, twice, or not at all."""
    found: list[tuple[int, ...]] = []
    while len(found) < DAYS:
        midnight = len(found) * MINUTES
        if chance.random() < 0.02:
            found += [()] * chance.choice((1, 1, 2, 3, 6))
            found.append((len(found) * MINUTES + chance.randrange(MINUTES),))
        elif chance.random() < 0.1:
            found.append((midnight + 10, midnight + chance.randrange(11, MINUTES)))
        else:
            found.append((midnight + 10,))
    return found[:DAYS]


def due_steps() -> dict[date, dict[int, Step]]:
    """By maturity and day, the step that is due, for the maturities that the daily run asks for on that day."""
    found: dict[date, dict[int, Step]] = defaultdict(dict)
    for number, day in enumerate(DATES):
        for maturity in maturities(day):
            if step := due(day, maturity):
                found[maturity][number] = step
    return dict(found)


@cache
def hours(day: int, step: Step) -> tuple[int, int]:
    """The minutes between which a step may be sent on a day, by the rules under test."""
    date_ = DATES[day]
    return _minute(opens(date_, step)), _minute(closes(date_, step))


def instant(minute: int) -> datetime:
    """The wall clock in Japan at a minute."""
    return (_MIDNIGHT + timedelta(minutes=minute)).astimezone(JAPAN)


def _minute(at: datetime) -> int:
    return int((at - _MIDNIGHT).total_seconds()) // 60
