"""Printed percentages as exact factors."""

from decimal import Decimal


def factor_of(percent: int) -> Decimal:
    """What a surcharge (positive) or discount (negative) of ``percent`` multiplies by: −63 gives 0.37."""
    return Decimal(100 + percent).scaleb(-2)
