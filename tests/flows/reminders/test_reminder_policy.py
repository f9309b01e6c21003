from collections.abc import Sequence
from datetime import date, timedelta
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace
from owned_contracts import BY_SMS_ONLY, EVERYWHERE, LINE, NOWHERE, SMS, owned

from flows.reminders.cadence import STEPS, day_of, due, step_of
from flows.reminders.ladder import first
from flows.reminders.policy import FOR_STAFF, PASSING, REASONS, Decision, Owned, Reason, decide
from flows.reminders.reach import Closed, Reach
from flows.terms import Hold, Progress
from rating.dates.months import add_months

MATURITY = date(2026, 6, 20)
ONLY_LINE_BLOCKED = Reach(LINE, closed={"line": "blocked"})


def said(decisions: Sequence[Decision]) -> list[tuple[str, str, bool, str]]:
    return [(each.contract, each.step, each.send, each.reason) for each in decisions]


def at(step: str, each: Owned, reach: Reach = EVERYWHERE, *, reminded_today: bool = False) -> tuple[str, bool]:
    """The one decision about one contract on the day of a step: its reason, and whether it is sent."""
    day = day_of(step_of(step), each.contract.maturity)
    (decision,) = decide([each], reach, reminded_today, day)
    assert (decision.contract, decision.maturity, decision.step) == (
        each.contract.number,
        each.contract.maturity,
        step,
    )
    return decision.reason, decision.send


@pytest.mark.parametrize("step", [step.id for step in STEPS])
def test_a_step_that_nothing_speaks_against_is_sent(step: str) -> None:
    assert at(step, owned(MATURITY)) == ("due", True)


def test_nothing_is_decided_where_nothing_is_due() -> None:
    assert decide([owned(MATURITY)], EVERYWHERE, reminded_today=False, day=date(2026, 6, 12)) == ()
    assert decide([], EVERYWHERE, reminded_today=False, day=date(2026, 6, 13)) == ()


@pytest.mark.parametrize("step", [step.id for step in STEPS])
@pytest.mark.parametrize(
    ("each", "reason"),
    [
        (owned(MATURITY, progress=Progress(applied="A-20260601-0001")), "applied"),
        (owned(MATURITY, progress=Progress(declined=True)), "declined"),
        *((owned(MATURITY, hold=hold), hold) for hold in get_args(Hold)),
        (owned(MATURITY, accident_on=date(2026, 4, 16)), "accident"),
    ],
)
def test_whatever_stops_stops_every_step(step: str, each: Owned, reason: str) -> None:
    day = day_of(step_of(step), MATURITY)
    if reason == "accident" and day > date(2026, 7, 16):
        assert at(step, each) == ("due", True)
    else:
        assert at(step, each) == (reason, False)


def test_an_accident_stops_for_three_months_by_the_calendar_and_a_person_calls_instead() -> None:
    day = day_of(step_of("R4"), MATURITY)
    assert at("R4", owned(MATURITY, accident_on=date(2026, 3, 6))) == ("accident", False)
    assert at("R4", owned(MATURITY, accident_on=date(2026, 3, 5))) == ("due", True)
    assert add_months(date(2026, 3, 6), 3) == day  # the last of the three months: its own day did not count
    assert "accident" in FOR_STAFF


def test_late_reminders_come_only_while_late_renewal_is_granted() -> None:
    twice = owned(MATURITY, renewed_late=True)
    assert at("R8", twice) == ("due", True)
    assert [at(step, twice) for step in ("R9", "R9b", "R10", "R10b")] == [("late_twice", False)] * 4


def test_who_asked_for_later_is_left_alone_until_that_day() -> None:
    asleep = owned(MATURITY, progress=Progress(asleep_until=date(2026, 6, 14)))
    assert said(decide([asleep], EVERYWHERE, reminded_today=False, day=date(2026, 6, 13))) == [
        ("MD-0001-1", "R5", False, "asleep")
    ]
    assert said(decide([asleep], EVERYWHERE, reminded_today=False, day=date(2026, 6, 14))) == [
        ("MD-0001-1", "R5", True, "due")
    ]
    assert "asleep" in PASSING


def test_eight_before_maturity_are_enough_but_the_last_day_is_said() -> None:
    assert at("R7", owned(MATURITY, sent=7)) == ("due", True)
    assert at("R7", owned(MATURITY, sent=8)) == ("cap", False)
    assert at("R8", owned(MATURITY, sent=8)) == ("due", True)
    assert at("R9", owned(MATURITY, sent=9)) == ("due", True)


def test_no_customer_is_reminded_twice_on_a_day() -> None:
    assert at("R4", owned(MATURITY), reminded_today=True) == ("reminded_today", False)
    assert "reminded_today" in PASSING


@pytest.mark.parametrize(
    ("step", "reach", "reason", "send"),
    [
        ("R4", Reach(LINE, closed={"line": "opted_out"}), "opted_out", False),
        ("R4", Reach(LINE, SMS, closed={"line": "no_consent", "sms": "landline"}), "no_consent", False),
        ("R4", Reach(LINE, SMS, closed={"line": "opted_out"}), "due", True),
        ("R3", Reach(LINE, SMS, closed={"line": "opted_out"}), "opted_out", False),
        ("R3", BY_SMS_ONLY, "none_on_record", False),
        ("R3", ONLY_LINE_BLOCKED, "blocked", False),
        ("R3", Reach(LINE, closed={"line": "unreachable"}), "unreachable", False),
        ("R2", Reach(sms=SMS, closed={"line": "none_on_record", "sms": "landline"}), "none_on_record", False),
        ("R4", ONLY_LINE_BLOCKED, "due", True),
        ("R4", NOWHERE, "due", True),
    ],
)
def test_a_closed_rung_says_why(step: str, reach: Reach, reason: str, *, send: bool) -> None:
    assert at(step, owned(MATURITY), reach) == (reason, send)


def test_who_is_reached_nowhere_is_called() -> None:
    assert first(step_of("R4"), NOWHERE) == "staff"


def test_two_cars_are_one_notice_called_after_the_more_urgent() -> None:
    day = date(2026, 6, 20)
    cars = [owned(day + timedelta(days=30), "A"), owned(day, "B"), owned(day - timedelta(days=1), "C")]
    assert said(decide(cars, EVERYWHERE, reminded_today=False, day=day)) == [
        ("A", "R3", True, "merged"),
        ("B", "R8", True, "due"),
        ("C", "R9", True, "merged"),
    ]


def test_two_cars_of_one_day_are_one_notice() -> None:
    cars = [owned(MATURITY, "A"), owned(MATURITY, "B")]
    assert said(decide(cars, EVERYWHERE, reminded_today=False, day=MATURITY)) == [
        ("A", "R8", True, "due"),
        ("B", "R8", True, "merged"),
    ]


def test_a_car_that_stopped_is_not_taken_along() -> None:
    day = date(2026, 6, 20)
    cars = [
        owned(day, "A", hold="sold"),
        owned(day + timedelta(days=14), "B"),
        owned(day + timedelta(days=30), "C", sent=8),
    ]
    assert said(decide(cars, EVERYWHERE, reminded_today=False, day=day)) == [
        ("A", "R8", False, "sold"),
        ("B", "R4", True, "due"),
        ("C", "R3", False, "cap"),
    ]


def test_a_step_for_line_only_rides_along_with_what_goes_by_sms() -> None:
    day = date(2026, 6, 20)
    cars = [owned(day + timedelta(days=30), "A"), owned(day + timedelta(days=14), "B")]
    assert said(decide(cars, BY_SMS_ONLY, reminded_today=False, day=day)) == [
        ("A", "R3", True, "merged"),
        ("B", "R4", True, "due"),
    ]
    assert said(decide(cars[:1], BY_SMS_ONLY, reminded_today=False, day=day)) == [("A", "R3", False, "none_on_record")]


def test_every_reason_is_explained_and_no_other() -> None:
    assert set(REASONS) == set(get_args(Reason))
    assert set(get_args(Hold)) | set(get_args(Closed)) <= set(REASONS)
    assert set(REASONS) >= FOR_STAFF | PASSING


DAY = date(2026, 6, 20)
RUNGS = ("line", "notification", "sms", "mail")
REACHES = st.builds(
    Reach,
    st.sampled_from([LINE, None]),
    st.sampled_from([SMS, None]),
    st.sampled_from(["nobody@mail.example", ""]),
    st.booleans(),
    st.dictionaries(st.sampled_from(RUNGS), st.sampled_from(get_args(Closed)), max_size=3),
)
NEAR = st.dates(DAY - timedelta(days=40), DAY + timedelta(days=100))
OWNED = st.builds(
    lambda maturity, sent, progress, conditions: owned(maturity, sent=sent, progress=progress, **conditions),
    NEAR,
    st.integers(0, 10),
    st.builds(Progress, st.sampled_from(["", "A-1"]), st.booleans(), st.none() | NEAR),
    st.fixed_dictionaries(
        {
            "hold": st.sampled_from(["", "", "", *get_args(Hold)]),
            "accident_on": st.none() | st.dates(DAY - timedelta(days=120), DAY),
            "renewed_late": st.booleans(),
        }
    ),
)
CUSTOMERS = st.lists(OWNED, max_size=6).map(
    lambda cars: [
        replace(each, contract=replace(each.contract, number=f"MD-{place}")) for place, each in enumerate(cars)
    ]
)


@given(CUSTOMERS, REACHES, st.booleans())
def test_each_contract_with_a_step_due_gets_exactly_one_decision(
    cars: list[Owned],
    reach: Reach,
    reminded_today: bool,  # noqa: FBT001  # hypothesis gives it
) -> None:
    decisions = decide(cars, reach, reminded_today, DAY)
    expected = [(each.contract.number, step.id) for each in cars if (step := due(DAY, each.contract.maturity))]
    assert [(each.contract, each.step) for each in decisions] == expected
    assert all(each.send == (each.reason in {"due", "merged"}) for each in decisions)
    sent = [each for each in decisions if each.send]
    assert [each.reason for each in sent].count("due") == bool(sent)
    if sent:
        leading = next(each for each in sent if each.reason == "due")
        assert first(step_of(leading.step), reach) in reach.rungs()


@given(CUSTOMERS, REACHES, st.booleans())
def test_nothing_is_sent_after_a_stop(cars: list[Owned], reach: Reach, reminded_today: bool) -> None:  # noqa: FBT001  # hypothesis gives it
    for decision in decide(cars, reach, reminded_today, DAY):
        if not decision.send:
            continue
        each = next(each for each in cars if each.contract.number == decision.contract)
        conditions = each.contract.conditions
        assert not any((each.progress.applied, each.progress.declined, conditions.hold))
        assert not reminded_today
        assert reach.refusal() is None
        assert each.progress.asleep_until is None or each.progress.asleep_until <= DAY
        assert not (conditions.accident_on and add_months(conditions.accident_on, 3) >= DAY)
        assert each.sent < 8 or each.contract.maturity <= DAY
        assert not (conditions.renewed_late and each.contract.maturity < DAY)


@given(CUSTOMERS, REACHES, st.sampled_from(range(5)))
def test_one_more_reason_against_never_lets_more_be_sent(cars: list[Owned], reach: Reach, which: int) -> None:
    def against(each: Owned) -> Owned:
        conditions = each.contract.conditions
        match which:
            case 0:
                return replace(each, progress=replace(each.progress, applied="A-2"))
            case 1:
                return replace(each, progress=replace(each.progress, asleep_until=DAY + timedelta(days=1)))
            case 2:
                return replace(each, contract=replace(each.contract, conditions=replace(conditions, hold="agent")))
            case 3:
                return replace(each, sent=each.sent + 1)
            case _:
                return replace(each, contract=replace(each.contract, conditions=replace(conditions, renewed_late=True)))

    def sent(cars: list[Owned]) -> set[str]:
        return {each.contract for each in decide(cars, reach, reminded_today=False, day=DAY) if each.send}

    before = sent(cars)
    for place, each in enumerate(cars):
        assert sent([*cars[:place], against(each), *cars[place + 1 :]]) <= before


@given(CUSTOMERS, REACHES)
def test_the_order_of_the_contracts_changes_nobodys_fate(cars: list[Owned], reach: Reach) -> None:
    def fates(cars: list[Owned]) -> dict[str, bool]:
        return {each.contract: each.send for each in decide(cars, reach, reminded_today=False, day=DAY)}

    assert fates(cars) == fates(cars[::-1])
