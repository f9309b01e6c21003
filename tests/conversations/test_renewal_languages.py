"""The straight way in each language on both channels, and what a reminder or a renewal must never say."""

import re
from collections.abc import Iterator
from typing import get_args

import pytest
from chat import Chat
from golden import OF_A_GROUP
from leading_renewal import answers, owner, renew
from renewing import BOTH_ENDING, ENDING, noon_of
from showing import shown

from flows.effects import Send
from flows.events import Channel
from flows.messages import Card
from flows.reminders.cadence import STEPS
from flows.reminders.lint import complaints
from flows.session import Language
from flows.words import words
from handlers.sms.render import render as sms_render

LANGUAGES: tuple[Language, ...] = get_args(Language)
JAPANESE = re.compile("[ぁ-んァ-ヶ一-龥]")
PROMISES = re.compile(
    r"必ず|絶対|補償され|補償します|安心|お得|最安|guarantee|you are covered|best price|cheapest", re.IGNORECASE
)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_way_is_gone_in_every_language(channel: Channel, language: Language) -> None:
    chat = owner(channel, OF_A_GROUP, language)
    renew(chat)
    application = chat.applies()
    assert (application.language, application.plan) == (language, "same")
    chat.is_recorded("A-20261124-0001")
    chat.hears("A-20261124-0001")
    assert {screen.wording.rpartition("@")[2] for screen in chat.screens()} == {language}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("answer", ["consult", "later", "decline", "stop"])
def test_every_answer_leads_somewhere_in_every_language(channel: Channel, language: Language, answer: str) -> None:
    chat = owner(channel, language=language)
    chat.is_reminded()
    answers(chat, answer)
    if answer == "decline":
        answers(chat, "price")
    assert chat.words
    assert chat.session.talk is None


def test_in_english_nothing_but_names_is_japanese(channel: Channel) -> None:
    chat = owner(channel, language="en")
    for step in ("R1", "R4"):
        chat.is_reminded(step, notice=step)
        assert not JAPANESE.search(re.sub("プリウス|【.*?】", "", chat.words)), chat.words
        chat.says("later")
    chat.says("renewal")
    renew(chat)
    texts = "\\n".join(screen.text for screen in chat.screens())
    assert not JAPANESE.search(texts)


PERSONAL = ("見本 花子", "ミホン ハナコ", "12-42", "34-49", "C-car-1", "C-car-2", "+819000000001")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", [step.id for step in STEPS])
def test_no_reminder_has_anything_the_lint_complains_of(channel: Channel, language: Language, step: str) -> None:
    for of in (ENDING, BOTH_ENDING):
        chat = owner(channel, of, language)
        chat.now = noon_of(step)
        chat.is_reminded(step, of=of)
        (send,) = chat.did(Send)
        by_sms = channel == "sms" and of is ENDING
        text = "\n".join(sms_render(send.messages, chat.insurer.brand))
        assert complaints(text, chat.insurer, "counter.example", by_sms=by_sms, personal=PERSONAL) == ()


def everything_said(channel: Channel, language: Language) -> Iterator[str]:
    """All that is said on every way through a renewal."""
    ways: tuple[dict[str, str], ...] = ({}, {"plan": "wider"}, {"duplicate": "yes"}, {"car": "no"}, {"apply": "change"})
    for way in ways:
        for of in (OF_A_GROUP, ENDING):
            chat = owner(channel, of, language)
            end = "point" if {"duplicate", "car"} & {*way} else ("change" if "apply" in way else "filing")
            renew(chat, end, **way)
            if end == "filing":
                chat.is_recorded("A-20261124-0001")
            yield from said_by(chat)
    for answer in ("consult", "later", "decline", "stop"):
        chat = owner(channel, ENDING, language)
        chat.is_reminded()
        answers(chat, answer)
        yield from said_by(chat)


def said_by(chat: Chat) -> Iterator[str]:
    for send in chat.everything:
        if isinstance(send, Send) and send.to is None:
            yield from (shown(message) for message in send.messages)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_personal_is_ever_said_by_sms(language: Language) -> None:
    for text in everything_said("sms", language):
        for personal in ("見本 花子", "ミホン", "12-42", "品川", "34-49", "C-car", "9000000001", "1985"):
            assert personal not in text, text


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_said_promises_cover_or_advertises(channel: Channel, language: Language) -> None:
    for text in everything_said(channel, language):
        assert not PROMISES.search(text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_of_renewal_promises_cover_or_advertises(language: Language) -> None:
    said = words(language)
    for key in sorted(key for key in said.keys if key.startswith("renewal-")):
        text = said.text(key, **dict.fromkeys(said.asks_for(key), "…"))
        assert not PROMISES.search(text), key


def test_every_end_names_whom_to_call(channel: Channel) -> None:
    for answer in ("consult", "decline", "stop"):
        chat = owner(channel)
        chat.is_reminded()
        answers(chat, answer)
        if answer == "decline":
            answers(chat, "silent")
        assert any(isinstance(message, Card) and message.buttons for message in chat.said)
