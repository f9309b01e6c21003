"""News while something else is talked about, and news that LINE does not deliver: neither is lost, neither disturbs."""

import pytest
from chat import NUMBER, Chat
from customers import HANAKO
from leading import to_receipt, to_truck
from waiting import PAGE, PARTNER, hour

from flows.dispatch.news import Kind
from flows.effects import AlertStaff, Send
from flows.events import Address


def elsewhere(chat: Chat) -> list[Send]:
    return [send for send in chat.did(Send) if send.to is not None]


def aside(chat: Chat) -> Chat:
    """A truck is on its way, and its customer sees to something else meanwhile."""
    to_truck(chat)
    chat.says("連携解除")
    chat.is_asked("unlink")
    return chat


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("en_route", "出発しました"),
        ("delayed", "遅れています"),
        ("arriving", "まもなく到着"),
        ("on_scene", "到着しました"),
    ],
)
def test_news_are_said_and_the_other_talk_goes_on_undisturbed(chat: Chat, kind: Kind, words: str) -> None:
    aside(chat)
    chat.is_told(kind)
    chat.hears(words)
    assert chat.session.talk is not None
    assert (chat.session.talk.flow, chat.session.talk.state) == ("linking", "unlink")
    chat.says("いいえ")
    chat.hears("途中のお手続きに戻ります", PARTNER if kind != "on_scene" else "到着したと連絡")
    assert chat.session.talk is not None
    assert chat.session.talk.flow == "roadside"


@pytest.mark.parametrize(("kind", "question"), [("checking", "checking"), ("redirecting", "redirecting")])
def test_what_a_driver_has_to_know_comes_first_and_the_other_talk_is_offered_again(
    chat: Chat, kind: Kind, question: str
) -> None:
    aside(chat)
    chat.is_told(kind)
    chat.is_asked(question)
    assert [talk.flow for talk in chat.session.paused] == ["linking"]
    chat.says("続き")
    chat.is_asked(question)


def test_what_ends_a_request_put_aside_is_said_and_the_other_talk_goes_on(chat: Chat) -> None:
    aside(chat)
    chat.is_told("closed")
    chat.hears("終わりとしました", "途中のお手続きに戻ります")
    chat.is_asked("unlink")
    assert not chat.session.paused


@pytest.mark.parametrize("words", ["まだ", "いまどこ", "いまの状況", "status"])
def test_whoever_asks_where_it_is_in_another_talk_is_told(chat: Chat, words: str) -> None:
    aside(chat)
    chat.says(words)
    chat.hears("出発の準備", PARTNER, hour(chat.window[0]))
    chat.is_asked("unlink")


def test_when_the_other_talk_falls_silent_help_is_the_talk_again(chat: Chat) -> None:
    aside(chat)
    chat.waits(minutes=90)
    assert chat.session.talk is not None
    assert chat.session.talk.flow == "roadside"
    chat.says("あと何分？")
    chat.hears("出発の準備")


@pytest.mark.parametrize("comes_back", [True, False])
def test_a_truck_lost_while_put_aside_still_alerts_staff_until_somebody_has_it(chat: Chat, *, comes_back: bool) -> None:
    aside(chat)
    chat.is_told("person", reason="lost", stage="en_route")
    chat.hears("連絡が取れません")
    assert chat.alerts() == ["lost"]
    for _ in range(3):
        chat.waits(minutes=10)
        assert chat.alerts() == ["unacknowledged"]
    if comes_back:
        chat.is_told("en_route")
    else:
        chat.is_acknowledged()
        chat.hears("担当者が引き受けました")
    chat.waits(minutes=60)
    assert not chat.alerts()


def test_what_line_did_not_deliver_goes_to_their_number_too_from_then_on() -> None:
    chat = Chat("line", HANAKO)
    to_receipt(chat)
    chat.is_told("accepted")
    assert not elsewhere(chat)
    chat.is_not_reached()
    chat.is_told("en_route")
    (send,) = elsewhere(chat)
    assert send.to == Address("sms", "+819000000001")
    said = str(send.messages)
    assert "業者が出発しました" in said
    assert PAGE in said
    assert hour(chat.window[0]) in said
    assert "取りやめる" not in said, "what would be answered to another conversation"


def test_so_does_what_it_did_not_deliver_while_something_else_was_talked_about() -> None:
    chat = aside(Chat("line", HANAKO))
    chat.is_not_reached()
    assert chat.alerts() == ["unreachable"]
    chat.is_told("en_route")
    (send,) = elsewhere(chat)
    assert "業者が出発しました" in str(send.messages)


def test_a_question_of_the_drivers_goes_there_as_words() -> None:
    chat = to_truck(Chat("line", HANAKO))
    chat.is_not_reached()
    chat.is_told("checking")
    (send,) = elsewhere(chat)
    assert "お車を見つけられません" in str(send.messages)
    chat.is_asked("checking")


def test_a_landline_is_not_sent_sms() -> None:
    chat = Chat("line")
    to_truck(chat, phone="03-6450-4509")
    chat.is_not_reached()
    chat.is_told("en_route")
    assert not elsewhere(chat)


def test_a_position_or_a_sticker_in_between_repeats_how_things_stand(chat: Chat) -> None:
    to_truck(chat)
    chat.sends_sticker()
    chat.hears("文字かボタン", "出発の準備", PARTNER)


def test_danger_told_while_a_truck_is_on_its_way_comes_first(chat: Chat) -> None:
    to_truck(chat)
    chat.says("煙が出てきました")
    chat.hears("119番", "出発の準備")
    assert chat.alerts() == ["danger"]
    assert chat.session.talk is not None
    assert chat.session.talk.number == NUMBER


def test_of_a_job_whose_talk_is_over_staff_hear_when_it_needs_a_person(chat: Chat) -> None:
    chat.is_told("person", reason="lost", expected=False)
    chat.hears_nothing()
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["unacknowledged"]
