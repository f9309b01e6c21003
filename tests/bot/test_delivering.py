"""What becomes of a line: every outcome has one verdict, and what was given up can be seen, sent again or forgotten."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.delivery import Delivery
from bot.retry import Backoff
from bot.wiring import Counter
from flows.delivery import Attempt, Delivered, Lane, Line, Outcome, Refused, Retry, Route, Uncertain
from flows.effects import Notify, Send
from flows.events import Address, DeliveryFailed, Envelope, TextReceived
from flows.messages import Say
from flows.session import Session
from state.keys import PARTITIONS
from state.outbox import Again, Dead, Done, Verdict
from state.turn import Committed, Handed, Mail, Turn
from tests.bot.conftest import Clock
from tests.bot.deliverers import Remembering, one_for_all
from tests.bot.operating import madoguchi
from tests.e2e.waiting import until

ANN = Address("line", "U00000000000000000000000000000001")
KEY = "5f0b8c1e-6a52-5d0f-9d39-2f6f1d1c7a1"
EVERY = range(PARTITIONS)


class Post:
    """A delivery of its own, whose ways out answer as they are told."""

    def __init__(self, counter: Counter, clock: Clock) -> None:
        self.counter = counter
        self.clock = clock
        self.out = Remembering()
        self.delivery = Delivery(counter.outbox, counter.mailbox, one_for_all(self.out), clock, threads=2)

    def line(self, index: int = 0, route: Route = "line", **more: object) -> Line:
        to = ANN if route == "line" else Address("sms", "+819012345678")
        line = Line(f"{KEY}{index}", "ann", route, Lane.CONVERSATION, Send((Say(str(index)),)), self.clock(), to)
        return Line(**{name: getattr(line, name) for name in line.__struct_fields__} | more)

    def hands(self, *lines: Line) -> tuple[Handed, ...]:
        """Have a turn say these lines; what is handed out of them."""
        asked = Envelope(lines[0].key, self.clock(), self.clock(), TextReceived("x", "m"), ANN)
        self.counter.mailbox.post([Mail("ann", asked)], self.clock())
        (claim,) = self.counter.mailbox.claim(EVERY, 1, self.clock(), timedelta(seconds=9)).claims
        turn = Turn("ann", claim.epoch, claim.version, Session(ANN), tuple(each.id for each in claim.mail), lines)
        (committed,) = self.counter.mailbox.commit([turn], self.clock())
        assert isinstance(committed, Committed)
        return committed.handed

    def tries(self, outcome: Outcome, line: Line | None = None) -> Verdict:
        """The verdict on one attempt that ends so."""
        self.out.outcomes.append(outcome)
        handed = Handed("line:ann", "ann", 1, Attempt(line or self.line(), 1, in_doubt=False, now=self.clock()))
        return self.delivery.attempt(handed)

    def told(self) -> list[DeliveryFailed]:
        """What the conversation was told of messages that failed."""
        return [mail.event for mail in self.letters() if isinstance(mail.event, DeliveryFailed)]

    def letters(self) -> list[Envelope]:
        """All that waits for the conversation."""
        claims = self.counter.mailbox.claim(EVERY, 9, self.clock(), timedelta(seconds=9)).claims
        return [mail for claim in claims for mail in claim.mail]


@pytest.fixture
def post(counter: Counter, clock: Clock) -> Post:
    return Post(counter, clock)


@pytest.fixture
def carrying(post: Post) -> Iterator[Post]:
    """The same with its threads at work."""
    post.delivery.start()
    yield post
    post.delivery.stop(timedelta(seconds=5))


def test_what_a_platform_took_is_done(post: Post) -> None:
    assert post.tries(Delivered("SM1")) == Done("SM1")
    assert post.told() == []


@pytest.mark.parametrize("in_doubt", [True, False])
def test_what_may_be_tried_again_is_with_a_pause_of_half_a_second_to_a_second(post: Post, *, in_doubt: bool) -> None:
    verdict = post.tries(Retry("busy", in_doubt=in_doubt))
    assert isinstance(verdict, Again)
    assert (verdict.in_doubt, verdict.reason) == (in_doubt, "busy")
    assert timedelta(seconds=0.5) <= verdict.at - post.clock() <= timedelta(seconds=1)


def test_a_wait_the_platform_names_is_kept(post: Post) -> None:
    wait = timedelta(seconds=77)
    expected = Again(post.clock() + wait, in_doubt=False, reason="rate_limit")
    assert post.tries(Retry("rate_limit", in_doubt=False, after=wait)) == expected


def test_what_was_refused_is_given_up_and_the_conversation_hears_of_it(post: Post) -> None:
    assert post.tries(Refused("no_such_number", unreachable=True)) == Dead("no_such_number")
    assert post.told() == [DeliveryFailed(post.line().key, "no_such_number", unreachable=True)]


def test_what_nobody_can_know_is_not_said_again_and_the_conversation_asks_anew(post: Post) -> None:
    assert post.tries(Uncertain("reply_unanswered")) == Dead("uncertain:reply_unanswered")
    assert post.told() == [DeliveryFailed(post.line().key, "uncertain")]


@pytest.mark.parametrize(("age", "expected"), [(timedelta(hours=23), Again), (timedelta(hours=24), Dead)])
def test_a_line_is_tried_for_a_day(post: Post, age: timedelta, expected: type[Verdict]) -> None:
    assert isinstance(post.tries(Retry("busy", in_doubt=False), post.line(created=post.clock() - age)), expected)


def test_a_line_that_would_come_too_late_is_given_up(post: Post) -> None:
    late = post.line(expires=post.clock() + timedelta(seconds=10))
    assert post.tries(Retry("busy", in_doubt=False, after=timedelta(seconds=10)), late) == Dead("expired:busy")
    assert post.told() == [DeliveryFailed(late.key, "expired")]


def test_the_failure_of_a_reminder_says_which_it_was(post: Post) -> None:
    body = Send((Say("x"),), notice="n1")
    post.tries(Refused("blocked", unreachable=True), post.line(body=body, lane=Lane.CAMPAIGN))
    assert post.told() == [DeliveryFailed(post.line().key, "blocked", unreachable=True, notice="n1")]


def test_the_failure_of_a_notification_is_told_to_the_conversation_it_was_sent_for(post: Post) -> None:
    body = Notify("+819012345678", (Say("x"),), "n1", post.clock() + timedelta(hours=1))
    to = Address("sms", body.phone)
    post.tries(Refused("no_line_user"), post.line(body=body, to=to, lane=Lane.CAMPAIGN))
    (told,) = post.letters()
    assert told.event == DeliveryFailed(post.line().key, "no_line_user", notice="n1")
    assert told.address == to  # without it nobody could be told where there has been no conversation before


@pytest.mark.parametrize("route", ["line", "sms", "mail", "record"])
def test_what_has_expired_is_not_sent_by_any_way(post: Post, route: Route) -> None:
    assert post.tries(Delivered(), post.line(route=route, expires=post.clock())) == Dead("expired")
    assert post.out.attempts == []
    assert isinstance(post.tries(Delivered(), post.line(expires=post.clock() + timedelta(seconds=1))), Done)


def test_what_has_expired_and_may_have_gone_out_before_is_uncertain(post: Post) -> None:
    line = post.line(expires=post.clock())
    handed = Handed("line:ann", "ann", 1, Attempt(line, 2, in_doubt=True, now=post.clock()))
    assert post.delivery.attempt(handed) == Dead("uncertain:expired")
    assert post.told() == [DeliveryFailed(line.key, "uncertain")]


def test_an_answer_overtakes_a_reminder_that_is_tried_again(carrying: Post) -> None:
    carrying.out.outcomes.append(Retry("rate_limit", in_doubt=False, after=timedelta(hours=1)))
    reminder = carrying.line(1, lane=Lane.CAMPAIGN)
    for handed in carrying.hands(reminder):
        carrying.delivery.take(handed)
    until(lambda: carrying.out.said == ["1"], "the first try of the reminder")
    for handed in carrying.hands(carrying.line(2)):
        carrying.delivery.take(handed)
    until(lambda: carrying.out.said == ["1", "2"], "the answer")


@pytest.mark.parametrize("route", ["mail", "record"])
def test_a_failure_that_is_not_a_customers_is_not_told_to_the_customer(post: Post, route: Route) -> None:
    assert isinstance(post.tries(Refused("wrong"), post.line(route=route)), Dead)
    assert post.told() == []


def test_a_deliverer_that_breaks_is_tried_again_in_doubt(post: Post) -> None:
    def breaks(_: Attempt) -> Outcome:
        raise ZeroDivisionError

    post.out.outcomes.append(breaks)
    verdict = post.delivery.attempt(post.hands(post.line())[0])
    assert isinstance(verdict, Again)
    assert verdict.in_doubt


def test_lines_of_one_conversation_go_out_one_after_the_other(carrying: Post) -> None:
    for handed in carrying.hands(*(carrying.line(index) for index in range(8))):
        carrying.delivery.take(handed)
    until(lambda: len(carrying.out.attempts) == 8, "eight lines")
    assert carrying.out.said == [str(index) for index in range(8)]


def test_what_reaches_a_worker_that_stops_is_given_back_without_a_doubt(post: Post) -> None:
    post.delivery.start()
    post.delivery.stop(timedelta(seconds=5))
    for handed in post.hands(post.line()):
        post.delivery.take(handed)
    (again,) = post.counter.outbox.claim(EVERY, 9, post.clock()).handed
    assert not again.attempt.in_doubt
    assert post.out.attempts == []


def test_dead_letters_are_listed_without_their_words_sent_again_and_dropped(carrying: Post) -> None:
    post = carrying
    post.out.outcomes += [Refused("wrong"), Refused("wrong")]
    for handed in post.hands(post.line(1), post.line(2)):
        post.delivery.take(handed)
    until(lambda: post.counter.dead_letters.count() == 2, "two dead letters")
    settings, (first, second) = post.counter.settings, (post.line(1).key, post.line(2).key)

    listed = madoguchi(settings, "outbox", "list")
    assert listed.exit_code == 0
    assert first in listed.output
    assert ANN.to not in listed.output

    assert [madoguchi(settings, "outbox", "retry", first).exit_code for _ in range(2)] == [0, 1]
    assert [madoguchi(settings, "outbox", "drop", second).exit_code for _ in range(2)] == [0, 1]
    (again,) = post.counter.outbox.claim(EVERY, 9, post.counter.now() + timedelta(days=30)).handed
    assert again.attempt.line.key == first


@given(attempt=st.integers(1, 10_000), lot=st.floats(0, 1))
def test_a_pause_is_never_shorter_than_half_of_its_doubling_nor_longer_than_the_most(attempt: int, lot: float) -> None:
    backoff = Backoff()
    whole = min(backoff.first * 2 ** min(attempt - 1, 30), backoff.most)
    assert whole / 2 <= backoff.wait(attempt, lot) <= whole


@given(lot=st.floats(0, 1))
def test_pauses_grow_until_they_are_the_longest(lot: float) -> None:
    pauses = [Backoff().wait(attempt, lot) for attempt in range(1, 20)]
    assert pauses == sorted(pauses)
