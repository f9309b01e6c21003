"""Several choices as one answer: typed at once, tapped one by one, and added to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers import several
from flows.messages import Choice

ORDER = ("front", "right", "rear", "left")
CHOICES = [Choice(key, label) for key, label in zip(ORDER, ("前", "右側", "後ろ", "左側"), strict=True)]
ALSO = {"front": ("フロントバンパー", "ボンネット"), "rear": ("トランク",)}
DONE = Choice("done", "以上です")


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("1", "front"),
        ("1 3", "front rear."),
        ("３・１", "front rear."),
        ("1,3,4", "front rear left."),
        ("前と後ろ", "front rear."),
        ("トランク、ボンネット", "front rear."),
        ("前と後ろがへこみました", "front rear."),
        ("1と3です", "front rear."),
        ("一と三", "front rear."),
        ("ボンネット", "front"),
        ("front and 3", None),
        ("1 9", None),
        ("前とどこか", None),
        ("わからない", None),
        ("", None),
    ],
)
def test_words_and_numbers_name_one_or_several(said: str, value: str | None) -> None:
    assert several.read(said, CHOICES, ALSO, ORDER) == value


def test_what_cannot_be_joined_is_no_part_of_several() -> None:
    assert several.read("前と以上です", [*CHOICES, DONE], {}, ORDER) is None
    assert several.read("以上です", [*CHOICES, DONE], {}, ORDER) == "done"


def test_parts_are_joined_until_that_is_all() -> None:
    value = ""
    for chosen in ("rear", "front", "rear", several.DONE):
        value = several.joined(value, chosen, ORDER)
    assert value == "front rear."
    assert several.joined(value, "left", ORDER) == "left"
    assert several.joined("front", "none", ORDER) == "none"
    assert several.joined("", several.DONE, ORDER) == ""


def test_a_part_told_afterwards_is_added_and_the_answer_stays_settled() -> None:
    assert several.added("front.", "rear", ORDER) == "front rear."
    assert several.added("front.", "none", ORDER) == "none"


@given(st.lists(st.sampled_from(ORDER), min_size=1), st.booleans())
def test_the_order_of_choosing_is_no_part_of_the_answer(chosen: list[str], end: bool) -> None:  # noqa: FBT001  # drawn
    value = ""
    for part in chosen:
        value = several.joined(value, part, ORDER)
    if end:
        value = several.joined(value, several.DONE, ORDER)
    assert several.parts(value) == tuple(key for key in ORDER if key in chosen)
    assert several.is_settled(value) is end
