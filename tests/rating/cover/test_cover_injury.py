"""おケガの補償, B P25-P28. Sums in yen; MAN is 1万円."""

import pytest

from rating.cover import aftercare, injury
from rating.cover.aftercare import Help
from rating.cover.injury import Accident, Injury, Variant
from rating.cover.liability import Outcome
from rating.cover.terms import Limit, Terms
from rating.dates.months import Month
from rating.errors import InvalidInput

MAN = 10_000
OKU = 100_000_000


def test_the_printed_example_pays_the_whole_loss_whatever_the_own_share(terms: Terms) -> None:
    paid = injury.personal_injury(terms, damage=500 * MAN, sum_insured=3_000 * MAN)
    own = injury.own_burden(terms, damage=500 * MAN, responsibility=70)
    assert (paid.value, paid.page) == (500 * MAN, "B P25")
    assert (own.value, own.page) == (350 * MAN, "B P26")


@pytest.mark.parametrize(
    ("damage", "sum_insured", "workers", "severe", "uninsured", "paid"),
    [
        (5_000 * MAN, 3_000 * MAN, 0, False, False, 3_000 * MAN),
        (5_000 * MAN, "unlimited", 0, False, False, 5_000 * MAN),
        (5_000 * MAN, 3_000 * MAN, 2_500 * MAN, False, False, 2_500 * MAN),
        (100 * MAN, 3_000 * MAN, 200 * MAN, False, False, 0),
        (3 * OKU, 3_000 * MAN, 0, True, False, 3 * OKU),
        (3 * OKU, 3_000 * MAN, 0, False, True, 2 * OKU),
        (2 * OKU, 3_000 * MAN, 0, False, True, 2 * OKU),
        (3 * OKU, "unlimited", 0, False, True, 3 * OKU),
        (3 * OKU, 3_000 * MAN, 0, True, True, 3 * OKU),
    ],
)
def test_personal_injury_stops_at_the_limit_that_holds(
    terms: Terms, damage: int, sum_insured: Limit, workers: int, *, severe: bool, uninsured: bool, paid: int
) -> None:
    result = injury.personal_injury(
        terms,
        damage=damage,
        sum_insured=sum_insured,
        workers_compensation=workers,
        severe_disability=severe,
        uninsured_car=uninsured,
    )
    assert result.value == paid
    assert result.uncertain == ()


@pytest.mark.parametrize(
    ("accident", "alone", "with_rider"),
    [
        ("in_insured_car", MAN, MAN),
        ("in_other_car", 0, MAN),
        ("on_foot_or_bicycle", 0, MAN),
        ("without_a_car", 0, MAN),
    ],
)
def test_accidents_elsewhere_need_the_rider(terms: Terms, accident: Accident, alone: int, with_rider: int) -> None:
    paid = [
        injury.personal_injury(terms, damage=MAN, sum_insured=MAN, accident=accident, traffic_accident=rider).value
        for rider in (False, True)
    ]
    assert paid == [alone, with_rider]


def test_no_uninsured_car_in_an_accident_without_a_car(terms: Terms) -> None:
    with pytest.raises(InvalidInput) as refused:
        injury.personal_injury(terms, damage=MAN, sum_insured=MAN, accident="without_a_car", uninsured_car=True)
    assert refused.value.path == "$.uninsured_car"


def test_a_sum_insured_above_the_uniform_limit_is_an_open_question(terms: Terms) -> None:
    result = injury.personal_injury(terms, damage=3 * OKU, sum_insured=25_000 * MAN, uninsured_car=True)
    assert result.value == 2 * OKU
    assert [doubt.name for doubt in result.uncertain] == ["uninsured_above_cap"]


@pytest.mark.parametrize(
    ("days", "kind", "standard", "double", "flat", "flat_double"),
    [
        (1, "organ", 1, 2, 1, 2),
        (4, "organ", 1, 2, 1, 2),
        (5, "bruise", 10, 20, 10, 20),
        (5, "fracture", 30, 60, 10, 20),
        (5, "amputation", 50, 100, 10, 20),
        (5, "organ", 100, 200, 10, 20),
        (400, "organ", 100, 200, 10, 20),
    ],
)
def test_lump_sums_in_units_of_ten_thousand_yen(
    terms: Terms, *, days: int, kind: Injury, standard: int, double: int, flat: int, flat_double: int
) -> None:
    variants: tuple[Variant, ...] = ("standard", "double", "flat", "flat_double")
    paid = [injury.lump_sum(terms, treatment_days=days, injury=kind, variant=variant).value for variant in variants]
    assert paid == [standard * MAN, double * MAN, flat * MAN, flat_double * MAN]


def test_without_a_day_of_treatment_nothing_is_paid_and_that_is_a_reading(terms: Terms) -> None:
    result = injury.lump_sum(terms, treatment_days=0, injury="bruise")
    assert (result.value, result.payable) == (0, False)
    assert [doubt.name for doubt in result.uncertain] == ["no_treatment_day"]


@pytest.mark.parametrize("kind", ["home_help", "care_help", "child_care", "pet_care", "private_bed"])
def test_help_is_limited_day_by_day(terms: Terms, kind: Help) -> None:
    result = aftercare.daily_help(terms, kind=kind, cost_by_day=[19_999, 20_000, 20_001, 0])
    assert (result.value, result.page) == (59_999, "B P27")


@pytest.mark.parametrize(("cost", "paid"), [(999_999, 999_999), (100 * MAN, 100 * MAN), (100 * MAN + 1, 100 * MAN)])
def test_a_move_to_another_hospital_is_paid_up_to_a_million(terms: Terms, cost: int, paid: int) -> None:
    assert aftercare.hospital_transfer(terms, cost=cost).value == paid


@pytest.mark.parametrize(
    ("fixed", "first", "opens", "closes"),
    [
        # 24 months from the first support end before 36 from the fixing do.
        (Month(2025, 1), Month(2025, 3), Month(2025, 3), Month(2027, 2)),
        # Both end together: support in the 13th month.
        (Month(2025, 1), Month(2026, 1), Month(2026, 1), Month(2027, 12)),
        # 36 months end first.
        (Month(2025, 1), Month(2026, 2), Month(2026, 2), Month(2027, 12)),
        (Month(2025, 1), Month(2027, 12), Month(2027, 12), Month(2027, 12)),
    ],
)
def test_support_is_paid_for_within_both_windows(
    terms: Terms, fixed: Month, first: Month, opens: Month, closes: Month
) -> None:
    assert aftercare.support_window(terms, symptoms_fixed=fixed, first_support=first) == (opens, closes)


def test_each_month_of_training_counts_once_and_only_inside_the_window(terms: Terms) -> None:
    training = [Month(2025, 2), Month(2025, 3), Month(2025, 3), Month(2027, 2), Month(2027, 3)]
    result = aftercare.rehabilitation(
        terms, symptoms_fixed=Month(2025, 1), first_support=Month(2025, 3), training=training
    )
    assert result.value == 10 * MAN


@pytest.mark.parametrize(
    ("bought", "price", "paid"),
    [
        (Month(2027, 2), 500 * MAN, 500 * MAN),
        (Month(2027, 2), 500 * MAN + 1, 500 * MAN),
        (Month(2027, 3), 10 * MAN, 0),
    ],
)
def test_equipment_is_paid_for_inside_the_window_up_to_five_million(
    terms: Terms, bought: Month, price: int, paid: int
) -> None:
    result = aftercare.welfare_equipment(
        terms, symptoms_fixed=Month(2025, 1), first_support=Month(2025, 3), purchases=[(bought, price)]
    )
    assert result.value == paid


def test_support_before_the_symptoms_were_fixed_is_refused(terms: Terms) -> None:
    with pytest.raises(InvalidInput) as refused:
        aftercare.support_window(terms, symptoms_fixed=Month(2025, 2), first_support=Month(2025, 1))
    assert refused.value.path == "$.first_support"


@pytest.mark.parametrize(
    ("fares", "outcome", "paid"),
    [
        ([9_999], "hospital", 0),
        ([10_000], "hospital", 0),
        ([10_001], "hospital", 1),
        ([110_000], "death", 100_000),
        ([109_999], "death", 99_999),
        ([110_001], "death", 100_000),
        ([40_000, 60_000], "hospital", 80_000),
        ([40_000, 60_000], "outpatient", 0),
        ([], "hospital", 0),
    ],
)
def test_relatives_fares_are_paid_less_ten_thousand_each(
    terms: Terms, fares: list[int], outcome: Outcome, paid: int
) -> None:
    result = aftercare.family_travel(terms, fares=fares, outcome=outcome)
    assert (result.value, result.uncertain) == (paid, ())


def test_of_three_relatives_the_two_largest_fares_count_and_that_is_a_reading(terms: Terms) -> None:
    result = aftercare.family_travel(terms, fares=[30_000, 50_000, 40_000], outcome="death")
    assert result.value == 70_000
    assert [doubt.name for doubt in result.uncertain] == ["more_than_two_relatives"]
