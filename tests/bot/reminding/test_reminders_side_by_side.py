"""Machines that remind at the very same time, on PostgreSQL: between them they remind everybody, and nobody twice."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path
from threading import Barrier

import pytest
from redis import Redis

from bot.reminding import deciding
from bot.wiring import Counter, build
from flows.effects import RecordReminder
from flows.facts import JAPAN
from state import records
from tests.bot.conftest import Clock, settings
from tests.bot.reminding.owners import Owner, Store, maturing, notice_to, tells
from tests.postgres_server import postgres, programs

TODAY = date(2026, 11, 14)
MORNING = datetime(2026, 11, 14, 9, 5, tzinfo=JAPAN)
R1, R3, R4 = (maturing(step, TODAY) for step in ("R1", "R3", "R4"))
MACHINES = 3

pytestmark = pytest.mark.postgres


@pytest.fixture
def machines(redis_url: str, clock: Clock, tmp_path: Path) -> Iterator[list[Counter]]:
    folder = programs()
    if folder is None:
        pytest.skip("PostgreSQL is not installed (Debian: apt-get install postgresql)")
    with Redis.from_url(redis_url) as client:
        client.flushall()
    clock.at = MORNING
    with postgres(folder) as url:
        engines = [records.connect(url) for _ in range(MACHINES)]
        records.upgrade(engines[0])
        made = [build(settings(redis_url, url, photos=f"file://{tmp_path}"), clock) for _ in engines]
        for each, engine in zip(made, engines, strict=True):
            each.__dict__["records"] = records.open(engine, each.vault)
        yield made
        for each, engine in zip(made, engines, strict=True):
            each.wire.close()
            engine.dispose()


def test_everybody_is_decided_and_followed_up_once(
    machines: list[Counter], clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(deciding, "PAGE", 4)
    some = machines[0]
    owners = [Owner(number, ((R1,), (R3, R4), (R4,))[number % 3]).enter(some.records) for number in range(30)]
    together = Barrier(MACHINES)

    def decide(place: int) -> list[str]:
        together.wait()
        pages = machines[place].reminders.deciding.decide(TODAY, place * 7)
        return [d.contract for page in pages for plan in page for d in plan.decisions]

    with ThreadPoolExecutor(MACHINES) as threads:
        decided = [contract for found in threads.map(decide, range(MACHINES)) for contract in found]
    assert sorted(decided) == sorted(each.number for owner in owners for each in owner.customer().contracts)
    store = Store(some)
    notices = [event.notice for _, event in store.reminded()]
    besides = sum(R4 in owner.maturities for owner in owners)
    assert len(notices) == len(set(notices)) == len(owners) + besides

    for owner in owners:
        notice = notice_to(some, owner, TODAY)
        tells(some, notice, RecordReminder(notice.key, "failed", "blocked"))
    clock.pass_by(timedelta(minutes=1))

    def follow_up(place: int) -> None:
        together.wait()
        machines[place].reminders.follow_up.look()

    with ThreadPoolExecutor(MACHINES) as threads:
        list(threads.map(follow_up, range(MACHINES)))
    again = [(to.channel, event.notice) for to, event in store.reminded()]
    opened = [owner for owner in owners if R1 in owner.maturities]
    assert sorted(again) == sorted(("sms", notice_to(some, owner, TODAY).key) for owner in opened)
    called = [owner for owner in owners if notice_to(some, owner, TODAY).state == "staff"]
    assert called == [owner for owner in owners if R4 in owner.maturities]
