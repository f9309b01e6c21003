import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.people import people


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("2人います", 2),
        ("パンクしました。3人乗ってます", 3),
        ("高速で家族4人で乗ってます", 4),
        ("私と子供2人", 3),
        ("パンクしました、私と妻と子供2人です", 4),
        ("ひとりで乗ってます", 1),
        ("there are 3 of us", 3),
        ("me, my wife and two kids", 4),
        ("2人けがしました", None),
        ("相手は2人です", None),
        ("2人来てください", None),
        ("1時間待ってます", None),
        ("車2台がぶつかった", None),
        ("タイヤが2本パンク", None),
        ("子供2人です", None),
        ("", None),
    ],
)
def test_people_are_counted_only_where_they_are_those_in_the_car(words: str, number: int | None) -> None:
    assert people(words) == number


@given(st.text())
def test_any_number_of_people_is_one_to_ninety_nine(text: str) -> None:
    number = people(text)
    assert number is None or number > 0
