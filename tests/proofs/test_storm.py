"""A storm: partners who accept, decline, go silent, lie and vanish, customers who give up, and processes killed in it.

Every request ends or is in somebody's hands; one job each, one truck at a time; every customer is told each state once.
``python -m benchmarks.storm`` does the same with ten thousand. MADOGUCHI_PROOF_BREAKDOWNS is how many there are here,
MADOGUCHI_PROOF_SEED makes another storm.
"""

import os
from collections.abc import Iterator
from datetime import timedelta

import pytest

from benchmarks.storm.pace import Pace
from benchmarks.storm.reckoning.reckoning import Reckoning
from benchmarks.storm.weather import Day
from benchmarks.storm.world import Plan, World, in_memory, world
from flows.effects import Send
from tests.redis_server import redis_server

BREAKDOWNS = int(os.environ.get("MADOGUCHI_PROOF_BREAKDOWNS", "150"))
SEED = int(os.environ.get("MADOGUCHI_PROOF_SEED", "1"))

pytestmark = [pytest.mark.proof, pytest.mark.timeout(120 + 3 * BREAKDOWNS)]

PLAN = Plan(
    BREAKDOWNS,
    SEED,
    Day(timedelta(minutes=40)),
    areas=4,
    kinds={"web": 1, "worker": 2, "clock": 1},
    kill_every=1.0,
    pace=Pace(least=15.0, most=300.0),
)


@pytest.fixture(scope="module")
def lived() -> Iterator[World]:
    """The world when the storm is over, its processes still running."""
    with (
        in_memory() as folder,
        redis_server() as redis,
        world(PLAN, folder, redis, f"sqlite:///{folder}/records.db") as one,
    ):
        one.live()
        yield one


def test_whatever_partners_do_and_whoever_is_killed_every_promise_is_kept(lived: World) -> None:
    reckoning = Reckoning(lived)
    assert dict(reckoning.ledger.examples) == {}
    assert reckoning.ledger.untried == ()
    assert lived.fleet.killed.total() >= BREAKDOWNS / 10, "there was a fire"
    assert {"completed", "cancelled"} <= reckoning.states.keys()
    assert {"accepted", "declined", "expired", "eta_refused"} <= reckoning.offers.keys(), (
        "partners were of every temper"
    )
    assert reckoning.news["queued"] > 0, "there was a storm"


def test_the_reckoning_misses_a_word_that_was_not_said(lived: World) -> None:
    heard = next(lines for lines in lived.customers.heard.values() if isinstance(lines[-1].body, Send))
    lost = heard.pop()
    broken = Reckoning(lived).ledger.broken
    heard.append(lost)
    assert set(broken) == {"every word said once and in order"}


def test_the_reckoning_notices_words_out_of_order(lived: World) -> None:
    heard = next(lines for lines in lived.customers.heard.values() if len(lines) > 5)
    heard[1], heard[3] = heard[3], heard[1]
    broken = Reckoning(lived).ledger.broken
    heard[1], heard[3] = heard[3], heard[1]
    assert set(broken) == {"every word said once and in order"}


def test_the_reckoning_notices_a_second_truck_that_was_not_called_back(lived: World) -> None:
    told = lived.firms.book.told
    back = {key: times for key, times in told.items() if key[2] in {"job.cancelled", "job.not_needed"}}
    for key in back:
        del told[key]
    broken = Reckoning(lived).ledger.broken
    told.update(back)
    assert set(broken) == {"one truck at a time"}


def test_the_reckoning_notices_somebody_whose_request_was_not_filed(lived: World) -> None:
    lived.customers.confirmed += 1
    broken = Reckoning(lived).ledger.broken
    lived.customers.confirmed -= 1
    assert set(broken) == {"filed once for each who asked"}
