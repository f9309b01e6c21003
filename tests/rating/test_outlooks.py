from typing import Any

import pytest
from applications import PLAIN, applications, asked
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rating.application import Application
from rating.errors import InvalidInput
from rating.grade import Accidents
from rating.outlook import Outlook, Year, what_if
from rating.payments import Payment
from rating.quote import quote
from rating.standing import Standing
from rating.tariff import sample

TARIFF = sample()
THREE, ONE = Accidents(three=1), Accidents(one=1)


def standings(years: tuple[Year, ...]) -> list[str]:
    return [f"{year.standing}({year.standing.accident_years})" for year in years]


@pytest.mark.parametrize(
    ("years", "claim", "path"),
    [
        pytest.param(1, THREE, ["13(0)", "10(3)", "11(2)", "12(1)", "13(0)", "14(0)"], id="one year, three-grade"),
        pytest.param(1, ONE, ["13(0)", "12(1)", "13(0)", "14(0)", "15(0)", "16(0)"], id="one year, one-grade"),
        pytest.param(3, THREE, ["13(0)"] * 3 + ["12(2)"] * 3, id="three years, three-grade"),
        pytest.param(3, ONE, ["13(0)"] * 3 + ["14(0)"] * 3, id="three years, one-grade"),
    ],
)
def test_the_printed_paths_of_thirteen_come_out(years: int, claim: Accidents, path: list[str]) -> None:
    assert standings(what_if(asked(years=years), TARIFF, {1: claim}, 6).with_claim) == path


def test_without_a_claim_the_grade_rises_every_year() -> None:
    found = what_if(PLAIN, TARIFF, {}, 4)
    assert standings(found.without_claim) == ["13(0)", "14(0)", "15(0)", "16(0)"]
    assert (found.difference, found.total) == ((0, 0, 0, 0), 0)


def test_each_year_is_what_its_own_quote_says() -> None:
    found = what_if(PLAIN, TARIFF, {1: THREE}, 3)
    for year in found.with_claim:
        assert year.to_pay == quote(replace(PLAIN, start=year.start, standing=year.standing), TARIFF).to_pay
    assert found.difference[1] == found.with_claim[1].to_pay - found.without_claim[1].to_pay > 0
    assert found.total == sum(found.difference)


def test_a_claim_in_a_long_contract_costs_its_bonus() -> None:
    found = what_if(asked(years=3, bonus=True), TARIFF, {2: ONE}, 3)
    assert [year.bonus for year in found.with_claim] == [0, 0, 0]
    assert found.without_claim[2].bonus == found.total > 0


def test_a_repeated_grade_one_is_surcharged_until_it_rises() -> None:
    found = what_if(asked(standing=Standing(1, 6)), TARIFF, {1: THREE}, 3)
    assert standings(found.with_claim) == ["1(6)", "1(6)", "2(5)"]
    assert "repeated_grade_one_arithmetic" in {doubt.name for doubt in found.uncertainties}
    plain = quote(asked(standing=Standing(1, 6)), TARIFF)
    assert found.with_claim[1].to_pay == quote(asked(standing=Standing(1, 6), repeated_grade_one=True), TARIFF).to_pay
    assert found.with_claim[1].to_pay > plain.to_pay


def test_a_new_contract_is_renewed_without_its_mark() -> None:
    assert standings(what_if(asked(standing=Standing(6, 0, "S")), TARIFF, {}, 2).without_claim) == [
        "6(S)(0)",
        "7(F)(0)",
    ]


def test_an_even_term_is_marked() -> None:
    found = what_if(asked(years=2), TARIFF, {1: THREE}, 4)
    assert "even_year_term" in {doubt.name for doubt in found.uncertainties}


def test_it_says_that_all_else_stays_equal() -> None:
    assert what_if(PLAIN, TARIFF, {}, 1).uncertainties[0].name == "all_else_equal"


@pytest.mark.parametrize(("years", "claims"), [(0, {}), (21, {}), (3, {4: THREE}), (3, {0: THREE})])
def test_years_and_claims_have_bounds(years: int, claims: dict[int, Accidents]) -> None:
    with pytest.raises(InvalidInput):
        what_if(PLAIN, TARIFF, claims, years)


CLAIMS = st.dictionaries(st.integers(1, 6), st.builds(Accidents, st.integers(0, 2), st.integers(0, 2)), max_size=3)


def stable(application: Application) -> Application:
    """Paid the same way whatever happens; a bonus would be its own question."""
    return replace(application, payment=Payment(), one_day=None, bonus=False)


@settings(max_examples=30, deadline=None)
@given(applications(), CLAIMS)
def test_claiming_is_never_cheaper(application: Application, claims: dict[int, Accidents]) -> None:
    found: Outlook = what_if(stable(application), TARIFF, claims, 6)
    assert all(yen >= 0 for yen in found.difference)
    assert found.difference[0] == 0


@settings(max_examples=30, deadline=None)
@given(applications(), CLAIMS, st.integers(1, 6), st.sampled_from([THREE, ONE]))
def test_one_more_claim_is_never_cheaper(
    application: Application, claims: dict[int, Accidents], year: int, more: Accidents
) -> None:
    fewer = what_if(stable(application), TARIFF, claims, 6)
    heavier: dict[int, Any] = claims | {year: claims.get(year, Accidents()) + more}
    assert what_if(stable(application), TARIFF, heavier, 6).total >= fewer.total
