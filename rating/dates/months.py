"""Counting months and years the way a policy does (応当日, 翌月から起算して n か月).

A day that a month does not have becomes the month's last day: no source prints a rule, and this is the trade's habit.
"""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Self

from msgspec import Struct

from rating.errors import InvalidInput


class Month(Struct, frozen=True, order=True):
    """A calendar month, as a car's first registration (初度登録年月) is written: ``2024-01``.

    Raises:
        InvalidInput: a year outside the calendar.
    """

    year: int
    month: int

    def __post_init__(self) -> None:
        if not MINYEAR <= self.year <= MAXYEAR:
            raise InvalidInput("the calendar ends here")

    @classmethod
    def of(cls, day: date) -> Self:
        """The month that ``day`` lies in."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``YYYY-MM``.

        Raises:
            InvalidInput: anything else.
        """
        try:
            return cls.of(date.fromisoformat(f"{text}-01"))
        except ValueError:
            raise InvalidInput("a month is written YYYY-MM") from None

    def plus(self, months: int) -> Self:
        """The month ``months`` later."""
        years, month = divmod(self.year * 12 + self.month - 1 + months, 12)
        return type(self)(years, month + 1)

    def day(self, day: int) -> date:
        """The ``day`` of this month, or its last day where there is none."""
        return date(self.year, self.month, min(day, monthrange(self.year, self.month)[1]))

    def last(self) -> date:
        """The month's last day (月末)."""
        return self.day(31)

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}"


def add_months(day: date, months: int) -> date:
    """The same day ``months`` later, or the last day of that month."""
    return Month.of(day).plus(months).day(day.day)


def add_days(day: date, days: int) -> date:
    """The day ``days`` later.

    Raises:
        InvalidInput: beyond the calendar.
    """
    try:
        return day + timedelta(days=days)
    except OverflowError:
        raise InvalidInput("the calendar ends here") from None


def anniversary(start: date, years: int) -> date:
    """The 応当日 ``years`` after ``start``: 29 February becomes the 28th in a common year."""
    return add_months(start, 12 * years)


def whole_years(start: date, end: date) -> int:
    """Years completed from ``start`` to ``end``, the fraction dropped (1年未満の端数は切捨て)."""
    years = end.year - start.year
    return years if anniversary(start, years) <= end else years - 1


def month_count(registered: Month, month: Month) -> int:
    """Which month ``month`` is, counted from the month after registration as the first [B P37].

    Registered 2024-01: 2024-02 is 1, 2025-02 is 13, 2028-02 is 49, 2029-02 is 61. The month of registration is 0.
    """
    return (month.year - registered.year) * 12 + month.month - registered.month


def within_months(registered: Month, day: date, months: int) -> bool:
    """Whether the month of ``day`` is among the first ``months``; a start before registration is too."""
    return month_count(registered, Month.of(day)) <= months


def age(birth: date, on: date) -> int:
    """Age in whole years on a day.

    A birthday on 29 February is reached on 1 March of a common year, as years are counted in Japanese law.

    Raises:
        InvalidInput: born after that day.
    """
    if birth > on:
        raise InvalidInput("born after the day asked about", "$.birth")
    return on.year - birth.year - ((on.month, on.day) < (birth.month, birth.day))
