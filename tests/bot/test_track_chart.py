"""The chart of the live page: for any two places it is true to distance and direction, and nothing leaves it."""

from math import cos, degrees, hypot, isclose, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tracking.chart import REACH, SCALES, Point, draw
from bot.tracking.telling import distance_words
from flows.dispatch.distance import EARTH_KM

SHIBUYA = Point(35.658034, 139.701636)
anywhere = st.builds(
    Point, latitude=st.floats(-89.9, 89.9, allow_nan=False), longitude=st.floats(-180, 180, allow_nan=False)
)
in_japan = st.builds(Point, latitude=st.floats(24, 46), longitude=st.floats(123, 146))


@given(car=anywhere, truck=anywhere)
def test_the_truck_is_as_far_from_the_middle_as_its_distance_is_of_the_outer_ring(car: Point, truck: Point) -> None:
    chart = draw(car, truck)
    assert isclose(hypot(chart.x, chart.y) / REACH, chart.distance / chart.reach, abs_tol=1e-9)
    assert hypot(chart.x, chart.y) <= REACH + 1e-9
    assert 0 <= chart.bearing < 360


@given(car=anywhere, truck=anywhere)
def test_the_scale_bar_is_true_and_neither_too_short_to_use_nor_too_long_to_fit(car: Point, truck: Point) -> None:
    chart = draw(car, truck)
    assert isclose(chart.bar / chart.bar_km, REACH / chart.reach)
    assert 0.4 * REACH - 1e-9 <= chart.bar <= 0.5 * REACH + 1e-9


@given(car=anywhere, truck=anywhere)
def test_the_scale_is_the_largest_that_holds_both(car: Point, truck: Point) -> None:
    chart = draw(car, truck)
    assert chart.distance <= chart.reach
    assert chart.distance > chart.bar_km or chart.reach == SCALES[1]


@given(car=in_japan, north=st.floats(-30, 30), east=st.floats(-30, 30))
def test_near_the_car_it_is_the_flat_map_that_people_expect(car: Point, north: float, east: float) -> None:
    kilometre = degrees(1 / EARTH_KM)
    truck = Point(car.latitude + north * kilometre, car.longitude + east * kilometre / cos(radians(car.latitude)))
    chart = draw(car, truck)
    scale = REACH / chart.reach
    # Within a hundredth of the way: what the earth's roundness makes of thirty kilometres.
    allowed = 0.01 * hypot(north, east) * scale + 1e-6
    assert abs(chart.x - east * scale) <= allowed
    assert abs(-chart.y - north * scale) <= allowed


@pytest.mark.parametrize(
    ("north", "east", "compass"),
    [
        (1, 0, "n"),
        (1, 1, "ne"),
        (0, 1, "e"),
        (-1, 1, "se"),
        (-1, 0, "s"),
        (-1, -1, "sw"),
        (0, -1, "w"),
        (1, -1, "nw"),
        (1, -0.1, "n"),
    ],
)
def test_the_compass_has_eight_points(north: float, east: float, compass: str) -> None:
    truck = Point(SHIBUYA.latitude + north / 100, SHIBUYA.longitude + east / 100 / cos(radians(SHIBUYA.latitude)))
    assert draw(SHIBUYA, truck).compass == compass


@given(car=anywhere)
def test_a_truck_at_the_car_stands_in_the_middle(car: Point) -> None:
    chart = draw(car, car)
    assert (round(chart.x, 6), round(chart.y, 6), chart.distance) == (0, 0, 0)


@pytest.mark.parametrize(
    ("kilometres", "words"),
    [
        (0.0, "50 m"),
        (0.12, "100 m"),
        (0.97, "950 m"),
        (0.98, "1 km"),
        (1.0, "1 km"),
        (2.34, "2.3 km"),
        (9.94, "9.9 km"),
        (9.96, "10 km"),
        (14.4, "14 km"),
        (123.4, "123 km"),
    ],
)
def test_distances_are_said_as_people_say_them(kilometres: float, words: str) -> None:
    assert distance_words(kilometres) == words


@given(kilometres=st.floats(0, 20_037))
def test_a_distance_in_words_is_never_far_from_the_truth(kilometres: float) -> None:
    number, unit = distance_words(kilometres).split()
    said = float(number) / (1000 if unit == "m" else 1)
    assert abs(said - kilometres) <= max(0.051, 0.051 * kilometres)
