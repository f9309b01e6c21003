"""Yards: who is near, how far, and a set that is always whole; against the real Redis."""

from concurrent.futures import ThreadPoolExecutor
from math import asin, cos, radians, sin, sqrt

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from state.connection import Wire, connect
from state.errors import StoreBroken
from state.yards import Yards
from tests.state.conftest import client, empty

SHIBUYA = (35.658034, 139.701636)
SHINJUKU = (35.690921, 139.700258)
YOKOHAMA = (35.465786, 139.622313)
NAGOYA = (35.170915, 136.881537)
YARDS = {"shibuya": SHIBUYA, "shinjuku": SHINJUKU, "yokohama": YOKOHAMA, "nagoya": NAGOYA}
EARTH_KM = 6372.797560856
"""The radius Redis measures with."""


@pytest.fixture
def yards(wire: Wire) -> Yards:
    return Yards(wire)


def crow(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Kilometres between two places by the haversine formula."""
    (phi, lam), (phi_, lam_) = (tuple(map(radians, place)) for place in (one, other))
    half = sin((phi_ - phi) / 2) ** 2 + cos(phi) * cos(phi_) * sin((lam_ - lam) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def test_who_is_in_reach_is_told_nearest_first_with_the_distance_in_kilometres(yards: Yards) -> None:
    yards.put(YARDS)
    found = yards.near(*SHIBUYA, 40)
    assert list(found) == ["shibuya", "shinjuku", "yokohama"]
    assert found == pytest.approx({name: crow(SHIBUYA, YARDS[name]) for name in found}, abs=0.002)
    assert list(yards.near(*SHIBUYA, 3)) == ["shibuya"]
    assert list(yards.near(*NAGOYA, 0.5)) == ["nagoya"]


def test_a_new_set_leaves_nothing_of_the_one_before(yards: Yards) -> None:
    yards.put(YARDS)
    yards.put({"nagoya": SHIBUYA})
    assert list(yards.near(*SHIBUYA, 500)) == ["nagoya"]
    yards.put({})
    assert yards.near(*SHIBUYA, 500) == {}


def test_before_any_set_was_put_nobody_is_near(yards: Yards) -> None:
    assert yards.near(*SHIBUYA, 500) == {}


def test_a_yard_that_is_nowhere_changes_nothing(yards: Yards) -> None:
    yards.put(YARDS)
    with pytest.raises(StoreBroken):
        yards.put({"somewhere": SHIBUYA, "nowhere": (35.0, 181.0)})
    assert list(yards.near(*SHIBUYA, 40)) == ["shibuya", "shinjuku", "yokohama"]
    yards.put({"shibuya": SHIBUYA})
    assert list(yards.near(*SHIBUYA, 500)) == ["shibuya"]


@pytest.mark.parametrize("place", [(89.9, 0.0), (-86.0, 139.7), (35.0, 180.1)])
def test_at_a_place_the_store_does_not_know_nobody_is_near(yards: Yards, place: tuple[float, float]) -> None:
    yards.put(YARDS)
    assert yards.near(*place, 500) == {}


def test_thousands_of_yards_are_put_at_once(yards: Yards, url: str) -> None:
    yards.put({f"p{i}": (35 + i / 10_000, 139.5) for i in range(2_500)})
    assert len(yards.near(35.1, 139.5, 500)) == 2_500
    with client(url) as store:
        assert [name.decode() for name in store.scan_iter("*")] == ["{p00}:yards"]


def test_whoever_looks_while_sets_are_put_sees_one_of_them_whole(yards: Yards) -> None:
    sets = [{f"{letter}{i}": SHIBUYA for i in range(50)} for letter in "ab"]
    yards.put(sets[0])
    with ThreadPoolExecutor(2) as threads:
        putting = threads.submit(lambda: [yards.put(sets[i % 2]) for i in range(100)])
        seen = [frozenset(yards.near(*SHIBUYA, 1)) for _ in range(100)]
        putting.result()
    assert {frozenset(each) for each in sets} >= set(seen)


PLACES = st.tuples(st.floats(24, 46), st.floats(123, 146))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(places=st.lists(PLACES, max_size=8), here=PLACES, km=st.floats(0.1, 2_000))
def test_near_agrees_with_the_distance_on_a_globe(
    redis_url: str, places: list[tuple[float, float]], here: tuple[float, float], km: float
) -> None:
    empty(redis_url)
    wire = connect(redis_url)
    yards = Yards(wire)
    yards.put({f"p{i}": place for i, place in enumerate(places)})
    found = yards.near(*here, km)
    wire.close()
    slack = 0.002
    far = {f"p{i}": crow(here, place) for i, place in enumerate(places)}
    assert {name for name, away in far.items() if away < km - slack} <= set(found)
    assert all(away == pytest.approx(far[name], abs=slack) and away <= km + slack for name, away in found.items())
    assert list(found.values()) == sorted(found.values())
