"""The service put together on a real Redis and SQLite, at a clock the test holds, with no process of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from redis import Redis
from werkzeug.test import Client

from bot.app import create_app
from bot.bodies import Bodies
from bot.local import SIMULATED
from bot.settings import Settings
from bot.wiring import Counter, build
from state import records
from tests.bot.signing import PUBLIC_URL
from tests.redis_server import redis_server

SECRET = "a secret of the service's tests 0001"
NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)


@dataclass
class Clock:
    """A clock that stands still until it is moved."""

    at: datetime = field(default=NOW)

    def __call__(self) -> datetime:
        return self.at

    def pass_by(self, span: timedelta) -> None:
        self.at += span


def settings(redis: str, database: str, **changed: Any) -> Settings:
    told = {**SIMULATED, "REDIS_URL": redis, "DATABASE_URL": database, "SECRET_KEYS": SECRET, "PUBLIC_URL": PUBLIC_URL}
    if database.startswith("sqlite:///"):
        told["PHOTOS"] = f"file://{Path(database.removeprefix('sqlite:///')).parent}/photos"
    return Settings.model_validate({name.lower(): value for name, value in told.items()} | changed)


def bodies() -> Bodies:
    """A reader of bodies that has room for all that a test sends."""

    def give_up() -> None:
        raise AssertionError("no body is overdue")

    return Bodies(8, give_up)


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    with redis_server() as url:
        yield url


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def counter(redis_url: str, tmp_path: Path, clock: Clock) -> Iterator[Counter]:
    with Redis.from_url(redis_url) as store:
        store.flushall()
    database = f"sqlite:///{tmp_path}/records.db"
    records.upgrade(records.connect(database))
    made = build(settings(redis_url, database), clock)
    yield made
    made.wire.close()


@pytest.fixture
def client(counter: Counter) -> Client:
    return Client(create_app(counter, bodies()))


@pytest.fixture
def storeless(tmp_path: Path, clock: Clock) -> Client:
    """The same service while Redis does not answer."""
    database = f"sqlite:///{tmp_path}/records.db"
    records.upgrade(records.connect(database))
    return Client(create_app(build(settings("redis://127.0.0.1:1/0", database), clock), bodies()))
