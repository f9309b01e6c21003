"""Limits: in no window more than are allowed, whatever order tries come in, and never at a stranger's cost."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from state.connection import Wire, connect
from state.limits import Bucket, Limits
from state.pseudonyms import Pseudonyms
from tests.state.conftest import client, empty
from tests.state.samples import NOW, seconds

PEPPER = Pseudonyms(b"a pepper that only tests know 01")
MINUTE = timedelta(minutes=1)
THREE = Bucket("sign-in", "198.51.100.7", 3, MINUTE)
TEN = Bucket("sign-in", "hanako@example.jp", 10, MINUTE)


@pytest.fixture
def limits(wire: Wire) -> Limits:
    return Limits(wire, PEPPER)


@pytest.fixture
def alone(redis_url: str) -> Iterator[Limits]:
    """Limits on one server, for many examples in a row."""
    wire = connect(redis_url)
    yield Limits(wire, PEPPER)
    wire.close()


def test_as_many_as_allowed_and_then_when_to_come_again(limits: Limits) -> None:
    answers = [limits.take([THREE], NOW + seconds(i)) for i in range(5)]
    assert answers == [None, None, None, NOW + MINUTE, NOW + MINUTE]


def test_at_the_instant_named_it_is_allowed_and_not_before(limits: Limits) -> None:
    for i in range(3):
        limits.take([THREE], NOW + seconds(i))
    assert limits.take([THREE], NOW + MINUTE - timedelta(microseconds=1)) == NOW + MINUTE
    assert limits.take([THREE], NOW + MINUTE) is None
    assert limits.take([THREE], NOW + MINUTE) == NOW + MINUTE + seconds(1)


def test_asking_counts_nothing_and_answers_the_same(limits: Limits) -> None:
    for i in range(3):
        assert [limits.full([THREE], NOW + seconds(i)) for _ in range(5)] == [None] * 5
        limits.take([THREE], NOW + seconds(i))
    assert limits.full([THREE, TEN], NOW + seconds(3)) == NOW + MINUTE
    assert limits.full([THREE], NOW + MINUTE) is None


def test_who_is_refused_by_one_bucket_fills_no_other(limits: Limits) -> None:
    for i in range(3):
        limits.take([THREE], NOW + seconds(i))
    for _ in range(20):
        assert limits.take([TEN, THREE], NOW + seconds(4)) == NOW + MINUTE
    assert [limits.take([TEN], NOW + seconds(5)) for _ in range(11)].count(None) == 10


def test_what_is_taken_back_leaves_no_room_for_a_clock_that_is_behind(limits: Limits) -> None:
    full = Bucket("other", "full", 1, timedelta(days=1))
    limits.take([full], NOW)
    for i in range(3):
        limits.take([THREE], NOW + seconds(i))
    assert limits.take([THREE, full], NOW + MINUTE) is not None
    assert limits.take([THREE], NOW + seconds(59)) == NOW + MINUTE


def test_of_several_full_buckets_the_last_to_open_counts(limits: Limits) -> None:
    hourly = Bucket("sign-in", "hanako@example.jp", 1, timedelta(hours=1))
    limits.take([hourly], NOW)
    for _ in range(3):
        limits.take([THREE], NOW)
    assert limits.take([THREE, hourly, TEN], NOW) == NOW + timedelta(hours=1)


def test_subjects_and_names_are_counted_apart(limits: Limits) -> None:
    for _ in range(3):
        limits.take([THREE], NOW)
    assert limits.take([Bucket("sign-in", "198.51.100.8", 3, MINUTE)], NOW) is None
    assert limits.take([Bucket("register", "198.51.100.7", 3, MINUTE)], NOW) is None


def test_what_is_cleared_begins_anew(limits: Limits) -> None:
    for _ in range(3):
        limits.take([THREE, TEN], NOW)
    limits.clear([THREE])
    assert [limits.take([THREE], NOW) for _ in range(3)] == [None] * 3
    assert [limits.take([TEN], NOW) for _ in range(8)].count(None) == 7


def test_no_bucket_allows_everything(limits: Limits) -> None:
    assert limits.take([], NOW) is None
    assert limits.full([], NOW) is None


def test_many_at_once_are_all_counted(limits: Limits) -> None:
    with ThreadPoolExecutor(8) as threads:
        answers = list(threads.map(lambda _: limits.take([TEN], NOW), range(40)))
    assert answers.count(None) == 10


def test_a_bucket_stays_small_shows_nobody_and_forgets_by_itself(limits: Limits, url: str) -> None:
    for i in range(100):
        limits.take([THREE], NOW + i * MINUTE)
    with client(url) as store:
        (name,) = list(store.scan_iter("*"))
        assert store.llen(name) == THREE.most + 1
        assert 0 < store.pttl(name) <= 60_001
    assert b"198.51" not in name


TRIES = st.lists(st.tuples(st.integers(-30_000_000, 90_000_000), st.booleans()), min_size=1, max_size=40)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(most=st.integers(1, 5), tries=TRIES)
def test_no_window_ever_holds_more_than_are_allowed(
    alone: Limits, redis_url: str, most: int, tries: list[tuple[int, bool]]
) -> None:
    """Time goes forward by microseconds up to a minute and a half, or back where a clock is behind."""
    empty(redis_url)
    bucket, full = Bucket("n", "s", most, MINUTE), Bucket("n", "full", 1, timedelta(days=365))
    alone.take([full], NOW)
    counted, now = [], NOW
    for passed, beside_a_full_one in tries:
        now += timedelta(microseconds=passed)
        if beside_a_full_one:
            assert alone.take([bucket, full], now) is not None
        elif alone.take([bucket], now) is None:
            counted.append(now)
    counted.sort()
    spans = [later - earlier for earlier, later in zip(counted, counted[most:], strict=False)]
    assert all(span >= MINUTE for span in spans)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(most=st.integers(1, 5), tries=st.lists(st.integers(0, 90_000_000), min_size=1, max_size=40))
def test_a_try_is_refused_only_where_the_window_is_full(
    alone: Limits, redis_url: str, most: int, tries: list[int]
) -> None:
    empty(redis_url)
    bucket = Bucket("n", "s", most, MINUTE)
    counted: list[datetime] = []
    now = NOW
    for passed in tries:
        now += timedelta(microseconds=passed)
        within = [at for at in counted if now - at < MINUTE]
        again = alone.take([bucket], now)
        assert again == (None if len(within) < most else within[0] + MINUTE)
        if again is None:
            counted.append(now)
