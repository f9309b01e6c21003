"""Queues in a surge: who is next, who is passed by, and which yards trucks are looked for in."""

from datetime import timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace
from sqlalchemy import update

from bot.dispatching import surging
from bot.dispatching.surging import PASSED_FOR, Surging
from bot.wiring import Counter, build
from flows.dispatch.happenings import Refused
from flows.dispatch.job import Job
from flows.roadside.request import RoadsideRequest
from state import records
from state.records.dispatch_tables import jobs
from tests.bot.conftest import Clock, settings

FILE = """
[[areas]]
key = "machi"
name = "架空町"
latitude = {latitude}
longitude = 139.7
radius_km = 50.0

[[partners]]
key = "kara-{name}"
name = "架空ロード"
phone = "050-0000-0000"
latitude = {latitude}
longitude = 139.7
areas = ["machi"]
trucks = 2
mail = "desk@kasou.example"
"""
REQUEST = RoadsideRequest("line", "ja", latitude=35.6, longitude=139.7, symptom="battery")
DITCH = replace(REQUEST, symptom="ditch")
_keys = count(1)


def counter_of(redis: str, folder: Path, clock: Clock, latitude: float, **changed: Any) -> Counter:
    """A service whose one partner has two trucks, no winch, and a yard there."""
    file = folder / f"partners-{latitude}.toml"
    file.write_text(FILE.format(latitude=latitude, name=int(latitude * 10)), encoding="utf-8")
    return build(settings(redis, f"sqlite:///{folder}/records.db", dispatch_partners=file, **changed), clock)


@pytest.fixture
def town(counter: Counter, redis_url: str, tmp_path: Path, clock: Clock) -> Counter:
    """In a surge."""
    assert not counter.records.requests.list(), "it has made the database, and emptied Redis"
    made = counter_of(redis_url, tmp_path, clock, 35.6)
    made.records.surges.switch_on("machi", "snow", "山田", clock())
    return made


def filed(counter: Counter, clock: Clock, request: RoadsideRequest = REQUEST) -> str:
    number = counter.records.requests.file(f"key{next(_keys)}", "a" * 26, request, clock())
    found = counter.records.requests.get(number)
    assert found is not None
    counter.dispatching.open(found, clock())
    clock.pass_by(timedelta(seconds=1))
    return number


def job(counter: Counter, number: str) -> Job:
    found = counter.dispatching.jobs.get(number)
    assert found is not None
    return found.job


def test_however_many_are_passed_by_those_behind_them_get_the_trucks_that_are_free(
    town: Counter, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(surging, "LOOKED_AT_ONCE", 2)
    in_ditches = [filed(town, clock, DITCH) for _ in range(5)]
    behind = [filed(town, clock) for _ in range(3)]
    queue = Surging(town.dispatching, clock)
    for _ in range(5):
        queue.attend()
    assert [job(town, number).state for number in in_ditches] == ["queued"] * 5
    assert [job(town, number).state for number in behind] == ["offered", "offered", "queued"]


def test_whoever_was_passed_by_is_looked_at_again(town: Counter, clock: Clock) -> None:
    number = filed(town, clock)
    queue = Surging(town.dispatching, clock)
    assert queue.attend() == 1
    offer = job(town, number).offer
    assert offer is not None
    town.dispatching.answer(Refused(offer.id, offer.partner, "busy"), clock())
    assert queue.attend() == 0, "the only partner was asked a moment ago"
    clock.pass_by(town.partners.policy.again + PASSED_FOR)
    assert queue.attend() == 1
    assert job(town, number).state == "offered"


def test_once_the_surge_is_over_what_nobody_can_do_becomes_a_persons(town: Counter, clock: Clock) -> None:
    number = filed(town, clock, DITCH)
    queue = Surging(town.dispatching, clock)
    assert queue.attend() == 0
    assert job(town, number).state == "queued"
    town.records.surges.switch_off("machi")
    clock.pass_by(PASSED_FOR)
    queue.attend()
    assert (job(town, number).state, job(town, number).reason) == ("person", "no_partner")


def spoil(counter: Counter, number: str) -> None:
    """Leave in a job's row what nobody can read."""
    engine = records.connect(counter.settings.database_url)
    with engine.begin() as connection:
        connection.execute(update(jobs).where(jobs.c.number == number).values(job=b"spoilt"))
    engine.dispose()


def test_a_job_that_cannot_be_read_holds_up_no_queue(town: Counter, clock: Clock) -> None:
    spoilt, behind = filed(town, clock), filed(town, clock)
    spoil(town, spoilt)
    Surging(town.dispatching, clock).attend()
    assert job(town, behind).state == "offered"


def test_a_job_that_cannot_be_read_keeps_no_other_from_being_looked_at(town: Counter, clock: Clock) -> None:
    town.records.surges.switch_off("machi")
    spoilt, behind = filed(town, clock), filed(town, clock)
    assert job(town, behind).state == "offered"
    spoil(town, spoilt)
    clock.pass_by(town.partners.policy.offer)
    assert town.sweeping().look() == 1
    assert job(town, behind).state == "person", "its only offer has run out"


def test_trucks_are_looked_for_in_the_yards_of_this_file_and_not_of_an_earlier_one(
    counter: Counter, redis_url: str, tmp_path: Path, clock: Clock
) -> None:
    assert not counter.records.requests.list()
    before = counter_of(redis_url, tmp_path, clock, 35.5)
    assert job(before, filed(before, clock)).offers[0].partner == "kara-355"
    after = counter_of(redis_url, tmp_path, clock, 35.7)
    assert job(after, filed(after, clock)).offers[0].partner == "kara-357"
