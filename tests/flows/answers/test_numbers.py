import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.numbers import count


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("3", 3),
        ("3人", 3),
        ("３名です", 3),
        ("三人", 3),
        ("１０名", 10),
        ("十人", 10),
        ("ふたり", 2),
        ("二人だけ", 2),
        ("2人乗ってます", 2),
        ("two", 2),
        ("3 people", 3),
        ("ひとり", 1),
        ("私だけ", 1),
        ("自分一人です", 1),
        ("運転手のみ", 1),
        ("just me", 1),
        ("大人2人と子ども1人", 3),
        ("大人二人、子供二人", 4),
        ("3人（大人2人、子ども1人）", 3),
        ("全部で4人です", 4),
        ("私と子供2人", 3),
        ("２人と赤ちゃん", 3),
        ("私と妻です", 2),
        ("母と二人", 2),
        ("夫婦と子ども1人", 3),
        ("両親と私", 3),
        ("me and 2 kids", 3),
        ("my wife and I", 2),
        ("2 adults and a baby", 3),
        ("友達3人と私", 4),
        # whether the writer was counted stays open
        ("子供2人", None),
        ("妻と子供2人", None),
        ("私と2、3人", None),
        ("1時間", None),
        ("80歳", None),
        ("2、3人", None),
        ("2か3", None),
        ("3人くらい", None),
        ("0人", None),
        ("11", None),
        ("99999999999999999999", None),
        ("たくさん", None),
        ("", None),
    ],
)
def test_people_are_counted(typed: str, number: int | None) -> None:
    assert count(typed, 1, 10) == number


@given(st.integers(1, 10), st.sampled_from(["", "人", "名", "人です", " people"]))
def test_a_written_number_is_read_back(number: int, unit: str) -> None:
    assert count(f"{number}{unit}", 1, 10) == number


@given(st.text())
def test_no_text_counts_beyond_the_bounds(text: str) -> None:
    assert count(text, 1, 10) in {None, *range(1, 11)}
