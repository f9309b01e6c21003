"""What a customer may want while a truck is waited for: by tap, by number, in words; once, twice, or too late."""

from datetime import timedelta

import pytest
from chat import NUMBER, SHIBUYA, Chat
from customers import HANAKO
from leading import lead, to_receipt, to_truck

from flows.effects import AlertStaff, Amend, CancelTimer, Withdraw
from flows.messages import Ask


def chosen(chat: Chat) -> list[str]:
    """The labels that are offered beneath the last answer, the way to a person left out."""
    offered = [choice.label for choice in (*chat.question.choices, *chat.question.exits)]
    return [label for label in offered if label != "担当者と話す"]


def test_what_is_offered_is_what_is_of_use_now(chat: Chat) -> None:
    to_receipt(chat)
    assert chosen(chat) == ["いまの状況", "場所を直す", "家族へ知らせる", "解決した", "取りやめる"]
    chat.is_told("accepted")
    assert chosen(chat) == ["いまの状況", "場所を直す", "お困りごと", "家族へ知らせる", "解決した", "取りやめる"]
    chat.is_told("on_scene")
    assert chosen(chat) == ["いまの状況", "来ていない", "お困りごと", "家族へ知らせる", "取りやめる"]
    chat.is_told("towing")
    assert chosen(chat) == ["いまの状況", "お困りごと", "家族へ知らせる"]


def test_words_that_are_no_choice_go_to_staff_and_nothing_is_repeated(chat: Chat) -> None:
    to_truck(chat)
    for words in ("友達が迎えに来ました", "家族が寒がっています", "道の反対側にいます"):
        chat.says(words)
        assert [alert.words for alert in chat.did(AlertStaff)] == [words]
        chat.hears("担当者に伝えました")
        chat.never_hears("到着の目安")


def test_on_line_the_choices_stay_beneath_every_answer() -> None:
    chat = to_truck(Chat("line", HANAKO))
    chat.says("友達が迎えに来ました")
    (said,) = chat.said
    assert isinstance(said, Ask)
    chat.taps("取りやめる")
    chat.is_asked("withdrawing")


def test_nobody_is_asked_whether_they_are_still_there_while_they_only_wait(chat: Chat) -> None:
    to_truck(chat)
    chat.waits(minutes=120)
    chat.hears_nothing()


def test_how_things_stand_can_be_tapped_again_and_again() -> None:
    chat = to_truck(Chat("line", HANAKO))
    for _ in range(3):
        chat.taps("いまの状況")
        chat.hears("出発の準備")
    chat.taps_again()
    chat.hears("出発の準備")


def test_an_old_button_says_how_things_stand_now_and_does_nothing_else() -> None:
    chat = to_truck(Chat("line", HANAKO))
    chat.is_told("on_scene")
    for label in ("取りやめる", "解決した", "場所を直す", "いまの状況"):
        chat.taps_old(label, "coming")
        chat.hears("到着したと連絡")
        assert not chat.wishes()
        assert not chat.did(Withdraw)


def test_a_number_counts_only_under_the_list_that_is_shown_now() -> None:
    chat = to_truck(Chat("sms", HANAKO))
    under_the_first = chat.now + timedelta(seconds=1)
    chat.now += timedelta(seconds=5)
    chat.is_told("on_scene")
    chat.says("2", typed_at=under_the_first)
    assert not chat.wishes()
    assert not chat.did(Withdraw)
    chat.says("2")
    assert chat.wishes() == [("not_there", "")]


def test_words_are_understood_though_they_crossed_with_news(chat: Chat) -> None:
    to_truck(chat)
    before = chat.now + timedelta(seconds=1)
    chat.now += timedelta(seconds=5)
    chat.is_told("en_route")
    chat.says("解決しました", typed_at=before)
    chat.is_asked("solving")


# the place


@pytest.mark.parametrize("words", ["場所を直す", "場所が違う", "移動しました", "wrong place", "場所が ちがいます"])
def test_the_place_is_asked_again_and_goes_into_the_record(chat: Chat, words: str) -> None:
    to_truck(chat)
    chat.says(words)
    chat.is_asked("relocating")
    chat.says("渋谷区道玄坂の交番の前")
    chat.hears("場所を直し")
    (amended,) = chat.did(Amend)
    assert (amended.number, amended.request.address) == (NUMBER, "渋谷区道玄坂の交番の前")
    assert (amended.request.latitude, amended.request.symptom, amended.request.occupants) == (None, "battery", 2)
    assert chat.alerts() == ["changed"]
    assert chat.session.talk is not None
    assert chat.session.talk.state == "coming"


def test_a_position_answers_it_and_so_does_the_page_by_sms(chat: Chat) -> None:
    lead(chat, "place")
    chat.says("渋谷の橋の上")
    to_truck(chat)
    chat.says("場所を直す")
    if chat.channel == "sms":
        assert chat.is_shown_page("/here/")
    chat.sends_location(34.702485, 135.495951)
    chat.hears("場所を直し")
    (amended,) = chat.did(Amend)
    assert (amended.request.latitude, amended.request.symptom) == (34.702485, "battery")


def test_a_place_full_of_other_news_is_still_only_the_place(chat: Chat) -> None:
    to_truck(chat)
    chat.says("場所を直す")
    chat.says("首都高の渋谷料金所の手前です")
    (amended,) = chat.did(Amend)
    assert amended.request.symptom == "battery"
    assert chat.session.talk is not None
    assert chat.session.talk.state == "coming"


@pytest.mark.parametrize("words", ["戻る", "やめる"])
def test_correcting_the_place_can_be_left(chat: Chat, words: str) -> None:
    to_truck(chat)
    chat.says("場所を直す", words)
    chat.hears("出発の準備")
    assert not chat.did(Amend)


def test_a_position_sent_unasked_corrects_the_record_and_is_not_asked_about() -> None:
    chat = to_truck(Chat("line", HANAKO))
    chat.sends_location(*SHIBUYA)
    assert chat.did(Amend)
    chat.hears("担当者にも知らせました")


# calling it off


def test_before_the_truck_is_there_it_is_called_off_freely(chat: Chat) -> None:
    to_truck(chat)
    chat.taps("取りやめる")
    chat.is_asked("withdrawing")
    chat.never_hears("費用")
    chat.taps("取りやめる")
    assert [effect.number for effect in chat.did(Withdraw)] == [NUMBER]
    assert chat.alerts() == ["cancelled"]
    assert chat.session.talk is None
    assert not chat.session.timers


@pytest.mark.parametrize("words", ["取りやめる", "キャンセル", "手配をキャンセル", "cancel the tow", "withdraw"])
def test_once_somebody_is_there_it_is_said_that_it_may_cost_and_a_person_sees_to_it(chat: Chat, words: str) -> None:
    to_truck(chat)
    chat.is_told("on_scene")
    chat.says(words)
    chat.is_asked("withdrawing")
    chat.hears("費用がかかることがあります")
    chat.taps("取りやめる")
    assert not chat.did(Withdraw)
    assert not chat.wishes()
    assert chat.alerts() == ["late_withdrawal"]
    chat.hears("担当者が業者に確かめ")
    chat.is_told("towing")
    chat.hears("お車を運びます")


def test_a_truck_that_arrives_while_it_is_called_off_changes_what_is_asked(chat: Chat) -> None:
    to_truck(chat)
    chat.says("取りやめる")
    chat.is_told("on_scene")
    chat.hears("業者が到着しました", "費用がかかることがあります")
    chat.is_asked("withdrawing")
    if chat.channel == "line":
        chat.taps_old("取りやめる", "withdrawing")
        assert not chat.did(Withdraw)
        chat.is_asked("withdrawing")
    chat.says("はい")
    assert not chat.did(Withdraw)
    assert chat.alerts() == ["late_withdrawal"]


def test_news_leave_the_question_open_that_they_do_not_settle(chat: Chat) -> None:
    for words, question in (("取りやめる", "withdrawing"), ("解決した", "solving"), ("場所を直す", "relocating")):
        asked = to_truck(Chat(chat.channel, HANAKO))
        asked.says(words)
        asked.is_told("en_route")
        asked.hears("業者が出発しました")
        asked.is_asked(question)


def test_whoever_asks_where_it_is_in_the_middle_of_a_question_hears_it_and_is_asked_again(chat: Chat) -> None:
    to_truck(chat)
    chat.says("取りやめる", "まだですか")
    chat.hears("出発の準備")
    chat.is_asked("withdrawing")


# solved


@pytest.mark.parametrize("words", ["解決した", "エンジンがかかりました", "もう大丈夫です", "it works again"])
def test_a_trouble_that_is_over_ends_it_when_that_is_confirmed(chat: Chat, words: str) -> None:
    to_truck(chat)
    chat.says(words)
    chat.is_asked("solving")
    assert not chat.wishes()
    chat.says("はい")
    assert chat.wishes() == [("solved", "")]
    assert chat.alerts() == ["solved"]
    chat.hears("何よりです", NUMBER)
    assert chat.session.talk is None
    assert not chat.session.timers


def test_a_trouble_that_is_not_over_after_all_ends_nothing(chat: Chat) -> None:
    to_truck(chat)
    chat.says("解決した", "いいえ")
    assert not chat.wishes()
    chat.hears("出発の準備")


def test_a_truck_that_is_there_overtakes_the_question_whether_it_is_solved(chat: Chat) -> None:
    to_truck(chat)
    chat.says("解決した")
    chat.is_told("on_scene")
    chat.hears("業者が到着しました")
    assert chat.session.talk is not None
    assert chat.session.talk.state == "at_work"
    chat.says("解決した")
    chat.is_asked("withdrawing")
    chat.hears("費用がかかることがあります")


# it is not there


@pytest.mark.parametrize("words", ["来ていない", "誰もいません", "まだ来ていません", "nobody here", "だれも いない"])
def test_a_truck_that_is_not_to_be_seen_is_looked_for_once(chat: Chat, words: str) -> None:
    to_truck(chat)
    chat.says(words)
    assert not chat.wishes(), "nobody says yet that it is there"
    chat.hears("出発の準備")
    chat.is_told("on_scene")
    chat.says(words)
    assert chat.wishes() == [("not_there", "")]
    assert chat.alerts() == ["disputed"]
    chat.hears("確かめています")
    chat.says(words)
    assert not chat.wishes()
    chat.hears("確かめています")
    chat.says("まだ？")
    chat.hears("見当たらないとのお知らせ")


def test_impatient_fingers_look_for_it_once() -> None:
    chat = to_truck(Chat("line", HANAKO))
    chat.is_told("on_scene")
    chat.taps("来ていない")
    assert chat.wishes() == [("not_there", "")]
    chat.taps_again()
    chat.taps_again()
    assert sum(wish == "not_there" for wish in _all_wishes(chat)) == 1


def _all_wishes(chat: Chat) -> list[str]:
    return [effect.instruction.wish for effect in chat.everything if hasattr(effect, "instruction")]


def test_a_talk_with_a_truck_on_its_way_cannot_be_begun_anew(chat: Chat) -> None:
    to_truck(chat)
    chat.says("最初から")
    chat.hears("出発の準備")
    chat.says("車が動かない")
    assert chat.session.talk is not None
    assert chat.session.talk.number == NUMBER


def test_twelve_hours_after_the_last_news_nothing_is_waited_for_any_more(chat: Chat) -> None:
    to_truck(chat)
    chat.waits(minutes=11 * 60)
    chat.is_told("delayed")
    chat.waits(minutes=12 * 60 - 1)
    assert chat.session.talk is not None
    chat.waits(minutes=1)
    chat.hears_nothing()
    assert chat.session.talk is None
    assert CancelTimer("over") not in chat.effects
