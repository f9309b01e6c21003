"""A reminder's whole way inside the service: decided, said by its conversation, told of to the records, answered."""

from datetime import date, datetime, timedelta

import pytest

from bot.delivery import Delivery
from bot.wiring import Counter
from flows.delivery import Attempt, Delivered, Line, Outcome, Refused, Uncertain
from flows.effects import RecordReminder, Send
from flows.events import ChoiceTapped, Envelope, TextReceived
from flows.facts import JAPAN
from flows.messages import Ask
from flows.reminders import hours
from state.outbox import Settlement
from state.turn import Mail
from tests.bot.conftest import Clock
from tests.bot.deliverers import Remembering, one_for_all
from tests.bot.reminding.owners import EVERYWHERE, LEASE, Owner, Store, maturing, notice_to

TODAY = date(2026, 11, 14)
MORNING = datetime(2026, 11, 14, 9, 5, tzinfo=JAPAN)
R1 = maturing("R1", TODAY)


@pytest.fixture(autouse=True)
def morning(clock: Clock) -> None:
    clock.at = MORNING


def turn(counter: Counter, clock: Clock) -> list[Line]:
    """Have a worker take what waits, and the recorder keep what it wants kept; the lines there were."""
    counter.worker().turns(EVERYWHERE)
    clock.pass_by(timedelta(seconds=21))  # the worker that was to carry them has ended
    lines = Store(counter).lines()
    recorder = counter.deliverers()["record"]
    for line in lines:
        if line.route == "record":
            assert recorder.deliver(Attempt(line, 1, in_doubt=False, now=clock())) == Delivered()
    return lines


def decide(counter: Counter) -> None:
    for _ in counter.reminders.deciding.decide(TODAY):
        pass


def test_what_a_conversation_says_reaches_its_notice_and_so_does_the_answer(counter: Counter, clock: Clock) -> None:
    owner = Owner(1, (R1,)).enter(counter.records)
    decide(counter)
    lines = turn(counter, clock)
    (said,) = [line for line in lines if isinstance(line.body, Send)]
    assert isinstance(said.body, Send)
    notice = notice_to(counter, owner, TODAY)
    assert (said.body.notice, said.expires, notice.state) == (notice.key, hours.closes(TODAY), "sent")
    (ask,) = [message for message in said.body.messages if isinstance(message, Ask)]
    tap = Envelope("tap", clock(), clock(), ChoiceTapped(ask.prompt, "consult"), owner.user)
    counter.mailbox.post([Mail(said.conversation, tap)], clock())
    turn(counter, clock)
    assert notice_to(counter, owner, TODAY).state == "answered"


def test_who_is_in_the_middle_of_a_talk_is_left_in_peace_until_later(counter: Counter, clock: Clock) -> None:
    owner = Owner(1, (R1,)).enter(counter.records)
    conversation = counter.records.pseudonyms.conversation(owner.user)
    asked = Envelope("asked", clock(), clock(), TextReceived("車が動きません", "m1"), owner.user)
    counter.mailbox.post([Mail(conversation, asked)], clock())
    turn(counter, clock)
    decide(counter)
    told = [line.body for line in turn(counter, clock) if isinstance(line.body, RecordReminder)]
    notice = notice_to(counter, owner, TODAY)
    assert [(each.outcome, each.reason) for each in told] == [("withheld", "in_talk")]
    assert (notice.state, notice.reason) == ("withheld", "in_talk")
    assert notice.again_at is not None
    assert notice.again_at > clock()


@pytest.mark.parametrize("outcome", [Refused("no_such_mailbox", unreachable=True), Uncertain("no_answer")])
def test_a_mail_that_is_given_up_leaves_its_reminder_to_a_person(
    counter: Counter, clock: Clock, outcome: Outcome
) -> None:
    owner = Owner(1, (R1,), line=False, mobile=False, mail=True).enter(counter.records)
    decide(counter)
    assert notice_to(counter, owner, TODAY).state == "sent"
    (handed,) = counter.outbox.claim(EVERYWHERE, 10, clock(), LEASE).handed
    delivery = Delivery(counter.outbox, counter.mailbox, one_for_all(Remembering([outcome] * 2)), clock)
    verdicts = [delivery.attempt(handed) for _ in range(2)]  # the first could not be settled
    counter.outbox.settle([Settlement(handed, verdicts[1])], clock())
    told = [line.body for line in turn(counter, clock)]
    notice = notice_to(counter, owner, TODAY)
    reason = outcome.reason if isinstance(outcome, Refused) else "uncertain"
    assert told == [RecordReminder(notice.key, "failed", reason)]
    assert (notice.state, notice.reason) == ("failed", reason)
    counter.reminders.follow_up.look()
    after = notice_to(counter, owner, TODAY)
    assert (after.state, after.tried) == ("staff", ("mail",))
