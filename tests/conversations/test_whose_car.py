"""Whose car it is, and how to reach somebody who cannot telephone."""

import pytest
from chat import Chat
from customers import HANAKO
from leading import lead, to_receipt

from flows.events import LocationReceived
from flows.session import Language

ENGLISH = {"emergency": "Nobody is in danger", "road_type": "Ordinary road", "safe_place": "Yes, we are safe"}


def test_a_borrowed_car_is_asked_for_though_one_is_linked(chat: Chat) -> None:
    chat.says("友達の車を借りていて動かなくなりました")
    lead(chat, "plate")
    chat.hears("ご契約のお車が対象")
    lead(chat, "review")
    chat.never_hears("プリウス 12-42", "無料です")
    chat.taps("この内容で依頼する")
    assert (chat.files().contract, chat.files().plate) == ("", "品川 300 さ 12-42")


def test_the_one_linked_car_is_named_once_and_costs_no_tap(chat: Chat) -> None:
    lead(chat, "safe_place")
    chat.taps("はい、安全です")
    chat.hears("プリウス 12-42 のことでよろしければ", "ほかの車")
    chat.is_asked("place")
    chat.says("ヘルプ")
    chat.never_hears("12-42 のこと")


@pytest.mark.parametrize(("language", "words"), [("ja", "ほかの車"), ("ja", "別の車です"), ("en", "not my car")])
def test_a_car_named_in_vain_is_put_right_in_the_words_that_were_offered(language: Language, words: str) -> None:
    chat = Chat("line", HANAKO, language=language)
    lead(chat, "place", **ENGLISH if language == "en" else {})
    chat.says(words)
    chat.is_asked("plate")


def test_somebody_who_cannot_telephone_is_told_once_how_to_call_for_help(stranger: Chat) -> None:
    stranger.says("耳が聞こえません。車が動きません")
    stranger.hears("110番アプリ", "NET119", "登録", "電話リレーサービス", "まず安全の確認です")
    asked = lead(stranger, "review")
    assert "phone" not in asked
    stranger.hears("ご連絡方法: 電話不可・文字で連絡")
    stranger.taps("この内容で依頼する")
    request = stranger.files()
    assert request.details["voiceless"] == "yes"
    assert request.phone == ("+819000000001" if stranger.channel == "sms" else "")


def test_nobody_calls_who_is_to_write(stranger: Chat) -> None:
    stranger.says("耳が聞こえません。車が動きません")
    to_receipt(stranger)
    stranger.waits(minutes=6.1)
    stranger.hears("担当者から文字で")
    stranger.never_hears("お電話を差し上げます")
    stranger.is_acknowledged()
    stranger.hears("文字で差し上げます")


def test_no_telephone_number_is_an_answer() -> None:
    chat = Chat("line")
    lead(chat, "phone")
    chat.taps("電話は使えない")
    lead(chat, "filing")
    assert (chat.files().phone, chat.files().details["voiceless"]) == ("", "yes")


def test_the_address_line_sent_is_shown_and_filed() -> None:
    chat = Chat("line", HANAKO)
    lead(chat, "place")
    chat._hear_from(lambda message: LocationReceived(35.658034, 139.701636, message, "東京都渋谷区\n道玄坂1丁目"))  # noqa: SLF001  # what LINE alone sends
    chat.is_asked("pin")
    chat.hears("合っていますか", "場所: 東京都渋谷区 道玄坂1丁目")
    lead(chat, "review")
    chat.hears("場所: 東京都渋谷区 道玄坂1丁目")
    chat.taps("この内容で依頼する")
    request = chat.files()
    assert (request.address, request.latitude) == ("東京都渋谷区 道玄坂1丁目", 35.658034)
