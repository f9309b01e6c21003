"""What is said beside the matter. A line of a corpus is what must be heard and the words; ``-`` is nothing.

The last 40 lines of ``topics`` and the last 16 of ``courtesy`` were written after the phrases, to measure them: 80 and
75 % at first sight. They serve as examples now, so a new measure needs new words.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.router.asides import asks_to_be_called, courtesy, is_about, topic
from flows.router.route import route

CORPUS = Path(__file__).parent / "corpus"


def calls(words: str) -> str | None:
    return "yes" if asks_to_be_called(words) else None


@pytest.mark.parametrize(("name", "heard"), [("topics", topic), ("courtesy", courtesy), ("calls", calls)])
def test_every_line_of_a_corpus_is_heard_right(name: str, heard: Callable[[str], str | None]) -> None:
    for line in (CORPUS / f"{name}.tsv").read_text(encoding="utf-8").splitlines():
        expected, words = line.split("\t")
        assert (heard(words) or "-") == expected, words


@pytest.mark.parametrize("words", ["まだ煙でてる", "まだ火が出てる", "まだ痛いです", "まだ車線の上です"])
def test_danger_that_lasts_is_no_question_of_time(words: str) -> None:
    assert topic(words) is None


@pytest.mark.parametrize(
    ("words", "intent"),
    [
        ("手配を取りやめたい", "cancel"),
        ("もういいです、動きました", "cancel"),
        ("やっぱりJAFにする", "cancel"),
        ("やっぱJAF呼びます", "cancel"),
        ("他の業者に頼みます", "cancel"),
        ("人間出せ", "human"),
        ("責任者を出せ", "human"),
        ("折り返しください", "human"),
        ("ありがとう", "none"),
    ],
)
def test_giving_up_and_asking_for_a_person_are_errands(words: str, intent: str) -> None:
    assert route(words).intent == intent


@pytest.mark.parametrize(
    ("words", "about"),
    [
        ("まだです", True),
        ("まだ呼んでません", True),
        ("これから", True),
        ("まだ現場です", False),
        ("これから病院です", False),
    ],
)
def test_a_bare_answer_speaks_of_the_question_and_more_words_must_name_it(words: str, *, about: bool) -> None:
    assert is_about("accident-police", words) is about


def test_words_speak_of_every_question_whose_answers_name_what_they_are_about() -> None:
    assert is_about("accident-kind", "まだ現場です")


@given(st.text())
def test_no_text_raises(text: str) -> None:
    topic(text)
    courtesy(text)
    asks_to_be_called(text)
