"""When the customer of a report is reminded that it can be told in full: after one, three and seven days, at ten.

Nobody is reminded at night, by however much a reminder is late. Source: the project's duties (reminders that stop).
"""

from datetime import UTC, date, datetime, time, timedelta

from flows.effects import SetTimer
from flows.facts import JAPAN

DAYS = (1, 3, 7)
HOUR = time(10)
OPENS, CLOSES = time(9), time(20)
LATE = timedelta(hours=1)
"""How much later it is tried again where something else is being talked about, or the records do not answer."""

GIVEN_UP = timedelta(days=DAYS[-1] + 2)

PREFIX = "details:"
"""Begins the name of a report's timer; its receipt number follows."""


def timer(number: str) -> str:
    """The name of the timer of a report."""
    return f"{PREFIX}{number}"


def number_of(name: str) -> str:
    """The receipt number of the report a timer is for; empty for any other timer."""
    return name.removeprefix(PREFIX) if name.startswith(PREFIX) else ""


def first(number: str, filed: datetime) -> SetTimer:
    """The first reminder of a report filed at this instant (UTC)."""
    return SetTimer(timer(number), _at(_day(filed), DAYS[0]))


def following(number: str, filed: datetime, now: datetime) -> SetTimer | None:
    """The next reminder after now; None after the last."""
    due = next((at for days in DAYS if (at := _at(_day(filed), days)) > now), None)
    return None if due is None else SetTimer(timer(number), due)


def step(filed: datetime, now: datetime) -> int:
    """Which reminder it is, from 1."""
    return max(1, sum(_at(_day(filed), days) <= now for days in DAYS))


def is_decent(now: datetime) -> bool:
    """Whether anybody may be reminded at this hour."""
    return OPENS <= now.astimezone(JAPAN).time() < CLOSES


def again(number: str, now: datetime) -> SetTimer:
    """A little later, and not at night."""
    due = now + LATE
    if not is_decent(due):
        day = _day(due) if due.astimezone(JAPAN).time() < OPENS else _day(due) + timedelta(days=1)
        due = _at(day, 0)
    return SetTimer(timer(number), due)


def filed_on(number: str) -> datetime:
    """When (UTC) the day in Japan begins that a receipt number tells; the first instant of all where it is none."""
    try:
        day = datetime.strptime(number.split("-")[1], "%Y%m%d").date()  # noqa: DTZ007  # a day, which has no zone
    except (IndexError, ValueError):
        return datetime.min.replace(tzinfo=UTC)
    return datetime.combine(day, time(), JAPAN).astimezone(UTC)


def _at(day: date, days: int) -> datetime:
    return datetime.combine(day + timedelta(days=days), HOUR, JAPAN).astimezone(UTC)


def _day(instant: datetime) -> date:
    return instant.astimezone(JAPAN).date()
