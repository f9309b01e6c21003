"""kill -9 at random instants, under load: nothing is lost, nothing is doubled, nothing is out of order.

The same talks are held twice: once in peace, once while processes are killed and started again. Whoever was under fire
must have been told exactly what the others were told, in the same order. MADOGUCHI_PROOF_SECONDS (12) is how long the
killing goes on, MADOGUCHI_PROOF_SEED chooses other instants.
"""

import os
from collections import Counter
from collections.abc import Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from random import Random
from threading import Event
from time import monotonic
from typing import Protocol

import pytest

from bot.moments import utc_now
from tests.e2e.people import OnLine, OnSms
from tests.e2e.running import Service, service
from tests.e2e.waiting import until
from tests.proofs.appending_redis import appending_redis
from tests.proofs.posting import Posting
from tests.proofs.talks import Talk
from tests.redis_server import redis_server

SECONDS = float(os.environ.get("MADOGUCHI_PROOF_SECONDS", "12"))
SEED = int(os.environ.get("MADOGUCHI_PROOF_SEED", "1"))
RECOVERY_SECONDS = 60.0
AT_ONCE = 16

pytestmark = [pytest.mark.proof, pytest.mark.timeout(SECONDS + 180)]


@pytest.fixture
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("proof")


def talks(counter: Service, each: int) -> list[Talk]:
    """So many talks of every kind, all with strangers."""
    people = (OnLine, OnSms)
    return [
        Talk(channel(counter.simulation), kind)
        for _ in range(each)
        for channel in people
        for kind in ("request", "chat", "accident")
    ]


def hold(counter: Service, talk: Talk, seed: int) -> None:
    posting = Posting(counter, Random(seed))  # noqa: S311  # a repeatable choice of duplicates
    try:
        talk.hold(posting, RECOVERY_SECONDS)
    finally:
        posting.close()


def all_dispatched(counter: Service) -> None:
    """Wait until every request has its job, and whoever had to hear of it has."""
    jobs = counter.records.jobs

    def at_rest() -> bool:
        # As a request goes on: no job yet, one nobody looked at (its opener died), one whose orders are not relayed.
        return not jobs.orphans(1) and not jobs.due(utc_now(), 1) and not jobs.orders(1)

    counter.settle(within=RECOVERY_SECONDS)
    until(at_rest, "every request has its job", RECOVERY_SECONDS)
    counter.settle(within=RECOVERY_SECONDS)


class Victim(Protocol):
    """Something that can be killed and started again."""

    def kill(self) -> None: ...

    def start(self) -> None: ...


class Fire:
    """Kills one of the victims every now and then, and starts it again."""

    def __init__(self, victims: Mapping[str, Victim]) -> None:
        self.lots = Random(SEED)  # noqa: S311  # repeatable
        self.victims = victims
        self.killed: Counter[str] = Counter()

    def burn(self, until: float, stop: Event) -> None:
        while monotonic() < until and not stop.wait(self.lots.uniform(0.3, 2.5)):
            name = self.lots.choice(sorted(self.victims))
            self.victims[name].kill()
            self.killed[name] += 1
            stop.wait(self.lots.uniform(0.0, 0.5))
            self.victims[name].start()


def hold_under_fire(counter: Service, victims: Mapping[str, Victim]) -> None:
    """Hold talks in peace, then under fire, and compare what was heard and what was kept."""
    in_peace = talks(counter, 1)
    for talk in in_peace:
        hold(counter, talk, seed=0)
    all_dispatched(counter)
    expected = {(type(talk.person), talk.kind): talk.heard() for talk in in_peace}

    fire, stop = Fire(victims), Event()
    under_fire: list[Talk] = []
    ends = monotonic() + SECONDS
    with ThreadPoolExecutor(AT_ONCE + 1) as pool:
        burning = pool.submit(fire.burn, ends, stop)
        held: list[Future[None]] = []
        while monotonic() < ends and not any(each.done() and each.exception() for each in held):
            if sum(not each.done() for each in held) < AT_ONCE:
                batch = talks(counter, 1)
                under_fire += batch
                held += [pool.submit(hold, counter, talk, SEED + len(under_fire)) for talk in batch]
            stop.wait(0.02)
        burning.result()
        for each in held:
            each.result()
    all_dispatched(counter)

    for talk in under_fire:
        assert talk.heard() == expected[type(talk.person), talk.kind]
    requests = [talk for talk in (*in_peace, *under_fire) if talk.kind == "request"]
    filed = list(counter.records.requests.list())
    assert len(filed) == len(requests), "every confirmed request is filed once"
    reports = counter.records.reports.list(open_only=False)
    accidents = [talk for talk in (*in_peace, *under_fire) if talk.kind == "accident"]
    assert len(reports) == len(accidents), "every accident is on record once"
    for each in reports:
        (party,) = each.report.parties
        assert (party.name, party.phone, party.insurer) == ("見本 一郎", "+819012345678", "架空損保")
        assert each.report.complete
    told = {letter["subject"] for letter in counter.simulation.mailbox.letters()}
    assert all(any(each.number in subject for subject in told) for each in (*filed, *reports)), (
        "staff were told of each"
    )
    assert list(counter.counter.dead_letters.list()) == []
    assert list(counter.counter.aside.list()) == []
    assert fire.killed.total() >= SECONDS / 5, "there was a fire"
    assert len(under_fire) >= AT_ONCE, "and people were in it"


def test_whichever_process_is_killed_nobody_notices(folder: Path) -> None:
    with redis_server() as redis, service(redis, f"sqlite:///{folder}/records.db", folder) as counter:
        counter.start("worker", copy=2)
        hold_under_fire(counter, counter.processes)


def test_a_redis_that_writes_before_it_answers_may_be_killed_too(folder: Path) -> None:
    with appending_redis(folder) as redis, service(redis.url, f"sqlite:///{folder}/records.db", folder) as counter:
        hold_under_fire(counter, {"redis": redis, "worker": counter.processes["worker"]})
