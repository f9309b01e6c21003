from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rating.dated import Dated
from rating.errors import InvalidInput, NotInSources
from rating.rounding import Rounding
from rating.telematics import (
    BandRates,
    DistanceRate,
    Product,
    Score,
    change_charged_for_full_year,
    distance_premium,
    distance_premiums,
    score_discount,
)

START = date(2025, 4, 10)
RATE = DistanceRate(Decimal("1.5"), Rounding(1, "half_up"))

GOOD, FAIR, POOR = Score(80, 500), Score(79, 500), Score(59, 500)


@pytest.mark.parametrize(
    ("points", "km", "band", "rated"),
    [
        pytest.param(100, 500, "A", "A", id="100 points"),
        pytest.param(80, 500, "A", "A", id="80 points"),
        pytest.param(79, 500, "B", "B", id="79 points"),
        pytest.param(60, 500, "B", "B", id="60 points"),
        pytest.param(59, 500, "C", "C", id="59 points"),
        pytest.param(0, 500, "C", "C", id="no point"),
        pytest.param(100, 499, None, "B", id="499 km: costs what B costs"),
        pytest.param(10, 499, None, "B", id="499 km with a poor score: costs what B costs"),
        pytest.param(None, 9999, None, "B", id="a first year: costs what B costs"),
    ],
)
def test_score_bands(points: int | None, km: int, band: str | None, rated: str) -> None:
    score = Score(points, km)
    assert (score.band, score.rated_band) == (band, rated)


@pytest.mark.parametrize(
    ("product", "good", "fair", "poor"),
    [("next", 8, 4, 0), ("s", 8, 4, 0), ("connected", 5, 3, 0)],
)
def test_score_discounts_per_product(product: Product, good: int, fair: int, poor: int) -> None:
    found = [score_discount(product, score, START) for score in (GOOD, FAIR, POOR, Score())]
    assert [discount.percent for discount in found if discount] == [good, fair, poor, fair]


def test_the_product_without_telematics_has_no_score_discount() -> None:
    assert score_discount("standard", GOOD, START) is None


def test_the_missing_table_of_the_dashcam_product_is_not_guessed() -> None:
    with pytest.raises(NotInSources, match="P10"):
        score_discount("dashcam", GOOD, START)


def test_a_tariff_can_supply_the_missing_table() -> None:
    supplied = Dated("supplied", "percent off", "invented", {date(2025, 1, 1): BandRates(7, 3, 0)})
    found = score_discount("dashcam", GOOD, START, supplied)
    assert found is not None
    assert (found.percent, found.reference) == (7, "invented")


@pytest.mark.parametrize(
    ("km", "before", "score", "charged", "yen"),
    [
        pytest.param(1000, 0, POOR, 1000, 1500, id="C: 1000 × 1.5"),
        pytest.param(1000, 0, FAIR, 1000, 900, id="B: 40 percent off"),
        pytest.param(1000, 0, GOOD, 1000, 300, id="A: 80 percent off"),
        pytest.param(1000, 0, Score(), 1000, 900, id="no score: as B"),
        pytest.param(1000, 19_000, POOR, 1000, 1500, id="up to 20,000 km in the year"),
        pytest.param(1000, 19_001, POOR, 999, 1499, id="one kilometre beyond: 999 × 1.5 = 1498.5"),
        pytest.param(1000, 20_000, POOR, 0, 0, id="nothing beyond"),
        pytest.param(1000, 25_000, POOR, 0, 0, id="far beyond"),
        pytest.param(30_000, 0, POOR, 20_000, 30_000, id="a whole year in a month"),
        pytest.param(0, 0, POOR, 0, 0, id="the car stood still"),
    ],
)
def test_a_months_distance_premium(km: int, before: int, score: Score, charged: int, yen: int) -> None:
    found = distance_premium(km, before, score, RATE, START)
    assert (found.charged_km, found.yen) == (charged, yen)


def test_the_limit_is_counted_across_the_months_of_a_year() -> None:
    found = distance_premiums([(9_000, POOR), (9_000, GOOD), (9_000, POOR), (1, POOR)], RATE, START)
    assert [(month.charged_km, month.yen) for month in found] == [
        (9_000, 13_500),
        (9_000, 2_700),
        (2_000, 3_000),
        (0, 0),
    ]


@pytest.mark.parametrize(("km", "full"), [(20_000, False), (20_001, True)])
def test_a_change_after_the_limit_is_charged_for_a_full_year(*, km: int, full: bool) -> None:
    assert change_charged_for_full_year(km, START) is full


@pytest.mark.parametrize(("km", "before"), [(-1, 0), (0, -1)])
def test_a_negative_distance_is_refused(km: int, before: int) -> None:
    with pytest.raises(InvalidInput):
        distance_premium(km, before, GOOD, RATE, START)


@pytest.mark.parametrize(("points", "km"), [(101, 0), (-1, 0), (50, -1)])
def test_a_score_that_cannot_be_is_refused(points: int, km: int) -> None:
    with pytest.raises(InvalidInput):
        Score(points, km)


@given(st.lists(st.tuples(st.integers(0, 5_000), st.sampled_from([GOOD, FAIR, POOR])), max_size=12))
def test_a_year_never_charges_more_than_its_limit(months: list[tuple[int, Score]]) -> None:
    found = distance_premiums(months, RATE, START)
    assert sum(month.charged_km for month in found) == min(20_000, sum(km for km, _ in months))
    assert all(month.yen >= 0 for month in found)


@given(st.integers(0, 100), st.integers(0, 100), st.integers(0, 30_000))
def test_a_better_score_is_never_dearer(points: int, better: int, km: int) -> None:
    low, high = sorted((points, better))
    cheaper = distance_premium(km, 0, Score(high, 500), RATE, START).yen
    assert cheaper <= distance_premium(km, 0, Score(low, 500), RATE, START).yen
