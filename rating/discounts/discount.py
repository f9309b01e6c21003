"""The answer every discount gives, and the printed rates."""

from functools import cache
from typing import Annotated, Literal

from msgspec import Meta, Struct

from rating.datafile import rules
from rating.dated import Dated
from rating.evidence import Uncertainty

DiscountName = Literal["asv", "eco", "welfare", "damage_resistant", "one_day", "score", "multi_car", "liability_plan"]


class Discount(Struct, frozen=True):
    """What a discount comes to for one car and one policy year.

    Attributes:
        name: stable name, and the step of the calculation it belongs to.
        ja: the name customers know.
        percent: percent off, 0 when a condition is missing.
        scope: ``premium`` for all rated covers, ``vehicle`` for 車両保険 only.
        missing: conditions that do not hold, by name; empty when the discount applies.
        reference: where it is printed.
        uncertainties: readings that matter here.
    """

    name: DiscountName
    ja: str
    percent: int
    scope: Literal["premium", "vehicle"]
    missing: tuple[str, ...]
    reference: str
    uncertainties: tuple[Uncertainty, ...] = ()

    @property
    def applies(self) -> bool:
        """Whether every condition holds."""
        return not self.missing


class _CarsStep(Struct, frozen=True, forbid_unknown_fields=True):
    cars: int
    percent: int


class _Degrees(Struct, frozen=True, forbid_unknown_fields=True):
    standard: int
    high: int


class DiscountRates(Struct, frozen=True, forbid_unknown_fields=True):
    """The printed rates, each with its dates."""

    asv: Dated[int]
    eco: Dated[int]
    welfare: Dated[int]
    damage_resistant: Dated[_Degrees]
    multi_car: Dated[Annotated[tuple[_CarsStep, ...], Meta(min_length=1)]]
    liability_plan: Dated[int]


@cache
def rates() -> DiscountRates:
    """The printed rates of ``rules/discounts.toml``."""
    return rules("discounts", DiscountRates)


def missing(**conditions: bool) -> tuple[str, ...]:
    """The names of the conditions that do not hold, in the order given."""
    return tuple(name for name, holds in conditions.items() if not holds)
