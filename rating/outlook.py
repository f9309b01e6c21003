"""What if I claim: premiums of the coming years with claims against without (事故があった場合の保険料の見通し).

Each contract is quoted with its own standing; when it ends, :mod:`rating.grade` gives the next. Everything else stays
as applied for: the car's value, the covers, the score, and the tariff as it is known today.
"""

from collections.abc import Mapping
from datetime import date
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from rating.application import Application
from rating.coefficients import repeats_grade_one
from rating.dates.months import anniversary
from rating.errors import InvalidInput
from rating.evidence import Uncertainty
from rating.grade import Accidents, next_grade
from rating.quote import Quote, quote
from rating.standing import Standing
from rating.tariff import Tariff, TariffVersion

LONGEST: Final = 20
NONE: Final = Accidents()

ALL_ELSE_EQUAL = Uncertainty(
    "all_else_equal",
    "Later years are computed with today's tariff, classes and car value; all of them change in time.",
    "B P36, P37",
    needs_staff=False,
)


class Year(Struct, frozen=True):
    """One year on one path: its first day, the contract's standing, yen to pay, yen of a 無事故祝金 at its end."""

    number: int
    start: date
    standing: Standing
    to_pay: int
    bonus: int


class Outlook(Struct, frozen=True):
    """Two paths over the same years.

    Attributes:
        tariff: which tariff; its notice has to be said with the numbers.
        without_claim: the years if nothing is claimed.
        with_claim: the years with the claims.
        difference: yen more to pay per year with the claims, a lost bonus counted in its year.
        total: the sum of the differences.
        uncertainties: what is not certain on either path.
    """

    tariff: TariffVersion
    without_claim: tuple[Year, ...]
    with_claim: tuple[Year, ...]
    difference: tuple[int, ...]
    total: int
    uncertainties: tuple[Uncertainty, ...]


def what_if(application: Application, tariff: Tariff, claims: Mapping[int, Accidents], years: int) -> Outlook:
    """Compare claiming with not claiming.

    Args:
        application: the contract now; its term (one year, three years) is kept at each renewal.
        tariff: the tariff for all years.
        claims: accidents by year, 1 for the first.
        years: how many years to look at, 1 to 20.

    Raises:
        InvalidInput: ``years`` out of range, or a claim outside them; and whatever :func:`rating.quote.quote` raises.
    """
    if not 1 <= years <= LONGEST:
        raise InvalidInput(f"an outlook has 1 to {LONGEST} years", "$.years")
    for year in claims:
        if not 1 <= year <= years:
            raise InvalidInput("a claim lies outside the years looked at", f"$.claims.{year}")
    without, doubts = _path(application, tariff, {}, years)
    claimed, more_doubts = _path(application, tariff, claims, years)
    difference = tuple(
        (after.to_pay - after.bonus) - (before.to_pay - before.bonus)
        for before, after in zip(without, claimed, strict=True)
    )
    uncertainties = tuple(dict.fromkeys((ALL_ELSE_EQUAL, *doubts, *more_doubts)))
    return Outlook(tariff.version, without, claimed, difference, sum(difference), uncertainties)


def _path(
    application: Application, tariff: Tariff, claims: Mapping[int, Accidents], years: int
) -> tuple[tuple[Year, ...], list[Uncertainty]]:
    path: list[Year] = []
    doubts: list[Uncertainty] = []
    contract = application
    while len(path) < years:
        quoted = quote(contract, tariff)
        doubts.extend(quoted.uncertainties)
        first = len(path) + 1
        accidents = sum((claims.get(first + year, NONE) for year in range(contract.years)), start=NONE)
        path.extend(_years(contract, quoted, first, claimed=accidents != NONE))
        contract, found = _renewed(application, contract, accidents, len(path))
        doubts.extend(found)
    return tuple(path[:years]), doubts


def _years(contract: Application, quoted: Quote, first: int, *, claimed: bool) -> list[Year]:
    """The years of one contract; the bonus falls into its last one, if nothing at all was claimed."""
    last = contract.years - 1
    return [
        Year(
            first + year,
            anniversary(contract.start, year),
            contract.standing,
            plan.total,
            (quoted.bonus or 0) if year == last and not claimed else 0,
        )
        for year, plan in enumerate(quoted.payments)
    ]


def _renewed(
    application: Application, contract: Application, accidents: Accidents, years_passed: int
) -> tuple[Application, tuple[Uncertainty, ...]]:
    found = next_grade(contract.standing, accidents, contract.years)
    repeated = repeats_grade_one(
        contract.standing, accidents, found.standing, already_surcharged=contract.repeated_grade_one
    )
    renewed = replace(
        contract,
        start=anniversary(application.start, years_passed),
        standing=found.standing,
        repeated_grade_one=repeated,
        one_day=None,
    )
    return renewed, found.uncertainties
