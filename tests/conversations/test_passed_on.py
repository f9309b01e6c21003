"""What the counter cannot use goes to a person, in the customer's words, and the customer is told."""

import pytest
from chat import NUMBER, Chat
from leading import lead, to_receipt

from flows.effects import AlertStaff, Amend


def kinds(chat: Chat) -> list[str]:
    return [alert.kind for alert in chat.did(AlertStaff)]


@pytest.mark.parametrize("words", ["道玄坂上のファミマに移りました", "母の具合が悪くなりました", "車が動かない"])
def test_news_while_waiting_goes_to_staff_word_for_word(chat: Chat, words: str) -> None:
    to_receipt(chat)
    chat.says(words)
    (alert,) = chat.did(AlertStaff)
    assert (alert.kind, alert.number, alert.words) == ("news", NUMBER, words)
    chat.hears("担当者に伝えました")


def test_news_goes_to_staff_before_there_is_a_number_and_after_somebody_has_it(chat: Chat) -> None:
    lead(chat, "filing")
    chat.says("橋の下に移りました")
    assert kinds(chat) == ["news"]
    chat.is_recorded()
    chat.is_acknowledged()
    chat.says("橋の上に移りました")
    assert kinds(chat) == ["news"]


def test_news_while_withdrawal_is_asked_about_is_passed_on_and_the_question_stays(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("やめる")
    chat.says("友達が向かっています")
    assert kinds(chat) == ["news"]
    chat.is_asked("withdrawing")


def test_words_that_mean_nothing_to_us_in_danger_are_read_by_a_person_once_a_minute(chat: Chat) -> None:
    lead(chat, "occupants", emergency="けが人がいる")
    chat.says("むにゃむにゃ")
    assert kinds(chat) == ["news"]
    chat.hears("担当者に伝えました")
    chat.is_asked("occupants")
    chat.says("ふがふが")
    assert kinds(chat) == []
    chat.waits(minutes=1)
    chat.says("ほげほげ")
    assert kinds(chat) == ["news"]


def test_an_ordinary_talk_bothers_nobody_with_what_was_not_understood(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("むにゃむにゃ", "ふがふが", "ほげほげ")
    assert kinds(chat) == []


def test_a_linked_customer_who_asks_to_be_called_is_called(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("電話ください")
    (alert,) = chat.did(AlertStaff)
    assert (alert.kind, alert.request.phone) == ("callback", "+819000000001")
    chat.hears("0001", "お電話するよう伝えました")
    chat.is_asked("occupants")


def test_a_wish_to_be_called_needs_no_talk(chat: Chat) -> None:
    chat.says("折り返し電話をお願いします")
    (alert,) = chat.did(AlertStaff)
    assert (alert.kind, alert.request.phone, alert.number) == ("callback", "+819000000001", "")


def test_by_sms_only_the_end_of_the_number_is_repeated() -> None:
    chat = Chat("sms")
    lead(chat, "occupants")
    chat.says("電話ください")
    chat.hears("…0001")
    chat.never_hears("090-0000-0001")


def test_a_stranger_who_wants_a_call_is_asked_for_the_number_first() -> None:
    chat = Chat("line")
    lead(chat, "symptom")
    chat.says("電話ください")
    assert kinds(chat) == []
    chat.is_asked("phone")
    chat.says("090-0000-0009")
    assert [(alert.kind, alert.request.phone) for alert in chat.did(AlertStaff)] == [("callback", "+819000000009")]
    chat.is_asked("symptom")
    assert "phone" not in lead(chat, "filing")
    assert chat.files().phone == "+819000000009"


def test_a_stranger_may_go_back_from_the_number_to_the_question_that_was_open() -> None:
    chat = Chat("line")
    lead(chat, "symptom")
    chat.says("電話ください")
    chat.taps("ひとつ戻る")
    chat.is_asked("symptom")


def test_the_number_may_come_with_the_wish() -> None:
    chat = Chat("line")
    lead(chat, "symptom")
    chat.says("090-0000-0009に電話ください")
    assert [(alert.kind, alert.request.phone) for alert in chat.did(AlertStaff)] == [("callback", "+819000000009")]
    chat.is_asked("symptom")


def test_another_number_given_after_filing_reaches_the_record(chat: Chat) -> None:
    to_receipt(chat)
    chat.says("090-0000-0009に電話ください")
    assert kinds(chat) == ["callback"]
    (amended,) = chat.did(Amend)
    assert amended.request.phone == "+819000000009"


def test_who_cannot_telephone_is_written_to(chat: Chat) -> None:
    lead(chat, "occupants")
    chat.says("耳が聞こえません")
    chat.says("担当者")
    (alert,) = chat.did(AlertStaff)
    assert (alert.kind, alert.request.details["voiceless"]) == ("callback", "yes")
    chat.hears("文字でご連絡")
    chat.never_hears("03-0000-0001")
    chat.is_asked("occupants")
