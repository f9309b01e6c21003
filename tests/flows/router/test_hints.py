"""What free words already tell: danger, which must never be missed nor invented, and answers given in passing.

A line of ``danger`` is the danger and the words, of ``told`` all that is told besides trouble and danger; ``-`` is
nothing. The last 55 lines of ``danger`` were written after the lexicon, to measure it: 78 % at first sight, where the
lexicon before it read 53 %. They serve as examples now, so a new measure needs new words.
"""

from pathlib import Path

import pytest

from flows.router.route import route

CORPUS = Path(__file__).parent / "corpus"
DANGER = {"emergency", "locked_in"}


def lines(name: str) -> list[tuple[dict[str, str], str]]:
    rows = (line.split("\t") for line in (CORPUS / f"{name}.tsv").read_text(encoding="utf-8").splitlines())
    return [({} if told == "-" else dict(each.split("=") for each in told.split()), words) for told, words in rows]


def test_danger_is_heard_in_any_wording_and_is_urgent() -> None:
    for danger, words in lines("danger"):
        routed = route(words)
        assert danger.items() <= routed.hints.items(), words
        assert routed.urgent or not danger, words


def test_no_danger_is_heard_where_there_is_none() -> None:
    for danger, words in lines("danger"):
        assert danger or not route(words).hints.keys() & DANGER, words


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
