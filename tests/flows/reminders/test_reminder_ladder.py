from collections.abc import Mapping
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from owned_contracts import BY_SMS_ONLY, EVERYWHERE, LINE, NOWHERE, SMS

from flows.reminders.cadence import STEPS, Rung, Step, step_of
from flows.reminders.ladder import NobodyReached, besides, first, following
from flows.reminders.reach import Closed, Reach

CLOSED: tuple[Closed, ...] = ("blocked", "opted_out", "no_consent", "landline", "unreachable", "none_on_record")
RUNGS: tuple[Rung, ...] = ("line", "notification", "sms", "mail")
REACHES = st.builds(
    Reach,
    st.sampled_from([LINE, None]),
    st.sampled_from([SMS, None]),
    st.sampled_from(["nobody@mail.example", ""]),
    st.booleans(),
    st.dictionaries(st.sampled_from(RUNGS), st.sampled_from(CLOSED)),
)


def closing(**closed: Closed) -> Reach:
    return replace(EVERYWHERE, closed=closed)


@pytest.mark.parametrize(
    ("reach", "rungs"),
    [
        (EVERYWHERE, "line notification sms mail staff"),
        (BY_SMS_ONLY, "sms staff"),
        (NOWHERE, "staff"),
        (closing(line="blocked"), "sms mail staff"),
        (closing(line="no_consent"), "sms mail staff"),
        (closing(line="unreachable"), "notification sms mail staff"),
        (closing(line="none_on_record"), "notification sms mail staff"),
        (closing(sms="opted_out"), "line mail staff"),
        (closing(sms="landline"), "line mail staff"),
        (closing(notification="unreachable"), "line sms mail staff"),
        (closing(line="opted_out", sms="opted_out"), "mail staff"),
        (closing(line="opted_out", sms="opted_out", mail="opted_out"), ""),
        (closing(line="blocked", sms="landline", mail="none_on_record"), "staff"),
        (closing(line="blocked", sms="opted_out", mail="none_on_record"), ""),
        (Reach(closed={"sms": "opted_out"}), ""),
    ],
)
def test_what_is_closed_is_not_open(reach: Reach, rungs: str) -> None:
    assert reach.rungs() == frozenset(rungs.split())


@given(REACHES)
def test_whoever_refused_is_called_only_if_another_way_is_open(reach: Reach) -> None:
    assert (reach.refusal() is None) == ("staff" in reach.rungs())
    assert reach.refusal() in {None, "opted_out", "no_consent"}


def walked(step: Step, reach: Reach) -> list[Rung]:
    tried: list[Rung] = []
    while rung := following(step, tried, reach):
        tried.append(rung)
    return tried


@pytest.mark.parametrize(
    ("step", "reach", "way"),
    [
        ("R0", EVERYWHERE, "line"),
        ("R0", BY_SMS_ONLY, ""),
        ("R1", EVERYWHERE, "line notification sms mail staff"),
        ("R1", closing(line="blocked"), "sms mail staff"),
        ("R1", closing(line="none_on_record"), "notification sms mail staff"),
        ("R1", closing(line="none_on_record", sms="landline"), "mail staff"),
        ("R1", NOWHERE, "staff"),
        ("R2", BY_SMS_ONLY, "sms"),
        ("R8", EVERYWHERE, "sms line notification mail staff"),
        ("R8", closing(sms="landline"), "line mail staff"),
    ],
)
def test_a_ladder_is_walked_rung_by_rung(step: str, reach: Reach, way: str) -> None:
    assert walked(step_of(step), reach) == way.split()


@pytest.mark.parametrize(
    ("step", "reach", "taken", "rungs"),
    [
        ("R1", EVERYWHERE, "line", ""),
        ("R4", EVERYWHERE, "line", "sms"),
        ("R4", BY_SMS_ONLY, "sms", ""),
        ("R4", closing(sms="opted_out"), "line", ""),
        ("R5", EVERYWHERE, "line", "sms staff"),
        ("R5", NOWHERE, "staff", ""),
        ("R8", EVERYWHERE, "sms", "line"),
        ("R8", closing(sms="landline"), "line", ""),
        ("R10", EVERYWHERE, "sms", "staff"),
    ],
)
def test_some_steps_go_to_a_second_channel_the_same_day(step: str, reach: Reach, taken: Rung, rungs: str) -> None:
    assert besides(step_of(step), taken, reach) == tuple(rungs.split())


def test_a_step_that_reaches_nobody_says_so() -> None:
    with pytest.raises(NobodyReached):
        first(step_of("R3"), BY_SMS_ONLY)


def test_what_opens_again_is_tried_before_what_comes_later() -> None:
    assert following(step_of("R4"), {"line", "sms"}, EVERYWHERE) == "notification"


@given(REACHES, st.sampled_from(STEPS))
def test_no_rung_is_tried_twice_or_while_it_is_closed(reach: Reach, step: Step) -> None:
    way = walked(step, reach)
    assert len(set(way)) == len(way)
    assert set(way) == reach.rungs() & set(step.ladder)
    if way:
        assert first(step, reach) == way[0]
        assert way[0] not in besides(step, way[0], reach)
        assert set(besides(step, way[0], reach)) <= reach.rungs()


@given(st.sampled_from(STEPS), st.sampled_from(CLOSED))
def test_closing_more_never_opens_anything(step: Step, why: Closed) -> None:
    ways: Mapping[frozenset[Rung], set[Rung]] = {
        frozenset(shut): set(walked(step, replace(EVERYWHERE, closed=dict.fromkeys(shut, why))))
        for size in range(len(RUNGS) + 1)
        for shut in combinations(RUNGS, size)
    }
    assert all(ways[more] <= ways[less] for less in ways for more in ways if less <= more)
