"""A position written is a position read; what is none is a place in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.positions import Position, read, write


@given(st.floats(20, 46), st.floats(122, 154), st.text(max_size=300))
def test_what_is_written_is_read(latitude: float, longitude: float, name: str) -> None:
    written = write(latitude, longitude, name)
    assert written is not None
    found = read(written)
    assert found is not None
    assert found[:2] == (pytest.approx(latitude, abs=1e-6), pytest.approx(longitude, abs=1e-6))
    assert found.name == " ".join(name.split())[:200].rstrip()


def test_a_name_stands_beside_the_point() -> None:
    assert read("geo:35.658034,139.701636 渋谷区 道玄坂") == Position(35.658034, 139.701636, "渋谷区 道玄坂")


@pytest.mark.parametrize(
    "value", ["", "渋谷駅", "geo:", "geo:1,2", "geo:nan,nan", "geo:48.858400,2.294500", "geo:35.658034,139.701636,1"]
)
def test_what_is_no_position_here_is_none(value: str) -> None:
    assert read(value) is None


@pytest.mark.parametrize("place", [(float("nan"), 139.0), (48.8584, 2.2945), (float("inf"), 139.0)])
def test_a_point_that_is_not_in_japan_is_not_written(place: tuple[float, float]) -> None:
    assert write(*place) is None
