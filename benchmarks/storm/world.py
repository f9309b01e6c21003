"""The world: everybody in it, the service before them, and the day going by until all is settled."""

import socket
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import monotonic, sleep

import msgspec
from msgspec import Struct
from redis import Redis
from sqlalchemy import Engine

from benchmarks.storm import history
from benchmarks.storm.country import Country, country
from benchmarks.storm.customers import Customers
from benchmarks.storm.drivers import Driver, driver, seat
from benchmarks.storm.fleet import Fleet, fleet
from benchmarks.storm.pace import Pace, Timekeeper
from benchmarks.storm.partner_side import Firms
from benchmarks.storm.plays import Stage
from benchmarks.storm.posting import Posting
from benchmarks.storm.recording import Hearing
from benchmarks.storm.site import Site
from benchmarks.storm.staff import Staff
from benchmarks.storm.weather import BEGINS, Day
from flows.dispatch.case import Case
from flows.effects import AlertStaff, OrderPartner
from state import records

IDLE_SECONDS = 0.012
WORKING_HOURS = 1.5
"""How long a truck is away on a job, about."""

SPARE = 1.5
"""Trucks there are for each that an ordinary hour needs."""

KINDS = {"web": 2, "worker": 2, "clock": 2}
LONGEST = timedelta(hours=20)
"""How long after the last breakdown everything must be settled."""


class Plan(Struct, frozen=True):
    """How large a storm: ``kill_every`` are mean seconds of real time between two kills."""

    breakdowns: int
    seed: int = 1
    day: Day = Day(timedelta(hours=24))
    areas: int = 6
    kinds: Mapping[str, int] = msgspec.field(default_factory=lambda: dict(KINDS))
    kill_every: float = 0.7
    pace: Pace = Pace()

    @property
    def trucks(self) -> int:
        """How many trucks the country has."""
        hours = self.day.length / timedelta(hours=1)
        return max(4 * self.areas, int(SPARE * WORKING_HOURS * self.breakdowns / hours))


class World:
    """One storm."""

    def __init__(self, plan: Plan, site: Site, country_: Country, engine: Engine, fleet_: Fleet) -> None:
        self.plan = plan
        self.site = site
        self.country = country_
        self.engine = engine
        self.fleet = fleet_
        self.counter = site.counter()
        lots = Random(plan.seed)  # noqa: S311  # the same storm again for the same seed
        self.clock = site.clock
        self.posting = Posting(site.public_url, self.clock)
        self.stage = Stage(self.clock, self.posting)
        self.hearing = Hearing(site.recorded)
        self.firms = Firms(self.stage, country_, lots)
        self.customers = Customers(self.stage, self.counter.mailbox, lots, self.firms.lying)
        self.staff = Staff(self.stage, country_, self.counter.records.jobs, lots)
        self.time = Timekeeper(self.clock, Redis.from_url(site.redis), engine, plan.pace)
        self.drivers: dict[str, Driver] = {}
        self.real_seconds = 0.0
        self._people(lots)
        self._weather()

    def live(self, tell: Callable[["World"], None] = lambda _: None) -> None:
        """Let the day go by until nobody waits for anything that is still to come.

        Raises:
            TimeoutError: something is not settled hours after the last breakdown.
        """
        self.fleet.start()
        began = monotonic()
        while not self._settled():
            self._step()
            tell(self)
            if self.clock() > self.plan.day.ends + LONGEST:
                raise TimeoutError("the day is long over and not everything is settled")
        self.fleet.spare()
        until = self.clock() + timedelta(minutes=5)
        while self.clock() < until or self.posting.under_way or self._unfinished():
            self._step()
        self.real_seconds = monotonic() - began

    def close(self) -> None:
        """Close every connection."""
        self.posting.close()
        self.counter.wire.close()

    def open(self) -> Counter[str]:
        """How many jobs are in each state that is not an end."""
        return Counter(case.job.state for case in self._left())

    def _step(self) -> None:
        self.fleet.attend()
        done = self.stage.go_on()
        for line in self.hearing.new():
            done = True
            match line.body:
                case OrderPartner() as order:
                    self.firms.hear(order)
                case AlertStaff() as alert:
                    self.customers.filed(alert, line.conversation)
                    self.staff.hear(alert, self.drivers[line.conversation].area)
                case _:
                    self.customers.hear(line)
        self.time.move(self.time.work(), busy=done or self.posting.under_way > 0, next_=self.stage.next)
        sleep(IDLE_SECONDS)

    def _settled(self) -> bool:
        """Whether every request has ended or is in somebody's hands, and nobody is about to do anything."""
        if self.clock() < max(self.plan.day.ends, self._look_at) or self.stage.next is not None:
            return False
        self._look_at = self.clock() + timedelta(minutes=2)
        watched = any(case.job.due is not None or not case.job.by for case in self._left())
        return not watched and not self._unfinished()

    _look_at: datetime = BEGINS

    def _left(self) -> tuple[Case, ...]:
        return self.counter.records.jobs.list()

    def _unfinished(self) -> bool:
        work = self.time.work()
        return bool(work.ready or work.held)

    def _people(self, lots: Random) -> None:
        areas = {area.key: area for area in self.country.areas}
        others = tuple(key for key in areas if key not in self.country.struck)
        for number in range(self.plan.breakdowns):
            at, area = self.plan.day.breakdown(lots, self.country.struck, others)
            someone = driver(lots, number + 1, at, areas[area], self.counter)
            self.drivers[someone.conversation] = someone
        prompts = seat(self.counter, list(self.drivers.values()))
        for name, someone in self.drivers.items():
            self.customers.expect(someone, prompts[name])

    def _weather(self) -> None:
        """Staff switch the first struck area's surge on when the storm is there, and off when it has gone."""
        comes, goes = self.plan.day.storm
        area, surges = self.country.struck[0], self.counter.records.surges
        self.stage.at(
            comes + self.plan.day.length * 0.02, lambda: _ignore(surges.switch_on(area, "snow", "架空 1", self.clock()))
        )
        self.stage.at(goes + self.plan.day.length * 0.05, lambda: _ignore(surges.switch_off(area)))


def _ignore(_: object) -> None:
    """What came of it is seen elsewhere."""


@contextmanager
def in_memory() -> Iterator[Path]:
    """A folder that lies in memory where the system has such a place: processes die here, the power stays on."""
    memory = Path("/dev/shm")  # noqa: S108  # a folder of its own is made in it
    with TemporaryDirectory(prefix="storm", dir=memory if memory.is_dir() else None) as folder:
        yield Path(folder)


@contextmanager
def world(plan: Plan, folder: Path, redis: str, database: str) -> Iterator[World]:
    """A world with its service running, while the block lasts. ``database`` is empty of everything."""
    lots = Random(plan.seed)  # noqa: S311  # as above
    with ExitStack() as stack:
        listening = stack.enter_context(socket.create_server(("127.0.0.1", 0), backlog=128))
        url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        made = country(lots, plan.areas, plan.trucks)
        site = Site(str(folder), redis, database, url, made.partners)
        site.clock.set(BEGINS)
        engine = records.connect(database)
        records.upgrade(engine)
        history.keep(engine)
        running = stack.enter_context(fleet(site, listening, plan.kinds, lots, plan.kill_every))
        lived = World(plan, site, made, engine, running)
        stack.callback(lived.close)
        yield lived
