from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rating.dates.cooling_off import cooling_off, longer_than_a_year
from rating.dates.cover import cover_interval, maturity
from rating.dates.first_registration import MONTHS_ECO, MONTHS_NEW_CAR, MONTHS_REPLACEMENT, last_month, last_start_asv
from rating.dates.grace import LIABILITY_ONLY, change_reported
from rating.dates.months import Month, anniversary, month_count, whole_years, within_months
from rating.dates.renewal import device_order_due, late_renewal, papers_due, renewal_window
from rating.errors import InvalidInput

DAYS = st.dates(date(2024, 1, 1), date(2060, 12, 31))


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type, misc]  # year, month, day, hour, minute


@pytest.mark.parametrize(
    ("matures", "opens"),
    [
        (date(2025, 6, 20), date(2025, 4, 14)),
        (date(2025, 3, 10), date(2025, 1, 15)),
        (date(2025, 7, 1), date(2025, 5, 15)),
        (date(2025, 1, 31), date(2024, 11, 14)),
        (date(2025, 2, 1), date(2024, 12, 14)),
        (date(2025, 8, 31), date(2025, 6, 14)),
    ],
)
def test_the_window_opens_in_the_second_month_before_maturity(matures: date, opens: date) -> None:
    window = renewal_window(matures)
    assert window.opens.date() == opens
    assert window.opens.isoformat().endswith("T00:00:00+09:00")
    assert window.closes.isoformat() == f"{matures.isoformat()}T16:00:00+09:00"


@pytest.mark.parametrize(
    ("instant", "is_open"),
    [
        pytest.param(utc(2025, 4, 13, 14, 59), False, id="23:59 in Japan on the day before"),
        pytest.param(utc(2025, 4, 13, 15, 0), True, id="midnight in Japan on the 14th"),
        pytest.param(utc(2025, 6, 20, 6, 59), True, id="15:59 in Japan on the day of maturity"),
        pytest.param(utc(2025, 6, 20, 7, 0), False, id="16:00 in Japan on the day of maturity"),
    ],
)
def test_the_window_is_open_from_midnight_to_15_59(*, instant: datetime, is_open: bool) -> None:
    assert renewal_window(date(2025, 6, 20)).is_open(instant) is is_open


def test_the_hour_of_opening_is_said_to_be_uncertain() -> None:
    assert [doubt.name for doubt in renewal_window(date(2025, 6, 20)).uncertainties] == ["renewal_window_opening_hour"]


@pytest.mark.parametrize(
    ("matures", "last"),
    [
        (date(2025, 3, 31), date(2025, 4, 30)),
        (date(2025, 1, 31), date(2025, 3, 2)),
        (date(2024, 2, 29), date(2024, 3, 30)),
        (date(2024, 1, 31), date(2024, 3, 1)),
    ],
)
def test_a_late_renewal_has_thirty_days(matures: date, last: date) -> None:
    found = late_renewal(matures, previous_was_late=False)
    assert found.last_day == last
    assert found.holds_on(last)
    assert not found.holds_on(last + timedelta(days=1))


def test_a_late_renewal_is_never_allowed_twice_running() -> None:
    found = late_renewal(date(2025, 3, 31), previous_was_late=True)
    assert (found.allowed, found.last_day) == (False, None)
    assert not found.holds_on(date(2025, 4, 1))


@pytest.mark.parametrize(
    ("reported", "cover"),
    [
        pytest.param(date(2025, 6, 10), "full", id="the same day"),
        pytest.param(date(2025, 7, 10), "full", id="the thirtieth day after"),
        pytest.param(date(2025, 7, 11), "liability", id="the thirty-first"),
        pytest.param(date(2026, 4, 30), "liability", id="thirty days after maturity"),
        pytest.param(date(2026, 5, 1), "none", id="more than thirty days after maturity"),
    ],
)
def test_a_change_reported_in_thirty_days_keeps_full_cover(reported: date, cover: str) -> None:
    found = change_reported(date(2025, 6, 10), reported, date(2026, 3, 31))
    assert (found.cover, found.last_full_day, found.last_day) == (cover, date(2025, 7, 10), date(2026, 4, 30))


def test_six_covers_remain_from_the_thirty_first_day() -> None:
    assert len(LIABILITY_ONLY) == 6


@pytest.mark.parametrize(
    ("event", "reported"),
    [(date(2025, 6, 10), date(2025, 6, 9)), (date(2026, 4, 1), date(2026, 4, 2))],
    ids=["reported before it happened", "happened after maturity"],
)
def test_a_change_that_cannot_be_is_refused(event: date, reported: date) -> None:
    with pytest.raises(InvalidInput):
        change_reported(event, reported, date(2026, 3, 31))


@pytest.mark.parametrize(
    ("matures", "long"),
    [(date(2026, 4, 1), False), (date(2026, 4, 2), True), (date(2028, 4, 1), True)],
)
def test_a_contract_is_long_from_a_day_after_its_anniversary(*, matures: date, long: bool) -> None:
    assert longer_than_a_year(date(2025, 4, 1), matures) is long


@pytest.mark.parametrize(
    ("rules", "eligible", "last"),
    [
        pytest.param({"long": False}, False, None, id="one year"),
        pytest.param({"long": True}, True, date(2025, 3, 17), id="longer: eight days from the later day"),
        pytest.param({"long": True, "by_mail_order": True}, False, None, id="longer, by mail order"),
        pytest.param(
            {"long": False, "own_rule": True}, True, date(2025, 3, 17), id="one year, by the insurer's own rule"
        ),
    ],
)
def test_cooling_off_needs_more_than_a_year(*, rules: dict[str, bool], eligible: bool, last: date | None) -> None:
    for applied, received in ((date(2025, 3, 1), date(2025, 3, 10)), (date(2025, 3, 10), date(2025, 3, 1))):
        found = cooling_off(applied, received, **rules)
        assert (found.eligible, found.last_day) == (eligible, last)


@pytest.mark.parametrize(
    "beyond",
    [
        lambda: anniversary(date.max, 1),
        lambda: late_renewal(date.max, previous_was_late=False),
        lambda: change_reported(date.max, date.max, date.max),
        lambda: last_start_asv(date.max),
        lambda: Month(1, 1).plus(-1),
    ],
    ids=["anniversary", "late renewal", "grace", "asv", "month"],
)
def test_beyond_the_calendar_is_a_named_error(beyond: Callable[[], object]) -> None:
    with pytest.raises(InvalidInput):
        beyond()


@pytest.mark.parametrize(
    ("instant", "covered"),
    [
        pytest.param(utc(2025, 4, 10, 6, 59), False, id="15:59 in Japan on the first day"),
        pytest.param(utc(2025, 4, 10, 7, 0), True, id="16:00 in Japan on the first day"),
        pytest.param(utc(2026, 4, 10, 6, 59), True, id="15:59 in Japan on the last day"),
        pytest.param(utc(2026, 4, 10, 7, 0), False, id="16:00 in Japan on the last day"),
    ],
)
def test_cover_runs_from_four_to_four(*, instant: datetime, covered: bool) -> None:
    assert cover_interval(date(2025, 4, 10), date(2026, 4, 10)).covers(instant) is covered


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(InvalidInput):
        cover_interval(date(2025, 4, 10), date(2026, 4, 10)).covers(datetime(2025, 5, 1))  # noqa: DTZ001 - what is tested
    with pytest.raises(InvalidInput):
        renewal_window(date(2025, 6, 20)).is_open(datetime(2025, 5, 1))  # noqa: DTZ001 - what is tested


def test_maturity_comes_after_the_start() -> None:
    with pytest.raises(InvalidInput):
        cover_interval(date(2025, 4, 10), date(2025, 4, 10))


@pytest.mark.parametrize(
    ("start", "years", "matures"),
    [
        (date(2025, 4, 10), 1, date(2026, 4, 10)),
        (date(2025, 4, 10), 3, date(2028, 4, 10)),
        (date(2024, 2, 29), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 4, date(2028, 2, 29)),
    ],
)
def test_maturity_is_the_anniversary(start: date, years: int, matures: date) -> None:
    assert maturity(start, years) == matures


@pytest.mark.parametrize(
    ("months", "inside", "outside"),
    [
        pytest.param(MONTHS_ECO, date(2025, 2, 28), date(2025, 3, 1), id="13 months"),
        pytest.param(MONTHS_NEW_CAR, date(2028, 2, 29), date(2028, 3, 1), id="49 months"),
        pytest.param(MONTHS_REPLACEMENT, date(2029, 2, 28), date(2029, 3, 1), id="61 months"),
    ],
)
def test_months_are_counted_from_the_month_after_registration(months: int, inside: date, outside: date) -> None:
    registered = Month.parse("2024-01")
    assert last_month(registered, months) == Month.of(inside)
    assert within_months(registered, inside, months)
    assert not within_months(registered, outside, months)


@pytest.mark.parametrize(
    ("released", "last"),
    [
        (date(2022, 3, 31), date(2024, 12, 31)),
        (date(2022, 4, 1), date(2025, 12, 31)),
        (date(2022, 12, 31), date(2025, 12, 31)),
        (date(2023, 1, 1), date(2025, 12, 31)),
    ],
)
def test_asv_ends_in_december_three_years_after_the_fiscal_year_of_release(released: date, last: date) -> None:
    assert last_start_asv(released) == last


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (date(2025, 4, 1), date(2027, 3, 31), 1),
        (date(2025, 4, 1), date(2027, 4, 1), 2),
        (date(2024, 2, 29), date(2025, 2, 27), 0),
        (date(2024, 2, 29), date(2025, 2, 28), 1),
    ],
)
def test_years_elapsed_are_whole_ones(start: date, end: date, years: int) -> None:
    assert whole_years(start, end) == years


def test_papers_are_due_at_the_end_of_the_month_before_the_start() -> None:
    assert papers_due(date(2025, 3, 15)) == date(2025, 2, 28)


def test_the_unit_is_ordered_two_weeks_before_the_start() -> None:
    assert device_order_due(date(2025, 4, 10)) == date(2025, 3, 27)


@given(DAYS, st.integers(-40, 40))
def test_whole_years_and_anniversaries_undo_each_other(start: date, years: int) -> None:
    assert whole_years(start, anniversary(start, years)) == years


@given(DAYS, st.integers(0, 100))
def test_a_month_so_many_later_has_that_number(day: date, months: int) -> None:
    month = Month.of(day)
    assert month_count(month, month.plus(months)) == months
    assert Month.parse(str(month)) == month


@given(DAYS)
def test_every_maturity_has_a_window_before_it(matures: date) -> None:
    window = renewal_window(matures)
    assert timedelta(days=45) < window.closes - window.opens < timedelta(days=80)
