"""A reminder by SMS to somebody who is not linked: it can be answered, and renewing begins with linking."""

import pytest
from chat import Chat
from customers import MOVE, SATO
from leading_renewal import answers, renew
from msgspec.structs import replace
from renewing import BOTH_ENDING, ENDING, NOON, ending

from flows.effects import RecordConsent, RecordProgress, TellDesk
from flows.events import Due, ReminderDue


def test_who_is_not_linked_by_sms_links_first_and_then_goes_straight_on() -> None:
    chat = Chat("sms")
    chat.now = NOON
    chat.is_reminded()
    chat.hears("満期です")
    chat.never_hears("見本", "12-42", "C-car-1")
    chat.taps("そのまま継続")
    chat.is_asked("identify")
    assert not chat.evidence()
    chat.taps("連携して続ける")
    chat.is_asked("birth")
    chat.says("昭和60年6月1日")
    chat.code_is_sent()
    chat.says("012345")
    chat.is_linked(ENDING)
    chat.taps("受け取る", "受け取らない")
    chat.is_asked("conditions")
    renew(chat)
    assert chat.applies().contract == "C-car-1"


def test_whoever_links_as_somebody_else_is_told_nothing_of_the_reminded_contract() -> None:
    chat = Chat("sms")
    chat.now = NOON
    chat.is_reminded()
    chat.taps("そのまま継続", "連携して続ける")
    chat.says("昭和60年6月1日", "012345")
    chat.is_linked(replace(SATO, contracts=(ending(MOVE),)))
    chat.taps("受け取る", "受け取らない")
    chat.is_asked("conditions")
    chat.never_hears("プリウス")
    assert chat.session.talk
    assert chat.session.talk.slots["contract"].value == "C-car-2"


def test_who_links_first_and_has_two_cars_goes_on_with_the_one_the_reminder_was_about() -> None:
    chat = Chat("sms")
    chat.now = NOON
    chat.records[BOTH_ENDING.id] = BOTH_ENDING
    due = BOTH_ENDING.contracts[1]
    chat.happens(ReminderDue("notice-1", "R4", BOTH_ENDING.id, (Due(due.number, due.maturity, ""),)))
    chat.taps("そのまま継続", "連携して続ける")
    chat.says("昭和60年6月1日", "012345")
    chat.is_linked(BOTH_ENDING)
    chat.taps("受け取る", "受け取らない")
    chat.is_asked("conditions")
    renew(chat)
    assert chat.applies().contract == "C-car-2"


def test_who_would_rather_telephone_than_link_is_told_the_desk() -> None:
    chat = Chat("sms")
    chat.now = NOON
    chat.is_reminded()
    chat.taps("そのまま継続", "電話で手続きする")
    chat.hears("お電話で承ります", "03-0000-0003")
    assert chat.session.talk is None


@pytest.mark.parametrize("answer", ["later", "decline", "stop", "consult"])
def test_who_is_not_linked_by_sms_can_answer_all_the_same(answer: str) -> None:
    chat = Chat("sms")
    chat.now = NOON
    chat.is_reminded()
    answers(chat, answer)
    if answer == "decline":
        answers(chat, "price")
        assert not chat.did(RecordProgress), "nobody gives up a contract for its owner"
        (told,) = chat.did(TellDesk)
        assert (told.kind, told.customer, told.name, told.point) == ("declined", ENDING.id, "", "price")
        chat.hears("担当者が確かめて")
    elif answer == "later":
        assert [kept.contract for kept in chat.did(RecordProgress)] == ["C-car-1"]
    elif answer == "stop":
        assert [kept.customer for kept in chat.did(RecordConsent)] == [ENDING.id]
    else:
        (told,) = chat.did(TellDesk)
        assert (told.kind, told.customer, told.phone) == ("consult", ENDING.id, chat.address.to)
    assert not chat.evidence()
