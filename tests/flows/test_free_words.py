"""What may be read at all, and what has the form of a question."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.free_words import asks, legible


@given(st.text())
def test_nothing_that_no_eye_can_see_is_left(text: str) -> None:
    assert not [each for each in legible(text) if unicodedata.category(each) in {"Cc", "Cf"} and each != "\u200d"]


@given(st.text(st.characters(categories=("L", "N", "P", "S", "M"))))
def test_what_can_be_seen_stays_as_it_is(text: str) -> None:
    assert legible(text) == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("道玄坂\n1丁目\t交番", "道玄坂 1丁目 交番"),
        ("a\u202eb\u200bc\ufeff\x00", "abc"),
        ("👨\u200d👩\u200d👧", "👨\u200d👩\u200d👧"),
        ("", ""),
    ],
)
def test_line_breaks_become_blanks_and_families_stay_together(text: str, left: str) -> None:
    assert legible(text) == left


@pytest.mark.parametrize(
    "text",
    [
        "いくらですか",
        "まだ？",
        "窓割っていい",
        "いくらかかるの",
        "どうすればいいのか",
        "how much is it",
        "Can I stay here",
    ],
)
def test_a_question_has_the_form_of_one(text: str) -> None:
    assert asks(text)


@pytest.mark.parametrize(
    "text", ["渋谷駅の前", "まだ", "2人です", "なか卯", "道玄坂", "まるたか", "island", "whole car"]
)
def test_an_answer_has_not(text: str) -> None:
    assert not asks(text)
