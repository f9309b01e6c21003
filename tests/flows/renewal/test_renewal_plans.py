from dataclasses import dataclass
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from renewable import PLAIN, TARIFF

from flows.renewal.plans import Plan, loads, plans
from rating.application import Application, VehicleCover
from rating.errors import DataFileError
from rating.rates import Limit


def plan(edits: str, key: str = "wider") -> str:
    return f'[[plan]]\nkey = "{key}"\nedits = [{edits}]\n'


def edited(edits: str, application: Application = PLAIN) -> Application:
    (found,) = loads(plan(edits))
    return found.of(application, lambda _: True)


def test_the_file_that_comes_with_the_counter_says_that_its_plans_are_samples() -> None:
    text = files("flows.renewal").joinpath("plans.toml").read_text(encoding="utf-8")
    assert text.startswith("# SAMPLE PLANS")
    assert [found.key for found in loads(text)] == ["wider", "lighter"]
    assert plans() == loads(text)


@pytest.mark.parametrize(
    ("now", "bound", "limit", "after"),
    [
        (3000, "at_least", "10000", 10000),
        ("unlimited", "at_least", "10000", "unlimited"),
        (3000, "at_least", '"unlimited"', "unlimited"),
        (10000, "at_most", "5000", 5000),
        (3000, "at_most", "5000", 3000),
        ("unlimited", "at_most", "5000", 5000),
        (5000, "at_most", '"unlimited"', 5000),
    ],
)
@pytest.mark.parametrize("cover", ["personal_injury", "property_damage"])
def test_a_sum_is_raised_or_lowered_and_never_the_other_way(
    cover: str, now: Limit, bound: str, limit: str, after: Limit
) -> None:
    application = replace(PLAIN, **{cover: now})
    found = edited(f'{{change = "sum", cover = "{cover}", bound = "{bound}", sum = {limit}}}', application)
    assert found == replace(PLAIN, **{cover: after})


def test_a_vehicle_cover_gets_another_type_and_deductible() -> None:
    found = edited(
        '{change = "vehicle_type", to = "limited_10"}, {change = "deductible", bound = "at_least", sum = 10}'
    )
    assert found.vehicle == VehicleCover(150, "limited_10", 10)
    assert edited('{change = "deductible", bound = "at_most", sum = 0}').vehicle == VehicleCover(150, "general", 0)
    assert edited('{change = "deductible", bound = "at_least", sum = 0}') == PLAIN


def test_no_vehicle_cover_comes_out_of_nothing() -> None:
    without = replace(PLAIN, vehicle=None)
    edits = '{change = "vehicle_type", to = "general"}, {change = "deductible", bound = "at_least", sum = 10}'
    assert edited(edits, without) == without


def test_a_rider_is_added_once_and_not_beside_what_does_the_same() -> None:
    add = '{change = "add", rider = "lawyer_car", unless = ["lawyer_everyday"]}'
    assert edited(add).riders == ("injury_lump_sum", "lawyer_car")
    for riders in (("lawyer_car",), ("lawyer_everyday",)):
        assert edited(add, replace(PLAIN, riders=riders)).riders == riders


def test_an_edit_that_is_not_accepted_is_passed_over_and_the_next_still_made() -> None:
    (found,) = loads(plan('{change = "add", rider = "lawyer_car"}, {change = "add", rider = "belongings"}'))
    after = found.of(PLAIN, lambda application: "lawyer_car" not in application.riders)
    assert after.riders == ("injury_lump_sum", "belongings")


@given(st.sampled_from(plans()), st.sampled_from([3000, 10000, "unlimited"]), st.sampled_from([0, 5, 10]))
def test_a_plan_made_twice_is_made_once(found: Plan, limit: Limit, deductible: int) -> None:
    application = replace(PLAIN, personal_injury=limit, vehicle=VehicleCover(150, "general", deductible))
    once = found.of(application, lambda _: True)
    assert found.of(once, lambda _: True) == once


def test_the_sums_of_the_sample_plans_are_on_offer_in_the_sample_tariff() -> None:
    start, limits = PLAIN.start, TARIFF.rates.limits
    offered = {choice.limit for choice in limits.personal_injury.on(start)}
    for found in plans():
        application = found.of(PLAIN, lambda _: True)
        assert application.personal_injury in offered
        assert set(application.riders) <= set(TARIFF.rates.riders.on(start))
        assert application.vehicle
        assert application.vehicle.deductible in {choice.deductible for choice in limits.deductible.on(start)}


@dataclass(frozen=True)
class Slip:
    """A wrong file, and where the error has to point."""

    text: str
    key: str


@pytest.mark.parametrize(
    "slip",
    [
        pytest.param(Slip(plan('{change = "gift"}'), "edits"), id="no such edit"),
        pytest.param(Slip(plan('{change = "vehicle_type", to = "general", for = 1}'), "for"), id="a field too many"),
        pytest.param(Slip(plan('{change = "vehicle_type", to = "all"}'), "to"), id="no such type"),
        pytest.param(
            Slip(plan('{change = "sum", cover = "personal_injury", bound = "at_least", sum = 0}'), "sum"), id="0"
        ),
        pytest.param(Slip(plan(""), "edits"), id="a plan without edits"),
        pytest.param(Slip(plan('{change = "add", rider = "umbrella"}'), "$.plan[0].edits[0]"), id="no such rider"),
        pytest.param(
            Slip(plan('{change = "add", rider = "lawyer_car", unless = ["umbrella"]}'), "$.plan[0].edits[0]"),
            id="no such rider beside it",
        ),
        pytest.param(Slip(plan('{change = "add", rider = "belongings"}', "same"), "$.plan[0].key"), id="same is ours"),
        pytest.param(
            Slip(2 * plan('{change = "add", rider = "belongings"}'), "$.plan[1].key"), id="two plans of one key"
        ),
        pytest.param(Slip(plan('{change = "add", rider = "belongings"}', "Wider!"), "key"), id="no key for words"),
        pytest.param(Slip("plans = []", "plans"), id="a table nobody reads"),
    ],
)
def test_a_slip_in_the_file_is_told_with_its_place(slip: Slip) -> None:
    with pytest.raises(DataFileError) as caught:
        loads(slip.text)
    assert slip.key in caught.value.key
    assert caught.value.file == "plans.toml"
