"""Whatever order a platform posts events in, and however often: they are answered once, as they happened."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.wiring import Counter, build
from flows.events import Address, Envelope, TextReceived
from state import records
from state.turn import Mail
from tests.bot.conftest import Clock
from tests.bot.conftest import settings as settings_of
from tests.bot.desk import Desk, Strangers
from tests.proofs.talks import CHAT
from tests.redis_server import redis_server

_people = count(1)


@dataclass
class Stage:
    """A service on which any number of people talk, one after the other."""

    counter: Counter
    clock: Clock

    def hears(self, posted: list[int]) -> list[str]:
        """What somebody new is told who says :data:`CHAT`, its events posted in the order of their places."""
        desk = Desk(self.counter, self.clock, Strangers())
        someone = Address("line", f"U{next(_people):032x}")
        conversation = self.counter.records.pseudonyms.conversation(someone)
        began = self.clock()
        for place in posted:
            happened = began + timedelta(milliseconds=place)
            said = TextReceived(CHAT[place], f"m{place}")
            self.counter.mailbox.post(
                [Mail(conversation, Envelope(f"{someone.to}-{place}", happened, began, said, someone))], began
            )
        desk.works()
        return desk.out.said


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    database = f"sqlite:///{tmp_path_factory.mktemp('orders')}/records.db"
    records.upgrade(records.connect(database))
    clock = Clock()
    with redis_server() as redis:
        counter = build(settings_of(redis, database), clock)
        yield Stage(counter, clock)
        counter.wire.close()


@pytest.fixture(scope="module")
def expected(stage: Stage) -> list[str]:
    return stage.hears(list(range(len(CHAT))))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    order=st.permutations(range(len(CHAT))),
    again=st.lists(st.tuples(st.integers(0, 2 * len(CHAT)), st.sampled_from(range(len(CHAT)))), max_size=8),
)
def test_events_posted_in_any_order_and_again_are_answered_once_as_they_happened(
    stage: Stage, expected: list[str], order: list[int], again: list[tuple[int, int]]
) -> None:
    posted = list(order)
    for at, place in again:
        posted.insert(at, place)
    assert stage.hears(posted) == expected
