import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.yesno import yes_no

YES = """
    はい はい。 はいっ ハイ ﾊｲ うん うんうん ええ そうです そうですね OK ＯＫ ok! おっけー オッケー オーケー
    了解です お願いします はいお願いします はい、お願いします yes Yes. Y ✅ 👍 ⭕️ もちろん 合ってます
    間違いありません はい、合っています いいですよ sure はいはい よろしくお願いします
"""
NO = """
    いいえ いいえ、違います いや いやです ちがう 違います ちがいます 違うよ no No. nope だめ ダメです ❌ 👎
    結構です いりません そうじゃないです 合ってないです 間違ってます ううん やめます no,thanks
    いいえ大丈夫です
"""
NEITHER = """
    はい、でも違います うーん 大丈夫です いいです わからない 車 1 。 はいかいいえか どっち？ はいりません
    はいでもいいえでもない うん、でもちょっと はい、でも子供が車内に残っています はいですけど車の中です はい、けど犬が
    大丈夫ですけど煙が はいだが違う
"""


@pytest.mark.parametrize("typed", YES.split())
def test_yes_is_understood(typed: str) -> None:
    assert yes_no(typed) is True


@pytest.mark.parametrize("typed", ["no thank you", *NO.split()])
def test_no_is_understood(typed: str) -> None:
    assert yes_no(typed) is False


@pytest.mark.parametrize("typed", ["", "yes but wrong car", "はい　いいえ", *NEITHER.split()])
def test_anything_else_is_neither(typed: str) -> None:
    assert yes_no(typed) is None


@given(st.text())
def test_any_text_is_yes_no_or_neither(text: str) -> None:
    assert yes_no(text) in {True, False, None}


@pytest.mark.parametrize("word", ["そうです", "はい", "いいえ", "合っています"])
def test_a_yes_without_end_is_none_and_is_not_pondered(word: str) -> None:
    assert yes_no(word * 5000 + "x") is None
