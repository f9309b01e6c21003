"""Every trouble asks what only it needs to know, says what applies, and ends in a request."""

import pytest
from chat import Chat
from customers import HANAKO, PRIUS, contract, customer
from leading import lead
from msgspec.structs import replace

BRANCHES = {
    "バッテリー上がり": (("club",), "30分以内", {"club": "no"}),
    "エンジンがかからない": (("moment", "destination"), "レッカー", {"moment": "parked"}),
    "パンク": (("spare", "flats", "club"), "30分以内", {"spare": "yes", "flats": "one", "club": "no"}),
    "鍵の閉じ込み・紛失": (
        ("locked_in", "key_inside", "club"),
        "30分以内",
        {"locked_in": "nobody", "key_inside": "yes", "club": "no"},
    ),
    "ガス欠": (("fuel", "club"), "10リットル", {"fuel": "regular", "club": "no"}),
    "電欠（EV）": (("destination",), "充電できる場所まで", {}),
    "脱輪・落輪": (("wheels", "drop", "destination"), "レッカー", {"wheels": "one", "drop": "shallow"}),
    "事故で動けない": (("airbag", "drivable", "destination"), "レッカー", {"airbag": "no", "drivable": "no"}),
    "警告灯・異音・異臭": (("drivable", "destination"), "レッカー", {"drivable": "no"}),
    "雪・ぬかるみ": ((), "対象になりません", {}),
    "わからない": (("drivable", "destination"), "レッカー", {"drivable": "no"}),
}
ALWAYS = {"emergency", "safe_place", "place", "pin", "road_type", "symptom", "occupants", "vulnerable"}


@pytest.mark.parametrize("symptom", BRANCHES)
def test_a_trouble_is_asked_about_explained_and_filed(chat: Chat, symptom: str) -> None:
    questions, cover, details = BRANCHES[symptom]
    asked = lead(chat, "review", symptom=symptom)
    assert set(asked) - ALWAYS == set(questions)
    chat.hears(cover)
    chat.taps("この内容で依頼する")
    assert chat.files().details == details


@pytest.mark.parametrize("symptom", BRANCHES)
def test_a_trouble_is_understood_when_it_is_typed(chat: Chat, symptom: str) -> None:
    lead(chat, "symptom")
    chat.says(symptom)
    assert chat.session.talk is not None
    assert chat.session.talk.state != "symptom"


@pytest.mark.parametrize(("spare", "flats"), [("ない", "1本"), ("わからない", "1本"), ("ある", "2本以上")])
def test_a_flat_that_cannot_be_changed_is_towed(chat: Chat, spare: str, flats: str) -> None:
    assert "destination" in lead(chat, "review", symptom="パンク", spare=spare, flats=flats)
    chat.hears("レッカー")
    chat.never_hears("30分以内")


def test_a_place_the_customer_names_is_where_the_car_goes(chat: Chat) -> None:
    lead(chat, "destination", symptom="エンジンがかからない")
    chat.taps("行き先を指定する")
    chat.is_asked("destination_address")
    chat.says("見本モータース")
    chat.hears("見本モータース")
    chat.taps("この内容で依頼する")
    assert chat.files().destination_address == "見本モータース"


def test_stuck_in_snow_is_said_not_to_be_covered_with_who_helps(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.taps("雪・ぬかるみ")
    chat.hears("対象になりません", "JAF", "0570-00-8139")
    lead(chat, "review")
    chat.hears("対象になりません")
    chat.never_hears("限度額はありません")


@pytest.mark.parametrize(
    ("terms", "road", "heard"),
    [
        ({}, "一般道", "1年の間に1回、10リットルまで無料"),
        ({"fuel_used": True}, "一般道", "ご負担いただくことがあります"),
        ({"fleet_discount": True, "fuel_used": True}, "一般道", "回数の制限はありません"),
        ({}, "自宅", "燃料代はお客さまのご負担"),
    ],
)
def test_fuel_is_explained_as_the_contract_has_it(terms: dict[str, bool], road: str, heard: str) -> None:
    chat = Chat("line", customer(contract(PRIUS, **terms)))
    lead(chat, "review", symptom="ガス欠", road_type=road)
    chat.hears(heard)


@pytest.mark.parametrize(("had", "heard"), [(False, "4,000円まで当社が負担"), (True, "ご負担いただくことがあります")])
def test_a_member_of_the_motor_club_hears_what_the_policy_year_still_grants(
    channel: str, heard: str, *, had: bool
) -> None:
    chat = Chat(channel, customer(contract(PRIUS, club_extra_used=had)))  # type: ignore[arg-type]  # one of the two
    lead(chat, "review", club="会員です")
    chat.hears("30分以内", heard, "JAFの会員: 会員です")
    lead(chat, "filing")
    assert chat.files().details == {"club": "yes"}


def test_who_is_no_member_hears_nothing_of_the_club(chat: Chat) -> None:
    lead(chat, "review")
    chat.never_hears("4,000円")


def test_the_club_is_asked_about_only_where_it_changes_something(chat: Chat, stranger: Chat) -> None:
    assert "club" not in lead(chat, "review", symptom="パンク", spare="ない"), "that is a tow"
    assert "club" not in lead(stranger, "review"), "staff see to contracts that are not known"


def test_nobody_in_a_hurry_is_asked_about_the_club(chat: Chat) -> None:
    assert "club" not in lead(chat, "review", symptom="鍵の閉じ込み・紛失", locked_in="子どもがいる")


def test_an_insurer_without_the_club_does_not_ask(chat: Chat) -> None:
    chat.insurer = replace(chat.insurer, club_first=False)
    assert "club" not in lead(chat, "review")


def test_after_an_accident_people_come_before_the_police_and_the_truck(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.taps("事故で動けない")
    chat.hears("119番", "安全な場所", "110番", "示談")


@pytest.mark.parametrize("inside", ["子どもがいる", "ペットがいる", "大人がいる"])
def test_somebody_locked_in_brings_119_at_once_and_makes_it_urgent(chat: Chat, inside: str) -> None:
    lead(chat, "locked_in", symptom="鍵の閉じ込み・紛失")
    chat.taps(inside)
    chat.hears("119", "119番（救急・消防）")
    lead(chat, "filing")
    assert chat.files().urgent


def test_the_contract_tells_what_truck_is_needed() -> None:
    chat = Chat("line", HANAKO)
    lead(chat, "filing")
    request = chat.files()
    assert (request.body, request.equipment, request.colour) == ("standard", "hybrid", "白")
