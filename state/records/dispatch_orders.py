"""What partners and customers are still to be told: written with the change it comes of, deleted once it is on its way.

A transactional outbox: an order is there if and only if its change is, and whoever relays it may die before it is
deleted. So it may be read twice, and what is made of it has to be known by its id, which is given to no other order.
"""

from collections.abc import Collection, Sequence
from datetime import datetime

from msgspec import Struct
from sqlalchemy import Connection, bindparam, delete, insert, select, update

from flows.dispatch.orders import TellCustomer, TellPartner
from state.records.database import Database
from state.records.dispatch_tables import dispatch_orders as orders
from state.records.tables import owner, requests
from state.sealed import Sealed
from state.vault import Vault

Telling = TellPartner | TellCustomer


class Kept(Struct, frozen=True):
    """An order waiting to be relayed: of job ``number``, given ``at`` (UTC); its customer is in ``conversation``."""

    id: int
    number: str
    order: Telling
    at: datetime
    conversation: str


class _Body(Struct, frozen=True):
    order: Telling


class DispatchOrders:
    """The orders that wait. Those of one job are in the order they were given in; jobs do not wait for each other."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._body = Sealed(vault, "dispatch_orders.body", _Body, passing=True)

    def keep(self, connection: Connection, number: str, given: Sequence[Telling], now: datetime) -> None:
        """Add a job's orders, within the caller's transaction."""
        if not given:
            return
        empty = {"number": number, "at": now, "body": b""}
        # The seal names its row, and the row has its id only now.
        ids = [connection.execute(_NEW, empty).scalar_one() for _ in given]
        named = zip(ids, given, strict=True)
        connection.execute(
            _SEAL, [{"row": id_, "sealed": self._body.seal(_Body(order), owner(id_))} for id_, order in named]
        )

    def waiting(self, limit: int, number: str = "", after: int = 0) -> tuple[Kept, ...]:
        """Up to ``limit`` orders younger than ``after``, the oldest first; of one job where ``number`` is given."""
        columns = select(orders.c.id, orders.c.number, orders.c.body, orders.c.at, requests.c.conversation)
        query = columns.join_from(orders, requests, requests.c.number == orders.c.number).order_by(orders.c.id)
        query = query.where(orders.c.id > after)
        if number:
            query = query.where(orders.c.number == number)
        with self._database.read() as connection:
            rows = connection.execute(query.limit(limit)).all()
        return tuple(
            Kept(id_, of, self._body.open(body, owner(id_)).order, at, conversation)
            for id_, of, body, at, conversation in rows
        )

    def relayed(self, ids: Collection[int]) -> None:
        """Delete orders that are on their way."""
        if not ids:
            return
        with self._database.write() as connection:
            connection.execute(delete(orders).where(orders.c.id.in_(ids)))


_NEW = insert(orders).returning(orders.c.id)
_SEAL = update(orders).where(orders.c.id == bindparam("row")).values(body=bindparam("sealed"))
