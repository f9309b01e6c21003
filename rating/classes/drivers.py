"""Who may drive (運転者限定・運転者年令条件) [B P35 3]."""

from collections.abc import Iterable
from typing import Final, Literal

from rating.classes.age import AgeCondition
from rating.errors import InvalidInput

DriverLimit = Literal["insured", "couple", "none"]

LIMIT_NAMES: Final[dict[DriverLimit, str]] = {
    "insured": "本人限定",
    "couple": "本人・配偶者限定",
    "none": "限定なし",
}

#: ① 記名被保険者 ② spouse ③ relative living with ① or ② ④ anyone else, such as friends and relatives living apart.
Driver = Literal["insured", "spouse", "cohabiting_relative", "other"]

#: ◎ whatever the age · ○ if the age condition is met · × not covered.
Mark = Literal["◎", "○", "×"]

#: Youngest age each condition covers, in years.
YOUNGEST: Final[dict[AgeCondition, int]] = {"any": 0, "21": 21, "26": 26, "35": 35}


def mark(limit: DriverLimit, driver: Driver, *, employee: bool = False) -> Mark:
    """The mark of the pamphlet's table; the row 限定なし is read from its legend and note 2.

    Args:
        limit: 本人限定, 本人・配偶者限定 or 限定なし.
        driver: who drives.
        employee: ⑤ works for a business of ①–③ and is driving for it.
    """
    if driver == "insured":
        return "○"
    if limit == "insured":
        return "×"
    if driver == "spouse":
        return "○"
    if limit == "couple":
        return "×"
    return "○" if driver == "cohabiting_relative" or employee else "◎"


def covered(
    limit: DriverLimit, condition: AgeCondition, driver: Driver, driver_age: int, *, employee: bool = False
) -> bool:
    """Whether an accident with this driver at the wheel is covered in principle."""
    found = mark(limit, driver, employee=employee)
    return found == "◎" or (found == "○" and driver_age >= YOUNGEST[condition])


def tightest_condition(ages: Iterable[int]) -> AgeCondition:
    """The narrowest age condition that still covers everyone who has to be counted [B P35 notes 1 and 2].

    Args:
        ages: of those among ①–③ who may drive, and of employees (⑤), in years.

    Raises:
        InvalidInput: nobody is named.
    """
    youngest = min(ages, default=None)
    if youngest is None:
        raise InvalidInput("at least one driver's age is needed")
    return next(condition for condition in reversed(YOUNGEST) if youngest >= YOUNGEST[condition])
