from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rating.errors import BeforeFirstEntry, NotInSources, Refused
from rating.payments import (
    Payment,
    balance_due_at_once,
    check,
    debit_calendar,
    last_day_to_pay,
    payment_factor,
    payment_plan,
)
from rating.rounding import Mode, Rounding
from rating.telematics import Product

START = date(2025, 4, 10)
TENS = Rounding(10, "half_up")


@pytest.mark.parametrize(
    ("payment", "multi_car", "percent"),
    [
        pytest.param(Payment("lump"), False, 0, id="at once"),
        pytest.param(Payment("monthly"), False, 5, id="monthly"),
        pytest.param(Payment("monthly"), True, 0, id="monthly with cars together"),
        pytest.param(
            Payment("monthly", large_instalments=True), False, 0, id="monthly with the large-instalment rider"
        ),
        pytest.param(Payment("monthly", group=True), False, 0, id="monthly in a group"),
        pytest.param(Payment("lump", group=True), False, -5, id="at once in a group"),
        pytest.param(Payment("lump"), True, 0, id="at once with cars together"),
    ],
)
def test_what_a_way_of_paying_costs(*, payment: Payment, multi_car: bool, percent: int) -> None:
    assert payment_factor(payment, START, multi_car_applies=multi_car).percent == percent


@pytest.mark.parametrize(
    ("premium", "payment", "count", "each", "total"),
    [
        pytest.param(60_000, Payment("lump"), 1, 60_000, 60_000, id="60,000 at once"),
        pytest.param(60_000, Payment("monthly"), 12, 5_250, 63_000, id="60,000 × 1.05 ÷ 12 = 5,250"),
        pytest.param(60_010, Payment("monthly"), 12, 5_250, 63_000, id="60,010 × 1.05 ÷ 12 = 5,250.875"),
        pytest.param(60_100, Payment("monthly"), 12, 5_260, 63_120, id="60,100 × 1.05 ÷ 12 = 5,258.75"),
        pytest.param(60_000, Payment("lump", group=True), 1, 57_000, 57_000, id="60,000 × 0.95"),
    ],
)
def test_what_is_paid(premium: int, payment: Payment, count: int, each: int, total: int) -> None:
    plan = payment_plan(premium, payment, payment_factor(payment, START, multi_car_applies=False), TENS)
    assert (plan.count, plan.each, plan.total) == (count, each, total)


@pytest.mark.parametrize(
    ("payment", "product", "rule"),
    [
        pytest.param(Payment(by="card", card_in_own_name=False), "standard", "card_in_own_name", id="a spouse's card"),
        pytest.param(Payment(by="card", group=True), "standard", "card_with_group", id="a card in a group"),
        pytest.param(Payment(by="card"), "connected", "card_with_connected", id="a card for the connected product"),
    ],
)
def test_a_card_is_refused(payment: Payment, product: Product, rule: str) -> None:
    with pytest.raises(Refused) as refused:
        check(payment, product)
    assert refused.value.rule == rule


def test_instalments_by_card_are_not_legible() -> None:
    with pytest.raises(NotInSources):
        check(Payment("monthly", "card"), "standard")


@pytest.mark.parametrize("payment", [Payment(by="card"), Payment("monthly", "account", group=True)])
def test_other_ways_are_offered(payment: Payment) -> None:
    check(payment, "standard")


def test_the_printed_calendar_at_once() -> None:
    found = debit_calendar(START, "lump")
    assert (found.basic, found.distance) == (("2025-05",), ("2026-05",))


def test_the_printed_calendar_in_instalments() -> None:
    found = debit_calendar(START, "monthly")
    assert (found.basic[0], found.basic[-1], len(found.basic)) == ("2025-05", "2026-04", 12)
    assert (found.distance[0], found.distance[-1], len(found.distance)) == ("2025-06", "2026-05", 12)


def test_the_calendar_of_a_long_contract_is_not_printed() -> None:
    with pytest.raises(NotInSources):
        debit_calendar(START, "lump", years=3)


@pytest.mark.parametrize(
    ("due", "last"),
    [
        (date(2025, 5, 26), date(2025, 6, 30)),
        (date(2025, 12, 26), date(2026, 1, 31)),
        (date(2025, 1, 27), date(2025, 2, 28)),
    ],
)
def test_an_unpaid_premium_can_be_paid_until_the_end_of_the_next_month(due: date, last: date) -> None:
    assert last_day_to_pay(due) == last


@pytest.mark.parametrize(
    ("failed", "at_once"),
    [
        pytest.param("..xx........", False, id="two months running, once"),
        pytest.param("..xx.xx.....", True, id="two months running, twice"),
        pytest.param("x.x.x.x.x.x.", False, id="never two running"),
        pytest.param("xxx.........", False, id="three running are one pair"),
        pytest.param("xxxx........", True, id="four running are two pairs"),
    ],
)
def test_failing_two_months_running_twice_makes_the_balance_due(*, failed: str, at_once: bool) -> None:
    assert balance_due_at_once([month == "x" for month in failed]) is at_once


def test_a_surcharge_before_its_first_date_is_not_guessed() -> None:
    with pytest.raises(BeforeFirstEntry):
        payment_factor(Payment("monthly"), date(2024, 12, 31), multi_car_applies=False)


@pytest.mark.parametrize(
    ("unit", "mode", "numerator", "denominator", "yen"),
    [
        (1, "half_up", 5, 2, 3),
        (1, "half_up", 49, 20, 2),
        (1, "down", 299, 100, 2),
        (1, "up", 201, 100, 3),
        (1, "up", 200, 100, 2),
        (10, "half_up", 1_234, 1, 1_230),
        (10, "half_up", 1_235, 1, 1_240),
        (10, "down", 1_239, 1, 1_230),
        (10, "up", 1_231, 1, 1_240),
    ],
)
def test_rounding_is_a_named_rule(unit: int, mode: Mode, numerator: int, denominator: int, yen: int) -> None:
    assert Rounding(unit, mode).ratio(numerator, denominator) == yen


@given(st.integers(1, 100), st.sampled_from(["down", "half_up", "up"]), st.integers(0, 10**9), st.integers(1, 10**6))
def test_rounding_stays_within_a_unit(unit: int, mode: Mode, numerator: int, denominator: int) -> None:
    rounded = Rounding(unit, mode).ratio(numerator, denominator)
    assert rounded % unit == 0
    assert abs(rounded * denominator - numerator) < unit * denominator


@given(st.integers(0, 10**7), st.integers(0, 10**4), st.booleans())
def test_a_dearer_contract_is_never_cheaper_to_pay(premium: int, more: int, group: bool) -> None:  # noqa: FBT001 - drawn
    for payment in (Payment("lump", group=group), Payment("monthly", group=group)):
        factor = payment_factor(payment, START, multi_car_applies=False)
        cheaper = payment_plan(premium, payment, factor, TENS).total
        assert cheaper <= payment_plan(premium + more, payment, factor, TENS).total
