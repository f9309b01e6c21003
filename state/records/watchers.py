"""Watchers: whom a customer wants told of an accident, by which agreement, until they want it no more."""

from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from flows.accident.watching import MOST_WATCHERS, Watcher
from state.records.database import Database
from state.records.index import Index
from state.records.report_tables import watchers
from state.sealed import Sealed
from state.vault import Vault

_STANDS = watchers.c.revoked_at.is_(None)


class Watchers:
    """The watchers by customer."""

    def __init__(self, database: Database, vault: Vault, index: Index) -> None:
        self._database = database
        self._index = index
        self._name = Sealed(vault, "watchers.name", str)
        self._address = Sealed(vault, "watchers.address", str)

    def add(self, id_: str, customer: str, name: str, to: str, wording: str, now: datetime) -> bool:  # noqa: PLR0913, PLR0917  # all that a watcher is
        """Keep a watcher, under the wording that was agreed to. Named again, they are the same one, and so is the name.

        Returns:
            False where nothing was kept: they are one already, or there are as many as there may be.
        """
        index = self._reach(to)
        with self._database.write() as connection:
            theirs = select(func.count()).select_from(watchers).where(watchers.c.customer == customer, _STANDS)
            if (connection.scalar(theirs) or 0) >= MOST_WATCHERS:
                return False
            row = self._database.insert(watchers).values(
                id=id_,
                customer=customer,
                address_index=index,
                name=self._name.seal(name, id_),
                address=self._address.seal(to, id_),
                wording=wording,
                agreed_at=now,
            )
            return connection.scalar(row.on_conflict_do_nothing().returning(watchers.c.id)) is not None

    def remove(self, customer: str, id_: str, now: datetime) -> bool:
        """Forget who a watcher of this customer's was. False where there is none of that id."""
        here = update(watchers).where(watchers.c.customer == customer, watchers.c.id == id_, _STANDS)
        with self._database.write() as connection:
            return connection.execute(here.values(name=None, address=None, revoked_at=now)).rowcount > 0

    def of(self, customer: str) -> tuple[Watcher, ...]:
        """The watchers of a customer, as they were named."""
        return self.of_many((customer,)).get(customer, ())

    def of_many(self, customers: Collection[str]) -> dict[str, tuple[Watcher, ...]]:
        """The watchers of these customers, as they were named; who has none is left out. One query for all."""
        query = select(watchers).where(watchers.c.customer.in_(customers), _STANDS)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(watchers.c.agreed_at, watchers.c.id)).all()
        return dict(self._grouped(rows))

    @staticmethod
    def erase(connection: Connection, customer: str) -> None:
        """Forget the watchers of a customer, within the caller's transaction."""
        connection.execute(delete(watchers).where(watchers.c.customer == customer))

    def _grouped(self, rows: Iterable[Row[Any]]) -> dict[str, tuple[Watcher, ...]]:
        found: dict[str, tuple[Watcher, ...]] = {}
        for row in rows:
            watcher = Watcher(row.id, self._name.open(row.name, row.id), self._address.open(row.address, row.id))
            found[row.customer] = (*found.get(row.customer, ()), watcher)
        return found

    def _reach(self, to: str) -> str:
        return self._index.mail(to) if "@" in to else self._index.phone(to)
