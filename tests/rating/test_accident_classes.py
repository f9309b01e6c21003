from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rating.accidents import AccidentClass, Cause, classify, combine, count, covers
from rating.errors import BeforeFirstEntry, InvalidInput, NotInSources
from rating.grade import Accidents

ON = date(2025, 6, 1)
CLASSES = st.sampled_from(["three", "one", "no_count"])


@pytest.mark.parametrize(
    ("paid", "cause", "expected"),
    [
        pytest.param({"bodily_injury"}, "collision", "three", id="liability for injury is a three-grade accident"),
        pytest.param({"property_damage"}, "collision", "three", id="liability for property too"),
        pytest.param({"vehicle"}, "collision", "three", id="the own car after a collision too"),
        pytest.param({"vehicle"}, "other", "three", id="and for a cause on no list"),
        pytest.param({"vehicle"}, "fire", "one", id="fire, vehicle payment alone"),
        pytest.param({"vehicle"}, "theft", "one", id="theft, vehicle payment alone"),
        pytest.param({"vehicle"}, "flying_object", "one", id="a flying or falling object, vehicle payment alone"),
        pytest.param({"vehicle", "total_loss_expenses"}, "theft", "one", id="theft with the expenses of a total loss"),
        pytest.param({"vehicle", "property_damage"}, "fire", "three", id="fire that also paid for others' property"),
        pytest.param({"vehicle", "road_service_expenses"}, "fire", "one", id="fire with towing"),
        pytest.param({"personal_injury"}, "collision", "no_count", id="own injury alone"),
        pytest.param({"bodily_injury_expenses"}, "collision", "no_count", id="condolence expenses alone"),
        pytest.param({"road_service_expenses"}, "collision", "no_count", id="towing alone"),
        pytest.param({"lawyer_car", "injury_lump_sum"}, "collision", "no_count", id="two no-count riders"),
        pytest.param({"personal_injury", "bodily_injury"}, "collision", "three", id="own injury and liability"),
        pytest.param(set(), "collision", "no_count", id="nothing paid"),
        pytest.param({"property_excess_repair"}, "collision", "three", id="the rider of 対物 alone"),
        pytest.param({"defect_relief", "property_excess_repair"}, "other", "no_count", id="beside victims' relief"),
        pytest.param({"incapacity_relief", "bodily_injury"}, "other", "three", id="victims' relief and liability"),
    ],
)
def test_cover_paid_and_cause_decide_the_class(paid: set[str], cause: Cause, expected: AccidentClass) -> None:
    found = classify(paid, cause, ON)
    assert found.accident_class == expected
    assert found.uncertainties == ()


@pytest.mark.parametrize("cause", ["explosion", "riot", "natural_disaster", "vandalism"])
def test_a_cause_behind_the_printed_et_cetera_is_marked(cause: Cause) -> None:
    found = classify({"vehicle"}, cause, ON)
    assert found.accident_class == "one"
    assert [doubt.name for doubt in found.uncertainties] == ["one_grade_list_open"]
    assert found.uncertainties[0].needs_staff


@pytest.mark.parametrize(
    "rider", ["lawyer_bicycle", "crime_victim", "earthquake_fixed", "company_condolence", "carrier_cargo"]
)
def test_a_rider_missing_from_the_printed_list_is_marked(rider: str) -> None:
    found = classify({rider}, "other", ON)
    assert found.accident_class == "no_count"
    assert [doubt.name for doubt in found.uncertainties] == ["no_count_list_incomplete"]


@pytest.mark.parametrize(
    ("without_fault", "known", "expected"),
    [(True, True, "no_count"), (True, False, "three"), (False, True, "three")],
)
def test_the_no_fault_rider_needs_no_fault_and_a_known_other_car(
    *, without_fault: bool, known: bool, expected: AccidentClass
) -> None:
    found = classify({"vehicle"}, "collision", ON, without_fault=without_fault, other_car_known=known)
    assert found.accident_class == expected


def test_the_no_fault_rider_does_not_reach_liability() -> None:
    assert classify({"vehicle", "property_damage"}, "collision", ON, without_fault=True).accident_class == "three"


def test_seventeen_riders_leave_the_bonus_untouched() -> None:
    assert sum(cover.bonus for cover in covers(ON).values()) == 17


def test_an_unknown_cover_is_refused() -> None:
    with pytest.raises(InvalidInput, match="no such cover"):
        classify({"glass"}, "other", ON)


def test_before_the_first_list_there_is_no_answer() -> None:
    with pytest.raises(BeforeFirstEntry):
        classify({"vehicle"}, "fire", date(2024, 12, 31))


@pytest.mark.parametrize(
    ("events", "together"),
    [
        (("three", "no_count"), "three"),
        (("three", "one"), "three"),
        (("one", "no_count"), "one"),
        (("no_count", "no_count"), "no_count"),
        (("kept",), "kept"),
    ],
)
def test_events_at_the_same_time_count_as_the_heaviest(
    events: tuple[AccidentClass, ...], together: AccidentClass
) -> None:
    assert combine(events) == together


def test_a_kept_grade_among_others_is_not_ranked() -> None:
    with pytest.raises(NotInSources):
        combine(["kept", "one"])


def test_no_event_at_all_is_refused() -> None:
    with pytest.raises(InvalidInput):
        combine([])


def test_separate_accidents_are_counted_by_class() -> None:
    assert count(["three", "one", "no_count", "three", "kept"]) == Accidents(three=2, one=1, kept=1)


@given(
    paid=st.sets(st.sampled_from(sorted(covers(ON)))),
    cause=st.sampled_from(get_args(Cause)),
    # the two that relieve victims do make the riders beside them lighter
    more=st.sampled_from(sorted(covers(ON).keys() - {"defect_relief", "incapacity_relief"})),
)
def test_one_more_payment_never_makes_it_lighter(paid: set[str], cause: Cause, more: str) -> None:
    weight = {"no_count": 0, "one": 1, "three": 3}
    before = weight[classify(paid, cause, ON).accident_class]
    assert weight[classify(paid | {more}, cause, ON).accident_class] >= before


@given(st.lists(CLASSES, min_size=1), CLASSES)
def test_combining_is_the_same_in_any_order(events: list[AccidentClass], more: AccidentClass) -> None:
    assert combine([*events, more]) == combine([more, *reversed(events)])
