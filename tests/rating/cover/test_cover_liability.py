"""相手への賠償, B P23-P24. Sums in yen; MAN is 1万円."""

from datetime import date

import pytest

from rating.cover import liability
from rating.cover.liability import Outcome, Relief
from rating.cover.terms import Limit, Terms
from rating.errors import InvalidInput

MAN = 10_000
OKU = 100_000_000


@pytest.mark.parametrize(
    ("owed", "compulsory", "sum_insured", "paid"),
    [
        (52_853 * MAN, 3_000 * MAN, "unlimited", 49_853 * MAN),
        (52_853 * MAN, 3_000 * MAN, 1 * OKU, 1 * OKU),
        (3_000 * MAN, 3_000 * MAN, "unlimited", 0),
        (3_000 * MAN + 1, 3_000 * MAN, "unlimited", 1),
        (2_000 * MAN, 3_000 * MAN, "unlimited", 0),
    ],
)
def test_bodily_injury_pays_above_compulsory_insurance(
    terms: Terms, owed: int, compulsory: int, sum_insured: Limit, paid: int
) -> None:
    result = liability.bodily_injury(terms, liability=owed, compulsory=compulsory, sum_insured=sum_insured)
    assert (result.value, result.page) == (paid, "B P23")


@pytest.mark.parametrize(("deaths", "paid"), [(0, 0), (1, 20 * MAN), (3, 60 * MAN)])
def test_each_person_killed_brings_two_hundred_thousand(terms: Terms, deaths: int, paid: int) -> None:
    assert liability.bodily_injury_expenses(terms, deaths=deaths).value == paid


@pytest.mark.parametrize(
    ("damage", "elsewhere", "sum_insured", "outcome", "paid"),
    [
        # The printed picture, 80 to 20: liability insurance pays the eighty, this rider the twenty.
        (1_000 * MAN, 800 * MAN, "unlimited", "hospital", 200 * MAN),
        (1_000 * MAN, 800 * MAN, "unlimited", "death", 200 * MAN),
        (1_000 * MAN, 800 * MAN, "unlimited", "outpatient", 0),
        (1_000 * MAN, 800 * MAN, 150 * MAN, "hospital", 150 * MAN),
        (800 * MAN, 900 * MAN, "unlimited", "hospital", 0),
    ],
)
def test_people_on_foot_are_paid_for_their_own_share_too(
    terms: Terms, *, damage: int, elsewhere: int, sum_insured: Limit, outcome: Outcome, paid: int
) -> None:
    result = liability.pedestrian_injury(
        terms, damage=damage, paid_elsewhere=elsewhere, sum_insured=sum_insured, outcome=outcome
    )
    assert result.value == paid


@pytest.mark.parametrize(
    ("owed", "sum_insured", "hazardous", "paid"),
    [
        (12 * OKU, "unlimited", False, 12 * OKU),
        (12 * OKU, "unlimited", True, 10 * OKU),
        (10 * OKU, "unlimited", True, 10 * OKU),
        (12 * OKU, 11 * OKU, True, 10 * OKU),
        (12 * OKU, 5_000 * MAN, True, 5_000 * MAN),
        (12 * OKU, 5_000 * MAN, False, 5_000 * MAN),
    ],
)
def test_dangerous_goods_and_aircraft_stop_at_a_thousand_million(
    terms: Terms, owed: int, sum_insured: Limit, *, hazardous: bool, paid: int
) -> None:
    result = liability.property_damage(terms, liability=owed, sum_insured=sum_insured, hazardous=hazardous)
    assert (result.value, result.page) == (paid, "B P24")


@pytest.mark.parametrize(
    ("repair", "market_value", "responsibility", "paid"),
    [
        (80 * MAN, 50 * MAN, 70, 21 * MAN),
        (200 * MAN, 50 * MAN, 80, 50 * MAN),
        (100 * MAN, 50 * MAN, 100, 50 * MAN),
        (100 * MAN, 50 * MAN, 99, 495_000),
        (1_000_001, 50 * MAN, 100, 50 * MAN),
        (50 * MAN, 50 * MAN, 100, 0),
        (40 * MAN, 50 * MAN, 100, 0),
        (80 * MAN, 50 * MAN, 0, 0),
    ],
)
def test_repair_above_market_value_is_paid_by_share_up_to_half_a_million(
    terms: Terms, repair: int, market_value: int, responsibility: int, paid: int
) -> None:
    day = date(2025, 6, 10)
    result = liability.property_excess_repair(
        terms, repair=repair, market_value=market_value, responsibility=responsibility, damaged=day, repaired=day
    )
    assert (result.value, result.page, result.uncertain) == (paid, "B P24", ())


@pytest.mark.parametrize(
    ("damaged", "repaired", "paid"),
    [
        (date(2025, 6, 10), date(2025, 12, 10), 21 * MAN),
        (date(2025, 6, 10), date(2025, 12, 11), 0),
        (date(2025, 8, 30), date(2026, 2, 28), 21 * MAN),
        (date(2025, 8, 30), date(2026, 3, 1), 0),
        (date(2026, 2, 28), date(2026, 8, 31), 21 * MAN),
        (date(2026, 2, 28), date(2026, 9, 1), 0),
        (date(2025, 6, 10), None, 0),
    ],
)
def test_the_repair_is_finished_within_six_months(
    terms: Terms, damaged: date, repaired: date | None, paid: int
) -> None:
    result = liability.property_excess_repair(
        terms, repair=80 * MAN, market_value=50 * MAN, responsibility=70, damaged=damaged, repaired=repaired
    )
    assert (result.value, result.payable) == (paid, paid > 0)


def test_a_part_of_a_yen_is_dropped_and_said(terms: Terms) -> None:
    day = date(2025, 6, 10)
    result = liability.property_excess_repair(
        terms, repair=500_133, market_value=500_000, responsibility=50, damaged=day, repaired=day
    )
    assert result.value == 66
    assert [doubt.name for doubt in result.uncertain] == ["rounding"]


@pytest.mark.parametrize("rider", ["defect_relief", "incapacity_relief"])
def test_relief_of_victims_follows_the_sum_insured(terms: Terms, rider: Relief) -> None:
    def paid(cost: int, sum_insured: Limit) -> Limit:
        return liability.victim_relief(terms, rider=rider, cost=cost, sum_insured=sum_insured).value

    assert paid(3 * OKU, "unlimited") == 3 * OKU
    assert paid(3 * OKU, 2 * OKU) == 2 * OKU


def test_a_repair_before_the_damage_is_refused(terms: Terms) -> None:
    with pytest.raises(InvalidInput) as refused:
        liability.property_excess_repair(
            terms, repair=1, market_value=0, responsibility=1, damaged=date(2025, 6, 10), repaired=date(2025, 6, 9)
        )
    assert refused.value.path == "$.repaired"


@pytest.mark.parametrize("share", [-1, 101])
def test_a_share_is_a_percentage(terms: Terms, share: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        liability.property_excess_repair(
            terms, repair=1, market_value=0, responsibility=share, damaged=date(2025, 6, 10), repaired=None
        )
    assert refused.value.path == "$.responsibility"
