"""Any order of posting, claiming, dying, committing, delivering: nothing lost, nothing doubled, all in order.

A small model runs beside the store. Handles of holders that "died" are kept and used later, which is worse than dying.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from redis import Redis

from flows.delivery import Lane, Line, Route
from flows.session import Session
from state.connection import Wire, connect
from state.dead_letters import DeadLetters
from state.keys import QUEUES, ROUTES, key, partition_of
from state.mailbox import Mailbox
from state.outbox import Again, Dead, Done, Outbox, Settlement, Verdict
from state.streams import REMINDERS, stream_of
from state.turn import Claim, Committed, Handed, Mail, Posting, Turn
from state.vault import Vault
from tests.state.conftest import SECRET, empty
from tests.state.samples import EVERYWHERE, LEASE, NOW, SOMEONE, envelope, line, seconds

PEOPLE = st.sampled_from(["ann", "bob", "cyd"])
PICK = st.integers(0, 10**6)
LANES = st.sampled_from([Lane.CONVERSATION, Lane.CAMPAIGN])
STORE: dict[str, str] = {}


class Interleavings(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        empty(STORE["url"])
        self.wire: Wire = connect(STORE["url"], timeout=5.0)
        self.eyes: Redis = Redis.from_url(STORE["url"])
        vault = Vault([SECRET])
        self.mailbox, self.outbox = Mailbox(self.wire, vault), Outbox(self.wire, vault)
        self.letters = DeadLetters(self.wire, vault)
        self.now = NOW
        self.posted: dict[str, tuple[str, datetime, int]] = {}
        self.handled: set[str] = set()
        self.turns: dict[str, int] = defaultdict(int)
        self.claims: list[Claim] = []
        self.holder: dict[str, int] = {}
        self.waiting: dict[str, list[Line]] = defaultdict(list)
        self.delivered: list[Line] = []
        self.buried: set[str] = set()
        self.handles: list[Handed] = []
        self.carrier: dict[str, int] = {}
        self.attempts: dict[str, int] = defaultdict(int)
        self.doubted: set[str] = set()
        self.composed = 0
        self.written = 0

    def teardown(self) -> None:
        try:
            self.everything_comes_to_an_end()
        finally:
            self.wire.close()
            self.eyes.close()

    # What may happen

    @rule(person=PEOPLE, before=st.integers(0, 3), hold=st.integers(0, 2), lane=st.sampled_from(Lane))
    def post(self, person: str, before: int, hold: int, lane: Lane) -> None:
        name, happened = f"{person}-{len(self.posted)}", self.now - seconds(before)
        mail = Mail(person, envelope(name, happened), lane, seconds(hold))
        assert self.mailbox.post([mail], self.now) == [Posting.ACCEPTED]
        self.posted[name] = (person, happened, len(self.posted))

    @precondition(lambda self: self.posted)
    @rule(pick=PICK)
    def post_again(self, pick: int) -> None:
        name = sorted(self.posted)[pick % len(self.posted)]
        person, happened, _ = self.posted[name]
        assert self.mailbox.post([Mail(person, envelope(name, happened))], self.now) == [Posting.DUPLICATE]

    @rule(by=st.sampled_from([seconds(1), seconds(3), LEASE]))
    def time_passes(self, by: timedelta) -> None:
        self.now += by

    @rule()
    def claim(self) -> None:
        for claim in self.mailbox.claim(EVERYWHERE, 10, self.now, LEASE).claims:
            person = claim.conversation
            assert [each.id for each in claim.mail] == self.expected_mail(person)
            assert (claim.session.turns if claim.session else 0) == self.turns[person]
            self.holder[person] = claim.epoch
            self.claims.append(claim)

    @precondition(lambda self: self.claims)
    @rule(
        pick=PICK,
        share=st.integers(1, 3),
        lines=st.lists(st.tuples(st.sampled_from(ROUTES), LANES), max_size=3),
        at_once=st.booleans(),
    )
    def commit(self, pick: int, share: int, lines: list[tuple[Route, Lane]], *, at_once: bool) -> None:
        claim = self.claims[pick % len(self.claims)]
        person = claim.conversation
        done = tuple(each.id for each in claim.mail)[: max(1, len(claim.mail) // share)]
        said = tuple(line(person, f"{self.composed + i}", route, lane) for i, (route, lane) in enumerate(lines))
        self.composed += len(said)
        turn = Turn(person, claim.epoch, claim.version, Session(SOMEONE, turns=self.turns[person] + 1), done, said)

        (result,) = self.mailbox.commit([turn], self.now, LEASE if at_once else timedelta())

        mine = self.holder.get(person) == claim.epoch
        assert isinstance(result, Committed) is mine
        if isinstance(result, Committed):
            del self.holder[person]
            assert not self.handled & set(done)
            self.handled |= set(done)
            self.turns[person] += 1
            self.written += len(said)
            for each in said:
                self.waiting[f"{each.route}:{stream_of(each)}"].append(each)
            for handed in result.handed:
                self.receive(handed)

    @rule(person=PEOPLE, route=st.sampled_from(ROUTES), lane=LANES)
    def say_from_outside(self, person: str, route: Route, lane: Lane) -> None:
        each = line(person, f"{self.composed}", route, lane)
        self.outbox.post([each], self.now)
        self.waiting[f"{route}:{stream_of(each)}"].append(each)
        self.composed += 1
        self.written += 1

    @precondition(lambda self: self.claims)
    @rule(pick=PICK, pause=st.integers(0, 3))
    def give_back(self, pick: int, pause: int) -> None:
        claim = self.claims[pick % len(self.claims)]
        failures = self.mailbox.give_back(claim, claim.mail[0].id, self.now + seconds(pause), self.now)
        mine = self.holder.get(claim.conversation) == claim.epoch
        assert (failures > 0) is mine
        if mine:
            del self.holder[claim.conversation]

    @rule()
    def carry(self) -> None:
        for handed in self.outbox.claim(EVERYWHERE, 10, self.now, LEASE).handed:
            self.receive(handed)

    @precondition(lambda self: self.handles)
    @rule(pick=PICK, verdict=st.sampled_from(["done", "again", "doubtful", "dead"]))
    def settle(self, pick: int, verdict: str) -> None:
        handed = self.handles[pick % len(self.handles)]
        stream, sent = handed.stream, handed.attempt.line
        verdicts: dict[str, Verdict] = {
            "done": Done("reference"),
            "again": Again(self.now + seconds(1), in_doubt=False),
            "doubtful": Again(self.now + seconds(1), in_doubt=True),
            "dead": Dead("refused"),
        }

        (following,) = self.outbox.settle([Settlement(handed, verdicts[verdict])], self.now, LEASE)

        if self.carrier.get(stream) != handed.epoch:
            assert following is None
            return
        del self.carrier[stream]
        if verdict in ("again", "doubtful"):
            assert following is None
            if verdict == "again" and not handed.attempt.in_doubt:
                self.doubted.discard(sent.key)
            return
        assert self.waiting[stream].pop(0) == sent
        if verdict == "dead":
            self.buried.add(sent.key)
        else:
            self.delivered.append(sent)
        assert (following is not None) is bool(self.waiting[stream])
        if following is not None:
            self.receive(following)

    # What must hold

    @invariant()
    def work_stands_in_exactly_one_place(self) -> None:
        look = self.eyes.pipeline(transaction=False)
        for person in ("ann", "bob", "cyd"):
            partition = partition_of(person)
            for name in (person, person + REMINDERS):
                look.exists(key(partition, "mail", name))
                for route in ROUTES:
                    look.exists(key(partition, "out", route, name))
                for queue in QUEUES:
                    look.zscore(key(partition, "leases", queue), name)
                    for lane in range(3):
                        look.zscore(key(partition, "ready", queue, str(lane)), name)
        seen, count = look.execute(), len(QUEUES)
        while seen:
            work, places, seen = seen[:count], seen[count : 5 * count], seen[5 * count :]
            standing = [sum(place is not None for place in places[4 * i : 4 * i + 4]) for i in range(count)]
            assert standing == work

    def expected_mail(self, person: str) -> list[str]:
        """Ids posted to that person and not handled, in the order (happened, arrival)."""
        left = [
            (happened, arrival, name)
            for name, (whose, happened, arrival) in self.posted.items()
            if whose == person and name not in self.handled
        ]
        return [name for _, _, name in sorted(left)]

    def receive(self, handed: Handed) -> None:
        """A line handed out must be the head of its stream, with its attempts counted and its doubt remembered."""
        sent = handed.attempt.line
        assert self.waiting[handed.stream][0] == sent
        self.attempts[sent.key] += 1
        assert handed.attempt.number == self.attempts[sent.key]
        assert handed.attempt.in_doubt is (sent.key in self.doubted)
        self.doubted.add(sent.key)
        self.carrier[handed.stream] = handed.epoch
        self.handles.append(handed)

    def everything_comes_to_an_end(self) -> None:
        """Whatever was left lying is handed out again once leases have ended, and then there is nothing more."""
        for _ in range(200):
            self.now += LEASE
            self.claims, self.handles = [], []
            self.claim()
            self.carry()
            if not self.claims and not self.handles:
                break
            for i in range(len(self.claims)):
                self.commit(i, 1, [], at_once=False)
            while self.handles:
                self.settle(0, "done")
                self.handles.pop(0)
        assert self.handled == set(self.posted)
        assert not any(self.waiting.values())
        assert {letter.key for letter in self.letters.list()} == self.buried
        assert len(self.delivered) + len(self.buried) == self.written
        left = {name.split(b":")[1] for name in self.eyes.scan_iter("*")}
        assert left <= {b"session", b"done", b"journal", b"counters", b"lines", b"dead"}


@pytest.fixture
def store(redis_url: str) -> Iterator[None]:
    STORE["url"] = redis_url
    yield
    STORE.clear()


@pytest.mark.usefixtures("store")
def test_whatever_happens_in_whatever_order_each_event_and_each_line_counts_once() -> None:
    run_state_machine_as_test(Interleavings, settings=settings(max_examples=40, stateful_step_count=40, deadline=None))
