import gc
import re

import pytest

from flows.accident import story
from flows.router import asides
from flows.router.lexicon import LEXICON, Lexicon
from flows.router.spotting import Phrase, Spotter
from flows.router.typos import repaired


def small(phrase: str) -> Lexicon:
    return Lexicon(
        {
            "spelling": {"鍵": "かぎ"},
            "points": {},
            "command": {},
            "typos": {"words": []},
            "roadside": {"lockout": {"happening": [phrase]}},
            "danger": {},
            "intent": {},
            "plea": {},
            "told": {},
            "accident": {},
            "mark": {},
            "who": {},
            "decoy": {"phrases": ["家の鍵"]},
        }
    )


@pytest.mark.parametrize("words", ["鍵がない", "かぎない", "カギがどこにもありません", "鍵、ないねん"])
def test_a_phrase_is_found_across_spelling_particles_and_endings(words: str) -> None:
    lexicon = small("鍵~(な|ありま)(い|せん)")
    assert [spot.key for spot in lexicon.spot(lexicon.fold(words))] == ["lockout"]


def test_a_phrase_inside_a_decoy_is_not_found() -> None:
    lexicon = small("鍵~な(い|く)")
    assert lexicon.spot(lexicon.fold("家の鍵がない")) == []
    assert lexicon.spot(lexicon.fold("鍵がない")) != []


def test_an_alternation_at_the_beginning_is_written_out() -> None:
    lexicon = small("(鍵|キー)(が)?な(い|くした)")
    assert [spot.form for spot in lexicon.spot(lexicon.fold("キーがなくした"))] == ["happening"]


def test_a_phrase_that_begins_with_a_pattern_is_refused() -> None:
    with pytest.raises(ValueError, match="begins with no plain character"):
        small("[あい]う")


def test_folding_twice_changes_nothing() -> None:
    for words in ("ﾊﾞｯﾃﾘｰが上がった", "電話して下さい", "自動車保険の手続き"):
        assert LEXICON.fold(LEXICON.fold(words)) == LEXICON.fold(words)


@pytest.mark.parametrize(("words", "meant"), [("エンジソがかからない", "エンジン"), ("ガソソンがない", "ガソリン")])
def test_a_misspelt_word_is_put_right(words: str, meant: str) -> None:
    mended = repaired(LEXICON.fold(words))
    assert mended is not None
    assert LEXICON.fold(meant) in mended


def test_a_word_unlike_any_other_is_left_alone() -> None:
    assert repaired(LEXICON.fold("今日はいい天気ですね")) is None


def test_every_phrase_is_a_pattern() -> None:
    spotters = [each for each in gc.get_objects() if isinstance(each, Spotter)]
    assert len(spotters) >= len((LEXICON, asides, story))
    assert all(spotter.patterns() for spotter in spotters)


def test_a_phrase_that_is_no_pattern_is_found_out() -> None:
    with pytest.raises(re.error):
        Spotter(LEXICON.fold, [Phrase("told", "key", "words", "鍵(な")]).patterns()
