"""Bodies that do not come: how many may be awaited, what is refused meanwhile, and when the process gives up."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from http import HTTPStatus
from io import BytesIO
from threading import Barrier, Event
from typing import Any

import pytest

from bot.bodies import OVERDUE, Bodies
from bot.refusing import Refused

AT_ONCE = 3


class Slow(BytesIO):
    """A body that keeps its reader waiting until it is let through."""

    def __init__(self, body: bytes, reached: Barrier, let_through: Event) -> None:
        super().__init__(body)
        self._reached = reached
        self._let_through = let_through

    def read(self, size: int | None = -1, /) -> bytes:
        self._reached.wait(10)
        self._let_through.wait(10)
        return super().read(size)


class Hand:
    """Holds every place with a slow body; its clock stands until it is moved."""

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self.seconds = 0.0
        self.given_up = 0
        self.bodies = Bodies(AT_ONCE, self._give_up, lambda: self.seconds)
        self.let_through = Event()
        reached = Barrier(AT_ONCE + 1)
        slow = [posted(Slow(b"late", reached, self.let_through)) for _ in range(AT_ONCE)]
        self.slow = [pool.submit(self.bodies.read, each, 100) for each in slow]
        reached.wait(10)

    def _give_up(self) -> None:
        self.given_up += 1


def posted(body: BytesIO, announced: str = "") -> dict[str, Any]:
    return {"REQUEST_METHOD": "POST", "CONTENT_LENGTH": announced, "wsgi.input": body}


@pytest.fixture
def held() -> Iterator[Hand]:
    with ThreadPoolExecutor(AT_ONCE) as pool:
        hand = Hand(pool)
        yield hand
        hand.let_through.set()


def test_while_every_place_is_held_another_body_is_not_awaited(held: Hand) -> None:
    with pytest.raises(Refused) as refused:
        held.bodies.read(posted(BytesIO(b"prompt")), 100)
    assert (refused.value.status, refused.value.code) == (HTTPStatus.SERVICE_UNAVAILABLE, "Busy")
    assert held.given_up == 0


def test_a_body_that_comes_late_is_read_and_its_place_is_free_again(held: Hand) -> None:
    held.let_through.set()
    assert [each.result(10) for each in held.slow] == [b"late"] * AT_ONCE
    assert held.bodies.read(posted(BytesIO(b"prompt")), 100) == b"prompt"


@pytest.mark.parametrize(("waited", "given_up"), [(OVERDUE - timedelta(seconds=1), 0), (OVERDUE, 1), (OVERDUE * 9, 1)])
def test_a_process_gives_up_only_when_those_who_hold_it_are_overdue(
    held: Hand, waited: timedelta, given_up: int
) -> None:
    held.seconds = waited.total_seconds()
    with pytest.raises(Refused):
        held.bodies.read(posted(BytesIO(b"prompt")), 100)
    assert held.given_up == given_up


def test_a_caller_who_breaks_off_leaves_no_place_held() -> None:
    class Broken(BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            raise ConnectionError(size)

    bodies = Bodies(1, lambda: None)
    with pytest.raises(ConnectionError):
        bodies.read(posted(Broken()), 100)
    assert bodies.read(posted(BytesIO(b"next")), 100) == b"next"


@pytest.mark.parametrize(("size", "refused"), [(99, False), (100, False), (101, True)])
def test_a_body_that_announced_nothing_is_measured_as_it_is_read(size: int, *, refused: bool) -> None:
    bodies = Bodies(1, lambda: None)
    if refused:
        with pytest.raises(Refused, match="larger than 100 bytes"):
            bodies.read(posted(BytesIO(b"x" * size)), 100)
    else:
        assert len(bodies.read(posted(BytesIO(b"x" * size)), 100)) == size


@pytest.mark.parametrize(("announced", "code"), [("100", None), ("101", "TooLarge"), ("x", "BadRequest")])
def test_what_a_head_announces_is_held_against_the_most_there_may_be(announced: str, code: str | None) -> None:
    try:
        Bodies.check(posted(BytesIO(), announced), 100)
        found = None
    except Refused as refused:
        found = refused.code
    assert found == code


@pytest.mark.parametrize(("size", "refused"), [(0, False), (99, False), (100, False), (101, True), (10_000, True)])
def test_a_large_body_is_put_into_a_file_as_far_as_it_may_go(size: int, *, refused: bool) -> None:
    bodies = Bodies(1, lambda: None)
    if refused:
        with pytest.raises(Refused, match="larger than 100 bytes"):
            bodies.spool(posted(BytesIO(b"x" * size)), 100)
    else:
        with bodies.spool(posted(BytesIO(b"x" * size)), 100) as file:
            assert file.read() == b"x" * size
    with bodies.spool(posted(BytesIO(b"next")), 100) as file:
        assert file.read() == b"next"


def test_large_bodies_hold_no_place_of_others(held: Hand) -> None:
    apart = held.bodies.apart(1, timedelta(minutes=5))
    with apart.spool(posted(BytesIO(b"large")), 100) as file:
        assert file.read() == b"large"


def test_large_bodies_may_take_longer_than_others(held: Hand) -> None:
    apart = held.bodies.apart(1, timedelta(minutes=5))
    reached, let_through = Barrier(2), Event()
    with ThreadPoolExecutor(1) as pool:
        pool.submit(apart.spool, posted(Slow(b"late", reached, let_through)), 100)
        reached.wait(10)
        for minutes, given_up in ((1, 0), (5, 1)):
            held.seconds = 60.0 * minutes
            with pytest.raises(Refused):
                apart.spool(posted(BytesIO(b"prompt")), 100)
            assert held.given_up == given_up
        reached.abort()
        let_through.set()
