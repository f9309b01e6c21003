from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rating.classes.age import AgeBand, AgeCondition, applied_band, band
from rating.classes.car import Car
from rating.classes.drivers import YOUNGEST, Driver, DriverLimit, covered, mark, tightest_condition
from rating.classes.kinds import CarKind
from rating.classes.licence import Colour, in_renewal_period, licence_rate
from rating.classes.model import ModelClass, check
from rating.classes.use import Use, use_of_car
from rating.dates.months import age
from rating.errors import InvalidInput, Refused
from rating.products import Circumstances, eligibility
from rating.telematics import Product


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        (18, "to_29"),
        (29, "to_29"),
        (30, "from_30"),
        (39, "from_30"),
        (40, "from_40"),
        (49, "from_40"),
        (50, "from_50"),
        (59, "from_50"),
        (60, "from_60"),
        (64, "from_60"),
        (65, "from_65"),
        (69, "from_65"),
        (70, "from_70"),
        (74, "from_70"),
        (75, "from_75"),
        (79, "from_75"),
        (80, "from_80"),
        (101, "from_80"),
    ],
)
def test_nine_age_bands_on_both_sides_of_each_edge(years: int, expected: AgeBand) -> None:
    assert band(years) == expected


@pytest.mark.parametrize(
    ("condition", "policy_year", "expected"),
    [
        pytest.param("any", 1, None, id="any age: bands do not apply"),
        pytest.param("21", 1, None, id="21 and older: bands do not apply"),
        pytest.param("26", 1, "to_29", id="26 and older: 29 on the first day"),
        pytest.param("35", 1, "to_29", id="35 and older: the band follows the insured all the same"),
        pytest.param("26", 2, "from_30", id="30 on the anniversary of the second policy year"),
    ],
)
def test_age_bands_apply_under_two_conditions_and_move_with_the_policy_year(
    condition: AgeCondition, policy_year: int, expected: AgeBand | None
) -> None:
    assert applied_band(date(1995, 4, 11), date(2025, 4, 10), condition, policy_year) == expected


@pytest.mark.parametrize(
    ("birth", "on", "years"),
    [
        (date(1995, 4, 10), date(2025, 4, 9), 29),
        (date(1995, 4, 10), date(2025, 4, 10), 30),
        (date(2000, 2, 29), date(2025, 2, 28), 24),
        (date(2000, 2, 29), date(2025, 3, 1), 25),
        (date(2025, 4, 10), date(2025, 4, 10), 0),
    ],
)
def test_age_is_reached_on_the_birthday(birth: date, on: date, years: int) -> None:
    assert age(birth, on) == years


def test_nobody_is_insured_before_birth() -> None:
    with pytest.raises(InvalidInput):
        age(date(2025, 4, 11), date(2025, 4, 10))


@pytest.mark.parametrize(
    ("birth", "day", "inside"),
    [
        pytest.param(date(1980, 5, 20), date(2025, 4, 19), False, id="a day too early"),
        pytest.param(date(1980, 5, 20), date(2025, 4, 20), True, id="a month before"),
        pytest.param(date(1980, 5, 20), date(2025, 6, 20), True, id="a month after"),
        pytest.param(date(1980, 5, 20), date(2025, 6, 21), False, id="a day too late"),
        pytest.param(date(1980, 1, 5), date(2024, 12, 5), True, id="a month before, in the old year"),
        pytest.param(date(1980, 12, 20), date(2025, 1, 20), True, id="a month after, in the new year"),
        pytest.param(date(1980, 3, 31), date(2025, 2, 28), True, id="a month before 31 March is the end of February"),
        pytest.param(date(1980, 2, 29), date(2025, 3, 28), True, id="29 February is kept on the 28th in a common year"),
        pytest.param(date(1980, 2, 29), date(2025, 3, 29), False, id="and its month ends on 28 March"),
    ],
)
def test_the_renewal_period_is_a_month_around_the_birthday(*, birth: date, day: date, inside: bool) -> None:
    assert in_renewal_period(birth, day) is inside


@pytest.mark.parametrize(
    ("colour", "renewed", "start", "rate", "by_rule"),
    [
        pytest.param("gold", None, date(2025, 1, 1), "gold", False, id="gold on the first day"),
        pytest.param("blue", None, date(2025, 5, 20), "other", False, id="blue, nothing renewed"),
        pytest.param("green", None, date(2025, 5, 20), "other", False, id="green costs what blue costs"),
        pytest.param("none", None, date(2025, 5, 20), "other", False, id="no licence costs what blue costs"),
        pytest.param("blue", "gold", date(2025, 5, 25), "gold", True, id="gold after a renewal in the period"),
        pytest.param("blue", "gold", date(2025, 7, 1), "other", False, id="gold, but outside the period"),
        pytest.param("gold", "blue", date(2025, 5, 25), "gold", False, id="gold now, blue after"),
    ],
)
def test_gold_on_either_side_of_a_renewal_counts_as_gold(
    *, colour: Colour, renewed: Colour | None, start: date, rate: str, by_rule: bool
) -> None:
    found = licence_rate(colour, date(1980, 5, 20), start, renewed)
    assert (found.rate, found.by_renewal_period) == (rate, by_rule)


@pytest.mark.parametrize(
    ("work", "commuting", "expected"),
    [(15, 0, "business"), (15, 20, "business"), (14, 15, "commuting"), (14, 14, "leisure"), (0, 0, "leisure")],
)
def test_two_questions_find_the_use(work: int, commuting: int, expected: Use) -> None:
    assert use_of_car(work, commuting) == expected


def test_a_car_for_business_alone_is_not_insured() -> None:
    with pytest.raises(Refused, match="P35"):
        use_of_car(31, 0, only_business=True)


@pytest.mark.parametrize(("work", "commuting"), [(32, 0), (0, 32), (-1, 0)])
def test_a_month_has_31_days_at_most(work: int, commuting: int) -> None:
    with pytest.raises(InvalidInput):
        use_of_car(work, commuting)


# the pamphlet's table: who drives ① ② ③ ④, then ⑤ an employee among ④
DRIVERS: list[tuple[DriverLimit, str, str, str, str, str]] = [
    ("insured", "○", "×", "×", "×", "×"),
    ("couple", "○", "○", "×", "×", "×"),
    ("none", "○", "○", "○", "◎", "○"),
]


@pytest.mark.parametrize(("limit", "one", "two", "three", "four", "five"), DRIVERS, ids=[row[0] for row in DRIVERS])
def test_the_table_of_drivers(*, limit: DriverLimit, one: str, two: str, three: str, four: str, five: str) -> None:
    people: tuple[Driver, ...] = ("insured", "spouse", "cohabiting_relative", "other")
    assert tuple(mark(limit, driver) for driver in people) == (one, two, three, four)
    assert mark(limit, "other", employee=True) == five


@pytest.mark.parametrize(
    ("driver", "years", "employee", "expected"),
    [
        pytest.param("cohabiting_relative", 25, False, False, id="a child of 25 under 26 and older"),
        pytest.param("cohabiting_relative", 26, False, True, id="a child of 26"),
        pytest.param("other", 18, False, True, id="a friend of 18: any age"),
        pytest.param("other", 25, True, False, id="an employee of 25 on business"),
        pytest.param("other", 26, True, True, id="an employee of 26 on business"),
    ],
)
def test_the_age_condition_binds_family_and_employees(
    *, driver: Driver, years: int, employee: bool, expected: bool
) -> None:
    assert covered("none", "26", driver, years, employee=employee) is expected


@pytest.mark.parametrize(
    ("ages", "expected"),
    [([20, 50], "any"), ([21], "21"), ([25, 60], "21"), ([26], "26"), ([34, 35], "26"), ([35, 70], "35")],
)
def test_the_youngest_decides_the_age_condition(ages: list[int], expected: AgeCondition) -> None:
    assert tightest_condition(ages) == expected


def test_somebody_has_to_drive() -> None:
    with pytest.raises(InvalidInput):
        tightest_condition([])


@given(st.lists(st.integers(18, 90), min_size=1))
def test_the_tightest_condition_covers_everyone_and_the_next_does_not(ages: list[int]) -> None:
    found = tightest_condition(ages)
    assert min(ages) >= YOUNGEST[found]
    tighter = [years for years in YOUNGEST.values() if years > YOUNGEST[found]]
    assert all(min(ages) < years for years in tighter)


@pytest.mark.parametrize(
    ("kind", "classes", "path"),
    [
        pytest.param("normal_passenger", ModelClass(17, 1, 1, 1), None, id="17 for a normal car"),
        pytest.param("kei_passenger", ModelClass(7, 7, 7, 7), None, id="7 for a kei car"),
        pytest.param("kei_passenger", ModelClass(7, 8, 7, 7), "$.car.model_class.property", id="8 for a kei car"),
        pytest.param("small_passenger", ModelClass(1, 1, 1, 18), "$.car.model_class.vehicle", id="18 for a small car"),
        pytest.param("small_passenger", ModelClass(0, 1, 1, 1), "$.car.model_class.bodily", id="0 for a small car"),
        pytest.param("small_passenger", None, "$.car.model_class", id="none for a passenger car"),
        pytest.param("goods", ModelClass(1, 1, 1, 1), "$.car.model_class", id="classes for a goods car"),
        pytest.param("goods", None, None, id="none for a goods car"),
    ],
)
def test_model_classes_fit_the_kind_of_car(kind: CarKind, classes: ModelClass | None, path: str | None) -> None:
    if path is None:
        check(classes, kind)
        return
    with pytest.raises(InvalidInput) as refused:
        check(classes, kind)
    assert refused.value.path == path


@pytest.mark.parametrize("text", ["2024-13", "2024-00", "24-01", "2024/01", ""])
def test_a_month_of_registration_is_a_month(text: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        Car("goods", text)
    assert refused.value.path == "$.first_registered"


@pytest.mark.parametrize(
    ("product", "found", "missing"),
    [
        pytest.param("standard", Circumstances("goods", cars=9), (), id="nine cars are non-fleet"),
        pytest.param("standard", Circumstances("goods", cars=10), ("non_fleet",), id="ten are a fleet"),
        pytest.param("dashcam", Circumstances("other"), ("car_kind",), id="none of the eight kinds"),
        pytest.param("next", Circumstances("goods"), ("phone_supported",), id="NexT without its phone"),
        pytest.param("s", Circumstances("goods", phone_supported=True), (), id="S with its phone"),
        pytest.param("connected", Circumstances("goods", connected_car=True), ("unit_fitted",), id="no unit fitted"),
        pytest.param(
            "standard", Circumstances("goods", insured_is_individual=False), ("insured_is_individual",), id="a firm"
        ),
    ],
)
def test_products_say_which_condition_is_missing(
    product: Product, found: Circumstances, missing: tuple[str, ...]
) -> None:
    assert eligibility(product, found).missing == missing
    assert eligibility(product, found).eligible is (missing == ())


@pytest.mark.parametrize(
    ("product", "reference"), [("standard", "B P8"), ("connected", "B P8"), ("next", "B P8, P12"), ("s", "B P8, P14")]
)
def test_products_name_their_page(product: Product, reference: str) -> None:
    assert eligibility(product, Circumstances("goods")).reference == reference


@given(st.dates(date(1930, 1, 1), date(2005, 1, 1)), st.dates(date(2025, 1, 1), date(2040, 1, 1)))
def test_age_grows_by_one_in_a_year_of_days(birth: date, on: date) -> None:
    assert age(birth, on) <= age(birth, on + timedelta(days=365)) <= age(birth, on) + 1
