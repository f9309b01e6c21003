"""On which day before a contract's maturity, and after, its owner is reminded, by which channels: ``cadence.toml``.

Days are calendar days in Japan. A step that nothing carried out in time is still due for a few days, so that a machine
that stood still loses nobody; but no more once a later step is due, so that nobody hears yesterday's news.
"""

import tomllib
from bisect import bisect_right
from datetime import date, time
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from msgspec import Struct, convert

from rating.dates.months import Month, add_days
from rating.dates.renewal import renewal_window

Rung = Literal["line", "notification", "sms", "mail", "staff"]
"""A way to reach a customer; ``notification`` is LINE通知メッセージ by telephone number, ``staff`` a person's call."""

About = Literal[
    "soon", "open", "changes", "anything-new", "finish", "not-done", "tomorrow", "today", "lapsed", "last-chance"
]


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """One reminder of the cadence.

    Attributes:
        id: its name in the records, for ever.
        day: days from maturity; ``opens`` is the first day of the online window.
        about: what it says.
        ladder: rungs in the order in which they are tried, until one takes it.
        also: rungs it goes to besides, the same day.
        wait_for_answer: no answer on LINE within 24 hours counts as not reached.
        late: only while 継続手続忘れサポート can still make it good [B P34].
        opens, closes: hours of its own, in Japan, within those of :mod:`flows.reminders.hours`.

    Raises:
        ValueError: what it says contradicts itself.
    """

    id: str
    day: int | Literal["opens"]
    about: About
    ladder: tuple[Rung, ...]
    also: tuple[Rung, ...] = ()
    wait_for_answer: bool = False
    late: bool = False
    opens: time | None = None
    closes: time | None = None

    def __post_init__(self) -> None:
        if not self.ladder or len(set(self.ladder)) < len(self.ladder):
            raise ValueError("a ladder has rungs, and each of them once")
        if not set(self.also) < set(self.ladder):
            raise ValueError("what a step goes to besides is a rung of its ladder, and not all of it")
        if self.late != (self.day != "opens" and self.day > 0):
            raise ValueError("a step is late when it comes after maturity")


class Cadence(Struct, frozen=True, forbid_unknown_fields=True):
    """All that ``cadence.toml`` says; its comments say what each key means.

    Raises:
        ValueError: steps without a name of their own, out of order, or not all in ``first``.
    """

    purpose: Literal["contract"]
    first: tuple[str, ...]
    lateness: int
    step: tuple[Step, ...]

    def __post_init__(self) -> None:
        names = [step.id for step in self.step]
        if len(set(names)) < len(names) or sorted(self.first) != sorted(names):
            raise ValueError("each step has a name of its own, and stands once in `first`")
        days = [step.day for step in self.step if step.day != "opens"]
        if days != sorted(set(days)):
            raise ValueError("steps stand in the order of their days")
        if self.lateness < 0:
            raise ValueError("a step cannot be late before its day")


def read(text: str) -> Cadence:
    """Read the text of a cadence strictly.

    Raises:
        ValueError: no TOML, a key that nothing reads, or a contradiction; it names the place.
    """
    return convert(tomllib.loads(text), Cadence)


#: Read once.
CADENCE = read(files(__package__).joinpath("cadence.toml").read_text(encoding="utf-8"))
STEPS = CADENCE.step
LATENESS = CADENCE.lateness
URGENCY = {name: place for place, name in enumerate(CADENCE.first)}
"""By step: the smaller, the sooner it has to be said."""

_BY_ID = {step.id: step for step in STEPS}


def step_of(name: str) -> Step:
    """The step of that id. Raises KeyError where the cadence has none."""
    return _BY_ID[name]


def day_of(step: Step, maturity: date) -> date:
    """The day of a step: R4 of 2026-03-10 is 2026-02-24; R1 is 2026-01-15, the first day of the online window.

    Raises:
        InvalidInput: beyond the calendar.
    """
    return renewal_window(maturity).opens.date() if step.day == "opens" else add_days(maturity, step.day)


def due(day: date, maturity: date) -> Step | None:
    """The step to be carried out on a day: the latest whose day has come, if that is no longer ago than LATENESS days.

    Raises:
        InvalidInput: beyond the calendar.
    """
    days = _days(maturity)
    place = bisect_right(days, day) - 1
    return STEPS[place] if place >= 0 and (day - days[place]).days <= LATENESS else None


# Asked for each contract of a daily run, of which many mature on the same day.
@lru_cache(maxsize=2048)
def _days(maturity: date) -> tuple[date, ...]:
    return tuple(day_of(step, maturity) for step in STEPS)


@lru_cache(maxsize=16)
def maturities(day: date) -> tuple[date, ...]:
    """All maturities for which a step is due on a day, in order: what the records are asked for.

    Raises:
        InvalidInput: beyond the calendar.
    """
    begun = [add_days(day, -age) for age in range(LATENESS + 1)]
    return tuple(sorted({maturity for step in STEPS for since in begun for maturity in _beginning(step, since)}))


def _beginning(step: Step, day: date) -> tuple[date, ...]:
    """The maturities whose step falls on a day: those of half a month or none for the first day of the window."""
    if step.day != "opens":
        return (add_days(day, -step.day),)
    month = Month.of(day).plus(2)
    days = (month.day(number) for number in range(1, month.last().day + 1))
    return tuple(maturity for maturity in days if day_of(step, maturity) == day)
