"""Ways to pay (保険料の払込方法): surcharges, who may use which, debit months, unpaid premiums [B P38]."""

from datetime import date
from functools import cache
from typing import Literal

from msgspec import Struct

from rating.datafile import rules
from rating.dated import Dated
from rating.dates.months import Month
from rating.errors import NotInSources, Refused
from rating.percent import factor_of
from rating.rounding import Rounding
from rating.telematics import Product

INSTALMENTS_A_YEAR = 12

#: Months running in which the debit fails that count as one failure, and how often that may happen in a term.
FAILED_MONTHS, FAILURES = 2, 2


class _Payments(Struct, frozen=True, forbid_unknown_fields=True):
    instalments: Dated[int]
    group_lump: Dated[int]
    bonus: Dated[int]


@cache
def rates() -> _Payments:
    """The printed rates of ``rules/payments.toml``."""
    return rules("payments", _Payments)


class Payment(Struct, frozen=True, forbid_unknown_fields=True):
    """How the policyholder wants to pay.

    Attributes:
        method: ``lump`` 一時払・一括払, ``monthly`` 分割払(月払).
        by: ``account`` 口座振替, ``card`` クレジットカード払.
        group: 団体扱・集団扱.
        large_instalments: 保険料大口分割払特約 can be used; its conditions are the agency's.
        card_in_own_name: the card is the policyholder's own; read only for cards.
    """

    method: Literal["lump", "monthly"] = "lump"
    by: Literal["account", "card"] = "account"
    group: bool = False
    large_instalments: bool = False
    card_in_own_name: bool = True


class PaymentFactor(Struct, frozen=True):
    """What the way of paying makes of the premium: ``percent`` +5, 0 or −5, why, and the page."""

    percent: int
    because: str
    reference: str


class PaymentPlan(Struct, frozen=True):
    """What is paid: ``count`` instalments of ``each`` yen, ``total`` together, for one policy year."""

    percent: int
    because: str
    count: int
    each: int
    total: int
    reference: str


class DebitCalendar(Struct, frozen=True):
    """Months in which タフ・つながるクルマの保険 debits, for a term of one year."""

    basic: tuple[str, ...]
    distance: tuple[str, ...]
    reference: str


def check(payment: Payment, product: Product) -> None:
    """Whether a way of paying is offered.

    Raises:
        Refused: a card that is not the policyholder's own, a card with a group contract, or a card with
            タフ・つながるクルマの保険.
        NotInSources: monthly instalments by card: the pamphlet's table of them is damaged.
    """
    if payment.by == "account":
        return
    if not payment.card_in_own_name:
        raise Refused("card_in_own_name", "a card must be the policyholder's own", "B P38 1")
    if payment.group:
        raise Refused("card_with_group", "group contracts cannot be paid by card", "B P38 1")
    if product == "connected":
        raise Refused("card_with_connected", "this product is paid by account debit", "B P38 2")
    if payment.method == "monthly":
        raise NotInSources("card_instalments", "whether instalments can be paid by card is not legible", "B P38 1")


def payment_factor(payment: Payment, start: date, *, multi_car_applies: bool) -> PaymentFactor:
    """Surcharge or discount of a way of paying.

    Monthly payment costs 5 % more, except with まとめて割引 [B P20], in a group [B P38 3] or with 大口分割払特約
    [B P38 1 note 1]; a group's lump sum costs 5 % less.

    Raises:
        BeforeFirstEntry: ``start`` lies before the first rate.
    """
    table = rates()
    if payment.method == "lump":
        if payment.group:
            return PaymentFactor(-table.group_lump.on(start), "団体扱・集団扱 一括払", table.group_lump.reference)
        return PaymentFactor(0, "一時払", "B P38 1")
    if payment.group:
        return PaymentFactor(0, "団体扱・集団扱 月払は割増なし", "B P38 3")
    if multi_car_applies:
        return PaymentFactor(0, "まとめて割引 分割割増なし", "B P20")
    if payment.large_instalments:
        return PaymentFactor(0, "大口分割払特約 割増なし", "B P38 1 note 1")
    return PaymentFactor(table.instalments.on(start), "分割払", table.instalments.reference)


def payment_plan(premium: int, payment: Payment, factor: PaymentFactor, rounding: Rounding) -> PaymentPlan:
    """One policy year's payments; twelve equal instalments, each rounded by the tariff, make up the total."""
    count = 1 if payment.method == "lump" else INSTALMENTS_A_YEAR
    numerator, denominator = factor_of(factor.percent).as_integer_ratio()
    each = rounding.ratio(premium * numerator, denominator * count)
    return PaymentPlan(factor.percent, factor.because, count, each, each * count, factor.reference)


def debit_calendar(start: date, method: Literal["lump", "monthly"], years: int = 1) -> DebitCalendar:
    """When タフ・つながるクルマの保険 debits [B P38 2].

    Start 10 April of year X: at once, the basic premium in X-05 and a year's distance premium in X+1-05; in instalments
    the basic premium from X-05 and each month's distance premium from X-06.

    Raises:
        NotInSources: a term longer than one year.
    """
    if years != 1:
        raise NotInSources("debit_calendar_long", "the debit months of a long contract are not printed", "B P38 2")
    first = Month.of(start).plus(1)
    if method == "lump":
        return DebitCalendar((str(first),), (str(first.plus(INSTALMENTS_A_YEAR)),), "B P38 2")
    months = range(INSTALMENTS_A_YEAR)
    return DebitCalendar(
        tuple(str(first.plus(month)) for month in months),
        tuple(str(first.plus(month + 1)) for month in months),
        "B P38 2",
    )


def last_day_to_pay(due: date) -> date:
    """Last day to pay what could not be debited on the due day: the end of the following month [B P38].

    After it the insurer may not pay for accidents, and cancels as a rule.
    """
    return Month.of(due).plus(1).last()


def balance_due_at_once(failed: list[bool]) -> bool:
    """Whether the rest of the year's premium is asked for at once [B P38].

    Args:
        failed: for each monthly debit in order, whether it failed. Two failures in months running, twice in the term,
            make the balance due; a third month in a row starts no second pair by itself.
    """
    pairs = running = 0
    for month_failed in failed:
        running = running + 1 if month_failed else 0
        if running == FAILED_MONTHS:
            pairs += 1
            running = 0
    return pairs >= FAILURES
