"""What free words already tell: danger, which must never be missed nor invented, and answers given in passing.

A line of ``danger`` is the danger and the words, of ``told`` all that is told besides trouble and danger; ``-`` is
nothing. The last 55 lines of ``danger`` were written after the lexicon, to measure it: 78 % at first sight, where the
lexicon before it read 53 %. ``emergency`` is about people in accidents, in every spelling: its first 137 lines of
danger were read to 55 % before the lexicon was widened for them, the next 45 to 89 % at first sight, and the last 40,
harder on purpose, to 70 %; of 214 ordinary sentences four, two and one sounded like danger. All serve as examples now,
so that a new measure needs new words.
"""

from collections.abc import Callable
from pathlib import Path

import jaconv
import pytest

from flows.router.route import route

CORPUS = Path(__file__).parent / "corpus"
DANGER = {"emergency", "locked_in"}


def lines(name: str) -> list[tuple[dict[str, str], str]]:
    rows = (line.split("\t") for line in (CORPUS / f"{name}.tsv").read_text(encoding="utf-8").splitlines())
    return [({} if told == "-" else dict(each.split("=") for each in told.split()), words) for told, words in rows]


@pytest.mark.parametrize("name", ["danger", "emergency"])
def test_danger_is_heard_in_any_wording_and_is_urgent(name: str) -> None:
    for danger, words in lines(name):
        routed = route(words)
        assert danger.items() <= routed.hints.items(), words
        assert routed.urgent or not danger, words


@pytest.mark.parametrize("name", ["danger", "emergency"])
def test_no_danger_is_heard_where_there_is_none(name: str) -> None:
    for danger, words in lines(name):
        assert danger or not route(words).hints.keys() & DANGER, words


@pytest.mark.parametrize(
    "spelling",
    [
        jaconv.hira2kata,
        jaconv.z2h,
        lambda words: jaconv.z2h(jaconv.hira2kata(words)),
        lambda words: jaconv.h2z(words, ascii=True, digit=True),
        lambda words: " ".join(words) if not any(letter.isascii() or letter == "ﾞ" for letter in words) else words,
        str.upper,
    ],
    ids=["katakana", "half-width", "half-width katakana", "full-width", "spaced out", "capitals"],
)
def test_danger_is_heard_in_any_spelling(spelling: Callable[[str], str]) -> None:
    for danger, words in lines("emergency"):
        heard = {key: value for key, value in route(spelling(words)).hints.items() if key in DANGER}
        assert heard == danger, spelling(words)


def test_what_is_told_in_passing_is_taken_and_nothing_else() -> None:
    for told, words in lines("told"):
        hints = {key: value for key, value in route(words).hints.items() if key not in DANGER | {"symptom"}}
        assert hints == told, words


@pytest.mark.parametrize(
    ("words", "danger"),
    [
        ("踏切の中で煙が出てる", "crossing"),
        ("川に落ちて母がぐったりしてる", "in_water"),
        ("けが人がいます、車が燃えてる", "fire"),
        ("車線の真ん中で血が出てる", "injury"),
    ],
)
def test_of_several_dangers_the_quickest_goes_first(words: str, danger: str) -> None:
    assert route(words).hints["emergency"] == danger


def test_that_nobody_is_in_danger_is_never_taken_from_free_words() -> None:
    for words in ("追突されました。けが人はいません", "no one hurt", "全員無事です"):
        assert "emergency" not in route(words).hints


def test_a_child_who_lost_the_key_is_not_locked_in() -> None:
    assert "locked_in" not in route("息子が鍵をなくしました").hints
    assert route("鍵を閉じ込めて、中に息子がいます").hints["locked_in"] == "child"
