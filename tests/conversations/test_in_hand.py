"""A request that a person has in hand lives on: it can be asked after, corrected, withdrawn, and ends quietly."""

import pytest
from chat import NUMBER, Chat
from customers import HANAKO
from leading import lead, to_receipt

from flows.effects import AlertStaff, Amend, FileRequest, Withdraw


def in_hand(chat: Chat) -> Chat:
    to_receipt(chat)
    chat.is_acknowledged()
    return chat


def test_where_things_stand_is_said_with_number_and_hour(chat: Chat) -> None:
    to_receipt(chat)
    filed = chat.now
    chat.says("まだですか")
    chat.hears(NUMBER, f"{filed.hour + 9}:{filed.minute:02d} 受付", "手配を進めています", "取りやめる")
    chat.never_hears("読み取れません")
    chat.is_acknowledged()
    chat.says("まだですか")
    chat.hears(NUMBER, f"{filed.hour + 9}:{filed.minute:02d} 受付", "担当者が引き受け")


def test_it_can_be_withdrawn_when_that_is_confirmed(chat: Chat) -> None:
    in_hand(chat).says("手配を取りやめたい")
    chat.is_asked("withdrawing")
    chat.taps("取りやめる")
    assert [effect.number for effect in chat.did(Withdraw)] == [NUMBER]
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["cancelled"]
    assert chat.session.talk is None
    assert not chat.session.timers


def test_it_can_be_kept_after_all(chat: Chat) -> None:
    in_hand(chat).says("取りやめる")
    chat.taps("このまま待つ")
    chat.hears("担当者が引き受け")
    assert not chat.did(Withdraw)


def test_withdrawing_offers_no_second_way_to_say_it(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("取りやめる")
    assert [way_out.key for way_out in chat.question.exits] == ["human"]


def test_a_position_corrects_the_record_and_is_told_to_staff() -> None:
    chat = in_hand(Chat("line"))
    chat.sends_location(34.702485, 135.495951)
    (amended,) = chat.did(Amend)
    assert amended.request.latitude == 34.702485
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["changed"]


def test_danger_told_is_told_to_staff(chat: Chat) -> None:
    in_hand(chat).says("煙が出てきました")
    chat.hears("119番")
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["danger"]


def test_the_same_trouble_again_is_no_second_request(chat: Chat) -> None:
    in_hand(chat).says("車が動かない")
    assert chat.session.talk is not None
    assert chat.session.talk.state == "in_hand"
    assert sum(isinstance(effect, FileRequest) for effect in chat.everything) == 1


def test_another_car_begins_anew_and_the_first_stays_with_staff(chat: Chat) -> None:
    in_hand(chat).says("最初から")
    chat.hears(NUMBER, "担当者がそのまま")
    chat.is_asked("emergency")
    assert not chat.did(Withdraw)
    lead(chat, "filing")
    assert sum(isinstance(effect, FileRequest) for effect in chat.everything) == 2


def test_half_a_day_later_it_ends_without_a_word(chat: Chat) -> None:
    in_hand(chat).waits(minutes=12 * 60 - 1)
    assert chat.session.talk is not None
    chat.waits(minutes=1)
    chat.hears_nothing()
    assert chat.session.talk is None
    assert not chat.session.timers


def test_a_withdrawal_left_open_is_not_ended_by_the_hour(chat: Chat) -> None:
    in_hand(chat).says("取りやめる")
    chat.waits(minutes=13 * 60)
    chat.taps("取りやめる")
    assert chat.did(Withdraw)


@pytest.mark.parametrize("words", ["やっぱり高速道路でした", "トラブルはパンクに変更"])
def test_a_correction_takes_nothing_else_out_of_the_record(chat: Chat, words: str) -> None:
    in_hand(chat).says(words)
    (amended,) = chat.did(Amend)
    assert amended.request.symptom
    assert amended.request.occupants == 2
    assert amended.request.vulnerable == "none"


def test_a_position_instead_of_words_takes_nothing_else_out_of_the_record() -> None:
    chat = Chat("line", HANAKO)
    lead(chat, "place")
    chat.says("渋谷区道玄坂の交番の前")
    in_hand(chat).sends_location()
    (amended,) = chat.did(Amend)
    assert (amended.request.symptom, amended.request.occupants) == ("battery", 2)
