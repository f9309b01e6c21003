"""What else somebody needs beside a road: the nearest whom the insurer knows, honest words, a text for the family."""

import pytest
from chat import Chat
from customers import HANAKO, INSURER
from leading import lead, to_receipt, to_truck
from msgspec.structs import replace
from waiting import hour

from flows.messages import Ask, Call, Card, Share
from handlers.line.render import render

SAPPORO = (43.062, 141.354)
SHIBUYA_WORDS = "渋谷区道玄坂の交番の前"


def numbers(chat: Chat) -> list[str]:
    cards = [message for message in chat.said if isinstance(message, Ask | Card)]
    return [button.phone for card in cards for button in card.buttons if isinstance(button, Call)]


def test_the_three_nearest_are_named_with_their_numbers(chat: Chat) -> None:
    to_truck(chat)
    chat.taps("お困りごと")
    chat.hears("どれになさいますか", "タクシー", "宿・ホテル", "修理工場", "夜間の病院")
    chat.taps("タクシー")
    chat.hears("お客さまのお支払い", "架空渋谷タクシー", "約0.1km", "24時間", "03-0000-0201")
    assert numbers(chat) == ["03-0000-0201", "03-0000-0202", "03-0000-0203"]
    assert chat.session.talk is not None
    assert chat.session.talk.state == "coming"


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        ("タクシー", "タクシー会社"),
        ("ホテル", "お近くの宿"),
        ("修理工場", "受け入れられるか"),
        ("病院", "先にお電話"),
        ("taxi", "タクシー会社"),
        ("hotel", "お近くの宿"),
        ("泊まる 所", "お近くの宿"),
        ("夜の 病院", "先にお電話"),
    ],
)
def test_each_can_be_asked_for_in_words_without_the_list(chat: Chat, words: str, heard: str) -> None:
    to_truck(chat)
    chat.says(words)
    chat.hears(heard)
    assert numbers(chat)
    assert not chat.alerts()


def test_with_a_hospital_come_the_numbers_that_advise(chat: Chat) -> None:
    to_truck(chat)
    chat.says("夜間の病院")
    chat.hears("119番", "#7119", "#8000", "見本記念病院")


def test_where_nobody_is_near_that_is_said_with_the_desks_number(chat: Chat) -> None:
    lead(chat, "place")
    chat.sends_location(*SAPPORO)
    to_truck(chat)
    chat.says("タクシー")
    chat.hears("見つかりませんでした")
    assert numbers(chat) == ["03-0000-0001"]


def test_a_place_in_words_finds_those_whose_words_it_has(chat: Chat) -> None:
    lead(chat, "place")
    chat.says(SHIBUYA_WORDS)
    to_truck(chat)
    chat.says("タクシー")
    assert numbers(chat) == ["03-0000-0201", "03-0000-0202"]
    chat.never_hears("km")


def test_an_insurer_who_knows_nobody_offers_nobody(chat: Chat) -> None:
    chat.insurer = replace(INSURER, concierge=())
    to_truck(chat)
    chat.never_hears("お困りごと")
    chat.says("タクシー")
    chat.hears("見つかりませんでした")


def test_the_list_is_left_by_news_or_by_asking_how_things_stand(chat: Chat) -> None:
    to_truck(chat)
    chat.taps("お困りごと")
    chat.says("まだ？")
    chat.hears("出発の準備", "場所を直す")
    chat.taps("お困りごと")
    chat.is_told("en_route")
    chat.hears("出発しました", "場所を直す")
    chat.waits(minutes=60)
    chat.hears_nothing()


def test_it_is_offered_from_acceptance_on(chat: Chat) -> None:
    to_receipt(chat)
    chat.never_hears("お困りごと")
    chat.is_told("accepted")
    chat.hears("お困りごと")


# the family


def text_for_family(chat: Chat) -> str:
    (shared,) = [
        button
        for message in chat.said
        if isinstance(message, Ask | Card)
        for button in message.buttons
        if isinstance(button, Share)
    ]
    return shared.text


@pytest.mark.parametrize("words", ["家族へ知らせる", "家族に連絡したい", "tell my family", "家族に 知らせる"])
def test_a_text_for_the_family_tells_that_they_are_safe_and_when_the_truck_is_expected(chat: Chat, words: str) -> None:
    to_receipt(chat)
    chat.says(words)
    assert "安全な場所で助けを待っています" in text_for_family(chat)
    assert "見込み" not in text_for_family(chat)
    chat.is_told("accepted")
    chat.says(words)
    assert f"{hour(chat.window[0])}〜{hour(chat.window[1])}" in text_for_family(chat)


def test_it_holds_neither_place_nor_policy_nor_name(chat: Chat) -> None:
    to_truck(chat)
    chat.says("家族へ知らせる")
    text = text_for_family(chat)
    for private in ("渋谷", "35.", "プリウス", "12-42", "花子", "R-2026", "C-car"):
        assert private not in text


def test_who_is_not_safe_is_not_said_to_be(chat: Chat) -> None:
    to_truck(chat, safe_place="まだです")
    chat.says("家族へ知らせる")
    assert "安全な場所" not in text_for_family(chat)


def test_on_line_one_button_opens_the_choice_of_friends_and_by_sms_the_text_is_there_to_copy() -> None:
    on_line = to_truck(Chat("line", HANAKO))
    on_line.says("家族へ知らせる")
    assert "https://line.me/R/share?text=%E8%BB%8A" in str(render(tuple(on_line.said)))
    by_sms = to_truck(Chat("sms", HANAKO))
    by_sms.says("家族へ知らせる")
    by_sms.hears("送るのはお客さまご自身", text_for_family(by_sms))


def test_in_every_language_it_fits_a_link() -> None:
    for language in ("English", "やさしい日本語"):
        chat = to_truck(Chat("line", HANAKO))
        chat.says(language)
        chat.says("tell my family")
        assert "https://line.me/R/share?text=" in str(render(tuple(chat.said)))
