from datetime import date
from fractions import Fraction
from typing import Any

import msgspec
import pytest
from applications import PLAIN, applications, asked
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from rating.application import Application, Drivers, Driving, Insured, VehicleCover
from rating.classes.car import Car
from rating.classes.model import ModelClass
from rating.decoding import decode
from rating.discounts.one_day import OneDayHistory
from rating.discounts.together import LiabilityPlan, MultiCar
from rating.errors import BeforeFirstEntry, InvalidInput, NotInSources, RatingError, Refused
from rating.payments import Payment
from rating.quote import Quote, quote
from rating.standing import Standing
from rating.tariff import sample
from rating.telematics import Score

TARIFF = sample()

NEW_CAR = Car(
    "small_passenger",
    "2025-01",
    ModelClass(9, 9, 9, 9),
    released=date(2024, 5, 1),
    aeb="maker",
    drive="hybrid",
    new_model=True,
    damage_resistance="high",
)


def steps(found: Quote, cover: str, year: int = 1) -> list[tuple[str, str | None, int]]:
    """The column of one cover: step, factor, yen after it."""
    return [
        (line.step, None if line.factor is None else str(line.factor), line.after)
        for line in found.years[year - 1].lines
        if line.cover == cover
    ]


def applied(found: Quote, year: int = 1) -> set[str]:
    return {line.step for line in found.years[year - 1].lines}


def test_a_column_worked_by_hand() -> None:
    found = quote(
        asked(
            car=NEW_CAR,
            insured=Insured(date(1985, 6, 1), "gold"),
            drivers=Drivers("couple", "26"),
            use="commuting",
            vehicle=VehicleCover(200, "general", 5),
            multi_car=MultiCar(2),
        ),
        TARIFF,
    )
    assert steps(found, "vehicle") == [
        ("base", None, 104_000),  # 520 yen × 200 万円
        ("vehicle_type", "1.00", 104_000),
        ("deductible", "0.87", 90_480),
        ("model_class", "1.08", 97_718),  # 97,718.4
        ("age_condition", "1.00", 97_718),
        ("age_band", "1.02", 99_672),  # 99,672.36
        ("driver_limit", "0.94", 93_692),  # 93,691.68
        ("licence", "0.88", 82_449),  # 82,448.96
        ("use", "1.06", 87_396),  # 87,395.94
        ("grade", "0.49", 42_824),  # 42,824.04
        ("new_car", "0.98", 41_968),  # 41,967.52
        ("asv", "0.91", 38_191),  # 38,190.88
        ("eco", "0.97", 37_045),  # 37,045.27
        ("damage_resistant", "0.90", 33_341),  # 33,340.5
        ("multi_car", "0.97", 32_341),  # 32,340.77
        ("rounding", None, 32_340),
    ]
    assert found.years[0].covers["vehicle"] == 32_340


def test_the_premium_is_the_sum_of_its_covers() -> None:
    found = quote(asked(vehicle=VehicleCover(100), riders=("lawyer_car",)), TARIFF)
    assert list(found.years[0].covers) == [
        "bodily_injury",
        "property_damage",
        "personal_injury",
        "vehicle",
        "lawyer_car",
    ]
    assert found.premium == found.annual_premium == sum(found.years[0].covers.values())


@pytest.mark.parametrize(
    ("fields", "step", "expected"),
    [
        pytest.param({}, "age_band", False, id="any age: no age band"),
        pytest.param({"drivers": Drivers("none", "26")}, "age_band", True, id="26 and older: the age band"),
        pytest.param({"car": Car("goods", "2015-06")}, "model_class", False, id="goods cars have no model class"),
        pytest.param({"car": NEW_CAR}, "asv", True, id="asv"),
        pytest.param({"car": NEW_CAR}, "eco", True, id="eco"),
        pytest.param({"car": replace(NEW_CAR, welfare=True)}, "eco", False, id="no eco beside welfare"),
        pytest.param({"car": replace(NEW_CAR, welfare=True)}, "welfare", True, id="welfare"),
        pytest.param({"car": NEW_CAR}, "damage_resistant", False, id="nothing to take it off without a vehicle cover"),
        pytest.param({"product": "next", "score": Score(80, 500)}, "score", True, id="a good score"),
        pytest.param({"product": "next", "score": Score(59, 500)}, "score", False, id="a poor score: 0 percent"),
        pytest.param({"product": "next"}, "score", True, id="a first year: as B"),
        pytest.param({"multi_car": MultiCar(1)}, "multi_car", False, id="one car alone"),
        pytest.param(
            {"liability_plan": LiabilityPlan(in_force_at_start=True, same_policyholder_and_agency=True)},
            "liability_plan",
            True,
            id="the liability plan",
        ),
        pytest.param(
            {"standing": Standing(6, 0, "S"), "one_day": OneDayHistory(5)}, "one_day", True, id="five one-day uses"
        ),
        pytest.param({"one_day": OneDayHistory(5)}, "one_day", False, id="but not for a renewal"),
    ],
)
def test_a_step_applies_when_its_conditions_hold(*, fields: dict[str, Any], step: str, expected: bool) -> None:
    assert (step in applied(quote(asked(**fields), TARIFF))) is expected


def test_together_discounts_reach_riders_but_not_those_that_leave_the_bonus() -> None:
    fields = {
        "multi_car": MultiCar(2),
        "liability_plan": LiabilityPlan(in_force_at_start=True, same_policyholder_and_agency=True),
    }
    found = quote(asked(riders=("injury_lump_sum", "lawyer_car"), **fields), TARIFF)
    # 1,700 × 0.97 = 1,649 × 0.98 = 1,616.02
    assert steps(found, "injury_lump_sum")[1:] == [
        ("multi_car", "0.97", 1_649),
        ("liability_plan", "0.98", 1_616),
        ("rounding", None, 1_620),
    ]
    assert steps(found, "lawyer_car") == [("base", None, 1_900)]


def test_a_long_contract_keeps_its_grade_and_judges_the_rest_each_year() -> None:
    # 29 on the first day, 30 on the first anniversary; eco ends after 13 months, the model's ASV in December 2027
    insured = Insured(date(1996, 1, 1), "blue")
    found = quote(asked(car=NEW_CAR, insured=insured, drivers=Drivers("none", "26"), years=3), TARIFF)
    assert [year.start for year in found.years] == [date(2025, 4, 10), date(2026, 4, 10), date(2027, 4, 10)]
    bands = [line.says for year in found.years for line in year.lines if line.step == "age_band"]
    assert [band.split()[-1] for band in bands[::3]] == ["29才以下", "30～39才", "30～39才"]
    assert ["eco" in applied(found, year) for year in (1, 2, 3)] == [True, False, False]
    assert ["asv" in applied(found, year) for year in (1, 2, 3)] == [True, True, True]
    grades = {line.factor for year in found.years for line in year.lines if line.step == "grade"}
    assert len(grades) == 1
    assert found.maturity == date(2028, 4, 10)
    assert found.premium == sum(year.premium for year in found.years)


def test_six_s_has_its_own_new_car_rate_in_the_first_policy_year_only() -> None:
    found = quote(asked(car=NEW_CAR, standing=Standing(6, 0, "S"), years=2), TARIFF)
    factors = [
        [str(line.factor) for line in year.lines if line.step == "new_car" and line.cover == "bodily_injury"]
        for year in found.years
    ]
    assert factors == [["0.88"], ["0.94"]]


def test_a_car_stops_being_new_on_an_anniversary_after_its_49th_month() -> None:
    # registered 2021-03: April 2025 is month 49, April 2026 month 61
    found = quote(asked(car=Car("small_passenger", "2021-03", ModelClass(9, 9, 9, 9)), years=2), TARIFF)
    assert ["new_car" in applied(found, year) for year in (1, 2)] == [True, False]


def test_one_day_drivers_get_their_discount_in_the_first_policy_year_only() -> None:
    found = quote(asked(standing=Standing(6, 0, "S"), one_day=OneDayHistory(5), years=2), TARIFF)
    assert ["one_day" in applied(found, year) for year in (1, 2)] == [True, False]


def test_monthly_payment_with_cars_together_costs_nothing_more() -> None:
    alone = quote(asked(payment=Payment("monthly")), TARIFF)
    together = quote(asked(payment=Payment("monthly"), multi_car=MultiCar(2)), TARIFF)
    assert (alone.payments[0].percent, together.payments[0].percent) == (5, 0)


def test_two_certificates_of_a_long_contract_count_as_together_unless_paid_at_once() -> None:
    cars = MultiCar(2, one_certificate=False)
    monthly = quote(asked(multi_car=cars, years=3, payment=Payment("monthly")), TARIFF)
    lump = quote(asked(multi_car=cars, years=3), TARIFF)
    yearly = quote(asked(multi_car=cars, payment=Payment("monthly")), TARIFF)
    connected = quote(asked(multi_car=cars, product="connected"), TARIFF)
    together = ["multi_car" in applied(found) for found in (monthly, lump, yearly, connected)]
    assert together == [True, False, False, True]


def test_the_distance_premium_is_estimated_for_a_year() -> None:
    found = quote(asked(product="connected", driving=Driving(2_000, Score(59, 2_000))), TARIFF)
    # ten months × 2,000 km × 1.9 yen, then 20,000 km are driven
    assert [month.yen for month in found.distance] == [3_800] * 10 + [0, 0]


@pytest.mark.parametrize(("method", "doubts"), [("lump", []), ("monthly", ["distance_instalment_surcharge"])])
def test_instalments_leave_the_distance_premium_uncertain(method: Any, doubts: list[str]) -> None:
    found = quote(asked(product="connected", driving=Driving(1_000), payment=Payment(method)), TARIFF)
    assert [doubt.name for doubt in found.uncertainties] == doubts


def test_the_bonus_is_a_tenth_of_the_first_year() -> None:
    found = quote(asked(years=3, bonus=True), TARIFF)
    assert found.bonus == found.annual_premium // 10


def test_the_sample_says_that_it_is_invented() -> None:
    found = quote(PLAIN, TARIFF)
    assert found.tariff.invented
    assert "架空" in found.tariff.notice.ja
    assert "invented" in found.tariff.notice.en
    assert all("invented" in line.reference for line in found.years[0].lines if line.step in ("base", "use", "licence"))


def test_the_missing_table_of_the_dashcam_product_is_told() -> None:
    found = quote(asked(product="dashcam", score=Score(90, 900)), TARIFF)
    assert [doubt.name for doubt in found.uncertainties] == ["dashcam_score_discount"]
    assert found.needs_staff
    assert "score" not in applied(found)


def test_the_reading_of_a_repeated_grade_one_is_told() -> None:
    found = quote(asked(standing=Standing(1, 6), repeated_grade_one=True), TARIFF)
    assert found.grade.repeated == "times"
    assert found.needs_staff


def test_every_judged_discount_says_what_is_missing() -> None:
    missing = {discount.name: discount.missing for discount in quote(PLAIN, TARIFF).discounts}
    assert missing["asv"] == ("maker_aeb", "within_three_years_of_release")
    assert missing["welfare"] == ("welfare_car",)


@pytest.mark.parametrize(
    ("fields", "kind", "where"),
    [
        pytest.param({"car": Car("other", "2015-06")}, Refused, None, id="a car that is not insured"),
        pytest.param(
            {"car": Car("goods", "2015-06", ModelClass(1, 1, 1, 1))},
            InvalidInput,
            "$.car.model_class",
            id="classes for a goods car",
        ),
        pytest.param({"property_damage": 2000}, InvalidInput, "$.property_damage", id="a sum not on offer"),
        pytest.param({"personal_injury": 1}, InvalidInput, "$.personal_injury", id="an injury sum not on offer"),
        pytest.param(
            {"vehicle": VehicleCover(100, "general", 7)},
            InvalidInput,
            "$.vehicle.deductible",
            id="a deductible not on offer",
        ),
        pytest.param({"riders": ("glass",)}, InvalidInput, "$.riders[0]", id="an unknown rider"),
        pytest.param(
            {"riders": ("lawyer_car", "road_service_expenses")},
            InvalidInput,
            "$.riders[1]",
            id="a rider without a price",
        ),
        pytest.param(
            {"riders": ("new_car",)}, InvalidInput, "$.riders[0]", id="a vehicle rider without a vehicle cover"
        ),
        pytest.param({"riders": ("crime_victim",)}, InvalidInput, "$.riders[0]", id="crime without traffic accidents"),
        pytest.param(
            {"riders": ("restoration", "new_car"), "vehicle": VehicleCover(100)},
            InvalidInput,
            "$.riders[0]",
            id="two riders that exclude each other",
        ),
        pytest.param({"payment": Payment(by="card", group=True)}, Refused, None, id="a card in a group"),
        pytest.param({"payment": Payment("monthly", "card")}, NotInSources, None, id="instalments by card"),
        pytest.param(
            {"years": 3, "bonus": True, "product": "connected"}, Refused, None, id="a bonus with the connected product"
        ),
        pytest.param({"bonus": True}, Refused, None, id="a bonus for one year"),
        pytest.param({"start": date(2024, 12, 31)}, BeforeFirstEntry, None, id="before the first rates"),
    ],
)
def test_what_cannot_be_quoted_is_named(fields: dict[str, Any], kind: type[RatingError], where: str | None) -> None:
    with pytest.raises(kind) as refused:
        quote(asked(**fields), TARIFF)
    if isinstance(refused.value, InvalidInput):
        assert refused.value.path == where


@pytest.mark.parametrize(
    ("fields", "where"),
    [
        ({"years": 8}, "$.years"),
        ({"insured": Insured(date(2025, 4, 11), "none")}, "$.insured.birth"),
        ({"repeated_grade_one": True}, "$.repeated_grade_one"),
        ({"riders": ("lawyer_car", "lawyer_car")}, "$.riders"),
        ({"driving": Driving(100)}, "$.driving"),
    ],
)
def test_an_application_that_contradicts_itself_is_refused(fields: dict[str, Any], where: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        asked(**fields)
    assert refused.value.path == where


@pytest.mark.parametrize("value", [0, -1, 10_001])
def test_a_car_has_a_value(value: int) -> None:
    with pytest.raises(InvalidInput) as refused:
        VehicleCover(value)
    assert refused.value.path == "$.value"


def test_a_driver_too_young_for_the_age_condition_is_refused() -> None:
    with pytest.raises(InvalidInput):
        Drivers("none", "26", 25)
    assert Drivers("none", "26", 26).youngest == 26


EVERY = settings(max_examples=60, deadline=None)


@EVERY
@given(applications())
def test_every_application_has_a_premium_whose_lines_join(application: Application) -> None:
    found = quote(application, TARIFF)
    rounding = TARIFF.rates.arithmetic.rounding.on(application.start)
    for year in found.years:
        after: dict[str, int] = {}
        for line in year.lines:
            assert line.before == after.get(line.cover, 0)
            if line.factor is not None:
                exact = Fraction(line.before) * Fraction(line.factor)
                assert abs(line.after - exact) * 2 <= rounding.step.unit
            after[line.cover] = line.after
        assert after == year.covers
        assert year.premium == sum(year.covers.values()) > 0
        assert all(yen % rounding.cover.unit == 0 for yen in year.covers.values())
    assert len(found.years) == len(found.payments) == application.years


ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8) | st.dates().map(str),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=4,
)


@settings(max_examples=200, deadline=None)
@given(applications(), st.data())
def test_whatever_comes_in_there_is_a_quote_or_a_named_error(application: Application, data: st.DataObject) -> None:
    raw: Any = msgspec.json.decode(msgspec.json.encode(application))
    place = raw
    while isinstance(place, dict) and place:
        field = data.draw(st.sampled_from(sorted(place)))
        if not isinstance(place[field], dict) or data.draw(st.booleans()):
            place[field] = data.draw(ODD)
            break
        place = place[field]
    try:
        found = quote(decode(msgspec.json.encode(raw), Application), TARIFF)
    except RatingError as error:
        assert error.code  # noqa: PT017 - either outcome is right
        return
    assert found.premium > 0


@EVERY
@given(applications())
def test_a_quote_is_the_same_again_and_survives_json(application: Application) -> None:
    found = quote(application, TARIFF)
    assert quote(application, TARIFF) == found
    assert msgspec.json.decode(msgspec.json.encode(application), type=Application) == application
    assert msgspec.json.decode(msgspec.json.encode(found), type=Quote) == found


@EVERY
@given(applications(), st.integers(1, 19), st.integers(0, 6))
def test_a_higher_grade_is_never_dearer(application: Application, grade: int, period: int) -> None:
    plain = replace(application, repeated_grade_one=False, one_day=None)
    lower = quote(replace(plain, standing=Standing(grade, period)), TARIFF)
    higher = quote(replace(plain, standing=Standing(grade + 1, period)), TARIFF)
    assert higher.premium <= lower.premium


@EVERY
@given(applications(), st.integers(1, 20), st.integers(1, 6))
def test_accident_years_are_never_cheaper(application: Application, grade: int, period: int) -> None:
    plain = replace(application, repeated_grade_one=False, one_day=None)
    free = quote(replace(plain, standing=Standing(grade)), TARIFF)
    assert quote(replace(plain, standing=Standing(grade, period)), TARIFF).premium >= free.premium


@EVERY
@given(applications(), st.integers(0, 9))
def test_more_cars_together_are_never_dearer(application: Application, more: int) -> None:
    few = quote(replace(application, multi_car=MultiCar(1)), TARIFF)
    assert quote(replace(application, multi_car=MultiCar(1 + more)), TARIFF).premium <= few.premium


def test_a_discount_that_has_ended_is_no_longer_given() -> None:
    tables = TARIFF.rates.discounts
    ended = replace(
        tables,
        new_car=replace(tables.new_car, values=tables.new_car.values | {date(2025, 4, 10): "ended"}),
        one_day=replace(tables.one_day, values=tables.one_day.values | {date(2025, 4, 10): "ended"}),
    )
    later = replace(TARIFF, rates=replace(TARIFF.rates, discounts=ended))
    new = asked(car=NEW_CAR)
    assert "new_car" in applied(quote(replace(new, start=date(2025, 4, 9)), later))
    assert "new_car" not in applied(quote(new, later))
    first = quote(asked(standing=Standing(6, 0, "S"), one_day=OneDayHistory(9)), later)
    assert {discount.name: discount.missing for discount in first.discounts}["one_day"] == ("in_force",)
