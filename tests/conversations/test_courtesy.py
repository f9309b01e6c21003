"""Thanks, anger and greetings are answered in kind, and never as something that could not be read."""

import pytest
from chat import Chat
from leading import lead, to_receipt

from flows.effects import AlertStaff


@pytest.mark.parametrize("words", ["ありがとう", "助かりました！", "thank you"])
def test_thanks_are_returned_and_the_question_stays(chat: Chat, words: str) -> None:
    lead(chat, "occupants")
    chat.says(words)
    chat.hears("とんでもないことでございます")
    chat.is_asked("occupants")
    assert "miss" not in chat.trace


def test_thanks_while_waiting_are_returned_and_nothing_more(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("ありがとうございます")
    chat.hears("安全な場所でお待ちください")
    assert not chat.did(AlertStaff)


def test_thanks_with_an_answer_are_an_answer(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("2人です、ありがとう")
    chat.is_asked("vulnerable")


@pytest.mark.parametrize("words", ["ふざけるな", "いい加減にしてくれ"])
def test_anger_is_met_with_an_apology_and_the_talk_goes_on(chat: Chat, words: str) -> None:
    lead(chat, "occupants")
    chat.says(words)
    chat.hears("誠に申し訳ございません")
    chat.never_hears("読み取れません")
    chat.is_asked("occupants")


def test_anger_while_waiting_is_passed_on_as_well(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("遅い！いい加減にして")
    chat.hears("誠に申し訳ございません", "担当者に伝えました")
    assert [alert.kind for alert in chat.did(AlertStaff)] == ["news"]


def test_a_greeting_in_a_talk_is_no_miss(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("こんにちは")
    chat.is_asked("occupants")
    assert "miss" not in chat.trace


@pytest.mark.parametrize("words", ["車の調子がちょっと変", "ばってりあがtta"])
def test_what_sounds_like_trouble_is_led_to_the_first_button(stranger: Chat, words: str) -> None:
    stranger.says(words)
    stranger.hears("お車のことでお困りでしたら", "車が動かない・故障")
    stranger.taps("車が動かない・故障")
    stranger.is_asked("emergency")


@pytest.mark.parametrize("words", ["hello 😀 my car", "🚗💥 help please"])
def test_english_with_pictures_is_english(words: str) -> None:
    chat = Chat("line")
    chat.follows()
    chat.says(words)
    assert chat.session.language == "en"


def test_the_person_comes_at_every_third_miss_and_not_at_each(chat: Chat) -> None:
    lead(chat, "road_type")
    offered = []
    for _ in range(7):
        chat.says("むにゃむにゃ")
        chat.is_asked("road_type")
        offered.append("03-0000-0001" in chat.words)
    assert offered == [False, False, True, False, False, True, False]


@pytest.mark.parametrize("words", ["やめる", "うん", "はい"])
def test_at_the_question_whether_to_withdraw_these_are_a_yes(chat: Chat, words: str) -> None:
    to_receipt(chat)
    chat.says("やめる")
    chat.says(words)
    chat.hears("取りやめました")


@pytest.mark.parametrize("words", ["はい、でも子供が車内に残っています", "はい、けど怖いです"])
def test_a_yes_with_a_but_is_no_yes(chat: Chat, words: str) -> None:
    lead(chat, "safe_place")
    chat.says(words)
    assert chat.session.talk is not None
    given = chat.session.talk.slots.get("safe_place")
    assert given is None or given.value != "yes"
