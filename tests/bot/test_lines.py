"""From effects to lines: reminders travel behind what anybody waits for, and no longer than they may."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from bot.lines import blank, write
from flows.delivery import Lane, Line
from flows.effects import Carried, Letter, Notify, RecordReminder, Send, TellDesk
from flows.events import Address, Envelope, ReplyToken, TextReceived
from flows.messages import Say
from flows.session import Session

NOW = datetime(2026, 11, 1, 3, 0, tzinfo=UTC)
UNTIL = NOW + timedelta(hours=2)
NOTICE = "0f8fad5b-d9cb-469f-a165-70867728950e"
ANN = Address("line", "U00000000000000000000000000000001")
BOB = Address("sms", "+819000000002")
TOKEN = ReplyToken("token", NOW + timedelta(seconds=50))
WORDS = (Say("x"),)
REMINDER = Send(WORDS, notice=NOTICE, until=UNTIL)
NOTIFICATION = Notify("+819000000001", WORDS, NOTICE, UNTIL)


def lines(*effects: Carried, address: Address = ANN, **more: Any) -> list[Line]:
    writings = blank()
    envelope = Envelope("e", NOW, NOW, TextReceived("x", "m"), address, TOKEN)
    write(writings, effects, "ann", 1, Session(address, **more), envelope, NOW)
    return writings.lines


@pytest.mark.parametrize("lane", [Lane.EMERGENCY, Lane.CONVERSATION])
@pytest.mark.parametrize("reminds", [REMINDER, NOTIFICATION])
def test_a_reminder_goes_behind_every_answer_and_expires(lane: Lane, reminds: Carried) -> None:
    reminder, answer = lines(reminds, Send(WORDS), lane=lane)
    assert (reminder.lane, reminder.expires) == (Lane.CAMPAIGN, UNTIL)
    assert (answer.lane, answer.expires) == (lane, None)


def test_a_reminder_leaves_the_reply_token_to_the_answer() -> None:
    assert [line.reply for line in lines(REMINDER, Send(WORDS))] == [None, TOKEN]


def test_an_answer_may_have_an_end_as_well() -> None:
    (answer,) = lines(Send(WORDS, until=UNTIL))
    assert (answer.lane, answer.expires, answer.reply) == (Lane.CONVERSATION, UNTIL, TOKEN)


def test_a_reminder_goes_by_its_conversations_channel_and_a_notification_always_by_line() -> None:
    by_sms, by_line = lines(REMINDER, NOTIFICATION, address=BOB)
    assert (by_sms.route, by_sms.to) == ("sms", BOB)
    assert (by_line.route, by_line.to) == ("line", None)


def test_staff_and_letters_go_by_mail_and_records_to_the_records() -> None:
    desk = TellDesk("consult", "c1", "n", "p", "k")
    routes = [line.route for line in lines(desk, Letter("a", "b", "c"), RecordReminder(NOTICE, "sent"))]
    assert routes == ["mail", "mail", "record"]
