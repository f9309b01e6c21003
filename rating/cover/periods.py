"""Periods that begin on the day after an event (翌日から), as the covers count them."""

from datetime import date, timedelta

from rating.dates.months import Month


def last_of_days(event: date, days: int) -> date:
    """The last of ``days`` days that begin with the day after ``event``."""
    return event + timedelta(days=days)


def last_of_months(event: date, months: int) -> date:
    """The last day of ``months`` months that begin with the day after ``event``.

    Civil Code (民法) art. 143: a period in months ends on the eve of the day that has the number of its first day, or
    with the last month where that has no such day. So six months from 30 August end on 28 or 29 February (they begin on
    the 31st, which February does not have), and six months from 28 February end on 31 August (they begin on 1 March).
    """
    first = event + timedelta(days=1)
    month = Month.of(first).plus(months)
    if month.last().day < first.day:
        return month.last()
    return month.day(first.day) - timedelta(days=1)
