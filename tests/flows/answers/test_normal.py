import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.normal import plain, sounds, trimmed
from flows.answers.numerals import arabic


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
