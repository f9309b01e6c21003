from calendar import isleap
from datetime import date, timedelta
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reminders.cadence import LATENESS, STEPS, URGENCY, day_of, due, maturities, read, step_of
from rating.dates.renewal import late_renewal, renewal_window

TEXT = (files("flows.reminders") / "cadence.toml").read_text(encoding="utf-8")
ALL_STEPS = ["R0", "R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "R9b", "R10", "R10b"]
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
LEAP_DAYS = st.sampled_from([date(year, 2, 29) for year in range(2000, 2100) if isleap(year)])
MATURITIES = DAYS | LEAP_DAYS


def days(maturity: date) -> list[str]:
    return [day_of(step, maturity).isoformat() for step in STEPS]


def test_the_steps_stand_in_their_order() -> None:
    assert [step.id for step in STEPS] == ALL_STEPS


@pytest.mark.parametrize(
    ("maturity", "expected"),
    [
        pytest.param(
            date(2025, 6, 20),
            "2025-03-22 2025-04-14 2025-05-06 2025-05-21 2025-06-06 2025-06-13 2025-06-17 2025-06-19 2025-06-20 "
            "2025-06-21 2025-06-25 2025-07-04 2025-07-15",
            id="an ordinary month",
        ),
        pytest.param(
            date(2025, 3, 10),
            "2024-12-10 2025-01-15 2025-01-24 2025-02-08 2025-02-24 2025-03-03 2025-03-07 2025-03-09 2025-03-10 "
            "2025-03-11 2025-03-15 2025-03-24 2025-04-04",
            id="March opens a day later, over a short February",
        ),
        pytest.param(
            date(2024, 3, 10),
            "2023-12-11 2024-01-15 2024-01-25 2024-02-09 2024-02-25 2024-03-03 2024-03-07 2024-03-09 2024-03-10 "
            "2024-03-11 2024-03-15 2024-03-24 2024-04-04",
            id="the same over a leap February",
        ),
        pytest.param(
            date(2024, 2, 29),
            "2023-12-01 2023-12-14 2024-01-15 2024-01-30 2024-02-15 2024-02-22 2024-02-26 2024-02-28 2024-02-29 "
            "2024-03-01 2024-03-05 2024-03-14 2024-03-25",
            id="on a leap day",
        ),
        pytest.param(
            date(2026, 1, 1),
            "2025-10-03 2025-11-14 2025-11-17 2025-12-02 2025-12-18 2025-12-25 2025-12-29 2025-12-31 2026-01-01 "
            "2026-01-02 2026-01-06 2026-01-15 2026-01-26",
            id="on New Year's Day",
        ),
        pytest.param(
            date(2026, 7, 31),
            "2026-05-02 2026-05-15 2026-06-16 2026-07-01 2026-07-17 2026-07-24 2026-07-28 2026-07-30 2026-07-31 "
            "2026-08-01 2026-08-05 2026-08-14 2026-08-25",
            id="July opens a day later, at the end of a month",
        ),
    ],
)
def test_every_step_has_its_day(maturity: date, expected: str) -> None:
    assert days(maturity) == expected.split()


@given(MATURITIES)
def test_r1_is_the_first_day_of_the_online_window(maturity: date) -> None:
    opens = renewal_window(maturity).opens.date()
    assert day_of(step_of("R1"), maturity) == opens
    assert opens.day == (15 if maturity.month in (3, 7) else 14)
    assert (maturity.year - opens.year) * 12 + maturity.month - opens.month == 2


@given(MATURITIES)
def test_the_days_come_in_the_order_of_the_steps(maturity: date) -> None:
    assert days(maturity) == sorted(days(maturity))


@given(MATURITIES)
def test_only_for_the_first_of_march_of_a_common_year_two_steps_fall_on_one_day(maturity: date) -> None:
    shared = len(set(days(maturity))) < len(STEPS)
    assert shared == ((maturity.month, maturity.day) == (3, 1) and not isleap(maturity.year))
    if shared:
        assert due(day_of(step_of("R1"), maturity), maturity) == step_of("R2")


@given(MATURITIES)
def test_every_other_step_is_due_on_its_day(maturity: date) -> None:
    for step in STEPS:
        day = day_of(step, maturity)
        assert due(day, maturity) == max((other for other in STEPS if day_of(other, maturity) == day), key=STEPS.index)


@given(DAYS)
def test_a_day_asks_for_exactly_the_maturities_that_have_a_step_due(day: date) -> None:
    near = [day + timedelta(days=ahead) for ahead in range(-60, 130)]
    assert list(maturities(day)) == [maturity for maturity in near if due(day, maturity)]


@given(MATURITIES, st.integers(-60, 130))
def test_a_maturity_is_asked_for_on_exactly_the_days_on_which_it_has_a_step_due(maturity: date, before: int) -> None:
    day = maturity - timedelta(days=before)
    assert (maturity in maturities(day)) == (due(day, maturity) is not None)


@given(MATURITIES)
def test_what_is_due_never_goes_back_to_an_earlier_step(maturity: date) -> None:
    found = [due(maturity + timedelta(days=after), maturity) for after in range(-95, 35)]
    order = [STEPS.index(step) for step in found if step]
    assert order == sorted(order)


@given(MATURITIES)
def test_a_missed_step_is_still_due_for_three_days_unless_a_later_one_is(maturity: date) -> None:
    days_of = [day_of(step, maturity) for step in STEPS]
    for place, step in enumerate(STEPS):
        for after in range(LATENESS + 2):
            day = days_of[place] + timedelta(days=after)
            overtaken = any(later <= day for later in days_of[place + 1 :])
            assert (due(day, maturity) == step) == (after <= LATENESS and not overtaken)


@pytest.mark.parametrize(
    ("day", "step"),
    [
        ("2025-06-12", None),
        ("2025-06-13", "R5"),
        ("2025-06-16", "R5"),
        ("2025-06-17", "R6"),
        ("2025-06-18", "R6"),
        ("2025-06-19", "R7"),
        ("2025-06-20", "R8"),
        ("2025-06-21", "R9"),
        ("2025-06-24", "R9"),
        ("2025-06-25", "R9b"),
        ("2025-06-28", "R9b"),
        ("2025-06-29", None),
        ("2025-07-04", "R10"),
        ("2025-07-18", "R10b"),
        ("2025-07-19", None),
    ],
)
def test_the_last_days_of_a_contract_one_by_one(day: str, step: str | None) -> None:
    found = due(date.fromisoformat(day), date(2025, 6, 20))
    assert (found.id if found else None) == step


@given(MATURITIES)
def test_no_step_comes_when_a_late_renewal_is_no_longer_possible(maturity: date) -> None:
    last = late_renewal(maturity, previous_was_late=False).last_day
    assert last
    assert not any(due(last + timedelta(days=after), maturity) for after in range(60))


def test_late_steps_and_no_others_come_after_maturity() -> None:
    assert [step.id for step in STEPS if step.late] == ["R9", "R9b", "R10", "R10b"]


def test_only_steps_with_a_ladder_to_a_person_may_need_one() -> None:
    assert {step.id for step in STEPS if step.ladder == ("line",)} == {"R0", "R3", "R6"}
    assert {step.id for step in STEPS if "staff" in step.also} == {"R5", "R10", "R10b"}
    assert {step.id for step in STEPS if step.wait_for_answer} == {"R1"}


def test_the_last_day_is_said_before_anything_else() -> None:
    assert sorted(URGENCY, key=URGENCY.__getitem__)[:2] == ["R8", "R7"]


@pytest.mark.parametrize(
    ("old", "new", "complaint"),
    [
        ('about = "soon"', 'about = "soon"\ncolour = "red"', "unknown field `colour`"),
        ('about = "soon"', 'about = "bargains"', "Invalid enum value"),
        ('ladder = ["line"]', 'ladder = ["fax"]', "Invalid enum value"),
        ('ladder = ["line"]', "ladder = []", "a ladder has rungs"),
        ('ladder = ["line"]', 'ladder = ["line", "line"]', "each of them once"),
        ('also = ["sms"]', 'also = ["sms", "line", "notification", "mail", "staff"]', "not all of it"),
        ("day = 25", "day = 14", "in the order of their days"),
        ('id = "R10b"', 'id = "R10"', "a name of its own"),
        ('first = ["R8", ', "first = [", "stands once in `first`"),
        ("late = true", "late = false", "when it comes after maturity"),
        ("lateness = 3", "lateness = -1", "before its day"),
        ('purpose = "contract"', 'purpose = "marketing"', "Invalid enum value"),
        ("lateness = 3", "lateness = ", "Invalid value"),
    ],
)
def test_a_slip_in_the_data_is_refused_by_name(old: str, new: str, complaint: str) -> None:
    assert old in TEXT
    with pytest.raises(ValueError, match=complaint):
        read(TEXT.replace(old, new, 1))
