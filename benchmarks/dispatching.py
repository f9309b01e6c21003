"""What dispatch costs: choosing whom to ask, and changing a job, by the number of partners there are.

``python -m benchmarks.dispatching [PARTNERS ...]`` starts a Redis and a SQLite of its own. All partners serve one area,
the worst case: every one of them is a candidate for every job.
"""

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from statistics import quantiles
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.table import Table

from benchmarks.storm.country import country
from benchmarks.storm.site import Site, StormCounter
from bot.embedded_redis import embedded_redis
from flows.dispatch.case import Case
from flows.dispatch.happenings import Accepted, Happening, Looked, Reported, Status
from flows.dispatch.moving import begin, move
from flows.dispatch.partner import Candidate, Standing
from flows.dispatch.scene import Scene
from flows.roadside.request import RoadsideRequest
from state import records

PARTNERS = (8, 100, 1000, 5000)
JOBS = 200
WARM = 20
BEGINS = datetime(2026, 12, 18, 3, 0, tzinfo=UTC)
STATUSES: tuple[Status, ...] = ("en_route", "arriving", "on_scene", "towing", "at_destination", "completed")


class Taken:
    """Seconds of single calls, and of the CPU they used together."""

    def __init__(self) -> None:
        self.real: list[float] = []
        self.cpu = 0.0

    @contextmanager
    def one(self) -> Iterator[None]:
        """Measure one call."""
        began, cpu = time.perf_counter(), time.process_time()
        yield
        self.real.append(time.perf_counter() - began)
        self.cpu += time.process_time() - cpu

    def shown(self) -> tuple[str, str, str]:
        """Median and 99th percentile in milliseconds, and CPU milliseconds of one."""
        cuts = quantiles(self.real, n=100)
        return f"{cuts[49] * 1e3:,.2f}", f"{cuts[98] * 1e3:,.2f}", f"{self.cpu / len(self.real) * 1e3:,.2f}"


def request(lots: Random, middle: tuple[float, float]) -> RoadsideRequest:
    """A flat battery somewhere in the area."""
    latitude, longitude = (degrees + lots.uniform(-0.2, 0.2) for degrees in middle)
    return RoadsideRequest("line", "ja", latitude=latitude, longitude=longitude, symptom="battery")


def rules(counter: StormCounter, lots: Random) -> Taken:
    """Who is asked of so many candidates: the rules alone, everything they look at at hand."""
    partners, taken = counter.partners, Taken()
    area = partners.areas[0]
    by_key = {key: each.partner for key, each in partners.accounts.items()}
    for number in range(JOBS):
        wanted = request(lots, (area.latitude, area.longitude))
        candidates = tuple(
            Candidate(each, lots.uniform(0, 60), Standing(lots.randrange(90), 50)) for each in by_key.values()
        )
        scene = Scene(BEGINS, partners.policy, by_key, partners.areas, "https://x.example", f"o{number}", candidates)
        job = begin(f"R-20261218-{number:04d}", "c", wanted, BEGINS, f"t{number}", partners.areas, BEGINS)
        with taken.one():
            move(Case(job, wanted), Looked(), scene)
    return taken


def service(counter: StormCounter, lots: Random) -> tuple[Taken, Taken]:
    """The same in the service: from a filed request to its first offer, and everything that happens to a job then."""
    offered, changed = Taken(), Taken()
    area = counter.partners.areas[0]
    for number in range(WARM + JOBS):
        wanted, now = request(lots, (area.latitude, area.longitude)), counter.now()
        name = counter.records.requests.file(f"key-{number}", "a" * 26, wanted, now)
        filed = counter.records.requests.get(name)
        assert filed is not None  # noqa: S101  # just filed
        counted = number >= WARM
        with (offered if counted else Taken()).one():
            counter.dispatching.open(filed, now)
        case = counter.dispatching.jobs.get(name)
        assert case is not None  # noqa: S101  # just opened
        assert case.job.offer is not None  # noqa: S101  # there are trucks enough
        offer = case.job.offer
        answers: tuple[Happening, ...] = (
            Accepted(offer.id, offer.partner, 30),
            *(Reported(offer.partner, each) for each in STATUSES),
        )
        for said in answers:
            with (changed if counted else Taken()).one():
                counter.dispatching.move(name, said, now)
    return offered, changed


def show(rows: Callable[[], Iterator[tuple[str, ...]]]) -> None:
    """Print the table."""
    table = Table(title="dispatch: milliseconds by the number of partners, all of them candidates")
    for name in ("partners", "what", "p50", "p99", "CPU of one", "a second of CPU"):
        table.add_column(name, justify="left" if name == "what" else "right")
    for row in rows():
        table.add_row(*row)
    Console(width=120).print(table)


def measured(counts: list[int]) -> Iterator[tuple[str, ...]]:
    """A row for each count of partners and each thing measured."""
    for count in counts:
        lots = Random(count)  # noqa: S311  # made-up partners
        made = country(lots, 1, 1, least=count)
        with TemporaryDirectory(prefix="bench") as folder, embedded_redis(Path(folder)) as url:
            site = Site(folder, url, f"sqlite:///{folder}/records.db", "https://x.example", made.partners)
            site.clock.set(BEGINS)
            records.upgrade(records.connect(site.database))
            counter = site.counter()
            offered, changed = service(counter, lots)
            found = {
                "the rules alone": rules(counter, lots),
                "opened and offered": offered,
                "one other change": changed,
            }
            for what, taken in found.items():
                yield str(count), what, *taken.shown(), f"{len(taken.real) / taken.cpu:,.0f}"
            counter.wire.close()


if __name__ == "__main__":
    wanted_counts = [int(each) for each in sys.argv[1:]] or list(PARTNERS)
    show(lambda: measured(wanted_counts))
