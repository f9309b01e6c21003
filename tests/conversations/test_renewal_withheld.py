"""A reminder that may not be said now: out of hours, after a stop, to nobody, amid a talk, or twice."""

from datetime import datetime

import pytest
from chat import Chat
from leading_renewal import owner, renew

from flows.effects import RecordConsent, Send
from flows.events import Channel
from flows.facts import JAPAN

DAY = 24 * 60


@pytest.fixture
def reminded(channel: Channel) -> Chat:
    chat = owner(channel)
    chat.is_reminded()
    return chat


def test_somebody_in_distress_is_not_reminded(channel: Channel) -> None:
    chat = owner(channel)
    chat.says("車が動かない")
    chat.is_reminded()
    assert chat.records_of_reminder() == [("withheld", "in_talk")]
    chat.hears_nothing()
    assert chat.session.talk
    assert chat.session.talk.flow == "roadside"


def test_the_same_reminder_handed_over_twice_is_said_once(reminded: Chat) -> None:
    reminded.is_reminded()
    reminded.hears_nothing()
    assert reminded.records_of_reminder() == []


@pytest.mark.parametrize(
    ("step", "at"),
    [
        ("R4", datetime(2026, 11, 24, 8, 59, tzinfo=JAPAN)),
        ("R4", datetime(2026, 11, 24, 20, 0, tzinfo=JAPAN)),
        ("R4", datetime(2026, 11, 29, 9, 59, tzinfo=JAPAN)),
        ("R4", datetime(2026, 11, 23, 9, 30, tzinfo=JAPAN)),
        ("R8", datetime(2026, 12, 20, 15, 0, tzinfo=JAPAN)),
    ],
)
def test_nobody_is_reminded_out_of_hours(channel: Channel, step: str, at: datetime) -> None:
    chat = owner(channel)
    chat.now = at
    chat.is_reminded(step)
    assert chat.records_of_reminder() == [("withheld", "hours")]
    chat.hears_nothing()


@pytest.mark.parametrize(
    "at",
    [
        datetime(2026, 11, 24, 9, 0, tzinfo=JAPAN),
        datetime(2026, 11, 24, 19, 59, tzinfo=JAPAN),
        datetime(2026, 11, 29, 10, 0, tzinfo=JAPAN),
    ],
)
def test_within_the_hours_a_reminder_is_said_until_they_end(channel: Channel, at: datetime) -> None:
    chat = owner(channel)
    chat.now = at
    chat.is_reminded()
    assert chat.records_of_reminder() == [("sent", "")]
    (send,) = chat.did(Send)
    assert send.notice == "notice-1"
    assert send.until == at.replace(hour=20, minute=0)


def test_after_a_stop_nothing_is_sent_any_more(reminded: Chat) -> None:
    reminded.taps("お知らせを停止")
    reminded.waits(DAY)
    reminded.is_reminded(notice="notice-2")
    assert reminded.records_of_reminder() == [("withheld", "stopped")]
    reminded.hears_nothing()


def test_an_account_that_is_no_longer_linked_is_not_reminded() -> None:
    chat = owner("line")
    chat.is_unlinked()
    chat.is_reminded()
    assert chat.records_of_reminder() == [("withheld", "not_linked")]
    chat.hears_nothing()


@pytest.mark.parametrize("words", ["STOP", "停止してください", "配信を止めて", "配信停止", "いらない"])
@pytest.mark.parametrize("minutes", [0, 3 * DAY])
def test_a_stop_in_any_words_is_kept_also_days_after_the_notice(reminded: Chat, words: str, minutes: int) -> None:
    reminded.waits(minutes)
    reminded.says(words)
    assert [consent.granted for consent in reminded.did(RecordConsent)] == [False]
    reminded.hears("お知らせを止めました")


def test_a_stop_in_the_middle_of_renewing_puts_it_aside(channel: Channel) -> None:
    chat = owner(channel)
    renew(chat, "plan")
    chat.says("停止")
    assert not chat.did(RecordConsent)
    chat.hears("いったん中断しました")
