"""Reminders: what the daily run decided about each contract, step and maturity, and why; each of them once.

Two runs at once, or one after a crash, decide the same: whoever writes first owns a contract's step and a customer's
day, and the other is told so and says nothing. A reason that passes is looked at again on a later day; everything else
is decided for ever.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Select, delete, exists, func, or_, select, tuple_

from flows.facts import Contract, Customer
from flows.reminders.policy import PASSING, Decision
from state.records.database import Database
from state.records.index import Index
from state.records.notices import Notice, Notices
from state.records.reminder_tables import days, notices, reminders
from state.records.tables import contracts

UNSAID = ("withheld", "failed", "staff", "given_up")
"""States of notices that reached nobody: they do not count as reminders."""


class Plan(Struct, frozen=True):
    """What is decided about one customer on one day, and the notices that come of it: the reminder itself first."""

    customer: str
    decisions: tuple[Decision, ...]
    notices: tuple[Notice, ...] = ()


class Standing(Struct, frozen=True):
    """What was decided about a customer so far, contracts by number.

    Attributes:
        sent: how often they were told of a contract and maturity.
        decided: contract, maturity and step of the decisions that stand.
        today: they are reminded of something on the day asked about.
    """

    sent: Mapping[tuple[str, date], int]
    decided: frozenset[tuple[str, date, str]]
    today: bool


class Reminders:
    """The decisions. Contracts are given by number and kept by blind index."""

    def __init__(self, database: Database, index: Index, kept: Notices) -> None:
        self._database = database
        self._index = index
        self._notices = kept

    def undecided(self, day: date, maturity: date, step: str, after: str, limit: int) -> tuple[str, ...]:
        """Customers with a contract of this maturity whose step is undecided on a day: ``limit`` ids behind ``after``.

        One page of an index, whatever the number of contracts.
        """
        here = _undecided(select(contracts.c.customer).distinct(), day, maturity, step)
        query = here.where(contracts.c.customer > after).order_by(contracts.c.customer).limit(limit)
        with self._database.read() as connection:
            return tuple(connection.scalars(query))

    def count(self, day: date, due: Mapping[date, str]) -> int:
        """How many contracts have an undecided step on a day, for steps by maturity: what there is to do."""
        queries = [_undecided(select(func.count()).select_from(contracts), day, *each) for each in due.items()]
        total = 0
        for query in queries:
            with self._database.read() as connection:
                total += connection.scalar(query) or 0
        return total

    def standing(self, customers: Mapping[str, Customer], day: date) -> dict[str, Standing]:
        """What was decided about these customers so far. Two queries, however many they are."""
        numbers = {self._index.policy(each.number): each.number for one in customers.values() for each in one.contracts}
        query = (
            select(reminders, notices.c.state)
            .outerjoin(notices, notices.c.notice == reminders.c.notice)
            .where(reminders.c.customer.in_(customers), reminders.c.number_index.in_(numbers))
        )
        sent: dict[str, Counter[tuple[str, date]]] = {id_: Counter() for id_ in customers}
        decided: dict[str, set[tuple[str, date, str]]] = {id_: set() for id_ in customers}
        with self._database.read() as connection:
            for row in connection.execute(query):
                number = numbers[row.number_index]
                if row.notice and row.state not in UNSAID:
                    sent[row.customer][number, row.maturity] += 1
                if row.reason not in PASSING or row.day >= day:
                    decided[row.customer].add((number, row.maturity, row.step))
        today = self._notices.newer(customers, day)
        return {id_: Standing(sent[id_], frozenset(decided[id_]), id_ in today) for id_ in customers}

    def keep(self, plans: Sequence[Plan], day: date) -> list[Plan]:
        """Write what was decided, all or nothing; of each plan, what nobody had decided before.

        A reminder carries the decisions that are new. Where its customer has had one on this day already, none of its
        decisions is kept, so that they are taken again tomorrow.
        """
        rows = {key: row for plan in plans for key, row in self._rows(plan, day)}
        with self._database.write() as connection:
            ours = self._insert(connection, [rows[key] for key in sorted(rows)])
            wanted = {rows[key]["notice"] for key in ours if rows[key]["notice"]}
            planned = [plan.notices for plan in plans if plan.notices and plan.notices[0].key in wanted]
            new = self._notices.add(connection, [mains for mains, *_ in planned])
            self._notices.add(connection, [each for mains, *besides in planned if mains.key in new for each in besides])
            if lost := wanted - new:
                void = reminders.c.notice.in_(lost) & tuple_(*reminders.primary_key.columns).in_(ours)
                connection.execute(delete(reminders).where(void))
        return [self._kept(plan, ours, new) for plan in plans]

    def carried(self, mains: Collection[str]) -> dict[str, tuple[tuple[str, date, str], ...]]:
        """What these notices carry, by the key of the reminder itself: blind index, maturity and step of contracts."""
        query = select(reminders.c.notice, reminders.c.number_index, reminders.c.maturity, reminders.c.step)
        found: dict[str, list[tuple[str, date, str]]] = {}
        with self._database.read() as connection:
            for main, index, maturity, step in connection.execute(query.where(reminders.c.notice.in_(mains))):
                found.setdefault(str(main), []).append((index, maturity, step))
        return {main: tuple(sorted(carried)) for main, carried in found.items()}

    def among(self, owned: Iterable[Contract], carried: Iterable[tuple[str, date, str]]) -> dict[str, str]:
        """The numbers of those contracts that a notice carries and that still mature as it says, with their steps."""
        steps = {(index, maturity): step for index, maturity, step in carried}
        keys = {each.number: (self._index.policy(each.number), each.maturity) for each in owned}
        return {number: steps[key] for number, key in keys.items() if key in steps}

    def finish(self, day: date, now: datetime) -> None:
        """Note that everything is decided for a day in Japan."""
        row = self._database.insert(days).values(day=day, decided_at=now)
        with self._database.write() as connection:
            connection.execute(row.on_conflict_do_nothing())

    def finished(self, day: date) -> bool:
        """Whether everything is decided for a day."""
        with self._database.read() as connection:
            return bool(connection.scalar(select(exists().where(days.c.day == day))))

    @staticmethod
    def erase(connection: Connection, customer: str) -> None:
        """Delete what was decided about a customer, within the caller's transaction."""
        Notices.erase(connection, customer)
        connection.execute(delete(reminders).where(reminders.c.customer == customer))

    def _key(self, decision: Decision) -> tuple[str, date, str]:
        return self._index.policy(decision.contract), decision.maturity, decision.step

    def _rows(self, plan: Plan, day: date) -> Iterable[tuple[tuple[str, date, str], dict[str, Any]]]:
        main = plan.notices[0].key if plan.notices else None
        for decision in plan.decisions:
            number, maturity, step = key = self._key(decision)
            what = {"customer": plan.customer, "day": day, "send": decision.send, "reason": decision.reason}
            named = {"number_index": number, "maturity": maturity, "step": step}
            yield key, named | what | {"notice": main if decision.send else None}

    def _insert(self, connection: Connection, rows: Sequence[dict[str, Any]]) -> set[tuple[str, date, str]]:
        if not rows:
            return set()
        row = self._database.insert(reminders)
        key = list(reminders.primary_key.columns)
        anew = {name: row.excluded[name] for name in ("customer", "day", "send", "reason", "notice")}
        # A list that is written out when it is executed cannot be in a statement of many rows.
        passes = or_(*(reminders.c.reason == reason for reason in sorted(PASSING)))
        passed = passes & (reminders.c.day < row.excluded.day)
        once = row.on_conflict_do_update(index_elements=key, set_=anew, where=passed).returning(*key)
        return {(index, maturity, step) for index, maturity, step in connection.execute(once, rows)}

    def _kept(self, plan: Plan, ours: set[tuple[str, date, str]], new: frozenset[str]) -> Plan:
        sends = bool(plan.notices) and plan.notices[0].key in new
        mine = tuple(each for each in plan.decisions if self._key(each) in ours and (sends or not each.send))
        return Plan(plan.customer, mine, plan.notices if sends else ())


def _undecided(query: Select[Any], day: date, maturity: date, step: str) -> Select[Any]:
    same = (reminders.c.number_index == contracts.c.number_index) & (reminders.c.maturity == contracts.c.maturity)
    stands = reminders.c.reason.not_in(PASSING) | (reminders.c.day >= day)
    decided = exists().where(same, reminders.c.step == step, stands)
    return query.where(contracts.c.maturity == maturity, ~decided)
