"""お車の補償, B P29-P30. Sums in units of 1万円 where MAN stands beside them."""

from datetime import date

import pytest

from rating.cover import replacement, vehicle
from rating.cover.errors import UnknownName
from rating.cover.replacement import Contract, Damage, Outcome, Remedy
from rating.cover.terms import Terms
from rating.dates.months import Month
from rating.errors import InvalidInput

MAN = 10_000
JANUARY_2024 = Month(2024, 1)
ACCIDENT = date(2025, 6, 10)
LAST = date(2025, 9, 8)  # the ninetieth day, 11 June being the first


@pytest.mark.parametrize(
    ("damage", "deductible", "paid"), [(30, 5, 25), (5, 5, 0), (4, 5, 0), (200, 0, 150), (149, 0, 149), (155, 0, 150)]
)
def test_the_deductible_comes_off_the_damage(terms: Terms, damage: int, deductible: int, paid: int) -> None:
    result = vehicle.vehicle_damage(terms, damage=damage * MAN, sum_insured=150 * MAN, deductible=deductible * MAN)
    assert (result.value, result.page, result.uncertain) == (paid * MAN, "B P29", ())


@pytest.mark.parametrize(("damage", "doubted"), [(150 * MAN, True), (150 * MAN - 1, False)])
def test_a_deductible_on_a_total_loss_is_an_open_question(terms: Terms, damage: int, *, doubted: bool) -> None:
    result = vehicle.vehicle_damage(terms, damage=damage, sum_insured=150 * MAN, deductible=5 * MAN)
    assert bool(result.uncertain) is doubted


@pytest.mark.parametrize(
    ("sum_insured", "single", "double"),
    [
        (80 * MAN, 100_000, 200_000),
        (100 * MAN, 100_000, 200_000),
        (100 * MAN + 10, 100_001, 200_002),
        (150 * MAN, 150_000, 300_000),
        (200 * MAN - 10, 199_999, 399_998),
        (200 * MAN, 200_000, 400_000),
        (300 * MAN, 200_000, 400_000),
    ],
)
def test_total_loss_expenses_are_a_tenth_within_bounds(
    terms: Terms, sum_insured: int, single: int, double: int
) -> None:
    assert vehicle.total_loss_expenses(terms, sum_insured=sum_insured).value == single
    assert vehicle.total_loss_expenses(terms, sum_insured=sum_insured, double=True).value == double


@pytest.mark.parametrize(("sum_insured", "paid"), [(30, 30), (49, 49), (50, 50), (51, 50), (120, 50)])
def test_earthquakes_pay_half_a_million_or_the_sum_insured(terms: Terms, sum_insured: int, paid: int) -> None:
    assert vehicle.earthquake_fixed(terms, sum_insured=sum_insured * MAN).value == paid * MAN
    assert vehicle.earthquake_fixed(terms, sum_insured=sum_insured * MAN, total_loss=False).value == 0


@pytest.mark.parametrize(("sum_insured", "limit"), [(0, 0), (60, 120), (99, 198), (100, 200), (101, 201), (150, 250)])
def test_the_restoration_limit_is_the_lower_of_two_sums(terms: Terms, sum_insured: int, limit: int) -> None:
    result = replacement.restoration_limit(terms, sum_insured=sum_insured * MAN)
    assert (result.value, result.page) == (limit * MAN, "B P30")


@pytest.mark.parametrize(
    ("maturity", "sum_insured", "new_car", "restoration"),
    [
        # Registered in January 2024; the 61st month is February 2029. Price when new: 3,000,000 yen.
        (date(2029, 2, 28), 10 * MAN, True, False),
        (date(2029, 3, 1), 10 * MAN, False, True),
        (date(2029, 3, 1), 150 * MAN, True, False),
        (date(2029, 3, 1), 150 * MAN - 1, False, True),
        (date(2029, 2, 28), 150 * MAN, True, False),
    ],
)
def test_age_and_value_decide_which_of_the_two_riders_fits(
    terms: Terms, maturity: date, sum_insured: int, *, new_car: bool, restoration: bool
) -> None:
    contract = Contract(JANUARY_2024, maturity, sum_insured, 300 * MAN)
    assert replacement.attachable(terms, "new_car", contract).met is new_car
    assert replacement.attachable(terms, "restoration", contract).met is restoration


@pytest.mark.parametrize("rival", ["restoration", "theft_excluded", "車両盗難対象外特約", "lease_rental"])
def test_riders_that_exclude_one_another_are_not_had_together(terms: Terms, rival: str) -> None:
    contract = Contract(JANUARY_2024, date(2026, 4, 1), 250 * MAN, 300 * MAN, riders=[rival])
    assert not replacement.attachable(terms, "new_car", contract).met


def test_a_rider_nobody_knows_is_not_passed_over(terms: Terms) -> None:
    contract = Contract(JANUARY_2024, date(2026, 4, 1), 250 * MAN, 300 * MAN, riders=["新車らしき特約"])
    with pytest.raises(UnknownName):
        replacement.attachable(terms, "new_car", contract)


def test_a_car_of_unknown_type_has_neither_rider(terms: Terms) -> None:
    contract = Contract(JANUARY_2024, date(2026, 4, 1), 250 * MAN, 300 * MAN, type_known=False)
    assert not replacement.attachable(terms, "new_car", contract).met


@pytest.mark.parametrize(("years", "doubts"), [(1, []), (2, ["restoration_long_term"])])
def test_a_long_term_leaves_the_restoration_rider_open(terms: Terms, years: int, doubts: list[str]) -> None:
    contract = Contract(Month(2020, 1), date(2026, 4, 1), 50 * MAN, 300 * MAN, years=years)
    assert [doubt.name for doubt in replacement.attachable(terms, "restoration", contract).uncertain] == doubts


@pytest.mark.parametrize(
    ("damage", "heavy"),
    [
        (Damage(None), True),
        (Damage(200 * MAN), True),
        (Damage(150 * MAN), True),
        (Damage(150 * MAN - 1), False),
        (Damage(150 * MAN, outer_parts_only=True), False),
        (Damage(200 * MAN, outer_parts_only=True), True),
        (Damage(None, stolen=True), False),
    ],
)
def test_the_new_car_rider_pays_from_half_of_the_price_when_new(terms: Terms, damage: Damage, *, heavy: bool) -> None:
    result = replacement.new_car(
        terms,
        agreed_value=200 * MAN,
        new_price=300 * MAN,
        new_car_sum=300 * MAN,
        damage=damage,
        remedy=Remedy("bought", 350 * MAN, ACCIDENT, LAST),
    )
    assert result.value == (300 * MAN if heavy else 0)


@pytest.mark.parametrize(
    ("damage", "heavy"),
    [(Damage(None), True), (Damage(60 * MAN), True), (Damage(60 * MAN - 1), False), (Damage(None, stolen=True), False)],
)
def test_the_restoration_rider_pays_on_a_total_loss_only(terms: Terms, damage: Damage, *, heavy: bool) -> None:
    remedy = Remedy("bought", 300 * MAN, ACCIDENT, LAST)
    result = replacement.restoration(terms, sum_insured=60 * MAN, damage=damage, remedy=remedy)
    assert result.value == (120 * MAN if heavy else 0)


@pytest.mark.parametrize("outcome", ["bought", "repaired"])
@pytest.mark.parametrize(("done", "paid"), [(LAST, 110 * MAN), (date(2025, 9, 9), 0)])
def test_another_car_or_the_repair_within_ninety_days(terms: Terms, outcome: Outcome, done: date, paid: int) -> None:
    remedy = Remedy(outcome, 110 * MAN, ACCIDENT, done)
    result = replacement.restoration(terms, sum_insured=60 * MAN, damage=Damage(110 * MAN), remedy=remedy)
    assert result.value == paid


def test_a_car_beyond_repair_was_not_repaired(terms: Terms) -> None:
    with pytest.raises(InvalidInput) as refused:
        replacement.restoration(
            terms, sum_insured=60 * MAN, damage=Damage(None), remedy=Remedy("repaired", 1, ACCIDENT, LAST)
        )
    assert refused.value.path == "$.remedy.outcome"


def test_nothing_is_done_before_the_accident(terms: Terms) -> None:
    with pytest.raises(InvalidInput) as refused:
        replacement.restoration(
            terms, sum_insured=60 * MAN, damage=Damage(None), remedy=Remedy("bought", 1, ACCIDENT, date(2025, 6, 9))
        )
    assert refused.value.path == "$.remedy.done"


def test_a_policy_does_not_mature_before_the_car_was_registered(terms: Terms) -> None:
    with pytest.raises(InvalidInput) as refused:
        replacement.attachable(terms, "new_car", Contract(Month(2026, 5), date(2026, 4, 1), 1, 1))
    assert refused.value.path == "$.maturity"
