from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.facts import JAPAN
from flows.reminders.cadence import STEPS, Step, step_of
from flows.reminders.hours import closes, day_in_japan, may_send, next_opening, opens
from rating.errors import InvalidInput

ANY_STEP = st.sampled_from([None, *STEPS])
INSTANTS = st.datetimes(
    datetime(2024, 1, 1),  # noqa: DTZ001  # hypothesis adds the zone
    datetime(2060, 1, 1),  # noqa: DTZ001  # the same
    timezones=st.sampled_from([UTC, JAPAN]),
)


def japan(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=JAPAN)


@pytest.mark.parametrize(
    ("instant", "step", "may"),
    [
        pytest.param("2026-06-16T08:59:59", "R4", False, id="a weekday just before nine"),
        pytest.param("2026-06-16T09:00", "R4", True, id="a weekday at nine"),
        pytest.param("2026-06-16T19:59:59", "R4", True, id="just before eight in the evening"),
        pytest.param("2026-06-16T20:00", "R4", False, id="at eight in the evening"),
        pytest.param("2026-06-13T09:00", "R4", True, id="a Saturday at nine"),
        pytest.param("2026-06-14T09:59:59", "R4", False, id="a Sunday before ten"),
        pytest.param("2026-06-14T10:00", "R4", True, id="a Sunday at ten"),
        pytest.param("2026-11-03T09:30", "R4", False, id="the Day of Culture before ten"),
        pytest.param("2026-11-03T10:00", "R4", True, id="the Day of Culture at ten"),
        pytest.param("2026-09-22T09:30", "R4", False, id="a day between two holidays"),
        pytest.param("2026-05-06T09:30", "R4", False, id="a holiday made up for on Wednesday"),
        pytest.param("2026-12-31T09:00", "R4", True, id="New Year's Eve is no holiday by law"),
        pytest.param("2027-01-01T09:30", "R4", False, id="New Year's Day"),
        pytest.param("2026-06-16T09:30", "R7", False, id="the day before maturity begins at ten"),
        pytest.param("2026-06-16T10:00", "R7", True, id="the day before maturity at ten"),
        pytest.param("2026-06-16T09:00", "R8", True, id="the day itself at nine"),
        pytest.param("2026-06-14T09:30", "R8", False, id="the day itself on a Sunday"),
        pytest.param("2026-06-16T14:59:59", "R8", True, id="the day itself before three"),
        pytest.param("2026-06-16T15:00", "R8", False, id="the day itself at three"),
        pytest.param("2026-06-16T03:00", "R9", False, id="at night"),
    ],
)
def test_hours_have_two_sides(instant: str, step: str, *, may: bool) -> None:
    assert may_send(japan(instant), step_of(step)) is may


def test_hours_are_japans_wherever_the_clock_stands() -> None:
    assert may_send(datetime(2026, 6, 16, 0, 0, tzinfo=UTC))
    assert not may_send(datetime(2026, 6, 15, 23, 59, tzinfo=UTC))
    assert day_in_japan(datetime(2026, 6, 15, 15, 0, tzinfo=UTC)) == date(2026, 6, 16)


@pytest.mark.parametrize(
    ("instant", "step", "expected"),
    [
        ("2026-06-16T03:00", None, "2026-06-16T09:00"),
        ("2026-06-16T12:00", None, "2026-06-16T12:00"),
        ("2026-06-16T20:00", None, "2026-06-17T09:00"),
        ("2026-06-13T20:00", None, "2026-06-14T10:00"),
        ("2026-11-02T21:00", None, "2026-11-03T10:00"),
        ("2026-06-16T09:10", "R7", "2026-06-16T10:00"),
        ("2026-06-16T15:00", "R8", "2026-06-17T09:00"),
    ],
)
def test_what_comes_out_of_hours_waits_for_the_next(instant: str, step: str | None, expected: str) -> None:
    assert next_opening(japan(instant), step_of(step) if step else None) == japan(expected)


@given(INSTANTS, ANY_STEP)
def test_the_next_opening_is_within_the_hours_and_the_first_that_is(now: datetime, step: Step | None) -> None:
    opening = next_opening(now, step)
    assert opening >= now
    assert may_send(opening, step)
    assert opening.tzinfo is UTC
    if opening > now:
        assert not may_send(now, step)
        assert not may_send(now + (opening - now) / 2, step)
        assert not may_send(opening - timedelta(microseconds=1), step)


@given(st.dates(date(2024, 1, 1), date(2060, 12, 31)), ANY_STEP)
def test_no_day_opens_before_nine_or_closes_after_eight(day: date, step: Step | None) -> None:
    first, last = opens(day, step).astimezone(JAPAN), closes(day, step).astimezone(JAPAN)
    assert first.date() == last.date() == day
    assert time(9) <= first.time() < last.time() <= time(20)


@pytest.mark.parametrize("ask", [may_send, next_opening, day_in_japan])
def test_a_time_without_a_zone_is_refused(ask: object) -> None:
    assert callable(ask)
    with pytest.raises(InvalidInput):
        ask(datetime(2026, 6, 16, 12, 0))  # noqa: DTZ001  # the fault asked about
