"""How far the renewal of each contract has come, by contract and maturity: applied for, declined, or put off."""

from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, delete, func, literal, or_, select, tuple_, update

from flows.effects import RecordProgress
from flows.terms import Progress
from state.records.database import Database
from state.records.index import Index
from state.records.tables import contracts, renewals

Key = tuple[str, date]
"""A contract and the day it matures: every year's renewal begins untouched."""


class Renewals:
    """The progress of renewals. What was never touched has no row."""

    def __init__(self, database: Database, index: Index) -> None:
        self._database = database
        self._index = index

    def progress(self, asked: Iterable[Key]) -> dict[str, Progress]:
        """The progress of contracts by policy number, given with their maturities; untouched ones are left out.

        One query, for a few thousand contracts at most.
        """
        numbers = {(self._index.policy(number), maturity): number for number, maturity in asked}
        return {numbers[key]: progress for key, progress in self.by_index(numbers).items()}

    def by_index(self, asked: Collection[Key]) -> dict[Key, Progress]:
        """The same where only the blind indexes of the numbers are at hand, by index and maturity."""
        if not asked:
            return {}
        query = select(renewals).where(tuple_(renewals.c.number_index, renewals.c.maturity).in_(list(asked)))
        with self._database.read() as connection:
            return {(row.number_index, row.maturity): _progress(row) for row in connection.execute(query)}

    def record(self, said: RecordProgress, now: datetime) -> None:
        """Keep what an owner said last about renewing; said again, it changes nothing.

        What they said before is replaced: who declined and now asks for later has not declined. An application stays.
        """
        index = self._index.policy(said.contract)
        # A contract of another directory than ours has no owner here.
        owner = func.coalesce(
            select(contracts.c.customer).where(contracts.c.number_index == index).scalar_subquery(), ""
        )
        values = {"declined": said.declined or None, "asleep_until": said.asleep_until}
        with self._database.write() as connection:
            self._put(connection, (index, said.maturity), owner, values, now)

    def apply(self, connection: Connection, key: Key, customer: str, number: str, now: datetime) -> None:
        """Note the application filed for a contract, within the caller's transaction; whatever was said before is over.

        ``key`` has the blind index of the contract.
        """
        values = {"applied": number, "declined": None, "asleep_until": None}
        self._put(connection, key, literal(customer), values, now)

    @staticmethod
    def withdraw(connection: Connection, number: str, now: datetime) -> None:
        """Note that the application of that number is withdrawn, within the caller's transaction."""
        gone = update(renewals).where(renewals.c.applied == number).values(applied=None, changed_at=now)
        connection.execute(gone)

    @staticmethod
    def erase(connection: Connection, customer: str) -> None:
        """Delete what a customer said, within the caller's transaction."""
        connection.execute(delete(renewals).where(renewals.c.customer == customer))

    def _put(
        self, connection: Connection, key: Key, owner: ColumnElement[str], values: dict[str, Any], now: datetime
    ) -> None:
        named = {"number_index": key[0], "maturity": key[1], "customer": owner}
        row = self._database.insert(renewals).values(changed_at=now, **named, **values)
        new = or_(*(renewals.c[name].is_distinct_from(value) for name, value in values.items()))
        here = ["number_index", "maturity"]
        connection.execute(row.on_conflict_do_update(index_elements=here, set_=values | {"changed_at": now}, where=new))


def _progress(row: Row[Any]) -> Progress:
    return Progress(row.applied or "", row.declined is not None, row.asleep_until)
