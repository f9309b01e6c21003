"""What the formulas accept: whole yen, shares, words of a list, days; anything else is refused by name."""

from datetime import date, datetime

from rating.cover.terms import Limit
from rating.dates.months import Month
from rating.errors import InvalidInput

MOST = 10**15
"""No sum of this trade comes near a thousand million million yen; what does is a slip of the keyboard."""

EARLIEST, LATEST = date(1900, 1, 1), date(2999, 12, 31)
_MONTHS = 12


def whole(field: str, value: int, *, least: int = 0, most: int = MOST) -> int:
    """Accept a whole number in a range.

    Raises:
        InvalidInput: It is not one; floats and booleans are not whole numbers here.
    """
    if type(value) is not int or not least <= value <= most:
        raise InvalidInput(f"expected a whole number from {least:,} to {most:,}", f"$.{field}")
    return value


def limit(field: str, value: Limit) -> Limit:
    """Accept a sum insured: whole yen, or ``"unlimited"``.

    Raises:
        InvalidInput: It is neither.
    """
    return value if value == "unlimited" else whole(field, value)


def percentage(field: str, value: int) -> int:
    """Accept a share in whole per cent, 0 to 100.

    Raises:
        InvalidInput: It is not one.
    """
    return whole(field, value, most=100)


def one_of(field: str, value: str, known: tuple[str, ...]) -> None:
    """Accept one of the words that ``known`` lists.

    Raises:
        InvalidInput: It is another.
    """
    if value not in known:
        raise InvalidInput(f"expected one of {', '.join(known)}", f"$.{field}")


def day(field: str, value: date) -> date:
    """Accept a day of the years 1900 to 2999.

    Raises:
        InvalidInput: It is an instant, or lies outside.
    """
    if isinstance(value, datetime) or not EARLIEST <= value <= LATEST:
        raise InvalidInput("expected a day of the years 1900 to 2999", f"$.{field}")
    return value


def month(field: str, value: Month) -> Month:
    """Accept a month of the years 1900 to 2999.

    Raises:
        InvalidInput: It lies outside, or is no month of the calendar.
    """
    if not (EARLIEST.year <= value.year <= LATEST.year and 1 <= value.month <= _MONTHS):
        raise InvalidInput("expected a month of the years 1900 to 2999", f"$.{field}")
    return value
