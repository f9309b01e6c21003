from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from renewable import ANSWERS, CAR, PLAIN, TARIFF, contract_of, contracts, insuring

from flows.facts import Contract
from flows.renewal.proposal import Offer, Refusal, as_now, differences, insured, offers
from rating.application import Drivers, Insured, VehicleCover
from rating.dated import Dated
from rating.discounts.together import MultiCar
from rating.grade import Accidents
from rating.payments import Payment
from rating.quote import quote
from rating.standing import Standing
from rating.tariff import Tariff


def offered(contract: Contract, tariff: Tariff = TARIFF, **answers: str) -> dict[str, Offer]:
    found = offers(contract, answers, tariff)
    assert isinstance(found, tuple), found
    return {offer.plan: offer for offer in found}


def without_rider(rider: str) -> Tariff:
    """The sample tariff, with one rider less on offer."""
    sold = {
        day: {name: yen for name, yen in riders.items() if name != rider}
        for day, riders in TARIFF.rates.riders.values.items()
        if riders != "ended"
    }
    riders: Dated[Any] = replace(TARIFF.rates.riders, values=sold)
    return replace(TARIFF, rates=replace(TARIFF.rates, riders=riders))


def test_the_contract_as_it_is_comes_first_and_the_plans_beside_it() -> None:
    found = offered(insuring(vehicle=VehicleCover(150, "limited_10", 5)))
    assert list(found) == ["same", "wider", "lighter"]
    assert found["same"].difference == 0
    assert found["wider"].difference > 0 > found["lighter"].difference


def test_a_plan_tells_how_it_differs() -> None:
    found = offered(contract_of())
    assert differences(found["wider"], found["same"]) == (
        ("personal_injury", "3000", "10000"),
        ("total_loss_expenses_double", "", "yes"),
        ("lawyer_car", "", "yes"),
    )
    assert differences(found["lighter"], found["same"]) == (
        ("vehicle_type", "general", "limited_10"),
        ("deductible", "5", "10"),
    )
    assert differences(found["same"], found["same"]) == ()


def test_rows_say_how_each_cover_is_insured() -> None:
    assert insured(PLAIN) == (
        ("bodily_injury", "unlimited"),
        ("property_damage", "unlimited"),
        ("personal_injury", "3000"),
        ("vehicle", "150"),
        ("vehicle_type", "general"),
        ("deductible", "5"),
        ("injury_lump_sum", "yes"),
    )
    assert insured(replace(PLAIN, vehicle=None, riders=()))[3:] == (("vehicle", "none"),)


def test_a_plan_that_changes_nothing_is_not_offered() -> None:
    lightest = insuring(vehicle=VehicleCover(150, "limited_10", 10))
    assert list(offered(lightest)) == ["same", "wider"]


def test_what_the_rules_refuse_beside_the_contract_is_left_out_of_a_plan() -> None:
    bare = offered(insuring(vehicle=None, riders=("lawyer_everyday",)))
    assert list(bare) == ["same", "wider"]
    assert differences(bare["wider"], bare["same"]) == (("personal_injury", "3000", "10000"),)


def test_what_the_tariff_does_not_sell_is_left_out_of_a_plan() -> None:
    found = offered(contract_of(), without_rider("total_loss_expenses_double"))
    assert found["wider"].application.riders == ("injury_lump_sum", "lawyer_car")


def test_answers_make_the_price() -> None:
    now, alone = offered(contract_of())["same"], offered(contract_of(), limit="insured", condition="35")["same"]
    assert alone.quote.to_pay < now.quote.to_pay


@pytest.mark.parametrize(
    ("answers", "question"),
    [
        pytest.param({"youngest": "22"}, "condition", id="youngest 22 under 26 and older"),
        pytest.param({"limit": "insured", "condition": "35"}, "condition", id="drives alone, and is too young"),
        pytest.param({"expiry": "someday"}, "expiry", id="no day"),
        pytest.param({"use": "racing"}, "use", id="no use"),
    ],
)
def test_a_contradiction_is_a_value_that_names_its_question(answers: dict[str, str], question: str) -> None:
    young = insuring(insured=Insured(date(1999, 6, 1), "blue"))
    assert offers(young, answers, TARIFF) == Refusal(question, "invalid_input")


@pytest.mark.parametrize(
    ("contract", "refusal"),
    [
        pytest.param(
            insuring(payment=Payment("monthly", "card")),
            Refusal("", "card_instalments"),
            id="no source prints the rule",
        ),
        pytest.param(
            insuring(payment=Payment("lump", "card", group=True)), Refusal("", "card_with_group"), id="the rules refuse"
        ),
        pytest.param(
            insuring(start=date(2023, 12, 20)), Refusal("", "before_first_entry"), id="older than the first rates"
        ),
        pytest.param(
            insuring(vehicle=VehicleCover(150, "general", 7)), Refusal("", "invalid_input"), id="sold no more"
        ),
        pytest.param(replace(contract_of(), terms=None), Refusal("", "no_terms"), id="no terms"),
    ],
)
def test_where_no_answer_helps_a_person_does(contract: Contract, refusal: Refusal) -> None:
    assert offers(contract, {}, TARIFF) == refusal


@pytest.mark.parametrize(
    ("contract", "doubts"),
    [
        pytest.param(contract_of(), (), id="certain"),
        pytest.param(insuring(product="dashcam"), ("dashcam_score_discount",), id="a doubt of the quote"),
        pytest.param(
            contract_of(replace(PLAIN, standing=Standing(1, 3)), accidents=Accidents(three=1)),
            ("repeated_grade_one_arithmetic",),
            id="a doubtful surcharge",
        ),
        pytest.param(
            contract_of(accidents=Accidents(kept=1)), ("kept_grade_one_year",), id="a doubt of the next grade"
        ),
    ],
)
def test_a_number_that_a_person_has_to_confirm_says_so(contract: Contract, doubts: tuple[str, ...]) -> None:
    for offer in offered(contract).values():
        assert (offer.doubts, offer.needs_staff) == (doubts, bool(doubts))


def test_the_surcharge_of_instalments_falls_away_for_cars_together() -> None:
    contract = insuring(payment=Payment("monthly"), multi_car=MultiCar(2))
    assert offered(contract)["same"].quote.payments[0].percent == 0


def test_a_premium_can_be_checked_by_hand() -> None:
    found = offered(insuring(vehicle=None, riders=(), car=CAR, drivers=Drivers("none", "any")))["same"].quote
    # 29,500 × 1.04 = 30,680; × 2.05 = 62,894; grade 14, -52 %: × 0.48 = 30,189 -> 30,190
    assert found.years[0].covers["bodily_injury"] == 30_190


@settings(max_examples=150, deadline=None)
@given(contracts(), ANSWERS)
def test_every_offer_can_be_worked_out_again_to_the_yen(contract: Contract, answers: dict[str, str]) -> None:
    found = offers(contract, answers, TARIFF)
    if isinstance(found, Refusal):
        assert found.code
        assert found.point in ("", *as_now(contract))
        return
    same = found[0]
    assert same.plan == "same"
    for offer in found:
        assert offer.quote == quote(offer.application, TARIFF)
        assert offer.application.start == contract.maturity
        assert offer.difference == offer.quote.to_pay - same.quote.to_pay
        assert offer.quote.premium == sum(sum(year.covers.values()) for year in offer.quote.years)
        assert set(same.doubts) <= set(offer.doubts)
    assert len({offer.application for offer in found}) == len(found)


@settings(max_examples=60, deadline=None)
@given(contracts(), st.dictionaries(st.sampled_from([*as_now(contract_of()), "plan"]), st.text(max_size=5)))
def test_whatever_is_answered_nothing_breaks(contract: Contract, answers: dict[str, str]) -> None:
    found = offers(contract, answers, TARIFF)
    assert found if isinstance(found, tuple) else found.code
