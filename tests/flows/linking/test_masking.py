"""A name is shown so that its owner knows it and a passer-by does not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.linking.masking import masked


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("佐藤 見本", "佐藤 見＊"),
        ("佐藤　見本", "佐藤 見＊"),
        (" 佐藤  見本 ", "佐藤 見＊"),
        ("佐藤見本", "佐＊"),
        ("Sato Mihon Maria", "Sato M＊"),
        ("", "＊"),
    ],
)
def test_a_name_is_masked(name: str, shown: str) -> None:
    assert masked(name) == shown


@given(st.text("あいう山川", min_size=1), st.text("えおか田野", min_size=2))
def test_of_a_given_name_one_character_is_shown(family: str, given_name: str) -> None:
    assert given_name not in masked(f"{family} {given_name}")
