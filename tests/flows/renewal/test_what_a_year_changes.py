from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from renewable import CAR, PLAIN, TARIFF, contract_of, contracts, insuring

from flows.facts import Contract
from flows.renewal.changes import Change, changes
from flows.renewal.next_term import next_term
from flows.renewal.proposal import as_now
from rating.application import Application, Drivers, Insured
from rating.classes.age import AgeCondition
from rating.classes.car import Car
from rating.classes.model import ModelClass
from rating.discounts.one_day import OneDayHistory
from rating.errors import RatingError
from rating.grade import Accidents
from rating.standing import Standing

TOP = replace(PLAIN, standing=Standing(20))
"""Nothing changes in it: grade 20 without accident, an old car, an age in the middle of its band."""


def found(application: Application, **terms: Any) -> list[Change]:
    return list(changes(contract_of(application, **terms), TARIFF))


def test_a_year_can_change_nothing() -> None:
    assert found(TOP) == []


def test_a_year_without_accident_raises_the_grade() -> None:
    assert found(PLAIN) == [Change("grade", "13", "14"), Change("coefficient", "-51", "-52")]


def test_an_accident_lowers_it_and_begins_accident_years() -> None:
    assert found(PLAIN, accidents=Accidents(three=1)) == [
        Change("grade", "13", "10"),
        Change("period", "0", "3"),
        Change("coefficient", "-51", "-19"),
    ]


def test_a_new_contract_loses_its_mark() -> None:
    found_here = found(replace(PLAIN, standing=Standing(7, 0, "S")))
    assert found_here == [Change("grade", "7(S)", "8")]


def test_a_repeated_grade_one_is_told_although_the_percent_stays() -> None:
    assert found(replace(PLAIN, standing=Standing(1, 6)), accidents=Accidents(three=1)) == [
        Change("repeated_grade_one", "no", "yes")
    ]


def test_a_doubtful_grade_is_not_told_as_certain() -> None:
    told = found(replace(TOP, years=2), accidents=Accidents(three=1))
    assert {(change.kind, change.certain) for change in told} == {
        ("grade", False),
        ("period", False),
        ("coefficient", False),
    }


def test_reviewed_model_classes_are_told_item_by_item() -> None:
    assert found(TOP, next_class=ModelClass(9, 10, 9, 8)) == [
        Change("premium_class", "9", "10", "property"),
        Change("premium_class", "9", "8", "vehicle"),
    ]


@pytest.mark.parametrize(
    ("registered", "told"),
    [
        pytest.param("2022-11", [], id="starts in the 49th month"),
        pytest.param("2022-10", [Change("discount_ends", "2-27", "0", "new_car")], id="in the 50th"),
    ],
)
def test_the_new_car_discount_ends_after_49_months(registered: str, told: list[Change]) -> None:
    assert found(replace(TOP, car=replace(CAR, first_registered=registered))) == told


def test_without_a_vehicle_cover_its_discounts_are_no_matter() -> None:
    car = replace(CAR, first_registered="2025-10", new_model=True, damage_resistance="high")
    assert found(replace(TOP, car=car)) == [Change("discount_ends", "10", "0", "damage_resistant")]
    assert found(replace(TOP, car=car, vehicle=None)) == []


@pytest.mark.parametrize(
    ("registered", "ends"),
    [pytest.param("2025-11", False, id="13th month"), pytest.param("2025-10", True, id="14th month")],
)
def test_the_eco_discount_ends_after_13_months(registered: str, *, ends: bool) -> None:
    told = found(replace(TOP, car=replace(CAR, first_registered=registered, drive="hybrid")))
    assert (Change("discount_ends", "3", "0", "eco") in told) is ends


@pytest.mark.parametrize(
    ("released", "ends"),
    [pytest.param(date(2022, 4, 1), True, id="to December 2025"), pytest.param(date(2023, 4, 1), False, id="2026")],
)
def test_the_asv_discount_ends_three_years_after_the_fiscal_year_of_release(released: date, *, ends: bool) -> None:
    told = found(replace(TOP, car=replace(CAR, released=released, aeb="maker")))
    assert told == ([Change("discount_ends", "9", "0", "asv")] if ends else [])


def test_what_new_contracts_alone_have_ends() -> None:
    new = replace(
        PLAIN,
        standing=Standing(6, 0, "S"),
        one_day=OneDayHistory(10),
        car=Car("small_passenger", "2025-12", ModelClass(9, 9, 9, 9)),
    )
    assert [change for change in found(new) if change.kind.startswith("discount")] == [
        Change("discount_changes", "8-36", "2-27", "new_car"),
        Change("discount_ends", "6", "0", "one_day"),
    ]


def test_a_long_contract_is_compared_from_its_last_year() -> None:
    car = replace(CAR, first_registered="2023-10")
    assert not [change for change in found(replace(TOP, car=car, years=3)) if change.kind == "discount_ends"]


@pytest.mark.parametrize(
    ("birth", "condition", "told"),
    [
        pytest.param(date(1986, 12, 20), "26", [Change("age_band", "from_30", "from_40")], id="forty on the day"),
        pytest.param(date(1986, 12, 21), "26", [], id="forty on the day after"),
        pytest.param(date(1986, 12, 20), "21", [], id="no bands under this condition"),
    ],
)
def test_the_age_band_is_that_of_the_first_day(birth: date, condition: AgeCondition, told: list[Change]) -> None:
    asked = replace(TOP, insured=Insured(birth, "blue"), drivers=Drivers("couple", condition))
    assert found(asked) == told


def test_another_licence_colour_is_told() -> None:
    assert found(TOP, licence_expires=date(2026, 7, 1), licence_next="gold") == [Change("licence", "blue", "gold")]


def test_a_colour_that_no_longer_counts_as_gold_is_told() -> None:
    insured = Insured(date(1985, 12, 10), "blue", "gold")
    assert found(replace(TOP, insured=insured)) == [Change("licence", "gold", "other", "rate")]


def test_of_a_contract_older_than_the_rates_only_what_is_known_is_told() -> None:
    old = replace(PLAIN, start=date(2023, 12, 20), years=3)
    assert found(old) == [Change("grade", "13", "16")]


def test_without_terms_nothing_is_told() -> None:
    assert changes(replace(contract_of(), terms=None), TARIFF) == ()


def test_a_contract_that_contradicts_itself_tells_nothing() -> None:
    alone = insuring(insured=Insured(date(2005, 1, 1), "blue"), drivers=Drivers("insured", "35"))
    assert changes(alone, TARIFF) == ()


@settings(max_examples=60, deadline=None)
@given(contracts())
def test_every_change_says_before_and_after_and_the_grade_is_the_next_terms(contract: Contract) -> None:
    told = changes(contract, TARIFF)
    assert all(change.before != change.after for change in told)
    assert len({(change.kind, change.name) for change in told}) == len(told)
    assert contract.terms
    try:
        term = next_term(contract.terms, contract.maturity, as_now(contract)).application
    except RatingError:
        assert told == ()
        return
    grades = [change.after for change in told if change.kind == "grade"]
    assert grades in ([], [str(term.standing)])
    assert bool(grades) is (str(term.standing) != str(contract.terms.application.standing))
