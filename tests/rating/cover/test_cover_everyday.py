"""その他の補償 and まるごとマモル, B P33 and P41-P42. Sums in yen; MAN is 1万円."""

import pytest

from rating.cover import everyday, personal_plan
from rating.cover.everyday import Accident, LawyerRider, Place
from rating.cover.terms import Terms

MAN = 10_000
OKU = 100_000_000


@pytest.mark.parametrize(
    ("claim", "advice", "paid"),
    [
        (300 * MAN, 10 * MAN, 310 * MAN),
        (300 * MAN + 1, 10 * MAN + 1, 310 * MAN),
        (300 * MAN - 1, 0, 300 * MAN - 1),
        (0, 10 * MAN - 1, 10 * MAN - 1),
    ],
)
def test_lawyers_and_advice_have_a_limit_each(terms: Terms, claim: int, advice: int, paid: int) -> None:
    result = everyday.lawyer(
        terms, rider="lawyer_car", accident="car_accident", claim=claim, consultation=advice, approved=True
    )
    assert (result.value, result.page) == (paid, "B P33")
    assert [doubt.name for doubt in result.uncertain] == ["lawyer_item_limits"]


@pytest.mark.parametrize(
    ("accident", "car", "everyday_too", "bicycle_too"),
    [
        ("car_accident", True, True, True),
        ("bicycle_accident", False, True, True),
        ("everyday_accident", False, True, False),
    ],
)
def test_the_three_lawyer_riders_differ_by_accident(
    terms: Terms, accident: Accident, *, car: bool, everyday_too: bool, bicycle_too: bool
) -> None:
    riders: tuple[LawyerRider, ...] = ("lawyer_car", "lawyer_everyday", "lawyer_bicycle")
    payable = [
        everyday.lawyer(terms, rider=rider, accident=accident, claim=1, approved=True).payable for rider in riders
    ]
    assert payable == [car, everyday_too, bicycle_too]


def test_a_lawyer_engaged_without_asking_is_not_paid(terms: Terms) -> None:
    result = everyday.lawyer(terms, rider="lawyer_car", accident="car_accident", claim=MAN, approved=False)
    assert result.value == 0


@pytest.mark.parametrize(
    ("place", "owed", "paid"),
    [
        ("japan", 9 * OKU, 9 * OKU),
        ("abroad", 3 * OKU - 1, 3 * OKU - 1),
        ("abroad", 3 * OKU, 3 * OKU),
        ("abroad", 3 * OKU + 1, 3 * OKU),
    ],
)
def test_everyday_liability_is_unlimited_in_japan_only(terms: Terms, place: Place, owed: int, paid: int) -> None:
    assert everyday.everyday_liability(terms, liability=owed, place=place).value == paid


@pytest.mark.parametrize(
    ("place", "on_bicycle", "paid"),
    [("japan", True, 9_521 * MAN), ("japan", False, 0), ("abroad", True, 0), ("abroad", False, 0)],
)
def test_the_bicycle_rider_pays_on_a_bicycle_in_japan(
    terms: Terms, place: Place, *, on_bicycle: bool, paid: int
) -> None:
    result = everyday.bicycle_liability(terms, liability=9_521 * MAN, place=place, on_bicycle=on_bicycle)
    assert result.value == paid


def test_each_thing_entrusted_has_its_own_limit(terms: Terms) -> None:
    result = everyday.entrusted_goods(terms, liability_by_piece=[100 * MAN - 1, 100 * MAN, 100 * MAN + 1])
    assert result.value == 300 * MAN - 1


def test_the_plan_costs_about_a_hundred_and_ninety_seven_yen_a_month(terms: Terms) -> None:
    result = personal_plan.monthly_equivalent(terms)
    assert (result.value, result.page) == (197, "B P42")


@pytest.mark.parametrize(("age", "paid"), [(20, 100_000), (69, 100_000), (70, 25_000), (89, 25_000), (90, 0)])
def test_the_plan_pays_less_from_seventy_and_nobody_enters_at_ninety(terms: Terms, age: int, paid: int) -> None:
    assert personal_plan.accidental_death(terms, age=age).value == paid
