"""Grade coefficients (等級別割増引率): what a standing makes of the base premium [B P36 table 2]."""

from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Literal

from msgspec import Meta, Struct

from rating.datafile import rules
from rating.dated import Dated
from rating.evidence import Uncertainty
from rating.grade import Accidents
from rating.percent import factor_of
from rating.standing import LOWEST, Standing

Column = Literal["無事故", "事故有", "新規"]

#: How the extra 20 % of a repeated grade 1 joins the 108 %: ``times`` 2.08 × 1.2 = 2.496, ``plus`` 2.08 + 0.2 = 2.28.
Arithmetic = Literal["times", "plus"]

ROW_ALIGNED_BY_US = Uncertainty(
    "accident_column_alignment",
    "The printed 事故有 row lost its alignment; the only steadily falling placing is used.",
    "B P36 table 2",
    needs_staff=False,
)

_Row = Annotated[tuple[int, ...], Meta(min_length=20, max_length=20)]


class _New(Struct, frozen=True, forbid_unknown_fields=True):
    six: int
    seven: int


class _Coefficients(Struct, frozen=True, forbid_unknown_fields=True):
    accident_free: Dated[_Row]
    accident: Dated[_Row]
    new: Dated[_New]
    repeated: Dated[int]


class Coefficient(Struct, frozen=True):
    """What a standing makes of the base premium.

    Attributes:
        percent: the printed number; +108 is a surcharge of 108 %, −63 a discount of 63 %.
        factor: what the base is multiplied by, the repeated-grade-1 surcharge included.
        column: 無事故, 事故有, or 新規 for 6(S) and 7(S).
        repeated: the arithmetic used for 1等級連続事故契約割増, or None when it does not apply.
        reference: where it is printed.
        uncertainties: readings that matter here.
    """

    percent: int
    factor: Decimal
    column: Column
    repeated: Arithmetic | None
    reference: str
    uncertainties: tuple[Uncertainty, ...] = ()


@cache
def _table() -> _Coefficients:
    return rules("coefficients", _Coefficients)


def coefficient(
    standing: Standing, start: date, *, repeated: bool = False, arithmetic: Arithmetic = "times"
) -> Coefficient:
    """The coefficient of a contract that starts on ``start``.

    Args:
        standing: its grade, mark and accident years.
        start: first day of the contract; the table in force that day is used.
        repeated: whether 1等級連続事故契約割増 applies (see :func:`repeats_grade_one`); ignored above grade 1.
        arithmetic: which reading of that surcharge to use.

    Raises:
        BeforeFirstEntry: ``start`` lies before 2025-01-01, the first table at hand.
    """
    table = _table()
    if standing.mark == "S":
        new = table.new.on(start)
        percent = new.six if standing.grade == 6 else new.seven  # noqa: PLR2004 - S marks exist at 6 and 7 only
        return Coefficient(percent, factor_of(percent), "新規", None, table.new.reference)
    entry = table.accident if standing.accident_years else table.accident_free
    percent = entry.on(start)[standing.grade - 1]
    column: Column = "事故有" if standing.accident_years else "無事故"
    uncertainties = (ROW_ALIGNED_BY_US,) if standing.accident_years else ()
    if not (repeated and standing.grade == LOWEST):
        return Coefficient(percent, factor_of(percent), column, None, entry.reference, uncertainties)
    extra = table.repeated.on(start)
    factor = factor_of(percent) * factor_of(extra) if arithmetic == "times" else factor_of(percent + extra)
    return Coefficient(
        percent,
        factor,
        column,
        arithmetic,
        f"{entry.reference}; {table.repeated.reference}",
        (*uncertainties, _extra_reading(percent, extra, arithmetic)),
    )


def repeats_grade_one(
    previous: Standing, accidents: Accidents, renewed: Standing, *, already_surcharged: bool = False
) -> bool:
    """Whether 1等級連続事故契約割増 applies to the renewed contract [B P36 table 2 note].

    The renewed contract has grade 1, the previous one had grade 1, and in the previous one a three-grade or one-grade
    accident happened or this surcharge was already applied.
    """
    return renewed.grade == previous.grade == LOWEST and (accidents.any or already_surcharged)


def _extra_reading(percent: int, extra: int, arithmetic: Arithmetic) -> Uncertainty:
    times, plus = factor_of(percent) * factor_of(extra), factor_of(percent + extra)
    return Uncertainty(
        "repeated_grade_one_arithmetic",
        f"「さらに{extra}%」 can mean × {factor_of(extra)} ({times}) or + {extra} points ({plus}); used: {arithmetic}.",
        "B P36 table 2 note",
        needs_staff=True,
    )
