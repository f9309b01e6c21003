import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers import normal
from flows.answers.choices import pick
from flows.answers.normal import READ, plain, sounds, trimmed
from flows.answers.numerals import arabic
from flows.messages import Choice


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("ﾊﾞｯﾃﾘｰ", "バッテリー"),
        ("　ＯＫ　です ", "ok です"),
        ("090ー1234―5678", "090-1234-5678"),
        ("０９０−１２３４‐５６７８", "090-1234-5678"),
        ("エンジン\n\nかからない", "エンジン かからない"),
        ("バッテリー", "バッテリー"),
        ("②", "2"),
    ],
)
def test_one_spelling_is_left(typed: str, read: str) -> None:
    assert plain(typed) == read


def test_katakana_and_hiragana_sound_the_same() -> None:
    assert sounds("パンク") == sounds("ぱんく") == sounds("ﾊﾟﾝｸ")


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("2でお願いします。", "2"),
        ("レッカーですかね", "レッカーですか"),
        ("です", "です"),
        ("からだ", "からだ"),
        ("", ""),
    ],
)
def test_polite_endings_are_trimmed(typed: str, read: str) -> None:
    assert trimmed(typed) == read


@pytest.mark.parametrize(
    ("typed", "read"),
    [("〇九〇", "090"), ("二十三", "23"), ("十", "10"), ("三百五", "305"), ("千二百", "1200"), ("令和七年", "令和7年")],
)
def test_kanji_numerals_become_digits(typed: str, read: str) -> None:
    assert arabic(typed) == read


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert sounds(sounds(text)) == sounds(text)


class Counting:
    """A pattern that adds up how many characters it was given to look at."""

    def __init__(self, pattern: re.Pattern[str]) -> None:
        self._pattern = pattern
        self.looked_at = 0

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        end = len(text) if end is None else end
        self.looked_at += end - start
        return self._pattern.search(text, start, end)


@pytest.mark.parametrize("ending", ["です", "です。", "ね", "でお願いいたします", "please "])
def test_many_endings_cost_in_proportion_to_their_length(monkeypatch: pytest.MonkeyPatch, ending: str) -> None:
    def cost(text: str) -> int:
        counting = Counting(normal._POLITE)  # noqa: SLF001  # what it looks at is the point
        with monkeypatch.context() as patched:
            patched.setattr(normal, "_POLITE", counting)
            trimmed(text)
        return counting.looked_at

    assert cost("レッカー" + ending * 2000) <= 11 * cost("レッカー" + ending * 200)


ENDINGS = re.compile(
    r"(?:です|でした|でございます|でお願い(?:いた)?します|お願い(?:いた)?します|おねがいします|になります|にします|"
    r"かな|かも|と思います|とおもいます|かと思います|(?<![ぁ-ん])(?:だ|で|を|が)|の方|のほう|ね|よ|よろしく|please)$"
)


@given(st.text(alphabet="です。でしたお願いいたします にの方のほう番2abあだをがねよかなと思") | st.text())
def test_looking_at_the_end_alone_trims_what_looking_at_everything_did(text: str) -> None:
    marks = " 。、,.!?…・~〜「」『』()"
    expected = text.strip(marks)
    while (ending := ENDINGS.search(expected)) and ending.start() > 0:
        expected = expected[: ending.start()].rstrip(marks)
    # The whole pattern also takes an ending before a last line break, which plain text never has.
    assert "\n" in text or trimmed(text) == expected


@given(st.text(max_size=40))
def test_what_stands_beyond_the_first_characters_is_not_looked_at(text: str) -> None:
    long = (text or "あ") * (READ + 1)
    assert plain(long) == plain(long[:READ])
    assert len(plain(long)) <= READ
    choices = [Choice("yes", "はい"), Choice("no", "いいえ")]
    assert pick(long, choices, {}) == pick(long[:READ], choices, {})
