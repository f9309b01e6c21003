from datetime import date
from decimal import Decimal

import pytest

from rating.coefficients import coefficient, repeats_grade_one
from rating.errors import BeforeFirstEntry
from rating.grade import Accidents
from rating.standing import Standing

START = date(2025, 1, 1)

# grade: 無事故 percent, 事故有 percent (B P36 table 2, in force from 2025-01-01)
TABLE = {
    1: (108, 108),
    2: (63, 63),
    3: (38, 38),
    4: (7, 7),
    5: (-2, -2),
    6: (-13, -13),
    7: (-27, -14),
    8: (-38, -15),
    9: (-44, -18),
    10: (-46, -19),
    11: (-48, -20),
    12: (-50, -22),
    13: (-51, -24),
    14: (-52, -25),
    15: (-53, -28),
    16: (-54, -32),
    17: (-55, -44),
    18: (-56, -46),
    19: (-57, -50),
    20: (-63, -51),
}


@pytest.mark.parametrize("grade", range(1, 21))
def test_the_table_stands_as_printed(grade: int) -> None:
    accident_free, accident = TABLE[grade]
    assert coefficient(Standing(grade), START).percent == accident_free
    assert coefficient(Standing(grade), START).column == "無事故"
    for years in range(1, 7):
        assert coefficient(Standing(grade, years), START).percent == accident
        assert coefficient(Standing(grade, years), START).column == "事故有"


@pytest.mark.parametrize(
    ("standing", "percent", "factor"),
    [
        pytest.param(Standing(6, 0, "S"), 3, "1.03", id="a first contract pays three percent more"),
        pytest.param(Standing(7, 0, "S"), -38, "0.62", id="a second car pays 38 percent less"),
        pytest.param(Standing(6), -13, "0.87", id="six F is not six S"),
        pytest.param(Standing(7), -27, "0.73", id="seven F is not seven S"),
        pytest.param(Standing(20), -63, "0.37", id="twenty pays 37 percent"),
        pytest.param(Standing(1), 108, "2.08", id="one pays 208 percent"),
    ],
)
def test_a_percentage_becomes_an_exact_factor(standing: Standing, percent: int, factor: str) -> None:
    found = coefficient(standing, START)
    assert (found.percent, found.factor) == (percent, Decimal(factor))


@pytest.mark.parametrize(
    ("arithmetic", "factor"),
    [
        pytest.param("times", "2.496", id="times: 2.08 × 1.2"),
        pytest.param("plus", "2.28", id="plus: 2.08 + 0.2"),
    ],
)
def test_a_repeated_grade_one_has_two_readings_and_names_the_one_used(arithmetic: str, factor: str) -> None:
    found = coefficient(Standing(1, 6), START, repeated=True, arithmetic=arithmetic)  # type: ignore[arg-type]  # from a table
    assert found.factor == Decimal(factor)
    assert found.repeated == arithmetic
    doubt = next(doubt for doubt in found.uncertainties if doubt.name == "repeated_grade_one_arithmetic")
    assert doubt.needs_staff
    assert doubt.says == (f"「さらに20%」 can mean × 1.20 (2.4960) or + 20 points (2.28); used: {arithmetic}.")


def test_the_surcharge_touches_grade_one_only() -> None:
    assert coefficient(Standing(2, 6), START, repeated=True) == coefficient(Standing(2, 6), START)


@pytest.mark.parametrize(
    ("previous", "accidents", "renewed", "already", "surcharged"),
    [
        pytest.param(1, Accidents(three=1), 1, False, True, id="one, a three-grade accident, one again"),
        pytest.param(1, Accidents(one=1), 1, False, True, id="one, a one-grade accident, one again"),
        pytest.param(1, Accidents(), 1, True, True, id="one again with the surcharge before"),
        pytest.param(1, Accidents(), 1, False, False, id="one again without either"),
        pytest.param(1, Accidents(kept=1), 1, False, False, id="a kept grade is neither kind of accident"),
        pytest.param(4, Accidents(three=1), 1, False, False, id="grade one for the first time"),
        pytest.param(1, Accidents(), 2, True, False, id="grade two ends it"),
    ],
)
def test_the_surcharge_needs_both_conditions(
    *, previous: int, accidents: Accidents, renewed: int, already: bool, surcharged: bool
) -> None:
    found = repeats_grade_one(Standing(previous), accidents, Standing(renewed), already_surcharged=already)
    assert found is surcharged


def test_the_damaged_row_says_how_it_was_read() -> None:
    assert [doubt.name for doubt in coefficient(Standing(15, 1), START).uncertainties] == ["accident_column_alignment"]
    assert coefficient(Standing(15), START).uncertainties == ()


@pytest.mark.parametrize("standing", [Standing(13), Standing(13, 1), Standing(6, 0, "S")])
def test_before_the_first_table_there_is_no_answer(standing: Standing) -> None:
    with pytest.raises(BeforeFirstEntry) as refused:
        coefficient(standing, date(2024, 12, 31))
    assert refused.value.turn == date(2025, 1, 1)


@pytest.mark.parametrize("period", [0, 1])
def test_a_higher_grade_is_never_dearer_within_a_column(period: int) -> None:
    factors = [coefficient(Standing(grade, period), START).factor for grade in range(1, 21)]
    assert factors == sorted(factors, reverse=True)


@pytest.mark.parametrize("grade", range(1, 21))
def test_an_accident_is_never_cheaper(grade: int) -> None:
    assert coefficient(Standing(grade, 1), START).factor >= coefficient(Standing(grade), START).factor
