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
EMERGENCIES = (
    Choice("none", "いない"),
    Choice("injury", "けが人がいる"),
    Choice("fire", "火や煙が出ている"),
    Choice("in_lane", "車線の上にいる"),
    Choice("unsure", "わからない"),
)
EMERGENCY_WORDS = {
    "none": (
        "いません", "ない", "大丈夫", "無事", "なし", "どれもない", "誰もいない", "平気", "無傷", "おらん",
        "けがしてない", "けがはしてない", "no", "none", "nobody", "no one", "all good", "fine", "not hurt",
    ),
    "injury": ("けが", "痛い", "血が出ている", "hurt", "injured", "bleeding"),
    "fire": ("火", "煙", "燃えている", "fire", "smoke"),
    "in_lane": ("車線", "道の真ん中", "車道にいる", "in the lane"),
}  # fmt: skip
REFUGE = (Choice("yes", "はい、安全です"), Choice("no", "まだです"), Choice("cannot", "動けない"))
REFUGE_WORDS = {
    "yes": (
        "はい", "うん", "安全", "大丈夫", "移動した", "移動しました", "歩道", "外に出た", "外に出ました",
        "自宅", "ガードレールの外", "yes", "safe",
    ),
    "no": ("いいえ", "まだ", "危ない", "車の中", "車内", "中央分離帯", "no", "not safe"),
    "cannot": ("動けません", "移動できない", "出られない"),
}  # fmt: skip
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
        ("わかりかねます", "unknown"),
        ("さっぱりわからん", "unknown"),
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
        ("けがはないです", "none"),
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


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("no one hurt", "none"),
        ("nobody is injured", "none"),
        ("I'm not hurt", "none"),
        ("all good", "none"),
        ("けが人なし、安全です", "none"),
        ("怪我人はなしです", "none"),
        ("けがはしてない", "none"),
        ("誰もけがしていません", "none"),
        ("無傷です", "none"),
        ("へいき", "none"),
        ("だいじょうぶ", "none"),
        ("おらんで", "none"),
        ("全員無事です", "none"),
        ("けが人がいます", "injury"),
        ("大丈夫ですけど首が痛い", "injury"),
        ("no fire but someone is hurt", "injury"),
        ("煙が出てる", "fire"),
        ("けがはない、でも煙が出てる", "fire"),
        ("大丈夫だけど煙が", "fire"),
        ("nobody is hurt but there is smoke", "fire"),
        ("けがはないけど車線にいる", "in_lane"),
        ("大丈夫じゃない", None),
        ("足が痛いけど大丈夫", None),
        ("はい", None),
    ],
)
def test_all_is_well_only_where_nothing_takes_it_back(typed: str, key: str | None) -> None:
    assert pick(typed, EMERGENCIES, EMERGENCY_WORDS) == key


@pytest.mark.parametrize(
    "typed",
    [
        "はい",
        "はい、大丈夫です",
        "だいじょうぶ",
        "あんぜん",
        "歩道です",
        "移動した",
        "外に出ました",
        "自宅です",
        "ガードレールの外です",
    ],
)
def test_a_safe_place_is_heard(typed: str) -> None:
    assert pick(typed, REFUGE, REFUGE_WORDS) == "yes"


@pytest.mark.parametrize(
    "typed",
    [
        "車の中にいます",
        "中央分離帯にいます",
        "安全じゃない所にいます",
        "安全ではありません",
        "子供が二人います",
        "路肩にいます",
        "います",
        "はい、でも子供が車内に残っています",
        "はいですが一人だけ外に",
        "うん、でも",
        "大丈夫だと思うけど息子が",
        "yes but my son is still inside",
        "危ない所にいます",
        "安全だけど母が動けない",
    ],
)
def test_no_safe_place_is_heard_where_it_is_doubtful(typed: str) -> None:
    assert pick(typed, REFUGE, REFUGE_WORDS) != "yes"


@given(st.sampled_from(TROUBLES), st.sampled_from(["", "です", "でお願いします", "。", "！", "かな"]))
def test_every_label_means_its_choice(choice: Choice, ending: str) -> None:
    assert pick(choice.label + ending, TROUBLES, TROUBLE_WORDS) == choice.key


@given(st.text())
def test_anything_typed_gets_a_key_or_none(text: str) -> None:
    assert pick(text, TROUBLES, TROUBLE_WORDS) in {None, *(choice.key for choice in TROUBLES)}


@pytest.mark.parametrize("text", ["保険料はいくらですか", "満期はいつですか", "今回はいいです"])
def test_a_particle_before_another_word_is_no_yes(text: str) -> None:
    assert pick(text, REFUGE, {"yes": ("はい",), "no": ("いいえ",)}) is None


@pytest.mark.parametrize("text", ["はい", "はいお願いします", "ええと、はいです", "OK はい"])
def test_a_yes_is_one_wherever_it_begins(text: str) -> None:
    assert pick(text, REFUGE, {"yes": ("はい",), "no": ("いいえ",)}) == "yes"
