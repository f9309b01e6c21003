"""Rounding to whole yen (端数処理): a named rule with a unit, never an accident of arithmetic."""

from decimal import Decimal
from typing import Annotated, Literal

from msgspec import Meta, Struct

Mode = Literal["down", "half_up", "up"]


class Rounding(Struct, frozen=True, forbid_unknown_fields=True):
    """Round to multiples of ``unit`` yen: ``down`` 切捨て, ``half_up`` 四捨五入, ``up`` 切上げ."""

    unit: Annotated[int, Meta(ge=1, le=1000)]
    mode: Mode

    def times(self, yen: int, factor: Decimal) -> int:
        """``yen`` × ``factor``, both at least zero, exactly multiplied and rounded once."""
        numerator, denominator = factor.as_integer_ratio()
        return self.ratio(yen * numerator, denominator)

    def ratio(self, numerator: int, denominator: int) -> int:
        """The fraction of yen ``numerator / denominator``, rounded; integers only, so that no context can interfere."""
        step = denominator * self.unit
        whole, rest = divmod(numerator, step)
        if self.mode == "up":
            whole += rest > 0
        elif self.mode == "half_up":
            whole += 2 * rest >= step
        return whole * self.unit
