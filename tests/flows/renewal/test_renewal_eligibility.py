from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from msgspec.structs import replace
from renewable import PLAIN, contract_of

from flows.facts import Contract
from flows.renewal.eligibility import ORDER, Eligibility, eligibility, far_enough
from flows.terms import UNTOUCHED, Conditions, Progress
from rating.dates.cover import JST
from rating.errors import InvalidInput


def maturing(day: date, **conditions: Any) -> Contract:
    return replace(contract_of(PLAIN), maturity=day, conditions=Conditions(**conditions))


def at(day: date, clock: str = "12:00", progress: Progress = UNTOUCHED, **conditions: Any) -> Eligibility:
    """What stands against the contract of 20 June 2026 at a minute in Japan."""
    now = datetime.fromisoformat(f"{day}T{clock}+09:00")
    return eligibility(maturing(date(2026, 6, 20), **conditions), progress, now)


IN_MAY = date(2026, 5, 10)


@pytest.mark.parametrize(
    ("maturity", "opens"),
    [
        pytest.param(date(2026, 6, 20), date(2026, 4, 14), id="two months before, on the 14th"),
        pytest.param(date(2026, 3, 10), date(2026, 1, 15), id="a maturity in March: on the 15th"),
        pytest.param(date(2026, 7, 1), date(2026, 5, 15), id="a maturity in July: on the 15th"),
        pytest.param(date(2026, 1, 31), date(2025, 11, 14), id="across the new year"),
    ],
)
def test_it_opens_at_midnight_in_japan_two_calendar_months_before(maturity: date, opens: date) -> None:
    first = datetime.combine(opens, datetime.min.time(), JST)
    contract = maturing(maturity)
    assert eligibility(contract, UNTOUCHED, first).allowed
    before = eligibility(contract, UNTOUCHED, first - timedelta(minutes=1))
    assert (before.reasons, before.opens) == (("early",), first)


def test_the_last_minute_is_before_four_on_the_day_of_maturity() -> None:
    assert at(date(2026, 6, 20), "15:59").allowed
    found = at(date(2026, 6, 20), "16:00")
    assert (found.reasons, found.closes) == (("late",), datetime.fromisoformat("2026-06-20T07:00:00+00:00"))


def test_the_minute_is_japans_whatever_zone_the_instant_is_told_in() -> None:
    contract = maturing(date(2026, 6, 20))
    assert eligibility(contract, UNTOUCHED, datetime(2026, 6, 20, 6, 59, tzinfo=UTC)).allowed
    assert not eligibility(contract, UNTOUCHED, datetime(2026, 6, 20, 7, tzinfo=UTC)).allowed


def test_an_instant_without_its_zone_is_refused() -> None:
    with pytest.raises(InvalidInput):
        eligibility(maturing(date(2026, 6, 20)), UNTOUCHED, datetime(2026, 5, 1))  # noqa: DTZ001 - the fault


def test_a_forgotten_renewal_is_late_for_thirty_days_and_then_over() -> None:
    last, after = at(date(2026, 7, 20), "23:59"), at(date(2026, 7, 21), "00:00")
    assert (last.reasons, last.late_until) == (("late",), date(2026, 7, 20))
    assert after.reasons == ("over",)


def test_a_renewal_is_not_late_twice_running() -> None:
    found = at(date(2026, 6, 21), renewed_late=True)
    assert (found.reasons, found.late_until) == (("late_twice",), None)
    assert at(date(2026, 7, 21), renewed_late=True).reasons == ("over",)
    assert at(IN_MAY, renewed_late=True).allowed


@pytest.mark.parametrize("kind", ["changed", "accident"])
@pytest.mark.parametrize(
    ("event", "closed", "opens_again"),
    [
        pytest.param(date(2026, 2, 10), date(2026, 5, 10), date(2026, 5, 11), id="three calendar months"),
        pytest.param(date(2026, 1, 31), date(2026, 4, 30), date(2026, 5, 1), id="a day that April does not have"),
    ],
)
def test_three_months_after_a_change_or_an_accident_it_is_open_again(
    kind: str, event: date, closed: date, opens_again: date
) -> None:
    on = {f"{kind}_on": event}
    last = at(closed, "23:59", **on)
    assert (last.reasons, last.open_again) == ((kind,), opens_again)
    first = at(opens_again, "00:00", **on)
    assert (first.allowed, first.open_again) == (True, None)


def test_the_later_of_change_and_accident_decides() -> None:
    found = at(IN_MAY, changed_on=date(2026, 3, 1), accident_on=date(2026, 2, 20))
    assert (found.reasons, found.open_again) == (("changed", "accident"), date(2026, 6, 2))


@pytest.mark.parametrize(
    ("event", "open_again"),
    [
        pytest.param(date(2026, 3, 19), date(2026, 6, 20), id="on the day of maturity, until four"),
        pytest.param(date(2026, 3, 20), None, id="a day too late"),
    ],
)
def test_no_day_is_promised_on_which_the_window_is_over(event: date, open_again: date | None) -> None:
    assert at(IN_MAY, accident_on=event).open_again == open_again


def test_nothing_opens_again_before_the_window() -> None:
    found = at(date(2026, 3, 1), changed_on=date(2025, 12, 10))
    assert (found.reasons, found.open_again) == (("early", "changed"), date(2026, 4, 14))


def test_three_months_from_the_end_of_november_end_with_february() -> None:
    assert far_enough(date(2026, 11, 30)) == date(2027, 3, 1)
    assert far_enough(date(2027, 11, 30)) == date(2028, 3, 1)


@pytest.mark.parametrize(
    ("reason", "conditions", "progress"),
    [
        ("no_clause", {"clause": False}, UNTOUCHED),
        ("corporate", {"corporate": True}, UNTOUCHED),
        ("hold", {"hold": "bereaved"}, UNTOUCHED),
        ("applied", {}, Progress(applied="A-20260510-0001")),
    ],
)
def test_what_else_stands_against_it(reason: str, conditions: dict[str, Any], progress: Progress) -> None:
    assert at(IN_MAY, progress=progress, **conditions).reasons == (reason,)


def test_who_declined_or_asked_for_later_can_still_renew() -> None:
    assert at(IN_MAY, progress=Progress(declined=True, asleep_until=date(2026, 6, 1))).allowed


def test_without_terms_nothing_can_be_worked_out() -> None:
    contract = replace(maturing(date(2026, 6, 20)), terms=None)
    assert eligibility(contract, UNTOUCHED, datetime(2026, 5, 10, tzinfo=UTC)).reasons == ("no_terms",)


def test_all_that_hold_are_told_and_what_waiting_does_not_mend_comes_first() -> None:
    found = at(
        date(2026, 4, 1), corporate=True, clause=False, changed_on=date(2026, 3, 1), accident_on=date(2026, 3, 2)
    )
    assert found.reasons == ("corporate", "no_clause", "early", "changed", "accident")
    ended = at(date(2026, 6, 20), "16:00", corporate=True, hold="agent", progress=Progress(applied="A-1"))
    assert ended.reasons == ("applied", "hold", "late", "corporate")
    assert list(found.reasons) == sorted(found.reasons, key=ORDER.index)
