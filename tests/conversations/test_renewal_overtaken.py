"""A reminder that something has overtaken is not said: the renewal has moved on since it was decided."""

from collections.abc import Callable
from datetime import date

import pytest
from chat import Chat
from leading_renewal import owner, whose
from msgspec.structs import replace
from renewing import BOTH_ENDING, ENDING, ending

from flows.events import Channel, Due, ReminderDue
from flows.facts import Customer
from flows.terms import Progress


def has(**progress: object) -> Callable[[Chat], Customer]:
    def set_up(chat: Chat) -> Customer:
        chat.progress = {"C-car-1": Progress(**progress)}  # type: ignore[arg-type]  # fields by name
        return ENDING

    return set_up


OVERTAKEN: dict[str, Callable[[Chat], Customer]] = {
    "applied": has(applied="A-20261123-0001"),
    "declined": has(declined=True),
    "asleep": has(asleep_until=date(2026, 11, 25)),
    "hold": lambda _: whose(ending(), hold="sold"),
    "gone": lambda _: replace(ENDING, contracts=()),
    "renewed": lambda _: replace(ENDING, contracts=(replace(ending(), maturity=date(2027, 12, 20)),)),
}


@pytest.mark.parametrize("why", OVERTAKEN)
def test_a_reminder_that_was_overtaken_is_withheld_and_says_so_to_the_records(channel: Channel, why: str) -> None:
    chat = owner(channel)
    chat.records[ENDING.id] = OVERTAKEN[why](chat)
    due = ENDING.contracts[0]
    chat.happens(ReminderDue("notice-1", "R4", ENDING.id, (Due(due.number, due.maturity, "プリウス"),)))
    assert chat.records_of_reminder() == [("withheld", "overtaken")]
    chat.hears_nothing()
    assert chat.session.talk is None


@pytest.mark.parametrize("progress", [Progress(), Progress(asleep_until=date(2026, 11, 24))])
def test_one_that_was_not_is_said(channel: Channel, progress: Progress) -> None:
    chat = owner(channel)
    chat.progress = {"C-car-1": progress}
    chat.is_reminded()
    assert chat.records_of_reminder() == [("sent", "")]


def test_of_two_cars_only_the_one_still_to_be_renewed_is_spoken_of(channel: Channel) -> None:
    chat = owner(channel, BOTH_ENDING)
    chat.progress = {"C-car-1": Progress(applied="A-20261123-0001")}
    chat.is_reminded(of=BOTH_ENDING)
    assert chat.records_of_reminder() == [("sent", "")]
    chat.never_hears("プリウス", "複数")
    chat.taps("そのまま継続")
    chat.is_asked("conditions")
    assert chat.session.talk
    assert chat.session.talk.slots["contract"].value == "C-car-2"


def test_an_application_made_between_reminder_and_answer_is_told(channel: Channel) -> None:
    chat = owner(channel)
    chat.is_reminded()
    chat.progress = {"C-car-1": Progress(applied="A-20261123-0001")}
    chat.taps("そのまま継続")
    chat.hears("お申し込み済みです", "A-20261123-0001")
    assert chat.session.talk is None
