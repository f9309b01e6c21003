"""What a driver has to know at the spot: is help still wanted, where is the car, where shall it go."""

import pytest
from chat import NUMBER, Chat
from leading import to_truck

from flows.effects import Amend, Withdraw


def checked(chat: Chat) -> Chat:
    to_truck(chat)
    chat.is_told("on_scene")
    chat.is_told("checking")
    return chat


def redirected(chat: Chat) -> Chat:
    to_truck(chat, symptom="エンジンがかからない")
    chat.is_told("towing", destination="閉じた工場")
    chat.is_told("redirecting")
    return chat


def test_a_car_that_is_not_found_is_asked_about(chat: Chat) -> None:
    checked(chat)
    chat.hears("お車を見つけられません", "まだ必要ですか", "はい、ここにいる", "車を移動した", "もう要らない")
    chat.is_asked("checking")


@pytest.mark.parametrize("words", ["はい、ここにいる", "います", "まだ必要です", "yes", "I am here"])
def test_who_is_there_is_looked_for_again_and_not_asked_twice(chat: Chat, words: str) -> None:
    checked(chat)
    chat.says(words)
    assert chat.wishes() == [("still_needed", "")]
    chat.hears("作業員に伝えました")
    chat.says("まだ？")
    chat.hears("助けが必要なことを、作業員に伝えています")
    chat.waits(minutes=30)
    assert not chat.alerts()


def test_who_has_moved_gives_the_place_and_is_looked_for_there(chat: Chat) -> None:
    checked(chat)
    chat.taps("車を移動した")
    chat.is_asked("relocating")
    assert not chat.wishes()
    chat.says("渋谷区道玄坂の交番の前")
    assert [amended.request.address for amended in chat.did(Amend)] == ["渋谷区道玄坂の交番の前"]
    assert chat.wishes() == [("still_needed", "")]
    chat.hears("場所を直し", "作業員に伝えました")


def test_who_leaves_the_correction_is_asked_again_whether_help_is_wanted(chat: Chat) -> None:
    checked(chat)
    chat.taps("車を移動した")
    chat.says("戻る")
    chat.is_asked("checking")
    assert not chat.wishes()


@pytest.mark.parametrize("words", ["もう要らない", "いいえ", "必要ありません", "no longer needed"])
def test_who_needs_nobody_any_more_ends_it(chat: Chat, words: str) -> None:
    checked(chat)
    chat.says(words)
    assert chat.wishes() == [("not_needed", "")]
    assert not chat.did(Withdraw)
    chat.hears("承知しました", NUMBER)
    assert chat.session.talk is None
    chat.is_told("gone")
    chat.hears_nothing()


def test_a_second_check_is_asked_anew(chat: Chat) -> None:
    checked(chat)
    chat.taps("はい、ここにいる")
    chat.is_told("checking")
    chat.is_asked("checking")
    chat.taps("はい、ここにいる")
    assert chat.wishes() == [("still_needed", "")]


def test_an_old_answer_to_a_check_answers_no_later_one() -> None:
    chat = checked(Chat("line"))
    chat.taps("はい、ここにいる")
    chat.is_told("checking")
    chat.taps_old("もう要らない", "checking")
    assert not chat.wishes()
    chat.is_asked("checking")


def test_a_check_comes_before_a_withdrawal_that_is_asked_about(chat: Chat) -> None:
    to_truck(chat)
    chat.is_told("on_scene")
    chat.says("取りやめる")
    chat.is_told("checking")
    chat.is_asked("checking")
    chat.says("取りやめる")
    chat.is_asked("withdrawing")
    chat.taps("このまま待つ")
    chat.is_asked("checking")


def test_a_driver_who_goes_on_overtakes_the_check(chat: Chat) -> None:
    checked(chat)
    chat.is_told("towing", destination="見本モータース")
    chat.hears("お車を運びます")
    chat.says("まだ？")
    chat.hears("運んでいます")


def test_without_an_answer_a_person_calls_and_the_question_stays(chat: Chat) -> None:
    checked(chat)
    chat.is_told("person", reason="no_answer", stage="checking")
    chat.hears("お返事をお待ちしています", "担当者からお電話")
    chat.is_asked("checking")
    chat.says("います")
    assert chat.wishes() == [("still_needed", "")]


def test_if_dispatch_falls_silent_after_a_check_staff_hear_of_it(chat: Chat) -> None:
    checked(chat)
    chat.waits(minutes=10)
    assert chat.alerts() == ["unacknowledged"]
    chat.never_hears("まだ手配中")


# the destination


@pytest.mark.parametrize(
    ("choice", "value", "key"),
    [
        ("いちばん近い工場", "いちばん近い工場", "nearest"),
        ("自宅", "自宅", "home"),
        ("保険会社の提携工場", "保険会社の提携工場", "partner"),
    ],
)
def test_a_closed_destination_is_replaced_in_the_record_and_with_the_driver(
    chat: Chat, choice: str, value: str, key: str
) -> None:
    redirected(chat)
    chat.hears("行き先が閉まって")
    chat.is_asked("redirecting")
    chat.taps(choice)
    assert chat.wishes() == [("destination", value)]
    (amended,) = chat.did(Amend)
    assert (amended.request.destination, amended.request.destination_address) == (key, "")
    assert amended.request.symptom == "start"
    assert chat.alerts() == ["changed"]
    chat.hears("新しい行き先を、作業員に伝えました")
    chat.says("まだ？")
    chat.hears("新しい行き先を、作業員に伝えています")


def test_a_place_of_ones_own_is_named(chat: Chat) -> None:
    redirected(chat)
    chat.taps("行き先を指定する")
    chat.is_asked("redirect_address")
    chat.says("見本モータース 川口市本町1丁目")
    assert chat.wishes() == [("destination", "見本モータース 川口市本町1丁目")]
    (amended,) = chat.did(Amend)
    assert amended.request.destination_address == "見本モータース 川口市本町1丁目"


def test_naming_it_can_be_gone_back_from(chat: Chat) -> None:
    redirected(chat)
    chat.taps("行き先を指定する")
    chat.says("戻る")
    chat.is_asked("redirecting")
    chat.taps("自宅")
    assert chat.wishes() == [("destination", "自宅")]


def test_a_tow_that_was_none_at_first_gets_its_destination_all_the_same(chat: Chat) -> None:
    to_truck(chat, symptom="バッテリー上がり")
    chat.is_told("towing")
    chat.is_told("redirecting")
    chat.taps("自宅")
    (amended,) = chat.did(Amend)
    assert amended.request.destination == "home"


def test_the_drivers_hear_japanese_whatever_the_customer_speaks(chat: Chat) -> None:
    redirected(chat)
    chat.says("English")
    chat.is_asked("redirecting")
    chat.taps("My home")
    assert chat.wishes() == [("destination", "自宅")]


def test_without_a_destination_a_person_calls_and_the_question_stays(chat: Chat) -> None:
    redirected(chat)
    chat.is_told("person", reason="no_destination", stage="redirecting")
    chat.hears("新しい行き先のお返事", "担当者からお電話")
    chat.is_asked("redirecting")


def test_calling_it_off_now_is_for_a_person(chat: Chat) -> None:
    redirected(chat)
    chat.says("キャンセル")
    chat.is_asked("withdrawing")
    chat.hears("費用がかかることがあります")
    chat.says("はい")
    assert not chat.did(Withdraw)
    assert chat.alerts() == ["late_withdrawal"]
    chat.is_asked("redirecting")
