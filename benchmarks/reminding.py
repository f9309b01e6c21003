"""What deciding costs: contracts decided and handed over in a second of one core, and what memory that takes.

``python -m benchmarks.reminding [CONTRACTS]`` fills a SQLite file with customers who are all due on one day, decides
that day against a Redis of its own, and prints the rate and the resident set tenth by tenth.
"""

import resource
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter, process_time

from benchmarks.rating import ONE_YEAR
from bot.embedded_redis import embedded_redis
from bot.local import SIMULATED
from bot.settings import Settings
from bot.wiring import Counter, build
from flows.events import Address
from flows.terms import Terms
from state import records
from state.records.customers import Marks, Papers, Person, Renewing
from state.records.database import Database
from state.records.index import Index
from state.records.tables import contracts, customers, links, owner, vehicles
from state.sealed import Sealed

CONTRACTS = 100_000
NOW = datetime(2026, 11, 14, 1, 0, tzinfo=UTC)
TODAY, MATURITY = date(2026, 11, 14), date(2026, 12, 14)
"""R3 is due: everybody is told, on LINE."""

PORTION = 1_000


class Filling:
    """Puts invented customers in, many in a statement: one by one they would take longer than what is measured."""

    def __init__(self, counter: Counter, database: Database) -> None:
        self._database = database
        self._index = Index(counter.records.pseudonyms)
        vault = counter.vault
        self._person = Sealed(vault, "customers.person", Person)
        self._marks = Sealed(vault, "vehicles.marks", Marks)
        self._papers = Sealed(vault, "contracts.papers", Papers)
        self._renewing = Sealed(vault, "contracts.renewing", Renewing)
        self._address = Sealed(vault, "links.address", Address)

    def fill(self, first: int, last: int) -> None:
        """The customers of these numbers, each with a car, a contract and a linked LINE account."""
        numbers = range(first, last)
        with self._database.write() as connection:
            connection.execute(customers.insert(), [self._customer(number) for number in numbers])
            connection.execute(vehicles.insert(), [self._vehicle(number) for number in numbers])
            connection.execute(contracts.insert(), [self._contract(number) for number in numbers])
            connection.execute(links.insert(), [self._link(number) for number in numbers])

    def _customer(self, number: int) -> dict[str, object]:
        phone = f"+8190{number:08d}"
        person = self._person.seal(Person("見本 花子", "ミホン ハナコ", phone), _id(number))
        return {"id": _id(number), "person": person, "phone_index": self._index.phone(phone)}

    def _vehicle(self, number: int) -> dict[str, object]:
        marks = self._marks.seal(Marks("品川 300 さ 12-42", "小型車", "白"), _id(number))
        still = {"body": "standard", "propulsion": "gasoline", "four_wheel_drive": False, "low": False}
        return {"id": _id(number), "marks": marks, "plate_index": self._index.plate(str(number)), **still}

    def _contract(self, number: int) -> dict[str, object]:
        policy = f"MD-{number:08d}"
        index = self._index.policy(policy)
        return {
            "number_index": index,
            "customer": _id(number),
            "vehicle": _id(number),
            "rank": 0,
            "papers": self._papers.seal(Papers(policy, ""), index),
            "product": "normal",
            "start": date(2025, 12, 14),
            "maturity": MATURITY,
            "fleet_discount": False,
            "fuel_used": False,
            "renewing": self._renewing.seal(Renewing(Terms(ONE_YEAR)), index),
        }

    def _link(self, number: int) -> dict[str, object]:
        address = Address("line", f"U{number:032d}")
        index = self._index.address(address)
        sealed = self._address.seal(address, owner("line", index))
        return {
            "channel": "line",
            "address_index": index,
            "customer": _id(number),
            "address": sealed,
            "linked_at": NOW,
        }


def _id(number: int) -> str:
    return f"c{number:08d}"


def resident() -> int:
    """Resident set now, KiB (proc(5), statm)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * resource.getpagesize() // 1024


def tenths(counter: Counter, every: int) -> Iterator[tuple[int, float, float]]:
    """After each tenth: decisions so far, CPU seconds and wall-clock seconds since the beginning."""
    cpu, wall, done = process_time(), perf_counter(), 0
    for plans in counter.reminders.deciding.decide(TODAY):
        before = done
        done += sum(len(plan.decisions) for plan in plans)
        if done // every > before // every:
            yield done, process_time() - cpu, perf_counter() - wall


def main(total: int) -> None:
    """Fill, decide, print."""
    with TemporaryDirectory() as folder, embedded_redis(Path(folder)) as redis:
        database = f"sqlite:///{folder}/records.db"
        told = {**SIMULATED, "REDIS_URL": redis, "DATABASE_URL": database, "SECRET_KEYS": "a secret of one benchmark"}
        settings = Settings.model_validate({name.lower(): value for name, value in told.items()})
        engine = records.connect(database)
        records.upgrade(engine)
        counter = build(settings, lambda: NOW)
        filling = Filling(counter, Database(engine))
        for first in range(0, total, PORTION):
            filling.fill(first, min(first + PORTION, total))
        print(f"{counter.reminders.deciding.count(TODAY):,} contracts are due")
        print(f"{'decided':>10}{'a second of CPU':>18}{'a second':>12}{'resident, KiB':>16}")
        for done, cpu, wall in tenths(counter, total // 10):
            print(f"{done:>10,}{done / cpu:>18,.0f}{done / wall:>12,.0f}{resident():>16,}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else CONTRACTS)
