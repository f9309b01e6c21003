"""The next contract's grade and accident years (継続契約の等級・事故有係数適用期間) [B P36 table 1, B P19].

With G grade, F accident years, Y whole years, n3 / n1 accidents that lower by three / one, k accidents that keep the
grade (すえおき), and [x]⁺ for the larger of x and 0::

    one year   G' = G + 1 without accident, else G − 3·n3 − n1         F' = [F − 1]⁺ + 3·n3 + n1
    longer     G' = G + [Y − n3 − (n1 + k)]⁺ − 3·n3 − n1               F' = ⌈[F − Y/2]⁺ + 3·n3 + n1 − Y/2⌉

Then 1 ≤ G' ≤ 20, 0 ≤ F' ≤ 6, and 6 and 7 carry F [B P19 *3, *4, *6].
"""

from datetime import date
from fractions import Fraction
from math import ceil
from typing import Annotated

from msgspec import Meta, Struct

from rating.dates.months import anniversary, whole_years
from rating.errors import InvalidInput, NotInSources
from rating.evidence import Uncertainty
from rating.standing import HIGHEST, LONGEST_PERIOD, LOWEST, Standing

#: Longest term whose formula is answered, in years.
LONGEST_TERM = 7

MIXED_IN_ONE_YEAR = Uncertainty(
    "mixed_accidents_summed",
    "Table 1 prints three-grade and one-grade accidents separately; both in one year are summed.",
    "B P36 table 1",
    needs_staff=False,
)
KEPT_IN_ONE_YEAR = Uncertainty(
    "kept_grade_one_year",
    "Accidents that keep the grade are not in table 1; the formula for long contracts is used with one year.",
    "B P36 table 1, B P19",
    needs_staff=True,
)
LONG_MAY_DIFFER = Uncertainty(
    "long_term_may_differ",
    "With two or more accidents the result of a long contract can differ from that of yearly contracts.",
    "B P19 *5",
    needs_staff=False,
)


class Accidents(Struct, frozen=True, forbid_unknown_fields=True):
    """Accidents of one contract by class; events without effect on the grade (ノーカウント事故) are not counted.

    Attributes:
        three: 3等級ダウン事故.
        one: 1等級ダウン事故.
        kept: 等級すえおき事故; which accidents these are no source lists.
    """

    three: Annotated[int, Meta(ge=0)] = 0
    one: Annotated[int, Meta(ge=0)] = 0
    kept: Annotated[int, Meta(ge=0)] = 0

    def __post_init__(self) -> None:
        for name in ("three", "one", "kept"):
            if getattr(self, name) < 0:
                raise InvalidInput(f"{name} counts accidents", f"$.{name}")

    @property
    def any(self) -> bool:
        """Whether a counted accident lowered the grade."""
        return self.three + self.one > 0

    def __add__(self, other: "Accidents") -> "Accidents":
        return Accidents(self.three + other.three, self.one + other.one, self.kept + other.kept)


class NextGrade(Struct, frozen=True):
    """The renewed contract's standing, how it was reached, and what is not certain about it.

    Attributes:
        standing: grade with its mark, and accident years.
        grade_sum: the sum of the grade, written out before its bounds.
        period_sum: the sum of the accident years, written out before rounding and bounds.
        reference: where the rule is printed.
        uncertainties: readings that matter here; one that ``needs_staff`` means: do not promise this number.
    """

    standing: Standing
    grade_sum: str
    period_sum: str
    reference: str
    uncertainties: tuple[Uncertainty, ...] = ()

    @property
    def needs_staff(self) -> bool:
        """Whether a person has to confirm the result."""
        return any(uncertainty.needs_staff for uncertainty in self.uncertainties)


def next_grade(standing: Standing, accidents: Accidents, years: int = 1) -> NextGrade:
    """The standing of the contract that follows one of ``years`` whole years.

    Args:
        standing: of the contract that ends.
        accidents: during that contract.
        years: its term, 1 to 7.

    Raises:
        InvalidInput: ``years`` outside 1 to 7.
    """
    if not 1 <= years <= LONGEST_TERM:
        raise InvalidInput(f"a term has 1 to {LONGEST_TERM} whole years", "$.years")
    return _after_one_year(standing, accidents) if years == 1 else _after_long(standing, accidents, years)


def after_cancellation(
    standing: Standing, accidents: Accidents, *, start: date, years: int, cancelled: date
) -> NextGrade:
    """The standing after a long contract cancelled before its maturity: elapsed whole years count [B P19 *1].

    Raises:
        InvalidInput: ``cancelled`` is not within the contract, or ``years`` outside 1 to 7.
        NotInSources: one whole year or less has elapsed, or the contract was for one year: another rule applies that
            no source prints.
    """
    if not 1 <= years <= LONGEST_TERM:
        raise InvalidInput(f"a term has 1 to {LONGEST_TERM} whole years", "$.years")
    if not start <= cancelled < anniversary(start, years):
        raise InvalidInput("the cancellation lies outside the contract", "$.cancelled")
    elapsed = whole_years(start, cancelled)
    if elapsed <= 1:
        raise NotInSources(
            "cancelled_within_a_year", "a contract cancelled within one whole year follows another rule", "B P19 *1"
        )
    return _after_long(standing, accidents, elapsed)


def _after_one_year(standing: Standing, accidents: Accidents) -> NextGrade:
    lowered = 3 * accidents.three + accidents.one
    rise = 0 if lowered or accidents.kept else 1
    uncertainties = []
    if accidents.three and accidents.one:
        uncertainties.append(MIXED_IN_ONE_YEAR)
    if accidents.kept:
        uncertainties.append(KEPT_IN_ONE_YEAR)
    return NextGrade(
        _bounded(standing.grade + rise - lowered, max(0, standing.accident_years - 1) + lowered),
        f"{standing.grade} + {rise} − 3×{accidents.three} − {accidents.one}",
        f"[{standing.accident_years} − 1]⁺ + 3×{accidents.three} + {accidents.one}",
        "B P36 table 1",
        tuple(uncertainties),
    )


def _after_long(standing: Standing, accidents: Accidents, years: int) -> NextGrade:
    lowered = 3 * accidents.three + accidents.one
    rise = max(0, years - accidents.three - accidents.one - accidents.kept)
    half = Fraction(years, 2)
    period = max(Fraction(0), standing.accident_years - half) + lowered - half
    uncertainties = []
    if years % 2 == 0:
        uncertainties.append(_even_years(standing, lowered, years))
    if accidents.three + accidents.one + accidents.kept > 1:
        uncertainties.append(LONG_MAY_DIFFER)
    return NextGrade(
        _bounded(standing.grade + rise - lowered, ceil(period)),
        f"{standing.grade} + [{years} − {accidents.three} − {accidents.one + accidents.kept}]⁺"
        f" − 3×{accidents.three} − {accidents.one}",
        f"[{standing.accident_years} − {years}/2]⁺ + 3×{accidents.three} + {accidents.one} − {years}/2",
        "B P19",
        tuple(uncertainties),
    )


def _even_years(standing: Standing, lowered: int, years: int) -> Uncertainty:
    """The other reading that fits every printed example: they agree for odd terms and part for even ones."""
    other = max(Fraction(0), standing.accident_years - Fraction(years + 1, 2)) + lowered - Fraction(years - 1, 2)
    period = min(max(ceil(other), 0), LONGEST_PERIOD)
    return Uncertainty(
        "even_year_term",
        "The printed formula is damaged; for an even number of years another reading of it fits as well, "
        f"and gives {period} accident years.",
        "B P19",
        needs_staff=True,
    )


def _bounded(grade: int, period: int) -> Standing:
    return Standing(min(max(grade, LOWEST), HIGHEST), min(max(period, 0), LONGEST_PERIOD))
