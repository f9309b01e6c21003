"""Photos have a way out of their own: however many wait, and however slowly they come, nothing else waits for them."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from threading import Event, Thread

import pytest

from bot.delivery import PHOTO_THREADS, Delivery
from bot.wiring import Counter
from flows.delivery import Attempt, Delivered, Lane, Line, Outcome, Route
from flows.effects import Suppress
from flows.events import Address
from flows.pictures import KeepPhoto
from tests.bot.conftest import Clock
from tests.bot.deliverers import Remembering, one_for_all
from tests.e2e.waiting import until

SMS = Address("sms", "+819000000001")


class Stuck:
    """LINE gives out nothing until it is let go."""

    def __init__(self) -> None:
        self.begun: list[str] = []
        self.go_on = Event()

    def deliver(self, attempt: Attempt) -> Outcome:
        self.begun.append(attempt.line.key)
        self.go_on.wait(20)
        return Delivered()


@pytest.fixture
def stuck() -> Iterator[Stuck]:
    stuck = Stuck()
    yield stuck
    stuck.go_on.set()


@pytest.fixture
def others() -> Remembering:
    return Remembering()


@pytest.fixture
def working(counter: Counter, clock: Clock, stuck: Stuck, others: Remembering) -> Iterator[Counter]:
    """A worker whose photos are stuck."""
    ways_out = {**one_for_all(others), "photo": stuck}
    worker = counter.worker()
    worker._delivery = Delivery(counter.outbox, counter.mailbox, ways_out, clock, PHOTO_THREADS)  # noqa: SLF001  # nobody's platform
    stop = Event()
    thread = Thread(target=worker.run, args=(stop,))
    thread.start()
    yield counter
    stuck.go_on.set()
    stop.set()
    thread.join(20)


def comes(clock: Clock, found: Callable[[], bool], what: str) -> None:
    """Wait for it while time passes for the worker too, which looks at everything once a second."""

    def look() -> bool:
        clock.pass_by(timedelta(milliseconds=20))
        return found()

    until(look, what)


def line(counter: Counter, each: int, route: Route) -> Line:
    conversation = counter.records.pseudonyms.conversation(Address("line", f"U{each:032x}"))
    body = KeepPhoto("", 1, str(each)) if route == "photo" else Suppress(SMS, "opted_out")
    return Line(f"{route} {each}", conversation, route, Lane.CONVERSATION, body, counter.now())


def test_a_thousand_photos_that_do_not_come_hold_up_nothing_else(
    working: Counter, clock: Clock, stuck: Stuck, others: Remembering
) -> None:
    working.outbox.post([line(working, each, "photo") for each in range(1_000)], clock())
    comes(clock, lambda: len(stuck.begun) == PHOTO_THREADS, "the first photos")
    # Of the same people, too.
    working.outbox.post([line(working, each, "record") for each in range(300)], clock())
    comes(clock, lambda: len(others.attempts) == 300, "all records")
    assert len(stuck.begun) == PHOTO_THREADS


def test_photos_are_carried_when_they_come_again(working: Counter, clock: Clock, stuck: Stuck) -> None:
    working.outbox.post([line(working, each, "photo") for each in range(40)], clock())
    comes(clock, lambda: len(stuck.begun) == PHOTO_THREADS, "the first photos")
    stuck.go_on.set()
    comes(clock, lambda: len(set(stuck.begun)) == 40, "all photos")


def test_photos_of_one_conversation_come_in_their_order(working: Counter, clock: Clock, stuck: Stuck) -> None:
    stuck.go_on.set()
    one = working.records.pseudonyms.conversation(SMS)
    lines = [Line(str(each), one, "photo", Lane.EMERGENCY, KeepPhoto("", 1, str(each)), clock()) for each in range(10)]
    working.outbox.post(lines, clock())
    comes(clock, lambda: len(stuck.begun) == 10, "all photos")
    assert stuck.begun == [str(each) for each in range(10)]
