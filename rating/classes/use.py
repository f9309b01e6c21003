"""Use of the car (使用目的), found by the two questions of the pamphlet [B P35 2]."""

from typing import Final, Literal

from rating.errors import InvalidInput, Refused

Use = Literal["business", "commuting", "leisure"]

NAMES: Final[dict[Use, str]] = {
    "business": "業務使用",
    "commuting": "通勤・通学使用",
    "leisure": "日常・レジャー使用",
}

#: Days a month, throughout the year from the start (or from the change), from which a use decides.
DAYS_A_MONTH = 15
_LONGEST_MONTH = 31


def use_of_car(work_days: int, commuting_days: int, *, only_business: bool = False) -> Use:
    """業務使用, 通勤・通学使用 or 日常・レジャー使用.

    Args:
        work_days: days a month the car is used for paid work, by anyone; volunteering is not work.
        commuting_days: days a month it is used to commute to work or school; dropping others off is not commuting.
        only_business: the car is used for nothing but business.

    Raises:
        Refused: a car used only for business cannot be insured with these products.
        InvalidInput: not a number of days a month.
    """
    if not 0 <= work_days <= _LONGEST_MONTH or not 0 <= commuting_days <= _LONGEST_MONTH:
        raise InvalidInput("days a month are 0 to 31")
    if only_business:
        raise Refused("only_business_use", "a car used only for business is not insured here", "B P35 2 note 3")
    if work_days >= DAYS_A_MONTH:
        return "business"
    return "commuting" if commuting_days >= DAYS_A_MONTH else "leisure"
