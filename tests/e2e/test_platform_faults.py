"""What the platforms do wrong on the way: the customer hears each answer once, and none is missing."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from simulator.faults import Fault
from tests.e2e.people import OnLine, OnSms
from tests.e2e.running import Service

MENU = "どのようなご用件でしょうか"
PERSON = "担当者がお電話で承ります"


@contextmanager
def held_up(counter: Service) -> Iterator[None]:
    """Have the worker stand still, so that what arrives meanwhile waits."""
    worker = counter.processes["worker"]
    worker.signal(signal.SIGSTOP)
    try:
        yield
    finally:
        worker.signal(signal.SIGCONT)


def answers(person: OnLine | OnSms) -> list[str]:
    return [words for text in person.texts() for words in (MENU, PERSON) if words in text]


@pytest.mark.parametrize("kind", ["fail_before", "fail_after", "cut_after", "slow", "rate_limit"])
@pytest.mark.parametrize("channel", [OnLine, OnSms])
def test_an_answer_is_heard_once_and_before_the_next(
    counter: Service, channel: type[OnLine] | type[OnSms], kind: str
) -> None:
    person = channel(counter.simulation)
    target = "line.reply" if channel is OnLine else "sms.create"
    counter.simulation.faults.arm(Fault(target, kind, seconds=1.0))
    person.says("メニュー")
    person.says("担当者")
    counter.settle()
    assert answers(person) == [MENU, PERSON]


def test_a_reply_that_arrives_after_its_time_out_is_not_sent_again(counter: Service) -> None:
    person = OnLine(counter.simulation)
    counter.simulation.faults.arm(Fault("line.reply", "slow", seconds=5.5))
    person.says("メニュー")
    counter.settle()
    assert answers(person) == [MENU]


@pytest.mark.parametrize("kind", ["fail_before", "fail_after", "cut_after", "rate_limit"])
def test_a_reply_whose_token_has_expired_is_pushed_and_heard_once(counter: Service, kind: str) -> None:
    person = OnLine(counter.simulation)
    with held_up(counter):
        person.says("メニュー")
        assert counter.simulation.lanes.settle(10)
        counter.simulation.clock.skip(61)
        counter.simulation.faults.arm(Fault("line.push", kind))
    counter.settle()
    assert answers(person) == [MENU]


def test_what_the_months_quota_refuses_is_a_dead_letter_and_can_be_sent_later(counter: Service) -> None:
    person = OnLine(counter.simulation)
    with held_up(counter):
        person.says("メニュー")
        assert counter.simulation.lanes.settle(10)
        counter.simulation.clock.skip(61)
        counter.simulation.faults.arm(Fault("line.push", "monthly_limit"))
    counter.settle()
    assert answers(person) == []
    (letter,) = counter.counter.dead_letters.list()
    assert letter.reason == "monthly_limit"
    assert counter.counter.dead_letters.retry(letter.key, counter.counter.now())
    counter.settle()
    assert answers(person) == [MENU]


@pytest.mark.parametrize("kind", ["duplicate", "drop", "delay"])
def test_a_line_webhook_is_answered_once_however_it_comes(counter: Service, kind: str) -> None:
    person = OnLine(counter.simulation)
    counter.simulation.faults.arm(Fault("line.webhook", kind, seconds=0.3))
    person.says("メニュー")
    counter.settle()
    assert answers(person) == [MENU]


def test_line_events_that_overtake_each_other_are_both_answered(counter: Service) -> None:
    person = OnLine(counter.simulation)
    counter.simulation.faults.arm(Fault("line.webhook", "reorder", seconds=5))
    with held_up(counter):
        person.says("メニュー")
        counter.simulation.clock.skip(1)
        person.says("担当者")
        assert counter.simulation.lanes.settle(10)
    counter.settle()
    assert answers(person) == [MENU, PERSON], "in the order they were written"


def test_an_sms_webhook_that_comes_twice_is_answered_once(counter: Service) -> None:
    person = OnSms(counter.simulation)
    counter.simulation.faults.arm(Fault("sms.webhook", "duplicate"))
    person.says("メニュー")
    counter.settle()
    assert answers(person) == [MENU]


def test_a_telephone_that_cannot_be_reached_is_not_written_to_again(counter: Service) -> None:
    person = OnSms(counter.simulation)
    counter.simulation.faults.arm(Fault("sms.delivery", "undelivered", code=30006))
    person.says("メニュー")
    counter.settle()
    before = person.texts()
    person.says("担当者")
    counter.settle()
    assert person.texts() == before
