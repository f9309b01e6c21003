"""``python -m benchmarks.storm [--breakdowns N] [--hours H] [--seed S] [--kill-every SECONDS] [--postgres]``.

A stormy day with N breakdowns, before the real service whose processes are killed all along; then what became of
everybody. Ends with 1 if a promise was broken.
"""

import argparse
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from benchmarks.storm.reckoning.ledger import PROMISES
from benchmarks.storm.reckoning.reckoning import Reckoning
from benchmarks.storm.weather import Day
from benchmarks.storm.world import Plan, World, in_memory, world
from bot.embedded_redis import embedded_redis
from flows.facts import JAPAN

BREAKDOWNS = 10_000
HOURS = 24.0
KILL_EVERY = 0.7
LOOKS = 100
"""Steps of the world between two looks at how it stands."""


def main(plan: Plan, folder: str | None, database: str) -> bool:
    """Live through the storm, print what became of it; whether every promise was kept."""
    with ExitStack() as stack:
        temporary = TemporaryDirectory(prefix="storm", dir=folder)
        home = Path(stack.enter_context(temporary)) if folder else stack.enter_context(in_memory())
        redis = stack.enter_context(embedded_redis(home / "redis"))
        lived = stack.enter_context(world(plan, home, redis, database or f"sqlite:///{home}/records.db"))
        with shown(plan) as tell:
            lived.live(tell)
        reckoning = Reckoning(lived)
        report(lived, reckoning)
        log = home / "log"
        faults = log.read_text().splitlines() if log.exists() else []
    print(f"{len(faults):,} warnings and errors were logged by processes that found others killed")
    return reckoning.ledger.kept


@contextmanager
def shown(plan: Plan) -> "Iterator[Teller]":
    """A bar that follows the breakdowns, and what is going on beside it."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns) as progress:
        yield Teller(progress, plan)


class Teller:
    """Tells how the day goes."""

    def __init__(self, progress: Progress, plan: Plan) -> None:
        self._progress = progress
        self._task = progress.add_task("…", total=plan.breakdowns)
        self._steps = 0

    def __call__(self, world_: World) -> None:
        """Look at the world now and then."""
        self._steps += 1
        if self._steps % LOOKS:
            return
        open_ = world_.open()
        words = f"{world_.clock().astimezone(JAPAN):%d %H:%M}  open {open_.total():,}  queued {open_['queued']:,}"
        killed = f"killed {world_.fleet.killed.total():,}"
        ended = max(0, world_.customers.confirmed - open_.total())
        self._progress.update(self._task, completed=ended, description=f"{words}  {killed}")


def report(lived: World, reckoning: Reckoning) -> None:
    """Print what happened, and every promise."""
    killed, seconds = lived.fleet.killed, lived.real_seconds
    firms, trucks = lived.country.partners.accounts, lived.plan.trucks
    print(
        f"{lived.plan.breakdowns:,} breakdowns, {len(firms):,} partners with {trucks:,} trucks, seed {lived.plan.seed}"
    )
    print(f"ended as: {told(reckoning.states)}")
    print(f"offers: {told(reckoning.offers)}")
    print(f"offers to partners whose trucks were all out by then: {reckoning.overbooked:,}")
    print(f"news: {told(reckoning.news)}")
    print(f"said nothing, being known already or for staff alone: {told(reckoning.silent)}")
    print(f"answers to partners and staff: {told({str(key): n for key, n in lived.posting.statuses.items()})}")
    print(f"killed: {told(killed)}; {killed.total():,} in {seconds:,.0f} s")
    print(f"messages to the outside: {len(lived.hearing.said):,}, sent {lived.hearing.said.total():,} times")
    day = (lived.clock() - lived.plan.day.ends + lived.plan.day.length) / timedelta(seconds=1)
    print(
        f"{reckoning.changes:,} job changes in {seconds:,.0f} s: {reckoning.changes / seconds:,.0f} a second, "
        f"{lived.plan.breakdowns / seconds:,.1f} breakdowns a second; time went {day / seconds:,.0f} times as fast"
    )
    table = Table("promise", "held against", "broken", "for example")
    for promise in PROMISES:
        ledger = reckoning.ledger
        examples = "; ".join(ledger.examples[promise])
        table.add_row(promise, f"{ledger.seen[promise]:,}", f"{ledger.broken[promise]:,}", examples[:400])
    Console(width=140).print(table)


def told(counts: dict[str, int]) -> str:
    """Counts in one line, the largest first."""
    ordered = sorted(counts.items(), key=lambda each: -each[1])
    return ", ".join(f"{name} {count:,}" for name, count in ordered) or "nothing"


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--breakdowns", type=int, default=BREAKDOWNS)
    arguments.add_argument("--hours", type=float, default=HOURS, help="how long the day is")
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument(
        "--kill-every", type=float, default=KILL_EVERY, help="mean seconds between two kills, 0: none"
    )
    arguments.add_argument("--folder", help="where to put the temporary folder; in memory where not given")
    arguments.add_argument("--database", default="", help="SQLAlchemy URL of an empty database; a SQLite of its own")
    given = arguments.parse_args()
    stormy = Plan(given.breakdowns, given.seed, Day(timedelta(hours=given.hours)), kill_every=given.kill_every)
    sys.exit(0 if main(stormy, given.folder, given.database) else 1)
