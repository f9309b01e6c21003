"""Turns as the worker takes them, on a real Redis: order, faults that repeat, and records that are away."""

from collections.abc import Callable

import pytest
from msgspec.structs import replace

from bot import turning
from bot.turning import DEATHS, FAILURES
from bot.wiring import Counter
from bot.worker import EVERY, LEASE
from flows.effects import Suppress, Unsuppress
from flows.events import (
    Address,
    ChoiceTapped,
    DeliveryFailed,
    Envelope,
    Event,
    Followed,
    TextReceived,
    TimerFired,
    Unfollowed,
)
from flows.facts import Facts, Moment
from flows.session import Session
from flows.step import step
from flows.turn import Step
from state.turn import Mail
from tests.bot.conftest import Clock
from tests.bot.desk import ANN, Away, Desk, Strangers
from tests.bot.operating import madoguchi

POISON = "毒"


@pytest.fixture
def desk(counter: Counter, clock: Clock) -> Desk:
    return Desk(counter, clock, Strangers())


@pytest.fixture
def poisonous(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """A flow that fails over one word, until it is mended."""
    sound = step

    def failing(session: Session, envelope: Envelope, facts: Facts, moment: Moment) -> Step:
        if isinstance(envelope.event, TextReceived) and envelope.event.text == POISON:
            raise ZeroDivisionError(POISON)
        return sound(session, envelope, facts, moment)

    monkeypatch.setattr(turning, "step", failing)
    return lambda: monkeypatch.setattr(turning, "step", sound)


def test_one_turn_answers_everything_that_waits_in_the_order_it_happened(desk: Desk) -> None:
    desk.hears(TextReceived("English", "2"), at=5)
    desk.hears(TextReceived("メニュー", "1"), at=0)
    assert desk.works() == 1
    first, *_, last = desk.out.said
    assert first.startswith("どのようなご用件")
    assert "English" not in first
    assert "anything else" in last


@pytest.mark.usefixtures("poisonous")
def test_a_conversation_that_fails_costs_no_other_a_turn(desk: Desk) -> None:
    desk.hears(TextReceived(POISON, "1"))
    desk.hears(TextReceived("メニュー", "1"), to=replace(ANN, to="U2"))
    desk.works()
    assert len(desk.out.said) == 1


def test_an_event_that_fails_again_and_again_is_set_aside_and_the_customer_told(
    desk: Desk, poisonous: Callable[[], None]
) -> None:
    desk.hears(TextReceived(POISON, "1"), TextReceived("メニュー", "2"))
    for _ in range(FAILURES):
        assert desk.out.said == []
        desk.works()
    desk.works()
    assert "こちらの不具合" in desk.out.said[0]
    assert desk.out.said[1].startswith("どのようなご用件"), "what waited behind it is answered"

    listed = madoguchi(desk.counter.settings, "mailbox", "list")
    (aside,) = desk.counter.aside.list()
    assert listed.exit_code == 0
    assert aside.key in listed.output
    assert "TextReceived" in listed.output
    assert POISON not in listed.output

    poisonous()
    assert madoguchi(desk.counter.settings, "mailbox", "replay", aside.key).exit_code == 0
    assert madoguchi(desk.counter.settings, "mailbox", "replay", aside.key).exit_code == 1, "it was put back once"
    assert desk.works() == 1
    assert list(desk.counter.aside.list()) == []


@pytest.mark.usefixtures("poisonous")
def test_an_event_set_aside_can_be_forgotten(desk: Desk) -> None:
    desk.hears(TextReceived(POISON, "1"))
    for _ in range(FAILURES + 1):
        desk.works()
    (aside,) = desk.counter.aside.list()
    assert madoguchi(desk.counter.settings, "mailbox", "drop", aside.key).exit_code == 0
    assert list(desk.counter.aside.list()) == []
    assert desk.works() == 0


def test_an_event_that_kills_its_holders_is_set_aside_unseen(desk: Desk) -> None:
    desk.hears(TextReceived("メニュー", "1"))
    for _ in range(DEATHS):
        assert len(desk.counter.mailbox.claim(EVERY, 1, desk.clock(), LEASE).claims) == 1
        desk.clock.pass_by(LEASE)
    desk.works()
    (aside,) = desk.counter.aside.list()
    assert aside.reason == "failed"
    assert "こちらの不具合" in desk.out.said[0]


def test_while_the_records_are_away_everybody_is_a_stranger_and_is_served(counter: Counter, clock: Clock) -> None:
    desk = Desk(counter, clock, Away())
    desk.hears(TextReceived("バッテリーが上がりました", "1"))
    desk.works()
    assert "けがをした方" in desk.out.said[0]


def test_a_timer_of_a_conversation_that_is_gone_is_set_aside(desk: Desk) -> None:
    conversation = desk.counter.records.pseudonyms.conversation(ANN)
    fired = Envelope("E1", desk.clock(), desk.clock(), TimerFired("silence", desk.clock()))
    desk.counter.mailbox.post([Mail(conversation, fired)], desk.clock())
    desk.works()
    (aside,) = desk.counter.aside.list()
    assert aside.reason == "no_session"


@pytest.mark.parametrize("event", [ChoiceTapped("nothing.of.ours", "x"), Followed(), TextReceived("あ" * 5000, "1")])
def test_whatever_comes_first_is_answered(desk: Desk, event: Event) -> None:
    desk.hears(event)
    desk.works()
    assert desk.out.said


def test_after_a_message_nobody_knows_of_the_open_question_is_asked_again(desk: Desk) -> None:
    desk.hears(TextReceived("バッテリーが上がりました", "1"))
    desk.works()
    (asked,) = desk.out.said
    question = "危険はありますか"
    assert question in asked
    desk.hears(DeliveryFailed("key", "uncertain"))
    desk.works()
    _, apology, again = desk.out.said
    assert "届いていないかもしれません" in apology
    assert question in again


def test_start_lifts_a_stop_and_a_message_held_back_does_not_set_it_again(desk: Desk) -> None:
    number = Address("sms", "+819012345678")
    for event in (Unfollowed(), Followed(), DeliveryFailed("key", "suppressed", unreachable=True)):
        desk.hears(event, to=number)
        desk.works()
    recorded = [type(attempt.line.body) for attempt in desk.out.attempts if attempt.line.route == "record"]
    assert recorded == [Suppress, Unsuppress]
