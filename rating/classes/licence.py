"""Licence colour of the 記名被保険者 (運転免許証の色) [B P35 1 (3)]."""

from datetime import date
from typing import Final, Literal

from msgspec import Struct

from rating.dates.months import Month, add_months

Colour = Literal["gold", "blue", "green", "none"]

#: Rate classes: gold, and everything else; no licence or only an international one (その他) costs what blue costs.
LicenceClass = Literal["gold", "other"]

NAMES: Final[dict[LicenceClass, str]] = {"gold": "ゴールド", "other": "ブルー・グリーン・その他"}


class LicenceRate(Struct, frozen=True):
    """The rate class, and whether the renewal-period rule (※1) made it gold."""

    rate: LicenceClass
    by_renewal_period: bool
    reference: str


def in_renewal_period(birth: date, day: date) -> bool:
    """Whether ``day`` lies within a month before to a month after a birthday, both ends included (免許更新期間)."""
    birthdays = (Month(year, birth.month).day(birth.day) for year in (day.year - 1, day.year, day.year + 1))
    return any(add_months(birthday, -1) <= day <= add_months(birthday, 1) for birthday in birthdays)


def licence_rate(colour: Colour, birth: date, start: date, renewed: Colour | None = None) -> LicenceRate:
    """The rate class of a licence on the first day of a contract.

    Args:
        colour: of the licence valid on that day.
        birth: of the 記名被保険者.
        start: first day of the contract.
        renewed: the colour on the other side of this year's renewal, when one falls into the period around the
            birthday; gold on either side counts as gold there.
    """
    if colour == "gold":
        return LicenceRate("gold", by_renewal_period=False, reference="B P35 1 (3)")
    if renewed == "gold" and in_renewal_period(birth, start):
        return LicenceRate("gold", by_renewal_period=True, reference="B P35 1 (3) ※1")
    return LicenceRate("other", by_renewal_period=False, reference="B P35 1 (3) ※2" if colour == "none" else "B P35")
