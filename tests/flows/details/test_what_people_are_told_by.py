"""Names, insurers, plates and numbers of others, found among other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.details.insurers import UNINSURED, insurer
from flows.details.people import first_name, full_name, person, plate_in

WORDS = st.lists(
    st.sampled_from(
        [
            "田中",
            "さん",
            "相手",
            "は",
            "の",
            "保険",
            "損保ジャパン",
            "農協",
            "です",
            "、",
            "。",
            " ",
            "練馬501",
            "8",
            "090",
            "名前",
            "わからない",
        ]
    ),
    max_size=12,
).map("".join)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("損保ジャパンだそうですが、名前は聞いてません", "損保ジャパン"),
        ("たぶんアクサです", "アクサ"),
        ("東京海上日動火災です", "東京海上日動火災"),
        ("ＪＡ共済", "JA共済"),
        ("保険会社は架空海上でした", "架空海上"),
        ("保険に入ってないそうです", UNINSURED),
    ],
)
def test_an_insurer_is_found_without_what_is_said_of_it(said: str, name: str) -> None:
    assert insurer(said) == name


@pytest.mark.parametrize(
    "said",
    [
        "農協の前でぶつかりました",
        "三井住友銀行の駐車場です",
        "チューリッヒの出身です",
        "保険は使いたくない",
        "保険会社は連絡してくれました",
        "保険は大丈夫です",
        "保険会社はまだわかりません",
    ],
)
def test_what_only_sounds_like_an_insurer_is_none(said: str) -> None:
    assert insurer(said) == ""


@pytest.mark.parametrize(
    "said", ["店員さん", "運転手さんです", "おまわりさん", "奥さん", "お疲れ様です", "娘の彼氏です", "損保ジャパンさん"]
)
def test_who_is_told_of_by_what_they_are_has_no_name(said: str) -> None:
    assert person(said) == {}


@pytest.mark.parametrize(
    "said",
    ["写真", "ナンバーだけ写メ撮った", "赤い車", "追突", "練馬501の8", "戻る", "赤信号 無視", "修理代", "身分証明"],
)
def test_words_alone_are_no_whole_name(said: str) -> None:
    assert full_name(said) == ""


@pytest.mark.parametrize(
    ("said", "plate"),
    [
        ("練馬501の8", ""),
        ("練馬501の88", ""),
        ("練馬501の1234", "練馬 501 の 12-34"),
        ("練馬501さ8", "練馬 501 さ ・・・8"),
    ],
)
def test_a_particle_is_no_kana_of_a_plate(said: str, plate: str) -> None:
    assert plate_in(said) == plate


@given(WORDS)
def test_no_insurer_and_no_plate_is_anybodys_name(text: str) -> None:
    names = {person(text).get("name", ""), first_name(text), full_name(text)} - {""}
    assert not [name for name in names if insurer(name) or plate_in(name)]


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert {*person(text)} <= {"name", "phone"}
    assert insurer(text) == insurer(text).strip()
