"""When no truck is found, or it is lost: a person takes over; staff are told until somebody has it."""

from datetime import timedelta

import pytest
from chat import NUMBER, Chat
from customers import HANAKO
from leading import to_receipt, to_truck
from waiting import PARTNER, hour


def test_a_partner_who_accepts_puts_the_watchdog_to_sleep(chat: Chat) -> None:
    to_truck(chat)
    chat.waits(minutes=60)
    assert not chat.effects


def test_without_any_news_the_watchdog_speaks_as_before(chat: Chat) -> None:
    to_receipt(chat)
    chat.waits(minutes=3.1)
    chat.hears("まだ手配中です")
    chat.waits(minutes=3)
    chat.hears("担当者がお電話します")
    chat.waits(minutes=10)
    chat.hears_nothing()
    assert chat.alerts() == ["unacknowledged"]


def test_nobody_found_is_told_by_news_and_not_again_by_the_watchdog(chat: Chat) -> None:
    to_receipt(chat)
    chat.waits(minutes=1)
    chat.is_told("person", reason="no_partner")
    chat.hears("担当者がお電話します", "すぐに向かえる業者が見つからず", "担当者からお電話", "03-0000-0001")
    assert chat.alerts() == ["no_partner"]
    for _ in range(4):
        chat.waits(minutes=10)
        chat.hears_nothing()
        assert chat.alerts() == ["unacknowledged"]
    chat.says("まだ？")
    chat.hears(NUMBER, "担当者が業者を手配しています")


def test_what_the_watchdog_has_said_the_news_do_not_say_again_but_staff_hear_why(chat: Chat) -> None:
    to_receipt(chat)
    chat.waits(minutes=6.1)
    chat.hears("担当者がお電話します")
    chat.is_told("person", reason="no_partner")
    chat.hears_nothing()
    assert chat.alerts() == ["no_partner"]
    chat.waits(minutes=10)
    chat.hears_nothing()


def test_who_cannot_telephone_is_written_to(chat: Chat) -> None:
    writer = Chat(chat.channel, HANAKO)
    writer.says("耳が聞こえません。車が動かない")
    to_receipt(writer)
    writer.is_told("person", reason="no_partner")
    writer.hears("担当者がご連絡します", "文字で")
    writer.never_hears("担当者からお電話")
    writer.says("まだ？")
    writer.hears("文字で差し上げます")


@pytest.mark.parametrize(
    ("reason", "stage", "words", "alert"),
    [
        ("lost", "en_route", "連絡が取れません", "lost"),
        ("other", "person", "作業できなくなりました", "lost"),
        ("partner_down", "person", "作業できなくなりました", "lost"),
        ("not_there", "on_scene", "まだ確かめられていません", "disputed"),
        ("no_answer", "checking", "お返事をお待ちしています", "no_answer"),
        ("no_destination", "redirecting", "新しい行き先のお返事", "no_answer"),
    ],
)
def test_each_reason_has_its_words_and_its_mail_and_staff_are_reminded_until_somebody_has_it(
    chat: Chat, reason: str, stage: object, words: str, alert: str
) -> None:
    to_truck(chat)
    chat.is_told("person", reason=reason, stage=stage, expected=False)  # type: ignore[arg-type]  # one of the states
    chat.hears("担当者がお電話します", words, "担当者からお電話")
    assert chat.alerts() == [alert]
    chat.waits(minutes=10)
    assert chat.alerts() == ["unacknowledged"]
    chat.hears_nothing()
    chat.is_acknowledged()
    chat.hears("担当者が引き受けました")
    chat.waits(minutes=30)
    assert not chat.alerts()


def test_a_lost_truck_that_comes_back_is_on_its_way_again(chat: Chat) -> None:
    to_truck(chat)
    chat.is_told("delayed", expected=False)
    chat.is_told("person", reason="lost", stage="en_route")
    chat.says("いまどこ")
    chat.hears("業者への確認と代わりの手配")
    chat.never_hears("到着の目安:", PARTNER)
    chat.is_told("delayed", earliest=chat.now + timedelta(minutes=20))
    chat.hears("目安が変わりました")
    chat.says("いまどこ")
    chat.hears("向かっています", PARTNER, hour(chat.window[0]))
    chat.waits(minutes=60)
    assert not chat.alerts()


def test_somebody_who_has_it_already_is_not_asked_to_say_so_again(chat: Chat) -> None:
    to_receipt(chat)
    chat.is_acknowledged()
    chat.is_told("accepted", by="窓口")
    chat.is_told("person", reason="lost", stage="en_route", by="窓口")
    chat.hears("連絡が取れません")
    chat.says("まだ？")
    chat.hears("担当者が引き受け")


def test_an_acknowledgement_while_a_truck_is_on_its_way_changes_nothing_for_the_customer(chat: Chat) -> None:
    to_truck(chat)
    chat.is_acknowledged()
    chat.hears_nothing()
    chat.says("まだ？")
    chat.hears("出発の準備")


def test_a_person_who_arranged_it_by_telephone_is_followed_by_the_truck(chat: Chat) -> None:
    to_receipt(chat)
    chat.is_told("person", reason="no_partner")
    chat.is_acknowledged()
    chat.hears("担当者が引き受けました")
    chat.is_told("accepted", by="窓口")
    chat.hears("業者が決まりました", PARTNER)
    chat.waits(minutes=60)
    assert not chat.alerts()


def test_work_that_takes_long_is_for_staff_alone(chat: Chat) -> None:
    to_truck(chat)
    chat.is_told("on_scene")
    chat.is_told("person", reason="long", stage="on_scene")
    chat.hears_nothing()
    assert chat.alerts() == ["long_work"]
    chat.says("まだ？")
    chat.hears("到着したと連絡")


def test_a_place_that_nobody_finds_can_be_put_right_at_once(chat: Chat) -> None:
    to_receipt(chat)
    chat.is_told("person", reason="no_place")
    chat.hears("場所がはっきりしない", "場所を直す", "担当者からお電話")
    assert chat.alerts() == ["no_place"]
    chat.says("場所を直す")
    chat.is_asked("relocating")


def test_what_is_not_covered_was_said_by_the_receipt(chat: Chat) -> None:
    to_receipt(chat, symptom="雪・ぬかるみ")
    chat.is_told("person", reason="not_covered")
    chat.hears_nothing()
    assert not chat.alerts()
    chat.says("まだ？")
    chat.hears("有料の救援")
