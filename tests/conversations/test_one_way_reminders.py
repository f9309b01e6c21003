"""Reminders where the sender of SMS takes no replies: the question is a link, and the page behind it answers for it."""

from datetime import date

import pytest
from chat import Chat
from customers import INSURER
from msgspec.structs import replace
from renewing import ENDING, NOON

from flows.effects import OpenDoor, RecordConsent, RecordProgress, RecordReminder, TellDesk
from flows.events import ChoiceTapped
from flows.messages import Ask, Open
from flows.session import Language


def reminded(language: Language = "ja") -> Chat:
    """Somebody who is not linked and has just been sent a link by a sender that takes no replies."""
    chat = Chat("sms", language=language)
    chat.insurer = replace(INSURER, two_way_sms=False)
    chat.now = NOON
    chat.is_reminded()
    return chat


def door(chat: Chat) -> OpenDoor:
    """The page that the reminder leads to."""
    (opened,) = [each for each in chat.everything if isinstance(each, OpenDoor)]
    assert opened.purpose == "notice"
    return opened


def answers(chat: Chat, choice: str) -> None:
    """Send this answer from the page."""
    chat.happens(ChoiceTapped(door(chat).prompt, choice))


def test_the_question_is_a_link_and_nothing_to_write_back() -> None:
    chat = reminded()
    (asked,) = [each for each in chat.said if isinstance(each, Ask)]
    assert not asked.choices
    assert not asked.exits
    assert [button.url.rpartition("/")[0][-7:] for button in asked.buttons if isinstance(button, Open)] == ["/notice"]
    assert door(chat).prompt == asked.prompt


@pytest.mark.parametrize("language", ["ja", "easy", "en"])
def test_the_page_speaks_the_language_of_the_talk(language: Language) -> None:
    assert door(reminded(language)).language == language


def test_no_more_notices_is_kept() -> None:
    chat = reminded()
    answers(chat, "stop")
    assert [(kept.purpose, kept.granted) for kept in chat.did(RecordConsent)] == [("contract", False)]


def test_later_is_kept() -> None:
    chat = reminded()
    answers(chat, "later")
    assert [kept.asleep_until for kept in chat.did(RecordProgress)] == [date(2026, 11, 27)]


def test_who_wants_advice_is_called_by_the_desk() -> None:
    chat = reminded()
    answers(chat, "consult")
    assert [(told.kind, told.contract) for told in chat.did(TellDesk)] == [("consult", ENDING.contracts[0].number)]


@pytest.mark.parametrize("choice", ["same", "change"])
def test_who_would_renew_is_told_how_by_the_page_and_asked_nothing_they_cannot_answer(choice: str) -> None:
    chat = reminded()
    answers(chat, choice)
    chat.hears_nothing()
    assert chat.session.talk is None
    assert [kept.outcome for kept in chat.did(RecordReminder)] == ["answered"]


def test_who_will_not_renew_is_not_asked_why_where_they_cannot_say() -> None:
    chat = reminded()
    answers(chat, "decline")
    assert [(told.kind, told.point) for told in chat.did(TellDesk)] == [("declined", "silent")]
    assert chat.session.talk is None


def test_who_wants_a_person_is_told_the_telephone() -> None:
    chat = reminded()
    answers(chat, "human")
    assert chat.said
