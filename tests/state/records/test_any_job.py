"""Whatever happens to jobs in whatever order, the records agree with a model of three dictionaries."""

from collections import Counter
from collections.abc import Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Engine, delete

from flows.dispatch.case import Case
from flows.dispatch.job import ASSIGNED, ENDS, Job
from flows.dispatch.orders import Change, Count
from state.records import Records
from state.records.job_queries import WAITING
from state.records.tables import metadata
from tests.state.records.dispatched import NOW, STRANDED, filed, job, minutes, news, offer, tell

HELD = [HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
"""The database is emptied for each example, and may be slow where it is shared with other tests."""

KEYS = ("a", "b", "c")
PARTNERS = ("shibuya", "shinjuku")
AREAS = ("tokyo", "osaka")
STATES = ("searching", "offered", "queued", "person", "accepted", "on_scene", "completed", "cancelled")
OFFERS = ("open", "declined", "accepted")


class Step(Struct, frozen=True):
    """What is done to the job of a key: opened, changed (and undone where ``fails``), or its orders relayed."""

    kind: str
    key: str
    state: str
    due: int | None
    urgent: bool
    area: str
    partner: str
    offered: str
    fails: bool
    told: int


STEPS = st.lists(
    st.builds(
        Step,
        kind=st.sampled_from(("open", "change", "change", "change", "relay")),
        key=st.sampled_from(KEYS),
        state=st.sampled_from(STATES),
        due=st.none() | st.integers(0, 3),
        urgent=st.booleans(),
        area=st.sampled_from(AREAS),
        partner=st.sampled_from(PARTNERS),
        offered=st.sampled_from(OFFERS),
        fails=st.booleans(),
        told=st.integers(0, 2),
    ),
    max_size=15,
)


class Model:
    """What the records should say."""

    def __init__(self, book: Records) -> None:
        self.book = book
        self.numbers = {key: filed(book, key, NOW + minutes(place)) for place, key in enumerate(KEYS)}
        self.jobs: dict[str, Job] = {}
        self.orders: list[object] = []
        self.asked: Counter[str] = Counter()

    def take(self, step: Step, turn: int) -> None:
        number = self.numbers[step.key]
        if step.kind == "open":
            made = job(number, filed=NOW + minutes(KEYS.index(step.key)))
            assert self.book.jobs.open(made) == (number not in self.jobs)
            self.jobs.setdefault(number, made)
        elif step.kind == "change":
            self.change(step, number, turn)
        else:
            kept = self.book.jobs.orders(step.told)
            self.book.jobs.relayed([each.id for each in kept])
            del self.orders[: step.told]

    def change(self, step: Step, number: str, turn: int) -> None:
        orders = (*(news(turn, number) for _ in range(step.told)), tell(step.partner), Count(step.partner, asked=1))

        def decide(case: Case) -> Change:
            after = changed(case.job, step, turn)
            if step.fails:
                raise ArithmeticError
            return Change(after, orders)

        try:
            case = self.book.jobs.change(number, decide, NOW)
        except LookupError:
            assert number not in self.jobs
        except ArithmeticError:
            assert step.fails
        else:
            self.jobs[number] = changed(self.jobs[number], step, turn)
            assert case == Case(self.jobs[number], STRANDED)
            self.orders += orders[:-1]
            self.asked[step.partner] += 1

    def agrees(self) -> None:
        book, jobs = self.book.jobs, self.jobs
        for number in self.numbers.values():
            expected = Case(jobs[number], STRANDED) if number in jobs else None
            assert book.get(number) == expected
            assert book.by_token(f"token of {number}") == expected
        for each in jobs.values():
            assert all(book.by_offer(made.id) == Case(each, STRANDED) for made in each.offers)
        due = [each for each in jobs.values() if each.due is not None and each.due <= NOW + minutes(2)]
        due.sort(key=lambda each: (not each.urgent, each.due, each.number))
        assert list(book.due(NOW + minutes(2), 10)) == numbers(due)
        for area in AREAS:
            here = [each for each in jobs.values() if each.area == area]
            queue = sorted(here, key=lambda each: (not each.urgent, each.filed, each.number))
            assert list(book.queued(area, 10)) == numbers([each for each in queue if each.state == "queued"])
            assert book.waiting_in(area) == len([each for each in here if each.state in WAITING])
        assert [kept.order for kept in book.orders(1000)] == self.orders
        self.standings_agree()
        self.requests_agree()

    def standings_agree(self) -> None:
        standings = self.book.jobs.standings(PARTNERS)
        for partner in PARTNERS:
            has = [each for each in self.jobs.values() if each.partner == partner and each.state in ASSIGNED]
            asked = [o for each in self.jobs.values() for o in each.offers if (o.partner, o.state) == (partner, "open")]
            assert (standings[partner].asked, standings[partner].load) == (self.asked[partner], len(has) + len(asked))

    def requests_agree(self) -> None:
        open_ones = {number for number in self.numbers.values() if self.request(number) == "received"}
        assert {each.number for each in self.book.jobs.orphans(10)} == open_ones - self.jobs.keys()
        assert all((number in open_ones) == (self.request(number) == "received") for number in self.jobs)
        assert all(each.number not in open_ones for each in self.jobs.values() if each.state in ENDS)

    def request(self, number: str) -> str:
        found = self.book.requests.get(number)
        assert found is not None
        return found.state


def changed(before: Job, step: Step, turn: int) -> Job:
    """A job as a step leaves it: one offer more, or another state of the last one."""
    due = None if step.due is None else NOW + minutes(step.due)
    if before.offers and before.offers[-1].state == "open":
        offers = (*before.offers[:-1], replace(before.offers[-1], state=step.offered))
    else:
        offers = (*before.offers, offer(f"{before.number} {turn}", step.partner, state=step.offered))
    what = {"state": step.state, "urgent": step.urgent, "area": step.area, "partner": step.partner}
    return replace(before, due=due, offers=offers, told=before.told + step.told, **what)


def numbers(of: Sequence[Job]) -> list[str]:
    return [each.number for each in of]


@settings(max_examples=60, deadline=None, suppress_health_check=HELD)
@given(steps=STEPS)
def test_the_records_agree_with_the_model(book: Records, engine: Engine, steps: list[Step]) -> None:
    with engine.begin() as connection:
        for table in reversed(metadata.sorted_tables):
            if table.name != "keyring":
                connection.execute(delete(table))
    model = Model(book)
    for turn, step in enumerate(steps):
        model.take(step, turn)
    model.agrees()
