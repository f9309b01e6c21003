"""How far guessing gets, whatever is tried in whatever order: the bounds that state/codes.py promises."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from state.codes import LOCK, MOST_A_DAY, MOST_WRONG, MOST_WRONG_A_DAY, PAUSE, Codes, Gone, Issued, Locked, Right, Wrong
from state.connection import Wire, connect
from tests.state.conftest import empty
from tests.state.samples import NOW

DAY = timedelta(days=1)
SPANS = st.one_of(
    st.integers(0, 90),  # seconds: several tries on one code
    st.integers(10 * 60, 20 * 60),  # about a lock, about a code's life
    st.integers(3600, 13 * 3600),  # on to another day
)
DEEDS = st.lists(st.tuples(st.sampled_from(["ask", "guess", "guess", "guess", "use"]), SPANS), max_size=80)


@pytest.fixture
def wire(redis_url: str) -> Iterator[Wire]:
    way = connect(redis_url)
    yield way
    way.close()


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(deeds=DEEDS)
def test_no_order_of_asking_guessing_and_using_buys_more_tries(
    wire: Wire, redis_url: str, deeds: list[tuple[str, int]]
) -> None:
    empty(redis_url)
    codes, now = Codes(wire, bytes(32)), NOW
    asked: list[datetime] = []
    guessed: list[datetime] = []
    on_this_code = in_a_row = 0
    locked_until = NOW
    for step, (deed, passed) in enumerate(deeds):
        now += timedelta(seconds=passed)
        if deed == "ask":
            if isinstance(codes.issue("p", "c", "000000", f"by-{step}", now), Issued):
                assert now >= locked_until
                asked.append(now)
                on_this_code = 0
            continue
        verdict = codes.check("p", "c", "000000" if deed == "use" else "111111", now)
        if now < locked_until:
            assert verdict == Locked(locked_until)
        elif isinstance(verdict, Right):
            assert deed == "use"
            in_a_row = 0
            asked.pop()
        elif not isinstance(verdict, Gone):
            assert deed == "guess"
            guessed.append(now)
            on_this_code, in_a_row = on_this_code + 1, in_a_row + 1
            assert on_this_code <= MOST_WRONG
            assert isinstance(verdict, Locked) or verdict == Wrong(MOST_WRONG - in_a_row)
            if isinstance(verdict, Locked):
                assert verdict.again >= now + LOCK or len(guessed) >= MOST_WRONG_A_DAY
                locked_until, in_a_row = verdict.again, 0
    assert _spans(guessed, MOST_WRONG_A_DAY) >= DAY
    assert _spans(asked, MOST_A_DAY) >= DAY
    assert _spans(asked, 1) >= PAUSE


def _spans(instants: list[datetime], most: int) -> timedelta:
    """The shortest time in which one more than ``most`` of them lie."""
    return min((later - earlier for earlier, later in zip(instants, instants[most:], strict=False)), default=DAY)
