"""After a shock: are you all right, until somebody has answered or a person calls; on both channels."""

from typing import Any, get_args

import pytest
from chat import IMPACT, SHIBUYA, Chat
from customers import HANAKO
from msgspec.structs import replace
from showing import state_of

from flows.accident.recording import AnswerImpact, TellClaims, TellWatchers
from flows.accident.watching import ThreeFacts
from flows.effects import Send
from flows.messages import Ask, Call, Card
from flows.session import Language
from flows.words import words

STAGE_ZERO = {"emergency": "いない", "road_type": "一般道・屋外の駐車場", "pin": "合っている"}
"""Answers that lead through what is asked first, by question."""

LANGUAGES: tuple[Language, ...] = get_args(Language)


def answers(chat: Chat) -> list[str]:
    """What came of asking, over the whole conversation."""
    return [effect.answer for effect in chat.everything if isinstance(effect, AnswerImpact)]


def told(chat: Chat) -> list[str]:
    """What the desk was mailed."""
    return [effect.kind for effect in chat.everything if isinstance(effect, TellClaims)]


def watched(chat: Chat) -> list[ThreeFacts]:
    """What the watchers were told."""
    return [effect.facts for effect in chat.everything if isinstance(effect, TellWatchers)]


def calls(chat: Chat) -> list[str]:
    """The numbers to call beneath what was said."""
    cards = [message for message in chat.said if isinstance(message, Ask | Card)]
    return [button.phone for card in cards for button in card.buttons if isinstance(button, Call)]


def test_a_strong_shock_asks_whether_they_are_all_right_with_the_numbers_to_call(chat: Chat) -> None:
    chat.feels()
    chat.is_asked("emergency")
    chat.hears("11/22(日) 22:04", "お体は大丈夫でしょうか", "119番", "運転中の操作はお控えください")
    assert calls(chat) == ["119", "110"]
    assert told(chat) == []


@pytest.mark.parametrize("said", ["大丈夫", "だいじょうぶです", "平気", "何ともないです", "はい"])
def test_whoever_is_all_right_is_left_in_peace(chat: Chat, said: str) -> None:
    chat.feels()
    chat.says(said)
    chat.hears("ご無事で何よりです")
    chat.waits(60)
    chat.hears_nothing()
    assert (answers(chat), told(chat), watched(chat)) == (["safe"], [], [])
    assert chat.session.talk is None


def test_one_tap_is_enough(chat: Chat) -> None:
    chat.feels()
    chat.taps("大丈夫です")
    assert answers(chat) == ["safe"]


@pytest.mark.parametrize(
    "said", ["助けて", "けがをした", "痛い", "大丈夫じゃない", "いいえ", "血が出てる", "足をはさまれて動けない"]
)
def test_a_cry_for_help_names_119_first_and_has_a_person_call_at_once(chat: Chat, said: str) -> None:
    chat.feels()
    chat.says(said)
    chat.hears("119番", "安全な場所", "110番", "担当者も、すぐにお電話します", "救急車は呼びましたか")
    assert calls(chat)[:2] == ["119", "110"]
    (mail,) = [effect for effect in chat.effects if isinstance(effect, TellClaims)]
    assert (mail.kind, mail.number, mail.report.phone) == ("help", IMPACT, HANAKO.phone)
    assert (mail.report.latitude, mail.report.vehicle, mail.report.contract) == (SHIBUYA[0], "car-1", "C-car-1")
    assert watched(chat) == []


@pytest.mark.parametrize(
    ("said", "ambulance"), [("呼びました", "yes"), ("呼んでいません", "no"), ("わからない", "unknown")]
)
def test_the_watchers_hear_that_somebody_is_hurt_and_whether_an_ambulance_comes(
    chat: Chat, said: str, ambulance: Any
) -> None:
    chat.feels()
    chat.taps("けがをした・助けて")
    chat.taps(said)
    chat.hears("担当者に伝えました")
    assert watched(chat) == [ThreeFacts("yes", ambulance)]
    chat.waits(60 * 25)
    assert len(watched(chat)) == 1
    assert answers(chat) == ["help"]


def test_who_says_no_more_after_a_cry_for_help_keeps_the_watchers_waiting_two_minutes(chat: Chat) -> None:
    chat.feels()
    chat.says("助けて")
    chat.waits(1.9)
    assert watched(chat) == []
    chat.waits(0.2)
    assert watched(chat) == [ThreeFacts("yes", "unknown")]


def test_without_an_answer_it_is_asked_again_after_two_minutes_and_a_person_calls_after_five(chat: Chat) -> None:
    chat.feels()
    chat.waits(1.9)
    chat.hears_nothing()
    chat.waits(0.2)
    chat.hears("お返事がないため、もう一度お尋ねします", "お体は大丈夫でしょうか")
    assert calls(chat)[:2] == ["119", "110"]
    assert told(chat) == []
    chat.waits(2.8)
    chat.hears_nothing()
    chat.waits(0.2)
    chat.hears("担当者がお電話します", "お体は大丈夫でしょうか")
    assert (told(chat), answers(chat)) == (["silent"], ["silent"])
    chat.waits(120)
    assert told(chat) == ["silent"]


def test_watchers_hear_nothing_of_silence(chat: Chat) -> None:
    chat.feels()
    chat.waits(60 * 25)
    assert watched(chat) == []


def test_a_late_answer_still_counts(chat: Chat) -> None:
    chat.feels()
    chat.waits(30)
    chat.says("大丈夫です")
    chat.hears("ご無事で何よりです")
    assert answers(chat) == ["silent", "safe"]


def test_nobody_is_asked_for_longer_than_a_day(chat: Chat) -> None:
    chat.feels()
    chat.waits(60 * 24 + 1)
    assert chat.session.talk is None
    assert not chat.session.timers


def test_when_helpnet_has_taken_over_the_asking_ends_with_a_word(chat: Chat) -> None:
    chat.feels()
    chat.is_settled("helpnet")
    chat.hears("ヘルプネットがお車とつながっています")
    chat.waits(60)
    chat.hears_nothing()
    assert (told(chat), answers(chat)) == ([], [])


def test_where_helpnet_has_the_car_from_the_first_nobody_is_asked(chat: Chat) -> None:
    chat.is_settled("helpnet")
    chat.hears("ヘルプネットがお車とつながっています")
    assert chat.session.talk is None


def test_when_a_person_has_spoken_with_them_the_asking_ends(chat: Chat) -> None:
    chat.feels()
    chat.waits(6)
    chat.is_settled("person")
    chat.hears("担当者が確認しました")
    assert not chat.session.timers


def test_what_is_settled_after_it_was_answered_is_no_news(chat: Chat) -> None:
    chat.feels()
    chat.taps("大丈夫です")
    chat.is_settled("person")
    chat.hears_nothing()


def test_the_shock_of_another_time_is_not_settled_with_it(chat: Chat) -> None:
    chat.feels(number="I-20261122-0002")
    chat.is_settled("person")
    chat.hears_nothing()
    assert chat.session.talk is not None


def test_people_come_before_whatever_is_talked_about_and_that_is_offered_again(chat: Chat) -> None:
    chat.says("車が動かない")
    chat.feels()
    chat.is_asked("emergency")
    chat.hears("お体は大丈夫でしょうか")
    chat.taps("大丈夫です")
    chat.hears("ご無事で何よりです", "途中のお手続きに戻ります")


def test_whoever_asks_for_a_tow_has_answered(chat: Chat) -> None:
    chat.feels()
    chat.says("車が動かないのでレッカーをお願いします")
    assert chat.session.talk is not None
    assert chat.session.talk.flow == "roadside"
    assert [talk.flow for talk in chat.session.paused] == []


def test_who_wants_to_report_is_led_to_it(chat: Chat) -> None:
    chat.feels()
    chat.taps("事故を報告する")
    talk = chat.session.talk
    assert talk is not None
    assert talk.flow == "accident"
    assert {"when", "occurred", "place", "vehicle"} <= talk.slots.keys()
    assert chat.session.paused == ()
    chat.waits(4)
    assert told(chat) == []


def test_what_the_car_knows_is_not_asked_again(chat: Chat) -> None:
    chat.feels()
    chat.taps("事故を報告する")
    for state, answer in STAGE_ZERO.items():
        assert state_of(chat.question) == state
        chat.taps(answer)
    chat.is_asked("kind")


def test_a_weak_shock_offers_the_report_and_silence_is_an_answer(chat: Chat) -> None:
    chat.feels("weak")
    chat.is_asked("offer")
    chat.hears("小さな衝撃", "そのままで構いません")
    chat.waits(60)
    chat.hears_nothing()
    assert (chat.session.talk, told(chat), answers(chat)) == (None, [], [])


def test_of_a_weak_shock_nothing_is_a_good_answer(chat: Chat) -> None:
    chat.feels("weak")
    chat.taps("何もありません")
    chat.hears("承知しました")
    assert answers(chat) == ["safe"]


def test_a_weak_shock_interrupts_nobody(chat: Chat) -> None:
    chat.says("車が動かない")
    chat.feels("weak")
    chat.hears_nothing()


def test_whoever_is_not_reached_on_line_is_written_to_by_sms_and_a_person_calls() -> None:
    chat = Chat("line", HANAKO)
    chat.feels()
    chat.is_not_reached()
    assert [send.to.to for send in chat.did(Send) if send.to] == [HANAKO.phone]
    assert [effect for effect in chat.effects if "unreachable" in str(effect)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_a_cry_for_help_119_safety_and_110_are_said_in_that_order(language: Language) -> None:
    text = words(language).text("impact-help-title") + words(language).text("impact-help")
    safe = "safe place" if language == "en" else "安全"
    assert -1 < text.find("119") < text.rfind(safe) < text.rfind("110")


def test_a_second_shock_is_asked_about_anew(chat: Chat) -> None:
    chat.feels()
    chat.waits(3)
    chat.feels(number="I-20261122-0002")
    chat.waits(1.9)
    chat.hears_nothing()
    chat.says("大丈夫")
    assert [effect.impact for effect in chat.everything if isinstance(effect, AnswerImpact)] == ["I-20261122-0002"]


def test_the_language_of_the_conversation_is_kept() -> None:
    chat = Chat("line", HANAKO)
    chat.session = replace(chat.session, language="en")
    chat.feels()
    chat.hears("Are you all right?")
