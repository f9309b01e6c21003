"""Links: which customer speaks from which LINE user id or telephone number."""

from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import Connection, delete, select

from flows.events import Address
from state.records.database import Database
from state.records.index import Index
from state.records.tables import links, owner
from state.sealed import Sealed
from state.vault import Vault


class Links:
    """An address belongs to one customer at most; a customer may have several addresses.

    The customer may be known to another directory than ours, so nothing here asks whether there is one.
    """

    def __init__(self, database: Database, vault: Vault, index: Index) -> None:
        self._database = database
        self._address = Sealed(vault, "links.address", Address)
        self._index = index

    def link(self, address: Address, customer: str, now: datetime) -> bool:
        """Let this address speak for the customer, and no longer for whom it spoke before.

        Linking again what is linked keeps the first time.

        Returns:
            False where it was so before.
        """
        index = self._index.address(address)
        values = {
            "customer": customer,
            "address": self._address.seal(address, owner(address.channel, index)),
            "linked_at": now,
        }
        row = self._database.insert(links).values(channel=address.channel, address_index=index, **values)
        update = row.on_conflict_do_update(
            index_elements=[links.c.channel, links.c.address_index], set_=values, where=links.c.customer != customer
        )
        with self._database.write() as connection:
            return connection.scalar(update.returning(links.c.customer)) is not None

    def unlink(self, address: Address) -> bool:
        """Forget the link of this address. False where there was none."""
        match = (links.c.channel == address.channel) & (links.c.address_index == self._index.address(address))
        with self._database.write() as connection:
            return connection.execute(delete(links).where(match)).rowcount > 0

    def by_address(self, addresses: Iterable[Address]) -> dict[Address, str]:
        """The customer ids linked to these addresses; addresses without a link are left out. One query for all."""
        wanted = {self._index.address(address): address for address in addresses}
        if not wanted:
            return {}
        query = select(links.c.address_index, links.c.customer).where(links.c.address_index.in_(wanted))
        with self._database.read() as connection:
            return {wanted[index]: customer for index, customer in connection.execute(query)}

    @staticmethod
    def erase(connection: Connection, customer: str) -> None:
        """Forget all links of a customer, within the caller's transaction."""
        connection.execute(delete(links).where(links.c.customer == customer))

    def of_many(self, customers: Collection[str]) -> dict[str, tuple[Address, ...]]:
        """Every address of these customers, the oldest link first; who has none is left out. One query for all."""
        columns = (links.c.customer, links.c.channel, links.c.address_index, links.c.address)
        query = select(*columns).where(links.c.customer.in_(customers))
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(links.c.linked_at, links.c.address_index)).all()
        found: dict[str, list[Address]] = {}
        for customer, channel, index, sealed in rows:
            found.setdefault(customer, []).append(self._address.open(sealed, owner(channel, index)))
        return {customer: tuple(addresses) for customer, addresses in found.items()}

    def of(self, customer: str) -> tuple[Address, ...]:
        """Every address of a customer, the oldest link first."""
        return tuple(self.since(customer))

    def since(self, customer: str) -> dict[Address, datetime]:
        """Every address of a customer and when it was linked, the oldest link first."""
        query = (
            select(links.c.channel, links.c.address_index, links.c.address, links.c.linked_at)
            .where(links.c.customer == customer)
            .order_by(links.c.linked_at, links.c.address_index)
        )
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return {self._address.open(sealed, owner(channel, index)): at for channel, index, sealed, at in rows}
