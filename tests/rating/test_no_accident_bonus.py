from datetime import date
from typing import Any

import pytest

from rating.accidents import covers
from rating.bonus import LongTerm, bonus, check, leaves_bonus
from rating.errors import InvalidInput, Refused
from rating.rounding import Rounding
from rating.telematics import Product

START, MATURITY = date(2025, 4, 10), date(2028, 4, 10)
DOWN = Rounding(1, "down")

UNTOUCHED = [
    "pedestrian_injury",
    "crime_victim",
    "injury_aftercare",
    "earthquake_fixed",
    "road_service_expenses",
    "substitute_car",
    "belongings",
    "everyday_liability",
    "family_bike_injury",
    "family_bike_self",
    "lawyer_car",
    "lawyer_everyday",
    "lawyer_bicycle",
    "bicycle_liability",
    "company_condolence",
    "business_goods",
    "carrier_cargo",
]


def test_the_listed_riders_are_these() -> None:
    assert {name for name, cover in covers(START).items() if cover.bonus} == set(UNTOUCHED)


@pytest.mark.parametrize("rider", UNTOUCHED)
def test_a_listed_rider_leaves_the_bonus(rider: str) -> None:
    assert leaves_bonus([rider], START)


@pytest.mark.parametrize("paid", [["vehicle"], ["personal_injury"], ["lawyer_car", "vehicle"]])
def test_anything_else_takes_it_away(paid: list[str]) -> None:
    assert not leaves_bonus(paid, START)


@pytest.mark.parametrize(
    ("fields", "yen", "missing"),
    [
        pytest.param({}, 5_863, (), id="10 % of 58,630"),
        pytest.param({"accidents": (("lawyer_car",),)}, 5_863, (), id="a lawyer only"),
        pytest.param({"accidents": (("vehicle",),)}, 0, ("no_accident",), id="an accident"),
        pytest.param({"completed": False}, 0, ("term_completed",), id="cancelled"),
        pytest.param({"all_paid": False}, 0, ("all_premiums_paid",), id="an unpaid premium"),
    ],
)
def test_the_bonus_is_a_tenth_of_the_first_annual_premium(
    fields: dict[str, Any], yen: int, missing: tuple[str, ...]
) -> None:
    found = bonus(LongTerm(START, MATURITY, **fields), 58_639, DOWN)
    assert (found.yen, found.missing) == (yen, missing)
    assert found.paid_in == (None if missing else "2028-05")


@pytest.mark.parametrize(
    ("product", "years", "rule"), [("connected", 3, "bonus_with_connected"), ("standard", 1, "bonus_term")]
)
def test_the_bonus_contract_is_refused(product: Product, years: int, rule: str) -> None:
    with pytest.raises(Refused) as refused:
        check(product, years)
    assert refused.value.rule == rule


def test_three_years_of_another_product_are_fine() -> None:
    check("next", 3)


def test_an_unknown_cover_is_refused() -> None:
    with pytest.raises(InvalidInput):
        leaves_bonus(["glass"], START)
