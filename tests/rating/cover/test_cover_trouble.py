"""クルマのトラブルサポート, B P31-P32. Sums in yen; MAN is 1万円."""

import pytest

from rating.cover import rental, roadside
from rating.cover.errors import NotStated
from rating.cover.rental import Class
from rating.cover.roadside import Cause
from rating.cover.terms import Terms
from rating.errors import InvalidInput

MAN = 10_000


@pytest.mark.parametrize(("stuck", "paid"), [(False, 300_000), (True, 0)])
def test_a_tow_the_insurer_arranged_has_no_limit_but_spinning_wheels_are_left(
    terms: Terms, *, stuck: bool, paid: int
) -> None:
    result = roadside.towing(terms, cost=300_000, stuck=stuck)
    assert (result.value, result.page) == (paid, "B P31")


@pytest.mark.parametrize(
    ("vehicle_sum", "limit"),
    [
        (None, 150_000),
        (100 * MAN, 150_000),
        (150 * MAN, 150_000),
        (150 * MAN + 10, 150_001),
        (200 * MAN, 200_000),
    ],
)
def test_a_tow_of_ones_own_has_a_limit(terms: Terms, vehicle_sum: int | None, limit: int) -> None:
    assert roadside.self_arranged_limit(terms, vehicle_sum=vehicle_sum).value == limit
    for cost in (limit - 1, limit, limit + 1):
        paid = roadside.self_arranged_towing(terms, cost=cost, vehicle_sum=vehicle_sum).value
        assert paid == min(cost, limit)


@pytest.mark.parametrize(("cause", "covered"), [("breakdown", True), ("out_of_power", True), ("out_of_fuel", False)])
def test_running_out_of_fuel_is_not_covered_and_out_of_power_is(terms: Terms, cause: Cause, *, covered: bool) -> None:
    assert roadside.self_arranged_towing(terms, cost=30_000, cause=cause).payable is covered
    assert roadside.after_repair(terms, delivery=30_000, cause=cause).payable is covered


@pytest.mark.parametrize(
    ("delivery", "fare", "paid"),
    [
        (0, 999, 0),
        (0, 1_000, 0),
        (0, 1_001, 1),
        (149_000, 2_000, 150_000),
        (149_000, 1_999, 149_999),
        (149_001, 2_000, 150_000),
        (150_000, 0, 150_000),
        (200_000, 50_000, 150_000),
    ],
)
def test_delivery_and_fare_share_one_limit_and_the_fare_loses_a_thousand(
    terms: Terms, delivery: int, fare: int, paid: int
) -> None:
    assert roadside.after_repair(terms, delivery=delivery, pick_up_fare=fare).value == paid


@pytest.mark.parametrize(
    ("litres", "used", "at_home", "multi_car", "free"),
    [
        (10, 0, False, False, 10),
        (9, 0, False, False, 9),
        (11, 0, False, False, 10),
        (10, 1, False, False, 0),
        (10, 1, False, True, 10),
        (10, 50, False, True, 10),
        (10, 0, True, False, 0),
        (10, 0, True, True, 0),
    ],
)
def test_ten_litres_are_free_once_a_year_and_away_from_home(
    terms: Terms, litres: int, used: int, *, at_home: bool, multi_car: bool, free: int
) -> None:
    result = roadside.fuel(terms, litres=litres, used=used, at_home=at_home, multi_car_discount=multi_car)
    assert (result.value, result.unit) == (free, "litres")


@pytest.mark.parametrize(
    ("cost", "used", "arranged", "paid"),
    [(3_999, 0, True, 3_999), (4_000, 0, True, 4_000), (4_001, 0, True, 4_000), (4_000, 1, True, 0), (1, 0, False, 0)],
)
def test_members_of_jaf_have_four_thousand_yen_once_a_year(
    terms: Terms, cost: int, used: int, *, arranged: bool, paid: int
) -> None:
    assert roadside.jaf_extra(terms, cost=cost, used=used, arranged_by_insurer=arranged).value == paid


def test_nothing_is_said_about_the_allowance_where_the_car_is_towed(terms: Terms) -> None:
    with pytest.raises(NotStated) as refused:
        roadside.jaf_extra(terms, cost=1, towed=True)
    assert (refused.value.rule, refused.value.reference) == ("jaf_with_towing", "B P31")


@pytest.mark.parametrize(
    ("cause", "towed", "replaced", "limit", "cost", "days", "paid"),
    [
        ("accident", True, False, 7_000, 9_000, 20, 140_000),
        ("accident", False, False, 7_000, 9_000, 20, 140_000),
        ("breakdown", True, False, 7_000, 6_500, 20, 97_500),
        ("breakdown", False, False, 7_000, 6_500, 20, 0),
        ("breakdown", True, False, 7_000, 6_500, 14, 91_000),
        ("breakdown", True, False, 7_000, 6_500, 15, 97_500),
        ("breakdown", True, False, 7_000, 6_500, 16, 97_500),
        ("accident", True, False, 5_000, 5_000, 29, 145_000),
        ("accident", True, False, 5_000, 5_000, 30, 150_000),
        ("accident", True, False, 5_000, 5_000, 31, 150_000),
        ("accident", True, True, 5_000, 5_000, 89, 445_000),
        ("accident", False, True, 5_000, 5_000, 90, 450_000),
        ("accident", True, True, 5_000, 5_000, 91, 450_000),
        ("accident", True, False, 20_000, 19_999, 1, 19_999),
        ("accident", True, False, 20_000, 20_001, 1, 20_000),
        ("accident", True, False, 20_000, 20_000, 0, 0),
    ],
)
def test_a_rental_car_is_paid_by_the_day(
    terms: Terms, cause: rental.Cause, *, towed: bool, replaced: bool, limit: int, cost: int, days: int, paid: int
) -> None:
    result = rental.rental_car(
        terms, cause=cause, towed=towed, replaced=replaced, daily_limit=limit, daily_cost=cost, days=days
    )
    assert (result.value, result.page) == (paid, "B P32")


@pytest.mark.parametrize("chosen", [4_000, 4_999, 5_500, 20_001, 21_000])
def test_a_daily_sum_nobody_can_choose_is_refused(terms: Terms, chosen: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        rental.rental_car(terms, cause="accident", towed=True, daily_limit=chosen, daily_cost=1, days=1)
    assert refused.value.path == "$.daily_limit"


def test_a_breakdown_does_not_replace_a_car(terms: Terms) -> None:
    with pytest.raises(InvalidInput) as refused:
        rental.rental_car(terms, cause="breakdown", towed=True, replaced=True, daily_limit=5_000, daily_cost=1, days=1)
    assert refused.value.path == "$.replaced"


@pytest.mark.parametrize(
    ("car", "a_day"), [("compact", 9_000), ("sedan", 13_000), ("minivan", 14_000), ("suv", 17_000)]
)
def test_the_printed_guide_prices_agree_with_their_days(terms: Terms, car: Class, a_day: int) -> None:
    assert rental.guide_per_day(terms, car).value == a_day
