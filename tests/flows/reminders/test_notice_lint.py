from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.answers.plates import Plate
from flows.facts import Facts
from flows.reminders.lint import complaints, parts

HOST = "counter.example"
SMS_TEXT = "【みどり窓口損保】自動車保険は6/20(土)16時に満期です。電話03-0000-0003 継続手続き https://counter.example/r/k7q2m4p6"


def found(text: str, facts: Facts, *personal: str, by_sms: bool = False) -> tuple[str, ...]:
    return complaints(text, facts.profile, HOST, by_sms=by_sms, personal=personal)


@pytest.mark.parametrize(
    "text",
    [
        SMS_TEXT,
        "【みどり窓口損保】Car insurance ends Sat 20 June 16:00. Call 03-0000-0003. https://counter.example/r/k7q2m4p6",
        "【みどり窓口損保】車の 保険は 6月20日(土曜日)に おわります。電話 03-0000-0003 https://counter.example/r/k7q2m4p6",
        "みどり窓口損保 2026年6月20日（土）16時に満期です。電話03-0000-0003",
    ],
)
def test_a_plain_notice_passes_on_either_channel(text: str, facts: Facts) -> None:
    assert found(text, facts) == ()
    assert found(text, facts, by_sms=True) == ()


@pytest.mark.parametrize(
    "text",
    [
        "6月20日 土曜日 16時に 保険が おわります。10分で 手続きが できます。",
        "Your cover ends on Saturday, June 20 at 16:00. You can renew until 15:59, day or night.",
        "ご契約の更新は2026-06-20(土)15:59まで、30日以内の手続きは03-0000-0003へ。",
        "下2けた42のアクア、ご契約2台の満期日が近づいています。",
        "道に迷わないよう、確認期間は14日から60日です。",
        "ご案内が届かない場合も、満期日に終了します。",
        "Toll-free: 0570-00-8139. Nothing else has to be done in 2026.",
    ],
)
def test_facts_about_a_contract_are_no_advertisement(text: str, facts: Facts) -> None:
    assert found(text, facts) == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("今だけお得な割引があります", "advertising:お得"),
        ("今 だ け の ご案内", "advertising:今だけ"),
        ("必ず安くなります", "advertising:必ず"),
        ("ｷｬﾝﾍﾟｰﾝのお知らせ", "advertising:キャンペーン"),
        ("ほけんりょうが やすく なります", "advertising:ほけんりょうがやすく"),
        ("プレゼントを もらえます", "advertising:プレゼント"),
        ("Renew now and SAVE MONEY", "advertising:save money"),
        ("A special Offer for you", "advertising:offer"),
        ("他社より良い内容です", "advertising:他社"),
    ],
)
def test_words_of_advertising_are_refused_in_three_languages(text: str, complaint: str, facts: Facts) -> None:
    assert complaint in found(text, facts)


@pytest.mark.parametrize("text", ["Saleable goods", "The winter tyres", "Offerings", "得意先"])
def test_english_words_are_whole_words(text: str, facts: Facts) -> None:
    assert found(text, facts) == ()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("品川 300 さ 12-42 のお車", "personal:plate"),
        ("品川３００さ１２４２のお車", "personal:plate"),
        ("お車は横浜 50 た ・・42です", "personal:plate"),
        ("12-42のお車", "personal:plate"),
        ("証券番号MD-0001-1の満期", "personal:policy_number"),
        ("証券番号 12345678 の満期", "personal:policy_number"),
        ("お電話090-0000-0001に", "personal:telephone"),
        ("お電話09000000001に", "personal:telephone"),
        ("to +81 90 0000 0001 or", "personal:telephone"),
        ("03-0000-9999へ", "personal:telephone"),
        ("taro@mail.exampleにもお送りしました", "personal:mail"),
        ("窓野 あかり様", "personal:named"),
        ("窓野　あかり様", "personal:named"),
        ("窓野あかりさんへ", "personal:named"),
    ],
)
def test_personal_data_is_refused_and_not_repeated(text: str, complaint: str, facts: Facts) -> None:
    assert found(text, facts, "窓野 あかり", "") == (complaint,)


@given(
    st.builds(
        Plate,
        st.sampled_from(["品川", "横浜", "なにわ", "つくば", "いわき"]),
        st.sampled_from(["300", "33", "30A", "580"]),
        st.sampled_from("あかさたわ"),
        st.integers(1, 9999),
    )
)
def test_every_plate_is_known(facts: Facts, plate: Plate) -> None:
    assert found(f"お車（{plate}）の保険", facts) == ("personal:plate",)
    assert found(f"お車（{str(plate).replace(' ', '')}）の保険", facts) == ("personal:plate",)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("https://counter.example.evil.example/r", "domain"),
        ("https://counter.example@evil.example/r", "domain"),
        (r"https://evil.example\@counter.example/r", "domain"),
        ("https://notcounter.example/r", "domain"),
        ("https://ｃounter.example/r", "domain"),
        ("https://[/r", "domain"),
        ("evil.exampleへ", "domain"),
        ("line://nv/chat", "domain"),
        ("https://bit.ly/3abc", "shortener"),
        ("BIT.ly/3abc", "shortener"),
    ],
)
def test_an_address_that_is_not_ours_is_refused(text: str, complaint: str, facts: Facts) -> None:
    assert found(f"手続き {text} から", facts) == (complaint,)


@pytest.mark.parametrize(
    "address", ["https://counter.example", "https://www.counter.example/r/x?y=1", "counter.example/r"]
)
def test_an_address_of_ours_passes(address: str, facts: Facts) -> None:
    assert found(f"手続き {address} から", facts) == ()


def test_a_port_belongs_to_no_domain(facts: Facts) -> None:
    assert complaints("http://127.0.0.1:8090/r", facts.profile, "127.0.0.1:8090") == ()


@pytest.mark.parametrize(
    "text",
    [
        "6/20に満期です",
        "6月20日に満期です",
        "2026年6月20日まで",
        "ends 20 June",
        "until June 20",
        "2026-06-20",
        "6/20(水曜)ではなく6/21",
    ],
)
def test_a_date_says_its_day_of_the_week(text: str, facts: Facts) -> None:
    assert found(text, facts) == ("weekday",)


@given(st.dates(date(2026, 1, 1), date(2030, 12, 31)))
def test_any_day_of_the_year_passes_with_its_day_of_the_week_and_no_other_way(facts: Facts, day: date) -> None:
    name = "月火水木金土日"[day.weekday()]
    for written in (f"{day.month}/{day.day}", f"{day.month}月{day.day}日", f"{day.year}年{day.month}月{day.day}日"):
        assert found(f"{written}({name})に満期", facts) == ()
        assert found(f"{written}に満期", facts) == ("weekday",)
    assert found(f"ends {day:%a} {day.day} {day:%B}", facts) == ()
    assert found(f"ends {day.day} {day:%b}", facts) == ("weekday",)


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("自動車保険のみどり窓口損保 6/20(土)16時に満期です。電話03-0000-0003", "sender"),
        (f"{SMS_TEXT}{'あ' * 140}", "parts"),
        ("【みどり窓口損保】自動車保険は16時に満期です。電話03-0000-0003", "beginning"),
        ("【みどり窓口損保】自動車保険は6/20(土)16時に満期です。", "beginning"),
        (f"【みどり窓口損保】{'あ' * 40}6/20(土)16時に満期です。電話03-0000-0003", "beginning"),
        (f"【みどり窓口損保】6/20(土)16時に満期です。{'🚗' * 17}電話03-0000-0003", "beginning"),
    ],
)
def test_an_sms_begins_with_who_when_and_where_to_call(text: str, complaint: str, facts: Facts) -> None:
    assert found(text, facts, by_sms=True) == (complaint,)
    assert found(text, facts) == ()


def test_an_sms_of_somebody_else_says_neither(facts: Facts) -> None:
    text = "【べつの損保】6/20(土)16時に満期です。電話03-0000-0003"
    assert found(text, facts, by_sms=True) == ("sender", "beginning")


@pytest.mark.parametrize(("length", "count"), [(1, 1), (70, 1), (71, 2), (134, 2), (135, 3), (201, 3), (202, 4)])
def test_parts_are_counted_in_utf_16(length: int, count: int) -> None:
    assert parts("あ" * length) == count


def test_a_car_in_a_picture_counts_twice() -> None:
    assert parts("🚗" * 35) == 1
    assert parts("🚗" * 36) == 2


def test_no_complaint_stands_twice(facts: Facts) -> None:
    assert found("お得で、お得な", facts) == ("advertising:お得",)
