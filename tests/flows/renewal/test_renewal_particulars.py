from datetime import date

import pytest
from hypothesis import given, settings
from msgspec.structs import replace
from renewable import CAR, PLAIN, TARIFF, contract_of, contracts, insuring

from flows.facts import Contract
from flows.renewal.particulars import Particulars, particulars
from flows.renewal.proposal import Refusal, offers
from rating.classes.car import Car
from rating.discounts.together import MultiCar
from rating.grade import Accidents
from rating.payments import Payment
from rating.standing import Standing


def told(contract: Contract, expiry: str = "") -> Particulars:
    found = offers(contract, {}, TARIFF)
    assert isinstance(found, tuple)
    return particulars(contract, found[0], expiry, TARIFF)


def test_step_one_is_the_named_insured() -> None:
    assert told(contract_of(), "2027-07-01").insured == (("age", "41"), ("licence", "blue"), ("expiry", "2027-07-01"))
    assert told(contract_of()).insured == (("age", "41"), ("licence", "blue"))


def test_step_two_is_the_car_and_its_use() -> None:
    assert told(contract_of()).car == (
        ("use", "leisure"),
        ("kind", "small_passenger"),
        ("first_registered", "2015-06"),
        ("model_class", "9-9-9-9"),
    )


def test_step_two_tells_what_a_discount_hangs_on() -> None:
    car = replace(CAR, drive="hybrid", aeb="maker", welfare=True)
    assert told(insuring(car=car)).car[4:] == (("drive", "hybrid"), ("aeb", "maker"), ("welfare", "yes"))
    assert "model_class" not in dict(told(insuring(car=Car("goods", "2015-06"))).car)


def test_step_three_is_the_grade_the_discounts_and_the_previous_contract() -> None:
    car = replace(CAR, first_registered="2024-01", released=date(2024, 1, 1), aeb="maker")
    contract = contract_of(replace(PLAIN, car=car, multi_car=MultiCar(2)), accidents=Accidents(one=1))
    assert told(contract).grade == (
        ("grade", "12"),
        ("period", "1"),
        ("coefficient", "-22"),
        ("discount_new_car", "2-27"),
        ("discount_asv", "9"),
        ("discount_multi_car", "3"),
        ("previous_grade", "13"),
        ("previous_period", "0"),
        ("previous_start", "2025-12-20"),
        ("previous_maturity", "2026-12-20"),
        ("previous_one", "1"),
    )


def test_step_three_tells_the_surcharge_of_a_repeated_grade_one() -> None:
    contract = contract_of(replace(PLAIN, standing=Standing(1, 3)), accidents=Accidents(three=1))
    assert told(contract).grade[:4] == (
        ("grade", "1"),
        ("period", "5"),
        ("coefficient", "+108"),
        ("repeated_grade_one", "yes"),
    )


def test_step_four_is_the_cover_and_the_payment() -> None:
    rows = told(insuring(payment=Payment("monthly", group=True))).cover
    assert [code for code, _ in rows] == [
        "start",
        "maturity",
        "product",
        "limit",
        "condition",
        "youngest",
        "bodily_injury",
        "property_damage",
        "personal_injury",
        "vehicle",
        "vehicle_type",
        "deductible",
        "injury_lump_sum",
        "method",
        "by",
        "group",
        "instalment",
        "to_pay",
    ]
    found = dict(rows)
    assert (found["start"], found["maturity"]) == ("2026-12-20", "2027-12-20")
    assert int(found["to_pay"]) == 12 * int(found["instalment"])


@settings(max_examples=60, deadline=None)
@given(contracts())
def test_no_code_stands_twice_in_a_step_and_every_row_has_a_value(contract: Contract) -> None:
    found = offers(contract, {}, TARIFF)
    if isinstance(found, Refusal):
        return
    for offer in found:
        steps = particulars(contract, offer, "", TARIFF)
        for rows in (steps.insured, steps.car, steps.grade, steps.cover):
            assert len(dict(rows)) == len(rows)
            assert all(value for _, value in rows)
        assert ("to_pay", str(offer.quote.to_pay)) in steps.cover


@pytest.mark.parametrize("registered", ["2022-11", "2022-10"])
def test_a_discount_is_told_exactly_where_the_quote_takes_it_off(registered: str) -> None:
    contract = insuring(car=replace(CAR, first_registered=registered))
    found = offers(contract, {}, TARIFF)
    assert isinstance(found, tuple)
    taken = any(line.step == "new_car" for line in found[0].quote.years[0].lines)
    assert ("discount_new_car" in dict(told(contract).grade)) is taken
