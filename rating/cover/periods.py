"""Periods counted from the day after (翌日から) or from the month after (翌月から起算), as the covers use them."""

import calendar
from datetime import date, timedelta


def month_number(day: date) -> int:
    """Months since the beginning of the calendar, so that months can be subtracted."""
    return day.year * 12 + day.month - 1


def months_since_registration(registered: date, day: date) -> int:
    """Which month ``day`` lies in, the month after first registration (初度登録年月の翌月) being the first.

    The days within the two months do not matter: registered in 2024-01, any day of 2029-02 lies in month 61.
    """
    return month_number(day) - month_number(registered)


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
    year, month = divmod(month_number(first) + months, 12)
    length = calendar.monthrange(year, month + 1)[1]
    if first.day > length:
        return date(year, month + 1, length)
    return date(year, month + 1, first.day) - timedelta(days=1)
