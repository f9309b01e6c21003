import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.kiloposts import kilopost


@pytest.mark.parametrize(
    ("typed", "post"),
    [
        ("123.4", "123.4"),
        ("123キロポスト", "123.0"),
        ("12.3kp", "12.3"),
        ("１２３．４", "123.4"),
        ("123km400m", "123.4"),
        ("123キロ400メートル", "123.4"),
        ("123キロ4", "123.4"),
        ("キロポスト123.4です", "123.4"),
        ("KP 5.6 付近", "5.6"),
        ("百二十三キロ", "123.0"),
        ("7", "7.0"),
        ("123.45", None),
        ("123km450m", None),
        ("1234", None),
        ("東京から10キロ", None),
        ("", None),
    ],
)
def test_a_post_is_read(typed: str, post: str | None) -> None:
    assert kilopost(typed) == post


@given(st.integers(0, 9999), st.sampled_from(["", "kp", "キロ", "キロポスト付近です"]))
def test_every_post_is_read_back(hundreds: int, unit: str) -> None:
    printed = f"{hundreds // 10}.{hundreds % 10}"
    assert kilopost(printed + unit) == printed


@given(st.text())
def test_a_post_read_is_read_the_same_again(text: str) -> None:
    found = kilopost(text)
    assert found is None or kilopost(found) == found
