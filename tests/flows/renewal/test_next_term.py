from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from renewable import CAR, PLAIN, contract_of, insuring

from flows.facts import Contract
from flows.renewal.next_term import NextTerm, next_term
from flows.renewal.proposal import as_now
from rating.application import Application, Drivers, Insured, VehicleCover
from rating.classes.model import ModelClass
from rating.discounts.one_day import OneDayHistory
from rating.errors import InvalidInput
from rating.grade import Accidents
from rating.standing import Standing
from rating.telematics import Score


def following(contract: Contract, **answers: str) -> NextTerm:
    assert contract.terms
    return next_term(contract.terms, contract.maturity, as_now(contract) | answers)


def licensed(birth: date, colour: Any, expires: date | None, then: Any = None) -> Contract:
    """A contract from 20 December 2025 to 20 December 2026 with this licence on record."""
    return contract_of(replace(PLAIN, insured=Insured(birth, colour)), licence_expires=expires, licence_next=then)


def test_the_answers_of_the_contract_as_it_stands() -> None:
    assert as_now(contract_of(licence_expires=date(2027, 7, 1))) == {
        "licence": "blue",
        "expiry": "2027-07-01",
        "use": "leisure",
        "youngest": "34",
        "limit": "couple",
        "condition": "26",
    }


def test_what_is_not_on_record_is_empty() -> None:
    found = as_now(insuring(drivers=Drivers("none", "26")))
    assert (found["expiry"], found["youngest"]) == ("", "")


def test_the_next_term_begins_on_the_day_of_maturity_and_lasts_as_long() -> None:
    found = following(insuring(years=3)).application
    assert (found.start, found.years) == (date(2028, 12, 20), 3)


def test_all_else_stays_as_it_is() -> None:
    contract = insuring(score=Score(85, 900), product="next")
    assert contract.terms
    now = contract.terms.application
    assert following(contract).application == replace(
        now, start=date(2026, 12, 20), standing=Standing(14), drivers=Drivers("couple", "26", 34)
    )


@pytest.mark.parametrize(
    ("standing", "accidents", "years", "after"),
    [
        pytest.param(Standing(13), Accidents(), 1, Standing(14), id="a year without accident"),
        pytest.param(Standing(13), Accidents(three=1), 1, Standing(10, 3), id="a three-grade accident"),
        pytest.param(Standing(13), Accidents(three=1), 3, Standing(12, 2), id="in a contract of three years"),
        pytest.param(Standing(6, 0, "S"), Accidents(), 1, Standing(7), id="a new contract: 7(F), no longer S"),
        pytest.param(Standing(20), Accidents(), 1, Standing(20), id="no grade above twenty"),
    ],
)
def test_grade_and_accident_years_follow_from_the_term(
    standing: Standing, accidents: Accidents, years: int, after: Standing
) -> None:
    contract = contract_of(replace(PLAIN, standing=standing, years=years), accidents=accidents)
    assert following(contract).application.standing == after


@pytest.mark.parametrize(
    ("standing", "surcharged", "accidents", "applies"),
    [
        pytest.param(Standing(1, 3), False, Accidents(one=1), True, id="grade one again, with an accident"),
        pytest.param(Standing(1, 3), True, Accidents(kept=1), True, id="surcharged already"),
        pytest.param(Standing(2, 3), False, Accidents(three=1), False, id="grade one for the first time"),
        pytest.param(Standing(1, 3), True, Accidents(), False, id="a year without accident leads out of it"),
    ],
)
def test_the_surcharge_of_a_repeated_grade_one(
    *, standing: Standing, surcharged: bool, accidents: Accidents, applies: bool
) -> None:
    application = replace(PLAIN, standing=standing, repeated_grade_one=surcharged)
    assert following(contract_of(application, accidents=accidents)).application.repeated_grade_one is applies


def test_the_reviewed_model_classes_are_used_where_there_are_any() -> None:
    reviewed = ModelClass(9, 10, 9, 8)
    assert following(contract_of(next_class=reviewed)).application.car.model_class == reviewed
    assert following(contract_of()).application.car.model_class == CAR.model_class


def test_one_day_uses_count_for_new_contracts_alone() -> None:
    assert following(insuring(standing=Standing(6, 0, "S"), one_day=OneDayHistory(9))).application.one_day is None


def test_answers_are_what_is_insured() -> None:
    found = following(
        contract_of(), licence="gold", use="business", youngest="22", limit="none", condition="21"
    ).application
    assert found.insured.licence == "gold"
    assert (found.use, found.drivers) == ("business", Drivers("none", "21", 22))


@pytest.mark.parametrize(
    ("answers", "question"),
    [
        ({"youngest": "22"}, "condition"),
        ({"youngest": "old"}, "youngest"),
        ({"youngest": "121"}, "youngest"),
        ({"expiry": "soon"}, "expiry"),
        ({"licence": "red"}, "licence"),
        ({"use": ""}, "use"),
        ({"limit": "friends"}, "limit"),
        ({"condition": "30"}, "condition"),
    ],
)
def test_a_contradiction_names_the_question_to_put_again(answers: dict[str, str], question: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        following(contract_of(), **answers)
    assert caught.value.path == f"$.{question}"


@pytest.mark.parametrize(("youngest", "condition", "fits"), [("26", "26", True), ("25", "26", False)])
def test_an_age_condition_fits_from_its_own_age_on(youngest: str, condition: str, *, fits: bool) -> None:
    if fits:
        assert following(contract_of(), youngest=youngest, condition=condition).application.drivers.youngest == 26
    else:
        with pytest.raises(InvalidInput):
            following(contract_of(), youngest=youngest, condition=condition)


def test_the_named_insured_is_one_of_those_who_drive() -> None:
    young = insuring(insured=Insured(date(2001, 12, 21), "blue"), drivers=Drivers("none", "21", 50))
    assert following(young).application.drivers.youngest == 24
    with pytest.raises(InvalidInput):
        following(young, condition="26")


def test_who_holds_no_licence_does_not_count_as_a_driver() -> None:
    young = insuring(insured=Insured(date(2001, 12, 21), "none"), drivers=Drivers("none", "26", 50))
    assert following(young).application.drivers.youngest == 51


def test_who_drives_alone_is_the_youngest_themselves() -> None:
    assert following(contract_of(), limit="insured", youngest="18").application.drivers == Drivers("insured", "26", 41)


# A birthday on 10 December: licences end on 10 January, and the contract starts within the month after the birthday.
BIRTH = date(1985, 12, 10)


@pytest.mark.parametrize(
    ("expires", "then", "renewed"),
    [
        pytest.param(date(2027, 1, 10), "gold", "gold", id="renewed just after the start"),
        pytest.param(date(2027, 1, 10), None, None, id="what follows is not known"),
        pytest.param(date(2028, 1, 10), "gold", None, id="renewed only in another year"),
    ],
)
def test_a_licence_renewed_around_the_start_counts_on_either_side(expires: date, then: Any, renewed: Any) -> None:
    found = following(licensed(BIRTH, "blue", expires, then)).application.insured
    assert (found.licence, found.licence_renewed) == ("blue", renewed)


def test_gold_that_was_renewed_away_just_before_the_start_still_counts() -> None:
    contract = licensed(BIRTH, "gold", date(2027, 1, 10))
    found = following(contract, licence="blue", expiry="2030-01-10").application.insured
    assert (found.licence, found.licence_renewed) == ("blue", "gold")


@pytest.mark.parametrize(
    ("birth", "expires"),
    [
        pytest.param(date(1985, 10, 15), date(2026, 11, 15), id="the contract starts after the renewal period"),
        pytest.param(BIRTH, date(2026, 10, 15), id="the licence ended before it"),
        pytest.param(date(1985, 6, 1), date(2027, 1, 10), id="neither lies in it"),
    ],
)
def test_nothing_is_renewed_around_the_start_unless_both_lie_in_one_renewal_period(birth: date, expires: date) -> None:
    assert following(licensed(birth, "blue", expires, "gold")).application.insured.licence_renewed is None


@pytest.mark.parametrize(
    ("expires", "colour"),
    [
        pytest.param(date(2026, 12, 19), "gold", id="over the day before"),
        pytest.param(date(2026, 12, 20), "blue", id="valid on the first day"),
    ],
)
def test_after_a_licence_has_ended_the_next_one_counts(expires: date, colour: str) -> None:
    contract = licensed(date(1985, 6, 1), "blue", expires, "gold")
    assert following(contract).application.insured.licence == colour


@pytest.mark.parametrize(
    ("colour", "expires", "then", "doubts"),
    [
        pytest.param("gold", date(2026, 12, 19), None, ("licence_after_expiry",), id="gold that ends: who knows"),
        pytest.param("gold", date(2026, 12, 20), None, (), id="gold on the first day"),
        pytest.param("gold", date(2026, 12, 19), "gold", (), id="gold after gold"),
        pytest.param("blue", date(2026, 12, 19), None, ("licence_after_expiry",), id="blue may become gold"),
        pytest.param("green", date(2026, 12, 19), None, (), id="green costs what blue costs"),
        pytest.param("blue", None, None, (), id="no last day on record"),
    ],
)
def test_a_colour_is_not_promised_beyond_its_last_day(
    colour: Any, expires: date | None, then: Any, doubts: tuple[str, ...]
) -> None:
    assert following(licensed(date(1985, 6, 1), colour, expires, then)).doubts == doubts


@pytest.mark.parametrize(
    ("application", "accidents", "doubt"),
    [
        pytest.param(replace(PLAIN, years=2), Accidents(three=1), "even_year_term", id="an even number of years"),
        pytest.param(PLAIN, Accidents(kept=1), "kept_grade_one_year", id="an accident that keeps the grade"),
    ],
)
def test_doubtful_grades_are_told(application: Application, accidents: Accidents, doubt: str) -> None:
    assert following(contract_of(application, accidents=accidents)).doubts == (doubt,)


@pytest.mark.parametrize(
    ("registered", "doubts"),
    [
        pytest.param("2022-11", (), id="matures in the 61st month"),
        pytest.param("2022-10", ("new_car_rider_value",), id="in the 62nd"),
    ],
)
def test_the_new_car_rider_of_an_older_car_is_for_staff(registered: str, doubts: tuple[str, ...]) -> None:
    contract = insuring(car=replace(CAR, first_registered=registered), vehicle=VehicleCover(200), riders=("new_car",))
    assert following(contract).doubts == doubts
