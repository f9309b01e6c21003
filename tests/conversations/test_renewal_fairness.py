"""Nobody is promised what they cannot have, and nobody's half application is given up for a reminder of another car."""

from customers import MOVE, customer
from leading_renewal import answers, owner, renew, whose
from msgspec.structs import replace
from renewing import BOTH_ENDING, ENDING, ending

from flows.effects import RecordProgress, RecordReminder, Send, TellDesk
from flows.events import Channel, Due, ReminderDue


def test_who_has_to_call_is_not_told_how_quickly_it_is_done_here(channel: Channel) -> None:
    of = whose(ending(), corporate=True)
    chat = owner(channel, of)
    chat.is_reminded("R4", of=of)
    chat.hears("お電話で承ります", "03-0000-0003")
    chat.never_hears("3分")


def test_a_reminder_of_another_car_leaves_half_an_application_where_it_is(channel: Channel) -> None:
    chat = owner(channel, BOTH_ENDING)
    chat.says("保険を更新したい")
    renew(chat, "document", contract=chat.question.choices[0].key)
    chat.says("あとで")
    half = chat.session.paused
    other = replace(ENDING, contracts=(ending(MOVE),))
    chat.is_reminded(of=other)
    chat.hears("12/20(日)")
    assert [kept.outcome for kept in chat.did(RecordReminder)] == ["sent"]
    assert all(send.notice for send in chat.did(Send))
    assert chat.session.paused == half


def test_later_never_sleeps_through_the_last_day(channel: Channel) -> None:
    soon = replace(ending(MOVE), maturity=ENDING.contracts[0].maturity.replace(day=8))
    of = customer(ending(), soon)
    chat = owner(channel, of)
    chat.now = chat.now.replace(month=12, day=7)
    chat.is_reminded("R7", of=of)
    answers(chat, "later")
    asleep = {kept.maturity.day: kept.asleep_until for kept in chat.did(RecordProgress)}
    assert [day.day for day in (asleep[20], asleep[8]) if day] == [10, 8]


def test_a_number_that_is_linked_to_somebody_else_speaks_for_nobody() -> None:
    neighbour = replace(ENDING, id="customer-9", name="隣人 花子", contracts=())
    chat = owner("sms", neighbour)
    chat.is_reminded()
    answers(chat, "consult")
    (told,) = chat.did(TellDesk)
    assert (told.customer, told.name) == (ENDING.id, "")


def test_while_the_records_are_away_nobody_is_reminded(channel: Channel) -> None:
    chat = owner(channel)
    due = tuple(Due(each.number, each.maturity) for each in ENDING.contracts)
    chat.records.clear()
    chat.happens(ReminderDue("notice-1", "R3", ENDING.id, due))
    chat.hears_nothing()
    assert chat.records_of_reminder() == [("withheld", "unknown")]
