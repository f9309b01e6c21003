"""Lines out, in order, with every attempt accounted for, on a single Redis and on a cluster."""

from datetime import timedelta

import pytest

from flows.delivery import Lane, Line
from state.connection import Wire
from state.dead_letters import DeadLetters
from state.depth import depth
from state.errors import Unreadable
from state.keys import ROUTES, partition_of
from state.mailbox import Mailbox
from state.outbox import Again, Dead, Done, Outbox, Settlement
from state.turn import Committed, Handed
from state.vault import Vault
from tests.state.samples import EVERYWHERE, LEASE, NOW, claim_one, line, mail, said, seconds, turn


class Counter:
    """A mailbox and an outbox, and the verbs tests speak in."""

    def __init__(self, wire: Wire, vault: Vault) -> None:
        self.mailbox = Mailbox(wire, vault)
        self.outbox = Outbox(wire, vault)
        self.letters = DeadLetters(wire, vault)
        self.turns = 0

    def says(self, *lines: Line, delivery_lease: timedelta = LEASE) -> tuple[Handed, ...]:
        """Commit a turn with these lines, all of one conversation; what the committer is handed."""
        self.turns += 1
        self.mailbox.post([mail(lines[0].conversation, f"e{self.turns}")], NOW)
        (committed,) = self.mailbox.commit([turn(claim_one(self.mailbox), *lines)], NOW, delivery_lease)
        assert isinstance(committed, Committed)
        return committed.handed

    def claims(self, now: timedelta = timedelta(), limit: int = 10, routes: tuple[str, ...] = ROUTES) -> list[Handed]:
        chosen = [route for route in ROUTES if route in routes]
        return list(self.outbox.claim(EVERYWHERE, limit, NOW + now, LEASE, chosen).handed)

    def settles(self, handed: Handed, verdict: Done | Again | Dead, now: timedelta = timedelta()) -> Handed | None:
        return self.outbox.settle([Settlement(handed, verdict)], NOW + now, LEASE)[0]


@pytest.fixture
def counter(wire: Wire, vault: Vault) -> Counter:
    return Counter(wire, vault)


def test_the_committer_is_handed_the_first_line_of_each_idle_stream(counter: Counter) -> None:
    first, other = line("ann", "first"), line("ann", "by mail", route="mail")

    handed = counter.says(first, line("ann", "second"), other)

    assert {each.stream: each.attempt.line for each in handed} == {"line:ann": first, "mail:ann": other}
    assert {(each.attempt.number, each.attempt.in_doubt, each.attempt.now) for each in handed} == {(1, False, NOW)}
    assert counter.claims() == []


def test_without_a_delivery_lease_lines_wait_to_be_claimed(counter: Counter) -> None:
    assert counter.says(line("ann", "first"), delivery_lease=timedelta()) == ()

    (claimed,) = counter.claims()
    assert (said(claimed.attempt.line), claimed.attempt.number, claimed.attempt.in_doubt) == ("first", 1, False)


def test_lines_are_delivered_in_order_each_once(counter: Counter) -> None:
    (handed,) = counter.says(line("ann", "1"), line("ann", "2"))
    assert counter.says(line("ann", "3")) == ()

    heard = []
    following: Handed | None = handed
    while following:
        heard.append(said(following.attempt.line))
        following = counter.settles(following, Done("reference"))

    assert heard == ["1", "2", "3"]
    assert counter.claims(LEASE * 2) == []


def test_a_line_handed_out_and_never_settled_comes_again_in_doubt(counter: Counter) -> None:
    (lost,) = counter.says(line("ann", "1"))

    assert counter.claims(LEASE - seconds(1)) == []
    (again,) = counter.claims(LEASE)

    assert (again.attempt.number, again.attempt.in_doubt) == (2, True)
    assert again.attempt.line == lost.attempt.line


def test_a_deliverer_whose_lease_was_lost_settles_nothing(counter: Counter) -> None:
    (lost,) = counter.says(line("ann", "1"), line("ann", "2"))
    (again,) = counter.claims(LEASE)

    for verdict in (Done(), Again(NOW, in_doubt=False), Dead("refused")):
        assert counter.settles(lost, verdict, LEASE) is None

    following = counter.settles(again, Done(), LEASE)
    assert following is not None
    assert said(following.attempt.line) == "2"
    assert list(counter.letters.list()) == []


def test_an_outcome_settled_twice_counts_once(counter: Counter) -> None:
    (first,) = counter.says(line("ann", "1"), line("ann", "2"), line("ann", "3"))
    both = counter.outbox.settle([Settlement(first, Done()), Settlement(first, Done())], NOW, LEASE)

    assert [each and said(each.attempt.line) for each in both] == ["2", None]


def test_a_line_to_be_tried_again_holds_its_stream_until_then(counter: Counter) -> None:
    (first,) = counter.says(line("ann", "1"), line("ann", "2"))
    retry_at = NOW + seconds(3)

    assert counter.settles(first, Again(retry_at, in_doubt=False, reason="busy")) is None
    counter.says(line("ann", "3", lane=Lane.EMERGENCY))

    assert counter.outbox.claim(EVERYWHERE, 10, NOW, LEASE).next_at == retry_at
    assert counter.claims() == []
    (again,) = counter.claims(seconds(3))
    assert (said(again.attempt.line), again.attempt.number, again.attempt.in_doubt) == ("1", 2, False)


@pytest.mark.parametrize(
    ("earlier", "later", "expected"),
    [(False, False, False), (True, False, True), (False, True, True), (True, True, True)],
)
def test_doubt_once_there_stays_until_the_line_is_done(
    counter: Counter, *, earlier: bool, later: bool, expected: bool
) -> None:
    (handed,) = counter.says(line("ann", "1"), line("ann", "2"))
    counter.settles(handed, Again(NOW, in_doubt=earlier))
    (second,) = counter.claims()
    counter.settles(second, Again(NOW, in_doubt=later))

    (third,) = counter.claims()

    assert (third.attempt.number, third.attempt.in_doubt) == (3, expected)
    following = counter.settles(third, Done())
    assert following is not None
    assert (following.attempt.number, following.attempt.in_doubt) == (1, False)


def test_a_doubt_says_since_when_it_is_there(counter: Counter) -> None:
    (handed,) = counter.says(line("ann", "1"), line("ann", "2"))
    assert handed.attempt.since is None
    counter.settles(handed, Again(NOW, in_doubt=True))
    for passed in (seconds(5), seconds(50)):
        (again,) = counter.claims(passed)
        assert again.attempt.since == NOW
        counter.settles(again, Again(NOW + passed, in_doubt=True))
    (last,) = counter.claims(seconds(60))
    following = counter.settles(last, Done())
    assert following is not None
    assert following.attempt.since is None


def test_a_dead_line_goes_to_the_dead_letters_and_the_next_one_goes_out(counter: Counter) -> None:
    first = line("ann", "1")
    (handed, *_) = counter.says(first, line("ann", "2"))

    following = counter.settles(handed, Dead("no_such_number"))

    assert following is not None
    assert said(following.attempt.line) == "2"
    (letter,) = counter.letters.list()
    assert (letter.key, letter.conversation, letter.route, letter.line) == (first.key, "ann", "line", first)
    assert (letter.reason, letter.at) == ("no_such_number", NOW)
    assert counter.letters.count() == 1


def test_a_dead_letter_can_be_retried_once_with_time_before_it(counter: Counter) -> None:
    (handed,) = counter.says(line("ann", "1"))
    counter.settles(handed, Dead("expired"))
    key, later = handed.attempt.line.key, seconds(90_000)

    assert (counter.letters.retry(key, NOW + later), counter.letters.retry(key, NOW + later)) == (True, False)

    (again,) = counter.claims(later)
    assert (again.attempt.line.key, again.attempt.number, again.attempt.line.created) == (key, 1, NOW + later)
    assert counter.letters.count() == 0


def test_a_dead_letter_retried_queues_behind_what_is_being_delivered(counter: Counter) -> None:
    (handed,) = counter.says(line("ann", "1"), line("ann", "2"))
    following = counter.settles(handed, Dead("expired"))
    assert following is not None

    counter.letters.retry(handed.attempt.line.key, NOW)

    assert counter.claims() == []
    last = counter.settles(following, Done())
    assert last is not None
    assert said(last.attempt.line) == "1"


def test_a_dead_letter_can_be_dropped(counter: Counter) -> None:
    (handed,) = counter.says(line("ann", "1"))
    counter.settles(handed, Dead("expired"))

    assert (counter.letters.drop(handed.attempt.line.key), counter.letters.drop(handed.attempt.line.key)) == (
        True,
        False,
    )
    assert list(counter.letters.list()) == []


def test_emergencies_go_out_before_conversations_before_campaigns(counter: Counter) -> None:
    same = [name for name in map("c{}".format, range(200)) if partition_of(name) == 5][:3]
    for name, lane in zip(same, reversed(Lane), strict=True):
        counter.says(line(name, "x", lane=lane), delivery_lease=timedelta())

    order = [counter.claims(limit=1)[0].attempt.line.lane for _ in same]

    assert order == sorted(Lane)


def test_an_urgent_line_lifts_the_stream_it_stands_in(counter: Counter) -> None:
    same = [name for name in map("c{}".format, range(200)) if partition_of(name) == 5][:2]
    counter.says(line(same[0], "answer"), delivery_lease=timedelta())
    counter.says(line(same[1], "another's"), delivery_lease=timedelta())
    counter.says(line(same[1], "truck comes", lane=Lane.EMERGENCY), delivery_lease=timedelta())

    assert [said(each.attempt.line) for each in counter.claims()] == ["another's", "answer"]


def test_a_reminder_that_is_tried_again_for_an_hour_holds_up_no_answer(counter: Counter) -> None:
    (reminder,) = counter.says(line("ann", "reminder", lane=Lane.CAMPAIGN))
    counter.settles(reminder, Again(NOW + timedelta(hours=1), in_doubt=True))

    (answer,) = counter.says(line("ann", "answer"))

    assert (said(answer.attempt.line), answer.attempt.number, answer.attempt.in_doubt) == ("answer", 1, False)
    assert counter.settles(answer, Done()) is None
    (again,) = counter.claims(timedelta(hours=1))
    assert (said(again.attempt.line), again.attempt.number, again.attempt.in_doubt) == ("reminder", 2, True)


def test_a_reminder_being_carried_holds_up_no_answer(counter: Counter) -> None:
    (reminder,) = counter.says(line("ann", "reminder", lane=Lane.CAMPAIGN))
    counter.says(line("ann", "answer"), delivery_lease=timedelta())

    assert [said(each.attempt.line) for each in counter.claims()] == ["answer"]
    assert counter.settles(reminder, Done()) is None


def test_a_turn_that_answers_and_reminds_hands_out_both(counter: Counter) -> None:
    handed = counter.says(line("ann", "answer"), line("ann", "reminder", lane=Lane.CAMPAIGN), line("ann", "more"))

    assert {each.stream: said(each.attempt.line) for each in handed} == {
        "line:ann": "answer",
        "line:ann:campaign": "reminder",
    }
    assert {each.conversation for each in handed} == {"ann"}


def test_reminders_of_one_conversation_go_out_in_order(counter: Counter) -> None:
    (first,) = counter.says(line("ann", "1", lane=Lane.CAMPAIGN), line("ann", "2", lane=Lane.CAMPAIGN))

    assert counter.claims() == []
    following = counter.settles(first, Done())
    assert following is not None
    assert said(following.attempt.line) == "2"


def test_a_dead_reminder_is_listed_under_its_conversation_and_retried_as_a_reminder(counter: Counter) -> None:
    (reminder,) = counter.says(line("ann", "reminder", lane=Lane.CAMPAIGN))
    counter.settles(reminder, Dead("expired"))

    (letter,) = counter.letters.list()
    assert (letter.conversation, letter.line) == ("ann", reminder.attempt.line)
    assert counter.letters.retry(letter.key, NOW)
    assert [each.stream for each in counter.claims()] == ["line:ann:campaign"]


def test_only_the_routes_asked_for_are_handed_out(counter: Counter) -> None:
    for route in ROUTES:
        counter.says(line("ann", f"by {route}", route=route), delivery_lease=timedelta())

    assert [each.stream for each in counter.claims(routes=("sms",))] == ["sms:ann"]
    assert {each.stream for each in counter.claims()} == {f"{route}:ann" for route in ROUTES if route != "sms"}


def test_depth_counts_lines_by_route_and_knows_the_oldest(counter: Counter, wire: Wire) -> None:
    (handed,) = counter.says(line("ann", "1"), line("ann", "2"))
    counter.says(line("bob", "1", route="sms"))

    waiting = depth(wire)
    assert {route: (each.lines, each.oldest) for route, each in waiting.items()} == {
        **dict.fromkeys(ROUTES, (0, None)),
        "line": (2, NOW),
        "sms": (1, NOW),
    }

    following = counter.settles(handed, Done())
    assert following is not None
    counter.settles(following, Dead("refused"))
    assert (depth(wire)["line"].lines, depth(wire)["line"].oldest) == (0, None)


def test_a_line_that_no_key_opens_is_named_and_waits_for_the_key(counter: Counter, wire: Wire) -> None:
    counter.says(line("ann", "1"), delivery_lease=timedelta())
    stranger = Outbox(wire, Vault(["another secret entirely 0001"]))

    out = stranger.claim(EVERYWHERE, 10, NOW, LEASE)

    assert (out.handed, out.unreadable) == ((), ("line:ann",))
    assert [said(each.attempt.line) for each in counter.claims(LEASE)] == ["1"]


def test_the_oldest_line_is_the_head_of_what_is_left(counter: Counter, wire: Wire) -> None:
    (first,) = counter.says(line("ann", "1"))
    counter.mailbox.post([mail("ann", "later")], NOW + seconds(7))
    claim = claim_one(counter.mailbox, NOW + seconds(7))
    counter.mailbox.commit([turn(claim, line("ann", "2"))], NOW + seconds(7))

    counter.settles(first, Done(), seconds(8))

    assert (depth(wire)["line"].lines, depth(wire)["line"].oldest) == (1, NOW + seconds(7))


def test_a_dead_letter_that_no_key_opens_is_listed_and_can_only_be_dropped(counter: Counter, wire: Wire) -> None:
    (handed,) = counter.says(line("ann", "1"))
    counter.settles(handed, Dead("refused"))
    stranger = DeadLetters(wire, Vault(["another secret entirely 0001"]))

    (letter,) = stranger.list()
    assert (letter.route, letter.reason, letter.line) == ("line", "refused", None)
    with pytest.raises(Unreadable):
        stranger.retry(letter.key, NOW)
    assert stranger.drop(letter.key)


def test_lines_posted_outside_of_a_turn_go_out_in_order(counter: Counter) -> None:
    counter.outbox.post([line("ann", "1"), line("bob", "1"), line("ann", "2"), line("ann", "by mail", "mail")], NOW)

    handed = {each.stream: each for each in counter.claims()}
    assert {stream: said(each.attempt.line) for stream, each in handed.items()} == {
        "line:ann": "1",
        "line:bob": "1",
        "mail:ann": "by mail",
    }
    following = counter.settles(handed["line:ann"], Done())
    assert following is not None
    assert said(following.attempt.line) == "2"


def test_a_line_posted_queues_behind_those_of_a_turn_under_way(counter: Counter) -> None:
    (handed,) = counter.says(line("ann", "of the turn"))
    counter.outbox.post([line("ann", "posted")], NOW)

    assert counter.claims() == []
    following = counter.settles(handed, Done())
    assert following is not None
    assert said(following.attempt.line) == "posted"


def test_a_line_posted_is_served_in_its_lane_and_counted(counter: Counter, wire: Wire) -> None:
    same = [name for name in map("c{}".format, range(200)) if partition_of(name) == 5][:2]
    counter.outbox.post([line(same[0], "campaign", lane=Lane.CAMPAIGN), line(same[1], "code")], NOW)

    assert depth(wire)["line"].lines == 2
    assert [said(each.attempt.line) for each in counter.claims(limit=1)] == ["code"]


def test_a_line_posted_wakes_who_waits_for_its_route(counter: Counter, wire: Wire) -> None:
    line_bell, mail_bell = wire.listen(["line"]), wire.listen(["mail"])
    for bell in (line_bell, mail_bell):
        bell.wait(0.05)
    counter.outbox.post([line("ann", "1")], NOW)
    assert (line_bell.wait(5), mail_bell.wait(0.05)) == ({partition_of("ann")}, set())
    for bell in (line_bell, mail_bell):
        bell.close()


def test_posting_no_lines_does_nothing(counter: Counter) -> None:
    counter.outbox.post([], NOW)
    assert counter.claims() == []


def test_a_line_posted_again_after_a_crash_is_taken_in_once(counter: Counter) -> None:
    letter, other = line("ann", "a letter", route="mail"), line("ann", "another", route="mail")
    counter.outbox.post_once([letter], NOW)
    (handed,) = counter.claims()
    counter.settles(handed, Done())

    counter.outbox.post_once([letter, other, other], NOW + timedelta(days=1))

    (last,) = counter.claims(timedelta(days=1))
    assert last.attempt.line == other
    assert counter.settles(last, Done(), timedelta(days=1)) is None
