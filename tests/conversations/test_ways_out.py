"""Leaving, coming back, asking for help or a person, changing the language, asking something else."""

from typing import get_args

import pytest
from chat import NUMBER, Chat
from leading import lead, to_receipt

from flows.effects import AlertStaff, CancelTimer, Withdraw
from flows.session import Language


def test_a_talk_put_aside_is_taken_up_where_it_stood(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.taps("中断する")
    chat.hears("お答えは残っています", "途中の続き")
    chat.taps("途中の続き")
    chat.is_asked("occupants")
    lead(chat, "filing")
    assert chat.files().symptom == "battery"


def test_later_says_so_and_leaves_in_peace(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("あとで")
    chat.hears("お答えは残しておきます")
    chat.waits(minutes=120)
    chat.hears_nothing()
    chat.says("続き")
    chat.is_asked("occupants")


def test_a_new_beginning_gives_up_what_was_put_aside(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("やめる")
    chat.taps("車が動かない・故障")
    chat.is_asked("emergency")
    to_receipt(chat)
    chat.is_acknowledged()
    chat.never_hears("途中のお手続き")
    assert not chat.session.paused


@pytest.mark.parametrize("words", ["ヘルプ", "使い方"])
def test_help_says_how_and_asks_again(chat: Chat, words: str) -> None:
    lead(chat, "occupants")
    chat.says(words)
    chat.hears("戻る", "中断する", "電話リレーサービス", "#7119")
    chat.is_asked("occupants")


def test_a_person_is_a_telephone_number_and_the_talk_stays(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.taps("担当者と話す")
    chat.hears("03-0000-0001")
    chat.is_asked("occupants")


def test_three_misses_bring_a_person(chat: Chat) -> None:
    lead(chat, "road_type")
    chat.says("むにゃむにゃ")
    chat.hears("読み取れません")
    chat.says("ふがふが")
    chat.says("ほげほげ")
    chat.hears("担当者", "03-0000-0001")
    chat.is_asked("road_type")


def test_an_answer_wipes_out_the_misses_before_it(chat: Chat) -> None:
    lead(chat, "road_type")
    chat.says("むにゃむにゃ", "ふがふが")
    chat.taps("一般道")
    chat.says("ほげほげ")
    chat.never_hears("03-0000-0001")


def test_a_question_about_the_contract_is_answered_and_the_talk_goes_on(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.says("保険料はいくらですか？")
    chat.hears("ご契約相談デスク", "月・火・水・木・金 09:00–17:00", "祝日", "03-0000-0003")
    chat.is_asked("symptom")


def test_a_question_of_cover_interrupts_even_a_question_that_takes_any_words(chat: Chat) -> None:
    lead(chat, "landmark", pin="ずれている")
    chat.says("レッカーは無料ですか？")
    chat.is_asked("landmark")


def test_the_menu_in_a_talk_offers_the_way_back(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.says("メニュー")
    chat.hears("途中の続き", "車が動かない・故障")
    chat.taps("途中の続き")
    chat.is_asked("symptom")


def test_the_language_changes_in_talk_and_the_answers_stay(chat: Chat) -> None:
    lead(chat, "symptom")
    chat.says("English")
    chat.hears("We will speak English", "What is the trouble?")
    chat.is_asked("symptom")
    chat.taps("Flat battery")
    chat.is_asked("occupants")
    chat.says("やさしい日本語")
    chat.hears("何人")
    chat.says("3人")
    chat.says("日本語")
    chat.hears("日本語でご案内します")
    chat.is_asked("vulnerable")
    lead(chat, "filing")
    assert (chat.files().occupants, chat.files().language) == (3, "ja")


def test_somebody_who_begins_in_english_is_answered_in_english(stranger: Chat) -> None:
    stranger.says("my car won't start")
    stranger.hears("Is anyone hurt")
    stranger.says("nobody is hurt, we are safe")
    stranger.is_asked("road_type")


def test_the_languages_are_on_the_menu(chat: Chat) -> None:
    chat.follows() if chat.channel == "line" else chat.says("こんにちは")
    chat.taps("Language／ことば")
    chat.taps("やさしい日本語")
    chat.hears("やさしい日本語で")


@pytest.mark.parametrize("words", ["やめる", "キャンセル"])
def test_a_filed_request_is_withdrawn_only_when_that_is_confirmed(chat: Chat, words: str) -> None:
    to_receipt(chat)
    chat.says(words)
    chat.is_asked("withdrawing")
    assert not chat.did(Withdraw)
    chat.taps("取りやめる")
    assert [effect.number for effect in chat.did(Withdraw)] == [NUMBER]
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["cancelled"]
    assert "watchdog" in {effect.name for effect in chat.did(CancelTimer)}
    chat.hears(NUMBER, "取りやめました")
    assert chat.session.talk is None


def test_a_filed_request_may_be_kept_after_all(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("やめる")
    chat.taps("このまま待つ")
    chat.hears(NUMBER, "手配を進めています")
    assert "watchdog" in chat.session.timers


def test_a_person_taking_it_while_withdrawal_is_asked_says_how_to_withdraw(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("やめる")
    chat.is_acknowledged()
    chat.hears("担当者が引き受けました", "「取りやめる」とお送り", "03-0000-0001")
    chat.says("取りやめる")
    chat.is_asked("withdrawing")


def test_words_while_waiting_are_answered_with_where_things_stand(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("まだですか")
    chat.hears(NUMBER, "手配を進めています")


def test_an_unrelated_first_word_is_welcomed_with_the_menu(stranger: Chat) -> None:
    stranger.says("こんにちは")
    stranger.hears("みどり窓口損保", "車が動かない・故障")


@pytest.mark.parametrize("language", get_args(Language))
@pytest.mark.parametrize(("way_out", "command"), [("back", "back"), ("cancel", "cancel"), ("human", "human")])
def test_a_way_out_may_be_typed_as_it_stands_on_its_button(
    chat: Chat, language: Language, way_out: str, command: str
) -> None:
    lead(chat, "occupants")
    chat.says({"ja": "日本語", "en": "English", "easy": "やさしい日本語"}[language])
    (label,) = [choice.label for choice in chat.question.exits if choice.key == way_out]
    chat.says(label)
    assert f"command:{command}" in chat.trace
