import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.choices import pick
from flows.messages import Choice

TROUBLES = (
    Choice("start", "エンジンがかからない"),
    Choice("battery", "バッテリー上がり"),
    Choice("flat", "パンク"),
    Choice("lockout", "鍵の閉じ込み"),
    Choice("fuel", "ガス欠"),
    Choice("unknown", "わからない"),
)
TROUBLE_WORDS = {
    "battery": ("バッテリー",),
    "flat": ("タイヤ", "flat tire"),
    "fuel": ("ガソリンがない", "燃料切れ", "out of gas"),
    "lockout": ("インキー",),
}
INJURED = (Choice("injury", "けが人がいる"), Choice("none", "けが人はいない"), Choice("unsure", "わからない"))
INJURED_WORDS = {"injury": ("けが", "怪我"), "none": ("いない", "なし", "nobody")}
ROADS = (
    Choice("general", "一般道"),
    Choice("expressway", "高速道路"),
    Choice("home", "自宅"),
    Choice("garage", "駐車場"),
)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("2", "battery"),
        ("２", "battery"),
        ("②", "battery"),
        ("二", "battery"),
        ("2番", "battery"),
        ("２番目です", "battery"),
        ("2です", "battery"),
        ("その2でお願いします", "battery"),
        ("two", "battery"),
        ("にばん", "battery"),
        ("No. 2", "battery"),
        ("the second one", "battery"),
        ("7", None),
        ("0", None),
        ("パンク", "flat"),
        ("ぱんく", "flat"),
        ("ﾊﾟﾝｸです", "flat"),
        ("パンクかな", "flat"),
        ("パンクしました", "flat"),
        ("たぶんパンクだと思います", "flat"),
        ("タイヤです", "flat"),
        ("Flat tire!", "flat"),
        ("エンジンかからない", "start"),
        ("エンジンがかからないです", "start"),
        ("鍵閉じ込み", "lockout"),
        ("かぎの閉じ込み", "lockout"),
        ("閉じ込み", "lockout"),
        ("インキーしちゃった", "lockout"),
        ("ガソリンないです", "fuel"),
        ("ガソリンが無い", "fuel"),
        ("バッテリー", "battery"),
        ("分かりません", "unknown"),
        ("よくわからない", "unknown"),
        ("パンクじゃない", None),
        ("パンクではなくバッテリー", "battery"),
        ("not a flat tire", None),
        ("パンクかバッテリー", None),
        ("こんにちは", None),
        ("", None),
        ("。", None),
    ],
)
def test_a_trouble_is_chosen(typed: str, key: str | None) -> None:
    assert pick(typed, TROUBLES, TROUBLE_WORDS) == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("けが人はいない", "none"),
        ("けが人いません", "none"),
        ("怪我人はいませんでした", "none"),
        ("誰もいません", "none"),
        ("なし", "none"),
        ("けが人がいます", "injury"),
        ("怪我してる", "injury"),
        ("けがはないです", None),
        ("わかりません", "unsure"),
        ("けが人がいるかわからない", "unsure"),
    ],
)
def test_a_denied_answer_is_never_taken_for_the_answer(typed: str, key: str | None) -> None:
    assert pick(typed, INJURED, INJURED_WORDS) == key


@pytest.mark.parametrize(
    ("typed", "key"),
    [("高速", "expressway"), ("高速道路の上です", "expressway"), ("道", None), ("家", None), ("駐車場", "garage")],
)
def test_a_clear_part_is_enough(typed: str, key: str | None) -> None:
    assert pick(typed, ROADS, {}) == key


@given(st.sampled_from(TROUBLES), st.sampled_from(["", "です", "でお願いします", "。", "！", "かな"]))
def test_every_label_means_its_choice(choice: Choice, ending: str) -> None:
    assert pick(choice.label + ending, TROUBLES, TROUBLE_WORDS) == choice.key


@given(st.text())
def test_anything_typed_gets_a_key_or_none(text: str) -> None:
    assert pick(text, TROUBLES, TROUBLE_WORDS) in {None, *(choice.key for choice in TROUBLES)}
