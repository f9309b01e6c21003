from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import asdict, replace

from rating.classes.car import Car
from rating.classes.model import ModelClass
from rating.discounts.car import asv, damage_resistant, eco, lacks_for_new_car, welfare
from rating.discounts.discount import Discount, DiscountRates, rates
from rating.discounts.one_day import OneDayHistory, OneDayStep, counted_period, one_day
from rating.discounts.together import LiabilityPlan, MultiCar, liability_plan, multi_car
from rating.errors import BeforeFirstEntry, InvalidInput
from rating.standing import Standing

START = date(2025, 1, 1)
CLASSES = ModelClass(9, 9, 9, 9)
STEPS = (OneDayStep(5, 2), OneDayStep(10, 10), OneDayStep(20, 20))


def car(**fields: Any) -> Car:
    plain: dict[str, Any] = {"kind": "small_passenger", "first_registered": "2024-01", "model_class": CLASSES}
    return Car(**plain | fields)


def answer(discount: Discount) -> tuple[int, tuple[str, ...]]:
    return discount.percent, discount.missing


@pytest.mark.parametrize(
    ("fields", "on", "expected"),
    [
        pytest.param({}, date(2025, 12, 31), (9, ()), id="the last day with the discount"),
        pytest.param({}, date(2026, 1, 1), (0, ("within_three_years_of_release",)), id="the day after"),
        pytest.param(
            {"released": date(2022, 3, 31)},
            date(2025, 1, 1),
            (0, ("within_three_years_of_release",)),
            id="a day earlier model",
        ),
        pytest.param({"released": None}, START, (0, ("within_three_years_of_release",)), id="release not known"),
        pytest.param({"aeb": "aftermarket"}, START, (0, ("maker_aeb",)), id="fitted afterwards"),
        pytest.param({"aeb": "none"}, START, (0, ("maker_aeb",)), id="no emergency brake"),
        pytest.param({"kind": "kei_passenger"}, START, (9, ()), id="a kei car"),
        pytest.param({"kind": "small_goods", "model_class": None}, START, (0, ("passenger_car",)), id="a goods car"),
    ],
)
def test_asv_needs_the_makers_brake_and_a_young_model(
    fields: dict[str, Any], on: date, expected: tuple[int, tuple[str, ...]]
) -> None:
    assert answer(asv(car(**{"released": date(2022, 4, 1), "aeb": "maker"} | fields), on, START)) == expected


@pytest.mark.parametrize(
    ("fields", "on", "expected"),
    [
        pytest.param({"drive": "hybrid"}, date(2025, 2, 28), (3, ()), id="a hybrid in its thirteenth month"),
        pytest.param({"drive": "hybrid"}, date(2025, 3, 1), (0, ("within_13_months",)), id="in its fourteenth"),
        pytest.param({"drive": "electric"}, START, (3, ()), id="electric"),
        pytest.param({"drive": "plug_in_hybrid"}, START, (3, ()), id="plug-in hybrid"),
        pytest.param({"drive": "fuel_cell"}, START, (3, ()), id="fuel cell"),
        pytest.param({"drive": "cng"}, START, (3, ()), id="compressed gas"),
        pytest.param({"drive": "fuel"}, START, (0, ("eco_drive",)), id="petrol"),
        pytest.param(
            {"drive": "electric", "kind": "camper", "model_class": None}, START, (0, ("passenger_car",)), id="a camper"
        ),
        pytest.param(
            {"drive": "electric", "welfare": True}, START, (0, ("no_welfare_discount",)), id="gives way to welfare"
        ),
    ],
)
def test_eco_needs_a_clean_drive_and_a_new_car(
    fields: dict[str, Any], on: date, expected: tuple[int, tuple[str, ...]]
) -> None:
    assert answer(eco(car(**fields), on, START)) == expected


@pytest.mark.parametrize(("fits", "expected"), [(True, (3, ())), (False, (0, ("welfare_car",)))])
def test_a_welfare_car_pays_three_percent_less(*, fits: bool, expected: tuple[int, tuple[str, ...]]) -> None:
    assert answer(welfare(car(welfare=fits), START)) == expected


@pytest.mark.parametrize(
    ("on", "kind", "missing"),
    [
        (date(2028, 2, 29), "small_passenger", ()),
        (date(2028, 3, 1), "small_passenger", ("within_49_months",)),
        (date(2028, 2, 29), "goods", ("passenger_car",)),
    ],
)
def test_a_new_car_is_new_for_49_months(on: date, kind: str, missing: tuple[str, ...]) -> None:
    assert lacks_for_new_car(car(kind=kind), on) == missing


@pytest.mark.parametrize(
    ("fields", "on", "expected"),
    [
        pytest.param({}, START, (5, ()), id="improved"),
        pytest.param({"damage_resistance": "high"}, START, (10, ()), id="much improved"),
        pytest.param({"damage_resistance": "none"}, START, (0, ("crash_test_passed",)), id="not in the list"),
        pytest.param({"new_model": False}, START, (0, ("new_model",)), id="an old model"),
        pytest.param({}, date(2025, 2, 28), (5, ()), id="thirteenth month"),
        pytest.param({}, date(2025, 3, 1), (0, ("within_13_months",)), id="fourteenth month"),
    ],
)
def test_damage_resistance_earns_five_or_ten_percent_on_the_vehicle(
    fields: dict[str, Any], on: date, expected: tuple[int, tuple[str, ...]]
) -> None:
    found = damage_resistant(car(**{"new_model": True, "damage_resistance": "standard"} | fields), on, START)
    assert answer(found) == expected
    assert found.scope == "vehicle"


@pytest.mark.parametrize(("cars", "percent"), [(1, 0), (2, 3), (3, 4), (4, 4), (5, 4), (6, 6), (7, 6), (9, 6)])
def test_cars_together_earn_three_four_or_six_percent(cars: int, percent: int) -> None:
    assert multi_car(MultiCar(cars), START, several_certificates=False).percent == percent


@pytest.mark.parametrize(
    ("fields", "several", "missing"),
    [
        pytest.param({"one_certificate": False}, False, ("together",), id="two certificates for one year"),
        pytest.param({"one_certificate": False}, True, (), id="two certificates of a long contract"),
        pytest.param({"one_certificate": False, "same_term": False}, True, ("together",), id="with other dates"),
        pytest.param({"one_certificate": False, "same_agency": False}, True, ("together",), id="with another agency"),
        pytest.param({"one_certificate": False, "same_policyholder": False}, True, ("together",), id="of someone else"),
        pytest.param({"insured_related": False}, False, ("insured_related",), id="the insured is no relative"),
    ],
)
def test_cars_together_have_to_belong_together(
    *, fields: dict[str, bool], several: bool, missing: tuple[str, ...]
) -> None:
    assert multi_car(MultiCar(2, **fields), START, several_certificates=several).missing == missing


@pytest.mark.parametrize(
    ("in_force", "same", "expected"),
    [
        (True, True, (2, ())),
        (False, True, (0, ("in_force_at_start",))),
        (True, False, (0, ("same_policyholder_and_agency",))),
    ],
)
def test_the_liability_plan_earns_two_percent(
    *, in_force: bool, same: bool, expected: tuple[int, tuple[str, ...]]
) -> None:
    assert answer(liability_plan(LiabilityPlan(in_force, same), START)) == expected


@pytest.mark.parametrize(
    ("history", "uses"),
    [
        pytest.param(OneDayHistory(7), 7, id="seven days in one go are seven"),
        pytest.param(OneDayHistory(4, 2), 5, id="two halves are one"),
        pytest.param(OneDayHistory(4, 1), 4, id="the odd half is dropped from the sum"),
        pytest.param(OneDayHistory(4, 0, 100), 5, id="100 km are one"),
        pytest.param(OneDayHistory(4, 0, 99), 4, id="99 km are none"),
        pytest.param(OneDayHistory(0, 0, 512), 5, id="512 km are five"),
    ],
)
def test_uses_are_counted_and_the_fraction_of_the_sum_dropped(history: OneDayHistory, uses: int) -> None:
    assert history.uses == uses


def test_a_started_hundred_kilometres_that_would_matter_is_marked() -> None:
    found = one_day(OneDayHistory(4, 1, 50), Standing(6, 0, "S"), STEPS, has_previous_contract=False)
    assert [doubt.name for doubt in found.uncertainties] == ["car_share_km_fraction"]


@pytest.mark.parametrize("history", [OneDayHistory(4, 2, 49), OneDayHistory(4, 1, 49), OneDayHistory(5, 0, 100)])
def test_a_started_hundred_kilometres_that_changes_nothing_is_not(history: OneDayHistory) -> None:
    found = one_day(history, Standing(6, 0, "S"), STEPS, has_previous_contract=False)
    assert found.uncertainties == ()


@pytest.mark.parametrize(
    ("history", "standing", "previous", "year", "expected"),
    [
        pytest.param(OneDayHistory(4), Standing(6, 0, "S"), False, 1, (0, ("five_uses",)), id="four uses"),
        pytest.param(OneDayHistory(5), Standing(6, 0, "S"), False, 1, (2, ()), id="five uses"),
        pytest.param(OneDayHistory(9), Standing(7, 0, "S"), False, 1, (2, ()), id="nine uses, second car"),
        pytest.param(OneDayHistory(10), Standing(6, 0, "S"), False, 1, (10, ()), id="ten uses"),
        pytest.param(OneDayHistory(99), Standing(6, 0, "S"), False, 1, (20, ()), id="ninety-nine uses"),
        pytest.param(
            OneDayHistory(5, accidents=1), Standing(6, 0, "S"), False, 1, (0, ("no_accident",)), id="an accident"
        ),
        pytest.param(
            OneDayHistory(5, car_share_accidents=1),
            Standing(6, 0, "S"),
            False,
            1,
            (0, ("no_car_share_accident",)),
            id="one while sharing",
        ),
        pytest.param(
            OneDayHistory(5, same_insured=False),
            Standing(6, 0, "S"),
            False,
            1,
            (0, ("same_insured",)),
            id="somebody else drove",
        ),
        pytest.param(OneDayHistory(5), Standing(6), False, 1, (0, ("new_standing",)), id="six F"),
        pytest.param(
            OneDayHistory(5), Standing(6, 0, "S"), True, 1, (0, ("no_previous_contract",)), id="a previous contract"
        ),
        pytest.param(
            OneDayHistory(5), Standing(6, 0, "S"), False, 2, (0, ("first_policy_year",)), id="the second policy year"
        ),
    ],
)
def test_one_day_drivers_earn_a_discount_on_their_first_contract(
    *, history: OneDayHistory, standing: Standing, previous: bool, year: int, expected: tuple[int, tuple[str, ...]]
) -> None:
    found = one_day(history, standing, STEPS, has_previous_contract=previous, policy_year=year)
    assert answer(found) == expected


@pytest.mark.parametrize(
    ("start", "first", "last"),
    [
        (date(2025, 4, 1), date(2022, 4, 1), date(2025, 3, 31)),
        (date(2028, 2, 29), date(2025, 2, 28), date(2028, 2, 28)),
    ],
)
def test_uses_count_for_three_years_up_to_the_day_before(start: date, first: date, last: date) -> None:
    assert counted_period(start) == (first, last)


@pytest.mark.parametrize("field", ["contracts", "half_day_contracts", "car_share_km", "accidents"])
def test_a_negative_count_is_refused(field: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        OneDayHistory(**{field: -1})  # type: ignore[arg-type]  # counts only, as listed above
    assert refused.value.path == f"$.{field}"


def test_there_is_at_least_this_car() -> None:
    with pytest.raises(InvalidInput):
        MultiCar(0)


def test_a_printed_rate_that_has_ended_is_no_longer_given(monkeypatch: pytest.MonkeyPatch) -> None:
    ended = {name: replace(rate, values=rate.values | {START: "ended"}) for name, rate in asdict(rates()).items()}
    over = DiscountRates(**ended)
    monkeypatch.setattr("rating.discounts.car.rates", lambda: over)
    monkeypatch.setattr("rating.discounts.together.rates", lambda: over)
    new = car(welfare=True, aeb="maker", released=START, new_model=True, damage_resistance="high")
    for found in (
        asv(new, START, START),
        eco(replace(new, welfare=False, drive="electric"), START, START),
        welfare(new, START),
        damage_resistant(new, START, START),
        liability_plan(LiabilityPlan(in_force_at_start=True, same_policyholder_and_agency=True), START),
    ):
        assert answer(found) == (0, ("in_force",))
    assert answer(multi_car(MultiCar(9), START, several_certificates=False)) == (0, ("in_force", "two_cars"))


def test_a_rate_before_its_first_date_is_not_guessed() -> None:
    with pytest.raises(BeforeFirstEntry):
        welfare(car(welfare=True), date(2024, 12, 31))


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 5000), st.integers(0, 50))
def test_more_uses_never_earn_less(contracts: int, halves: int, km: int, more: int) -> None:
    standing = Standing(6, 0, "S")
    before = one_day(OneDayHistory(contracts, halves, km), standing, STEPS, has_previous_contract=False)
    after = one_day(OneDayHistory(contracts + more, halves, km), standing, STEPS, has_previous_contract=False)
    assert 0 <= before.percent <= after.percent <= 20
