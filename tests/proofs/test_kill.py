"""kill -9 at random instants, under load: nothing is lost, nothing is doubled, nothing is out of order.

The same talks are held twice: once in peace, once while processes are killed and started again. Whoever was under fire
must have been told exactly what the others were told, in the same order. MADOGUCHI_PROOF_SECONDS (20) is how long the
killing goes on, MADOGUCHI_PROOF_SEED chooses other instants.
"""

import os
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from random import Random
from threading import Event
from time import monotonic

import pytest

from tests.e2e.people import OnLine, OnSms
from tests.e2e.running import Service, service
from tests.proofs.posting import Posting
from tests.proofs.talks import Talk
from tests.redis_server import redis_server

SECONDS = float(os.environ.get("MADOGUCHI_PROOF_SECONDS", "20"))
SEED = int(os.environ.get("MADOGUCHI_PROOF_SEED", "1"))
RECOVERY_SECONDS = 60.0
AT_ONCE = 16

pytestmark = [pytest.mark.proof, pytest.mark.timeout(SECONDS + 180)]


@pytest.fixture
def counter(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("proof")
    with redis_server() as redis, service(redis, f"sqlite:///{folder}/records.db", folder) as made:
        made.start("worker", copy=2)
        yield made


def talks(counter: Service, each: int) -> list[Talk]:
    """So many talks of every kind, all with strangers."""
    people = (OnLine, OnSms)
    return [
        Talk(channel(counter.simulation), kind)
        for _ in range(each)
        for channel in people
        for kind in ("request", "chat")
    ]


def hold(counter: Service, talk: Talk, seed: int) -> None:
    posting = Posting(counter, Random(seed))  # noqa: S311  # a repeatable choice of duplicates
    try:
        talk.hold(posting, RECOVERY_SECONDS)
    finally:
        posting.close()


class Fire:
    """Kills a process of a running service every now and then, and starts it again."""

    def __init__(self, counter: Service, lots: Random) -> None:
        self.counter = counter
        self.lots = lots
        self.killed: Counter[str] = Counter()

    def burn(self, until: float, stop: Event) -> None:
        while monotonic() < until and not stop.wait(self.lots.uniform(0.3, 2.5)):
            name = self.lots.choice(sorted(self.counter.processes))
            process = self.counter.processes[name]
            process.kill()
            self.killed[name] += 1
            stop.wait(self.lots.uniform(0.0, 0.5))
            process.start()


def test_whoever_is_killed_nobody_notices(counter: Service) -> None:
    in_peace = talks(counter, 1)
    for talk in in_peace:
        hold(counter, talk, seed=0)
    counter.settle()
    expected = {(type(talk.person), talk.kind): talk.heard() for talk in in_peace}

    fire, stop = Fire(counter, Random(SEED)), Event()  # noqa: S311  # repeatable
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
    counter.settle(within=RECOVERY_SECONDS)

    for talk in under_fire:
        assert talk.heard() == expected[type(talk.person), talk.kind]
    requests = [talk for talk in (*in_peace, *under_fire) if talk.kind == "request"]
    filed = list(counter.counter.records.requests.list())
    assert len(filed) == len(requests), "every confirmed request is filed once"
    told = {letter["subject"] for letter in counter.simulation.mailbox.letters()}
    assert all(any(each.number in subject for subject in told) for each in filed), "staff were told of each"
    assert list(counter.counter.dead_letters.list()) == []
    assert list(counter.counter.aside.list()) == []
    assert fire.killed.total() >= SECONDS / 5, "there was a fire"
