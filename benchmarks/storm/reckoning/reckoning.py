"""All of the reckoning, once the day is over."""

from collections import Counter
from collections.abc import Iterator

from redis import Redis

from benchmarks.storm import history
from benchmarks.storm.reckoning import jobs, queues, words
from benchmarks.storm.reckoning.ledger import Ledger
from benchmarks.storm.world import World
from bot import journal
from flows.dispatch.case import Case

UNFINISHED = ("mail", "out", "ready", "leases")
CLEARED = frozenset({0, 200, 404, 409, 503})


class Reckoning:
    """What was held against what. ``silent`` counts news that said nothing, and why."""

    def __init__(self, world: World) -> None:
        self.ledger = Ledger()
        self.silent: Counter[str] = Counter()
        self.states: Counter[str] = Counter()
        self.offers: Counter[str] = Counter()
        self.news: Counter[str] = Counter()
        self.changes = self.overbooked = 0
        self._world = world
        self._reckon()

    def _reckon(self) -> None:
        world, ledger = self._world, self.ledger
        records = world.counter.records
        journal.move_all(world.counter.journal, records.journal)
        cases = {case.job.number: case for case in records.jobs.list(open_only=False)}
        filed = records.requests.list(open_only=False)
        lived = history.read(world.engine)
        self.changes = len(lived)
        self.states = Counter(case.job.state for case in cases.values())
        self.offers = Counter(offer.state for case in cases.values() for offer in case.job.offers)
        jobs.requests(ledger, world.customers.confirmed, filed, cases)
        jobs.ends(ledger, cases.values(), world.staff.alerts)
        jobs.trucks(ledger, lived, cases, world.firms.book)
        jobs.answers(ledger, cases.values(), world.firms.book)
        self._talks({each.conversation: each.number for each in filed}, cases)
        standings = records.jobs.standings(world.country.partners.accounts.keys())
        jobs.counts(ledger, cases.values(), standings, world.engine, self.news["on_scene"])
        loads = queues.Loads(lived, cases)
        self.overbooked = loads.overbooked(world.country.partners, cases)
        queues.order(ledger, world.country.partners, cases, lived, loads)
        self._nothing_left()
        self._answers()

    def _talks(self, numbers: dict[str, str], cases: dict[str, Case]) -> None:
        world = self._world
        for conversation, number in numbers.items():
            said = list(words.steps(conversation, world.counter.records.journal.read(conversation)))
            heard = world.customers.heard[conversation]
            self.news.update(each.news.kind for each in said if each.news is not None)
            words.customer(self.ledger, cases[number].job, said, heard, self.silent)

    def _nothing_left(self) -> None:
        world, ledger = self._world, self.ledger
        with Redis.from_url(world.site.redis) as store:
            for kind in UNFINISHED:
                left = [key.decode() for key in store.scan_iter(f"{{p*}}:{kind}:*", 10_000)]
                ledger.hold("nothing left undone", f"{left[:3]}", kept=not left)
        for name, left in self._waiting():
            ledger.hold("nothing left undone", f"{name}: {left[:3]}", kept=not left)

    def _waiting(self) -> Iterator[tuple[str, list[str]]]:
        counter = self._world.counter
        yield "orders", [each.number for each in counter.records.jobs.orders(10)]
        yield "orphans", [each.number for each in counter.records.jobs.orphans(10)]
        yield "aside", [f"{each.reason} {each.key}" for each in counter.aside.list()]
        yield "dead letters", [f"{each.route} {each.reason}" for each in counter.dead_letters.list()]
        yield "processes that ended by themselves", [f"{kind}: {n}" for kind, n in self._world.fleet.ended.items()]

    def _answers(self) -> None:
        world, ledger = self._world, self.ledger
        for status, times in world.posting.statuses.items():
            ledger.hold("no answer that nobody should get", f"{status}: {times}", kept=status in CLEARED)
        for what, times in world.firms.book.odd.items():
            ledger.hold("no answer that nobody should get", f"{what}: {times}", kept=False)
