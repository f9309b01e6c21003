"""Addresses nothing may be sent to: who said STOP, who blocked the account, what does not exist."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import delete, exists, select

from flows.events import Address
from state.records.database import Database
from state.records.index import Index
from state.records.tables import suppressions


class Suppressions:
    """A set of addresses, kept by blind index only: it can be asked about an address and never lists one."""

    def __init__(self, database: Database, index: Index) -> None:
        self._database = database
        self._index = index

    def add(self, address: Address, reason: str, now: datetime) -> None:
        """Send nothing more there. ``reason`` is an outcome code; the first one given stays."""
        row = self._database.insert(suppressions).values(
            channel=address.channel, address_index=self._index.address(address), reason=reason, at=now
        )
        with self._database.write() as connection:
            connection.execute(row.on_conflict_do_nothing())

    def remove(self, address: Address) -> bool:
        """Send there again. False where nothing stood in the way."""
        index = self._index.address(address)
        match = (suppressions.c.channel == address.channel) & (suppressions.c.address_index == index)
        with self._database.write() as connection:
            return connection.execute(delete(suppressions).where(match)).rowcount > 0

    def contains(self, address: Address) -> bool:
        """Whether nothing may be sent there."""
        index = self._index.address(address)
        match = (suppressions.c.channel == address.channel) & (suppressions.c.address_index == index)
        with self._database.read() as connection:
            return bool(connection.scalar(select(exists().where(match))))

    def among(self, addresses: Iterable[Address]) -> dict[Address, str]:
        """Those of these addresses nothing may be sent to, each with its reason. One query for all."""
        asked: dict[tuple[str, str], Address] = {
            (address.channel, self._index.address(address)): address for address in addresses
        }
        if not asked:
            return {}
        query = select(suppressions.c.channel, suppressions.c.address_index, suppressions.c.reason)
        there = suppressions.c.address_index.in_({index for _, index in asked})
        with self._database.read() as connection:
            found = connection.execute(query.where(there)).all()
        return {asked[channel, index]: reason for channel, index, reason in found if (channel, index) in asked}
