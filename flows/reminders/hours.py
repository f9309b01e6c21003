"""When reminders may be sent: 9:00 to 20:00 in Japan, from 10:00 on Sundays and national holidays (国民の祝日).

The law gives no hours; these are the habit of the trade. A step may have narrower ones of its own. Nothing else that is
sent keeps them: whoever writes at night is answered at night.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

import jpholiday

from flows.facts import JAPAN
from flows.reminders.cadence import Step
from rating.dates.cover import aware

OPENS = time(9)
OPENS_ON_HOLIDAYS = time(10)
CLOSES = time(20)
_SUNDAY = 6
_DAY = timedelta(days=1)


@lru_cache(maxsize=64)
def opens(day: date, step: Step | None = None) -> datetime:
    """The first instant (UTC) of a day in Japan at which anything, or this step, may be sent."""
    hour = OPENS_ON_HOLIDAYS if day.weekday() == _SUNDAY or jpholiday.is_holiday(day) else OPENS
    if step and step.opens:
        hour = max(hour, step.opens)
    return datetime.combine(day, hour, JAPAN).astimezone(UTC)


@lru_cache(maxsize=64)
def closes(day: date, step: Step | None = None) -> datetime:
    """The instant (UTC) of a day in Japan from which on nothing more, or no more of this step, may be sent."""
    hour = min(CLOSES, step.closes) if step and step.closes else CLOSES
    return datetime.combine(day, hour, JAPAN).astimezone(UTC)


def day_in_japan(now: datetime) -> date:
    """The calendar day in Japan of an aware instant.

    Raises:
        InvalidInput: a time without a zone.
    """
    return aware(now).astimezone(JAPAN).date()


def may_send(now: datetime, step: Step | None = None) -> bool:
    """Whether anything, or this step, may be sent at an aware instant.

    Raises:
        InvalidInput: a time without a zone.
    """
    day = day_in_japan(now)
    return opens(day, step) <= now < closes(day, step)


def next_opening(now: datetime, step: Step | None = None) -> datetime:
    """The first instant (UTC) from now on at which anything, or this step, may be sent: now itself within the hours.

    Raises:
        InvalidInput: a time without a zone.
    """
    day = day_in_japan(now)
    if now < opens(day, step):
        return opens(day, step)
    return now.astimezone(UTC) if now < closes(day, step) else opens(day + _DAY, step)
