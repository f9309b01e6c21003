import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rating.coefficients import coefficient
from rating.errors import InvalidInput, NotInSources
from rating.grade import Accidents, after_cancellation, next_grade
from rating.standing import Standing

PRINTED = list(csv.DictReader(Path(__file__).with_name("printed_transitions.csv").read_text("utf-8").splitlines()))

STANDINGS = st.builds(Standing, st.integers(1, 20), st.integers(0, 6))
ACCIDENTS = st.builds(Accidents, st.integers(0, 6), st.integers(0, 6), st.integers(0, 3))
YEARS = st.integers(1, 7)


@pytest.mark.parametrize("row", PRINTED, ids=lambda row: f"{row['years']}y {row['grade']}({row['accident_years']})")
def test_every_printed_transition_comes_out(row: dict[str, str]) -> None:
    before = Standing(int(row["grade"]), int(row["accident_years"]))
    after = next_grade(before, Accidents(int(row["three"]), int(row["one"])), int(row["years"])).standing
    assert (after.grade, after.accident_years) == (int(row["next_grade"]), int(row["next_accident_years"]))
    start = date(2025, 1, 1)
    assert coefficient(before, start).percent == int(row["percent_before"])
    assert coefficient(after, start).percent == int(row["percent_after"])


def test_all_eighteen_printed_transitions_are_in_the_table() -> None:
    assert len(PRINTED) == 18


@pytest.mark.parametrize(
    ("years", "before", "accidents", "after"),
    [
        # one year: G + 1, or G − 3·n3 − n1; [F − 1]⁺ + 3·n3 + n1
        pytest.param(1, (20, 0), (0, 0), (20, 0), id="twenty is the highest grade"),
        pytest.param(1, (19, 0), (0, 0), (20, 0), id="nineteen rises to twenty"),
        pytest.param(1, (4, 0), (1, 0), (1, 3), id="four falls to one: 4 − 3"),
        pytest.param(1, (3, 0), (1, 0), (1, 3), id="one is the lowest grade: 3 − 3 = 0"),
        pytest.param(1, (1, 6), (2, 0), (1, 6), id="six is the longest period: 5 + 6 = 11"),
        pytest.param(1, (20, 0), (2, 0), (14, 6), id="two three-grade accidents: 20 − 6, 0 + 6"),
        pytest.param(1, (20, 0), (1, 1), (16, 4), id="one of each class is summed: 20 − 3 − 1, 3 + 1"),
        pytest.param(1, (20, 0), (0, 3), (17, 3), id="three one-grade accidents: 20 − 3, 0 + 3"),
        pytest.param(1, (15, 6), (0, 0), (16, 5), id="a year without accident takes one year off"),
        pytest.param(1, (15, 1), (0, 0), (16, 0), id="the last accident year ends"),
        # three years: G + [3 − n3 − n1]⁺ − 3·n3 − n1; ⌈[F − 1.5]⁺ + 3·n3 + n1 − 1.5⌉
        pytest.param(3, (13, 0), (0, 0), (16, 0), id="three years without accident rise by three"),
        pytest.param(3, (18, 0), (0, 0), (20, 0), id="eighteen rises to twenty and no further"),
        pytest.param(3, (13, 0), (2, 0), (8, 5), id="two in three years: 13 + 1 − 6, ⌈6 − 1.5⌉"),
        pytest.param(3, (13, 0), (3, 0), (4, 6), id="three in three years: 13 + 0 − 9, 9 − 1.5 > 6"),
        pytest.param(3, (13, 0), (4, 0), (1, 6), id="no rise is left over for a fourth: 13 + 0 − 12"),
        pytest.param(3, (13, 0), (1, 1), (10, 3), id="one of each in three years: 13 + 1 − 4, ⌈4 − 1.5⌉"),
        pytest.param(3, (13, 6), (0, 0), (16, 3), id="six accident years and three years: 4.5 − 1.5"),
        pytest.param(3, (13, 3), (0, 0), (16, 0), id="three accident years are over after three: 1.5 − 1.5"),
        pytest.param(3, (13, 4), (0, 0), (16, 1), id="four leave one: 2.5 − 1.5"),
        pytest.param(3, (13, 1), (1, 0), (12, 2), id="a period below half the term counts as none: 0 + 3 − 1.5"),
        # five and seven years
        pytest.param(5, (10, 0), (1, 0), (11, 1), id="one in five years: 10 + 4 − 3, ⌈3 − 2.5⌉"),
        pytest.param(7, (10, 0), (0, 1), (15, 0), id="a light one in seven years: 10 + 6 − 1, 1 − 3.5 < 0"),
    ],
)
def test_grade_and_period_follow_the_formula(
    years: int, before: tuple[int, int], accidents: tuple[int, int], after: tuple[int, int]
) -> None:
    found = next_grade(Standing(*before), Accidents(*accidents), years)
    assert (found.standing.grade, found.standing.accident_years) == after


@pytest.mark.parametrize(
    ("standing", "accidents", "label"),
    [
        pytest.param(Standing(5), Accidents(), "6(F)", id="five rises to six F"),
        pytest.param(Standing(6, 0, "S"), Accidents(), "7(F)", id="six S rises to seven F"),
        pytest.param(Standing(7, 0, "S"), Accidents(one=1), "6(F)", id="seven S falls to six F"),
        pytest.param(Standing(10), Accidents(three=1), "7(F)", id="ten falls to seven F"),
        pytest.param(Standing(7), Accidents(), "8", id="eight has no mark"),
        pytest.param(Standing(6), Accidents(one=1), "5", id="five has no mark"),
    ],
)
def test_six_and_seven_reached_by_renewal_carry_an_f(standing: Standing, accidents: Accidents, label: str) -> None:
    assert str(next_grade(standing, accidents).standing) == label


@pytest.mark.parametrize("years", [2, 4, 6])
def test_an_even_term_says_that_its_reading_is_not_certain(years: int) -> None:
    found = next_grade(Standing(13), Accidents(three=1), years)
    assert found.needs_staff
    assert [doubt.name for doubt in found.uncertainties] == ["even_year_term"]


@pytest.mark.parametrize("years", [1, 3, 5, 7])
def test_an_odd_term_is_certain(years: int) -> None:
    assert not next_grade(Standing(13), Accidents(three=1), years).needs_staff


@pytest.mark.parametrize(
    ("period", "years", "three", "chosen", "other"),
    [
        # chosen ⌈[F − Y/2]⁺ + 3·n3 − Y/2⌉, other ⌈[F − (Y+1)/2]⁺ + 3·n3 − (Y−1)/2⌉
        pytest.param(0, 2, 1, 2, 3, id="0 + 3 − 1 against 0 + 3 − 0.5"),
        pytest.param(1, 2, 1, 2, 3, id="a short period lapses in both"),
        pytest.param(2, 2, 1, 3, 3, id="1 + 3 − 1 against 0.5 + 3 − 0.5"),
        pytest.param(0, 4, 1, 1, 2, id="0 + 3 − 2 against 0 + 3 − 1.5"),
        pytest.param(3, 4, 1, 2, 2, id="1 + 3 − 2 against 0.5 + 3 − 1.5"),
        pytest.param(0, 4, 0, 0, 0, id="never below none"),
        pytest.param(6, 2, 3, 6, 6, id="never above six"),
    ],
)
def test_the_other_reading_of_an_even_term_is_told(
    period: int, years: int, three: int, chosen: int, other: int
) -> None:
    found = next_grade(Standing(13, period), Accidents(three=three), years)
    assert found.standing.accident_years == chosen
    assert found.uncertainties[0].says.endswith(f"gives {other} accident years.")


def test_a_kept_grade_neither_rises_nor_falls_and_needs_a_person() -> None:
    found = next_grade(Standing(13, 2), Accidents(kept=1))
    assert found.standing == Standing(13, 1)
    assert found.needs_staff


def test_a_kept_grade_takes_one_year_off_the_rise_of_a_long_contract() -> None:
    assert next_grade(Standing(10), Accidents(kept=1), 3).standing == Standing(12)


def test_mixed_accidents_of_one_year_are_marked_as_summed() -> None:
    assert [doubt.name for doubt in next_grade(Standing(13), Accidents(1, 1)).uncertainties] == [
        "mixed_accidents_summed"
    ]


def test_several_accidents_of_a_long_contract_are_marked() -> None:
    for several in (Accidents(2), Accidents(1, 1), Accidents(one=1, kept=1), Accidents(kept=2)):
        found = next_grade(Standing(13), several, 3)
        assert [doubt.name for doubt in found.uncertainties] == ["long_term_may_differ"]


def test_the_sum_is_written_out() -> None:
    found = next_grade(Standing(13, 2), Accidents(1), 3)
    assert found.grade_sum == "13 + [3 − 1 − 0]⁺ − 3×1 − 0"
    assert found.period_sum == "[2 − 3/2]⁺ + 3×1 + 0 − 3/2"
    assert found.reference == "B P19"


@pytest.mark.parametrize("years", [0, 8, -1])
def test_a_term_outside_one_to_seven_years_is_refused(years: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        next_grade(Standing(13), Accidents(), years)
    assert refused.value.path == "$.years"


@pytest.mark.parametrize(
    ("cancelled", "same_as_years"),
    [
        pytest.param(date(2027, 4, 1), 2, id="on the second anniversary two years have elapsed"),
        pytest.param(date(2028, 3, 31), 2, id="a day before the third anniversary the fraction is dropped"),
        pytest.param(date(2028, 4, 1), 3, id="on the third anniversary three"),
    ],
)
def test_a_cancelled_long_contract_counts_elapsed_whole_years(cancelled: date, same_as_years: int) -> None:
    standing, accidents = Standing(13), Accidents(three=1)
    found = after_cancellation(standing, accidents, start=date(2025, 4, 1), years=5, cancelled=cancelled)
    assert found == next_grade(standing, accidents, same_as_years)


@pytest.mark.parametrize("cancelled", [date(2025, 4, 1), date(2026, 4, 1), date(2027, 3, 31)])
def test_within_two_years_another_rule_applies_that_nobody_prints(cancelled: date) -> None:
    with pytest.raises(NotInSources) as refused:
        after_cancellation(Standing(13), Accidents(), start=date(2025, 4, 1), years=3, cancelled=cancelled)
    assert refused.value.rule == "cancelled_within_a_year"


@pytest.mark.parametrize("cancelled", [date(2025, 3, 31), date(2028, 4, 1)])
def test_a_cancellation_outside_the_contract_is_refused(cancelled: date) -> None:
    with pytest.raises(InvalidInput):
        after_cancellation(Standing(13), Accidents(), start=date(2025, 4, 1), years=3, cancelled=cancelled)


@pytest.mark.parametrize(
    ("fields", "path"),
    [
        ((0, 0, None), "$.grade"),
        ((21, 0, None), "$.grade"),
        ((10, 7, None), "$.accident_years"),
        ((10, -1, None), "$.accident_years"),
        ((10, 0, "F"), "$.mark"),
        ((6, 1, "S"), "$.accident_years"),
    ],
)
def test_a_standing_that_cannot_be_is_refused(fields: tuple[int, int, str | None], path: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        Standing(*fields)  # type: ignore[arg-type]  # a mark from a table of cases
    assert refused.value.path == path


def test_a_negative_number_of_accidents_is_refused() -> None:
    with pytest.raises(InvalidInput):
        Accidents(one=-1)


@given(STANDINGS, ACCIDENTS, YEARS)
def test_every_standing_has_a_next_one_within_bounds(standing: Standing, accidents: Accidents, years: int) -> None:
    after = next_grade(standing, accidents, years).standing
    assert 1 <= after.grade <= 20
    assert 0 <= after.accident_years <= 6
    assert (after.mark == "F") == (after.grade in (6, 7))


@given(STANDINGS, ACCIDENTS, YEARS, st.sampled_from([Accidents(three=1), Accidents(one=1), Accidents(kept=1)]))
def test_one_more_accident_never_helps(standing: Standing, accidents: Accidents, years: int, more: Accidents) -> None:
    before = next_grade(standing, accidents, years).standing
    after = next_grade(standing, accidents + more, years).standing
    assert after.grade <= before.grade
    assert after.accident_years >= before.accident_years


@given(st.integers(1, 19), st.integers(0, 6), ACCIDENTS, YEARS)
def test_a_higher_grade_never_ends_lower(grade: int, period: int, accidents: Accidents, years: int) -> None:
    lower = next_grade(Standing(grade, period), accidents, years).standing
    higher = next_grade(Standing(grade + 1, period), accidents, years).standing
    assert higher.grade >= lower.grade


@given(STANDINGS, st.integers(0, 3), st.integers(0, 3))
def test_the_long_formula_with_one_year_gives_the_one_year_period(standing: Standing, three: int, one: int) -> None:
    # ⌈[F − ½]⁺ + 3·n3 + n1 − ½⌉ and [F − 1]⁺ + 3·n3 + n1 are the same, which is why the reading was chosen.
    found = next_grade(standing, Accidents(three, one)).standing.accident_years
    halves = max(0, 2 * standing.accident_years - 1) + 2 * (3 * three + one) - 1
    assert found == min(6, max(0, -(-halves // 2)))
