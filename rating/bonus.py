"""無事故祝金 (無事故返れい金): a tenth of the first annual premium after three years without accident [B P19]."""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from rating.accidents import covers
from rating.dates.months import Month
from rating.discounts.discount import missing
from rating.errors import InvalidInput, Refused
from rating.payments import rates
from rating.percent import factor_of
from rating.rounding import Rounding
from rating.telematics import Product

#: The term it is sold with, in years.
TERM = 3


class LongTerm(Struct, frozen=True, forbid_unknown_fields=True):
    """A three-year contract that has come to its end.

    Attributes:
        start: first day.
        maturity: last day.
        accidents: for each accident the ids of the covers that paid.
        completed: the term ran to its end.
        all_paid: every premium was paid.
    """

    start: date
    maturity: date
    accidents: tuple[tuple[str, ...], ...] = ()
    completed: bool = True
    all_paid: bool = True


class Bonus(Struct, frozen=True):
    """What is paid back.

    Attributes:
        yen: 0 when a condition is missing.
        missing: the conditions that do not hold.
        paid_in: the month of payment, ``YYYY-MM``: the one after maturity; None when nothing is paid.
        reference: where it is printed.
    """

    yen: int
    missing: tuple[str, ...]
    paid_in: str | None
    reference: str


def check(product: Product, years: int) -> None:
    """Whether 無事故祝金付ロング can be had.

    Raises:
        Refused: with タフ・つながるクルマの保険, or for a term other than three years.
    """
    if product == "connected":
        raise Refused("bonus_with_connected", "無事故祝金付ロング cannot be had with this product", "B P19")
    if years != TERM:
        raise Refused("bonus_term", "無事故祝金付ロング is a three-year contract", "B P19")


def leaves_bonus(paid: Iterable[str], on: date) -> bool:
    """Whether an accident leaves the bonus untouched: only the seventeen listed riders paid.

    Args:
        paid: ids of :func:`rating.accidents.covers` that paid.
        on: start of the contract.

    Raises:
        InvalidInput: an id that is not a cover.
    """
    known = covers(on)
    for cover in (paid := tuple(paid)):
        if cover not in known:
            raise InvalidInput("no such cover", "$.paid")
    return all(known[cover].bonus for cover in paid)


def bonus(term: LongTerm, first_year_premium: int, rounding: Rounding) -> Bonus:
    """What is paid back after a term.

    Args:
        term: the contract that ended.
        first_year_premium: annual premium of its first policy year, yen.
        rounding: of the tariff.

    Raises:
        InvalidInput: an id that is not a cover.
    """
    lacking = missing(
        term_completed=term.completed,
        all_premiums_paid=term.all_paid,
        no_accident=all(leaves_bonus(paid, term.start) for paid in term.accidents),
    )
    if lacking:
        return Bonus(0, lacking, None, "B P19")
    return Bonus(
        bonus_amount(first_year_premium, term.start, rounding), (), str(Month.of(term.maturity).plus(1)), "B P19"
    )


def bonus_amount(first_year_premium: int, start: date, rounding: Rounding) -> int:
    """The bonus in yen of a contract that fulfils every condition: 10 % of the first year's annual premium."""
    return rounding.times(first_year_premium, factor_of(rates().bonus.on(start) - 100))
