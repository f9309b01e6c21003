"""What a policy year grants once, and which jobs have had it: each of them once, however often it is said.

A policy year is known by its first day, the contract's ``start``. For two kinds of contract that day is not known here:
those of another directory than ours, and those that on record begin only after the job was filed, since the record is
next year's by now. Their uses are kept under the day of filing in Japan, which lies in the year they belong to (the day
before, where cover changes only that afternoon), and so are not taken for uses of the year on record.
"""

from collections.abc import Collection
from datetime import date, datetime, timedelta
from typing import get_args

from sqlalchemy import ColumnElement, Connection, delete, select

from flows.dispatch.orders import Entitlement
from flows.facts import CHANGES_AT, JAPAN
from state.records.database import Database
from state.records.dispatch_tables import entitlement_uses as uses
from state.records.index import Index
from state.records.tables import contracts

ENTITLEMENTS: tuple[Entitlement, ...] = get_args(Entitlement)
YEAR = timedelta(days=365)


class Entitlements:
    """The uses, by job and kind."""

    def __init__(self, database: Database, index: Index) -> None:
        self._database = database
        self._index = index

    def use(
        self, connection: Connection, number: str, contract: str, filed: datetime, had: Collection[Entitlement]
    ) -> None:
        """Note what a job, ``filed`` then for this policy number, has had; within the caller's transaction.

        Noting it again changes nothing. A job for no contract uses nothing up.
        """
        if not contract or not had:
            return
        index = self._index.policy(contract)
        begins = connection.scalar(select(contracts.c.start).where(contracts.c.number_index == index))
        start = _year(begins, filed)
        for entitlement in sorted(had):
            row = self._database.insert(uses).values(
                number=number, entitlement=entitlement, number_index=index, start=start, filed_at=filed
            )
            connection.execute(row.on_conflict_do_nothing(index_elements=list(uses.primary_key.columns)))

    def used(self, policies: Collection[str], today: date | None = None) -> dict[str, frozenset[Entitlement]]:
        """What contracts have had in their current policy year, by policy number; one query for all.

        Of a contract of another directory a use counts for a year from its day, the longest it can lie in the same
        policy year as ``today`` in Japan; and for ever where no day is given.
        """
        indexes = {number: self._index.policy(number) for number in policies}
        elsewhere: ColumnElement[bool] = contracts.c.start.is_(None)
        if today is not None:
            elsewhere &= uses.c.start > today - YEAR
        query = (
            select(uses.c.number_index, uses.c.entitlement)
            .outerjoin(contracts, contracts.c.number_index == uses.c.number_index)
            .where(uses.c.number_index.in_(set(indexes.values())), (uses.c.start == contracts.c.start) | elsewhere)
        )
        with self._database.read() as connection:
            found = {(index, entitlement) for index, entitlement in connection.execute(query)}
        return {
            number: frozenset(entitlement for entitlement in ENTITLEMENTS if (index, entitlement) in found)
            for number, index in indexes.items()
        }

    @staticmethod
    def erase(connection: Connection, customer: str) -> None:
        """Forget what a customer's contracts have had, within the caller's transaction and before these go."""
        theirs = select(contracts.c.number_index).where(contracts.c.customer == customer)
        connection.execute(delete(uses).where(uses.c.number_index.in_(theirs)))


def had(entitlement: Entitlement) -> ColumnElement[bool]:
    """Whether the contract of a row of ``contracts`` has had this in its policy year, as part of that query."""
    its = (uses.c.number_index == contracts.c.number_index) & (uses.c.start == contracts.c.start)
    return select(uses.c.number).where(its, uses.c.entitlement == entitlement).correlate(contracts).exists()


def _year(begins: date | None, filed: datetime) -> date:
    """The first day of the policy year a job belongs to, or a day in it."""
    day = filed.astimezone(JAPAN).date()
    if begins is None:
        return day
    if filed < datetime.combine(begins, CHANGES_AT):
        return min(day, begins - timedelta(days=1))
    return begins
