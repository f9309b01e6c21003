"""From the first word to the receipt, without a detour."""

from datetime import date

import pytest
from chat import NUMBER, Chat
from customers import HANAKO, PRIUS, WITH_TWO_CARS, contract, customer
from leading import HERE, lead
from msgspec.structs import replace

from flows.delivery import Lane
from flows.effects import AlertStaff, SetTimer


def test_a_linked_customer_with_a_flat_battery_needs_at_most_twelve_taps() -> None:
    chat = Chat("line", HANAKO)
    chat.follows()
    chat.hears("みどり窓口損保")
    chat.taps("車が動かない・故障")
    chat.is_asked("emergency")
    chat.hears("運転中の操作はお控えください", "119", "110")
    chat.taps("いない")
    chat.is_asked("road_type")
    chat.taps("一般道")
    chat.is_asked("safe_place")
    chat.taps("はい、安全です")
    chat.is_asked("place")
    chat.sends_location()
    chat.is_asked("pin")
    chat.taps("合っている")
    chat.is_asked("symptom")
    chat.taps("バッテリー上がり")
    chat.is_asked("occupants")
    chat.taps("1人")
    chat.is_asked("vulnerable")
    chat.taps("いない")
    chat.is_asked("club")
    chat.taps("会員です")
    chat.is_asked("review")
    chat.hears("30分以内", "4,000円", "プリウス 12-42", "バッテリー上がり", "1人", "JAFの会員: 会員です")
    chat.taps("この内容で依頼する")
    request = chat.files()
    assert (request.plate, request.symptom, request.road_type) == ("品川 300 さ 12-42", "battery", "ordinary")
    assert (request.phone, request.name) == ("+819000000001", "見本 花子")
    assert (request.latitude, request.longitude) == (35.658034, 139.701636)
    assert not request.urgent
    chat.hears("受け付けています")
    chat.is_recorded()
    chat.hears("受け付けました", NUMBER)
    assert chat.taps_made <= 12


def test_the_same_way_by_numbers_and_a_link(chat: Chat) -> None:
    lead(chat, "review")
    chat.taps("この内容で依頼する")
    assert chat.files().channel == chat.channel
    chat.is_recorded()
    chat.hears(NUMBER)


def test_one_car_is_not_asked_for_but_shown_to_be_checked(chat: Chat) -> None:
    assert "vehicle" not in lead(chat, "review")
    chat.hears("お車: プリウス 12-42")


def test_of_several_cars_the_customer_says_which(channel: str) -> None:
    chat = Chat(channel, WITH_TWO_CARS)  # type: ignore[arg-type]  # one of the two channels
    lead(chat, "vehicle")
    chat.hears("プリウス 12-42", "ムーヴ 34-49", "ほかの車")
    chat.taps("ムーヴ 34-49")
    lead(chat, "filing")
    assert chat.files().plate == "横浜 580 い 34-49"


def test_a_car_that_is_not_on_the_policy_is_taken_with_a_warning(channel: str) -> None:
    chat = Chat(channel, WITH_TWO_CARS)  # type: ignore[arg-type]  # one of the two channels
    lead(chat, "vehicle")
    chat.taps("ほかの車")
    chat.hears("ご契約のお車が対象")
    chat.is_asked("plate")
    lead(chat, "filing")
    request = chat.files()
    assert (request.plate, request.contract, request.vehicle) == ("品川 300 さ 12-42", "", "")


def test_a_stranger_comes_to_the_receipt_too(stranger: Chat) -> None:
    asked = lead(stranger, "review")
    assert {"plate", "model", "body", "equipment", "name"} <= set(asked)
    assert ("phone" in asked) == (stranger.channel == "line"), "the number an SMS comes from need not be asked for"
    stranger.hears("担当者が確かめます")
    stranger.taps("この内容で依頼する")
    request = stranger.files()
    assert (request.plate, request.model, request.body) == ("品川 300 さ 12-42", "白のプリウス", "standard")
    assert request.phone == "+819000000001"
    stranger.is_recorded()
    stranger.hears(NUMBER)


def test_a_stranger_who_knows_nothing_is_helped_all_the_same(stranger: Chat) -> None:
    dunno = dict.fromkeys(("plate", "model", "body", "equipment", "symptom", "drivable"), "わからない")
    lead(stranger, "filing", **dunno, place="大きな橋のたもと")
    request = stranger.files()
    assert (request.plate, request.symptom, request.address) == ("unknown", "unknown", "大きな橋のたもと")


def test_the_request_is_urgent_to_the_machinery_until_it_is_over(chat: Chat) -> None:
    lanes = []
    chat.says("車が動かない")
    lanes.append(chat.session.lane)
    lead(chat, "filing")
    chat.is_recorded()
    chat.is_acknowledged()
    lanes.append(chat.session.lane)
    chat.waits(minutes=12 * 60)
    lanes.append(chat.session.lane)
    assert lanes == [Lane.EMERGENCY, Lane.EMERGENCY, Lane.CONVERSATION]


def test_staff_hear_of_a_request_when_it_is_recorded_and_the_watchdog_wakes(chat: Chat) -> None:
    lead(chat, "filing")
    assert not chat.did(AlertStaff)
    chat.is_recorded()
    assert [(alert.kind, alert.number) for alert in chat.did(AlertStaff)] == [("filed", NUMBER)]
    assert [timer.name for timer in chat.did(SetTimer)] == ["watchdog"]


def test_nothing_is_done_before_the_record_answers(chat: Chat) -> None:
    lead(chat, "filing")
    chat.never_hears("受け付けました", NUMBER)


def test_a_record_that_answers_twice_is_told_once(chat: Chat) -> None:
    lead(chat, "filing")
    chat.is_recorded()
    chat.is_recorded()
    chat.hears_nothing()


def test_the_private_parts_of_a_review_are_not_repeated_by_sms() -> None:
    chat = Chat("sms")
    lead(chat, "review")
    chat.never_hears("品川 300 さ 12-42\n車名", "090-0000", "9000000001", "見本")
    chat.hears("ナンバー: …12-42", "電話番号: …0001", "お名前: お伺い済み")


def test_what_the_first_words_tell_is_not_asked_again(chat: Chat) -> None:
    chat.says("バッテリーが上がって動けません")
    assert "symptom" not in lead(chat, "review", place=HERE)
    chat.hears("バッテリー上がり")


def test_records_that_cannot_be_read_for_a_moment_do_not_change_what_was_confirmed(chat: Chat) -> None:
    lead(chat, "review")
    chat.customer = None
    chat.taps("この内容で依頼する")
    request = chat.files()
    assert (request.symptom, request.road_type, request.vehicle) == ("battery", "ordinary", "car-1")
    assert (request.latitude, request.phone, request.name) == (35.658034, "+819000000001", "見本 花子")


def test_records_that_come_back_do_not_change_what_was_confirmed() -> None:
    chat = Chat("line")
    lead(chat, "review")
    chat.customer = HANAKO
    chat.taps("この内容で依頼する")
    assert (chat.files().plate, chat.files().model) == ("品川 300 さ 12-42", "白のプリウス")


@pytest.mark.parametrize(
    ("start", "maturity", "covered"),
    [
        (date(2025, 11, 22), date(2026, 11, 22), False),  # ended at 16:00 today, six hours ago
        (date(2025, 11, 23), date(2026, 11, 23), True),
        (date(2026, 11, 22), date(2027, 11, 22), True),
        (date(2026, 11, 23), date(2027, 11, 23), False),
    ],
)
def test_what_is_paid_for_is_only_said_of_a_contract_in_force(start: date, maturity: date, *, covered: bool) -> None:
    dated = replace(contract(PRIUS), start=start, maturity=maturity)
    chat = Chat("line", customer(dated))
    lead(chat, "review")
    assert ("30分以内" in chat.words) == covered
    assert ("満期を過ぎているか" in chat.words) != covered
    chat.taps("この内容で依頼する")
    assert chat.files().contract == dated.number


def test_a_customer_without_a_car_on_the_books_is_asked_for_the_plate_but_not_for_their_name(chat: Chat) -> None:
    chat.customer = customer()
    asked = lead(chat, "filing")
    assert "plate" in asked
    assert not {"name", "phone"} & set(asked)
