"""Who cannot telephone says so once, in whichever talk, and is not sent to a telephone in any later one."""

import pytest
from chat import Chat
from leading import lead
from leading_accident import report_to, reported

from flows.accident.recording import TellClaims
from flows.messages import Ask, Call, Card

TOLD = ("耳が聞こえません", "電話ができないので文字でお願いします")


def dials(chat: Chat) -> list[str]:
    """The numbers that a tap would dial."""
    cards = [message for message in chat.said if isinstance(message, Ask | Card)]
    return [button.phone for card in cards for button in card.buttons if isinstance(button, Call)]


@pytest.mark.parametrize("words", TOLD)
def test_told_before_any_talk_it_is_known_in_the_first(chat: Chat, words: str) -> None:
    chat.says(words, "車が動かない")
    chat.is_asked("emergency")
    chat.hears("110番アプリ", "NET119")
    assert dials(chat) == []
    assert "voiceless" not in lead(chat, "filing")
    assert chat.files().details["voiceless"] == "yes"


def test_told_in_a_breakdown_it_is_known_in_the_report_of_an_accident(chat: Chat) -> None:
    chat.says("耳が聞こえません。車が動きません")
    chat.says("中断する", "事故にあいました")
    assert "voiceless" not in report_to(chat, "review")
    assert reported(chat).voiceless


def test_after_a_shock_nobody_who_cannot_telephone_is_told_to_or_promised_a_call(chat: Chat) -> None:
    chat.says("耳が聞こえません")
    chat.feels()
    chat.is_asked("emergency")
    assert dials(chat) == []
    chat.taps("けがをした・助けて")
    chat.hears("NET119", "110番アプリ", "文字でご連絡します")
    chat.never_hears("お電話します")
    assert dials(chat) == []
    (mailed,) = [effect for effect in chat.everything if isinstance(effect, TellClaims)]
    assert mailed.report.voiceless


def test_silence_after_a_shock_has_a_person_write(chat: Chat) -> None:
    chat.says("耳が聞こえません")
    chat.feels()
    chat.waits(minutes=3)
    assert dials(chat) == []
    chat.waits(minutes=3)
    chat.hears("文字でご連絡します")
    chat.never_hears("お電話します")


def test_a_weak_shock_offers_no_telephone_either(chat: Chat) -> None:
    chat.says("耳が聞こえません", "メニュー")
    chat.feels("weak")
    chat.taps("事故を報告する")
    assert dials(chat) == []


def test_taken_back_it_is_forgotten(chat: Chat) -> None:
    chat.says("耳が聞こえません")
    chat.unsends()
    chat.says("車が動かない")
    assert dials(chat) == ["119", "110"]


def test_who_can_telephone_after_all_says_so_once(chat: Chat) -> None:
    chat.says("耳が聞こえません。車が動きません")
    assert chat.session.voiceless is not None
    lead(chat, "review")
    chat.taps("直すところがある")
    chat.taps("ご連絡方法")
    chat.taps("電話も使える")
    assert chat.session.voiceless.value == "no"
