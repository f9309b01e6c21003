import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.heights import height


@pytest.mark.parametrize(
    ("typed", "metres"),
    [
        ("2.1m", "2.1"),
        ("2.1", "2.1"),
        ("２メートル１０", "2.1"),
        ("210cm", "2.1"),
        ("210", "2.1"),
        ("2100mm", "2.1"),
        ("2m10", "2.1"),
        ("2m5", "2.5"),
        ("2m05", "2.0"),
        ("2m", "2.0"),
        ("2.15m", "2.1"),
        ("高さ制限2.3メートルです", "2.3"),
        ("二メートル", "2.0"),
        ("0.9m", None),
        ("4.1m", None),
        ("50cm", None),
        ("わからない", None),
        ("", None),
    ],
)
def test_a_height_is_read_and_rounded_down(typed: str, metres: str | None) -> None:
    assert height(typed) == metres


@given(st.integers(10, 40), st.sampled_from(["", "m", "メートル", "mです"]))
def test_every_height_is_read_back(tenths: int, unit: str) -> None:
    printed = f"{tenths // 10}.{tenths % 10}"
    assert height(printed + unit) == printed


@given(st.text())
def test_a_height_read_is_read_the_same_again(text: str) -> None:
    found = height(text)
    assert found is None or height(found) == found
