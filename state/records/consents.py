"""Consents: what customers agreed to or declined, on which address and to which words; a ledger that only grows."""

from collections.abc import Collection
from datetime import datetime
from typing import Any, Literal, get_args

from msgspec import Struct
from sqlalchemy import Connection, Row, select, update

from flows.events import Address
from state.records.database import Database
from state.records.index import Index
from state.records.tables import consents, owner
from state.sealed import Sealed
from state.vault import Vault

Purpose = Literal["contract", "marketing"]
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)


class Consent(Struct, frozen=True):
    """One line: ``granted`` or declined ``at`` (UTC), after reading the text that ``wording`` names with its version.

    ``address`` is None once the customer was erased.
    """

    customer: str
    address: Address | None
    purpose: Purpose
    granted: bool
    wording: str
    at: datetime


class Consents:
    """The ledger. No line is changed or removed: it proves what was agreed (特定電子メール法 3 条 2 項)."""

    def __init__(self, database: Database, vault: Vault, index: Index) -> None:
        self._database = database
        self._address = Sealed(vault, "consents.address", Address)
        self._index = index

    def record(  # noqa: PLR0913, PLR0917  # the columns of a line
        self,
        key: str,
        customer: str,
        address: Address,
        purpose: Purpose,
        granted: bool,  # noqa: FBT001  # it is what was said, in the order of the line
        wording: str,
        now: datetime,
    ) -> None:
        """Add a line. The same ``key`` again changes nothing."""
        index = self._index.address(address)
        with self._database.write() as connection:
            row = self._database.insert(consents).values(
                key=key,
                customer=customer,
                channel=address.channel,
                address_index=index,
                purpose=purpose,
                granted=granted,
                wording=wording,
                at=now,
            )
            once = row.on_conflict_do_nothing(index_elements=[consents.c.key])
            number = connection.scalar(once.returning(consents.c.number))
            if number is None:
                return
            # The seal names its row, and the row has its number only now.
            sealed = {"address": self._address.seal(address, owner(number))}
            connection.execute(update(consents).where(consents.c.number == number).values(sealed))

    def standing(self, customer: str, address: Address) -> dict[Purpose, bool]:
        """What the customer last said about this address, by purpose; purposes never asked about are left out."""
        here = (consents.c.channel == address.channel) & (consents.c.address_index == self._index.address(address))
        query = select(consents.c.purpose, consents.c.granted).where(consents.c.customer == customer, here)
        with self._database.read() as connection:
            lines = connection.execute(query.order_by(consents.c.at, consents.c.number)).all()
        said = {line.purpose: line.granted for line in lines}
        return {purpose: said[purpose] for purpose in PURPOSES if purpose in said}

    def refusing(self, pairs: Collection[tuple[str, Address]], purpose: Purpose) -> frozenset[tuple[str, Address]]:
        """Those of these customers' addresses about which the customer last said no to a purpose. One query for all."""
        if not pairs:
            return frozenset()
        asked = {
            (customer, address.channel, self._index.address(address)): (customer, address)
            for customer, address in pairs
        }
        columns = (consents.c.customer, consents.c.channel, consents.c.address_index)
        query = select(*columns, consents.c.granted).where(
            consents.c.customer.in_({customer for customer, _ in pairs}), consents.c.purpose == purpose
        )
        with self._database.read() as connection:
            lines = connection.execute(query.order_by(consents.c.at, consents.c.number)).all()
        said = {(customer, channel, index): granted for customer, channel, index, granted in lines}
        return frozenset(pair for key, pair in asked.items() if said.get(key) is False)

    def history(self, customer: str) -> tuple[Consent, ...]:
        """All lines of a customer, the oldest first."""
        query = select(consents).where(consents.c.customer == customer).order_by(consents.c.at, consents.c.number)
        with self._database.read() as connection:
            return tuple(map(self._consent, connection.execute(query).all()))

    @staticmethod
    def erase(connection: Connection, customer: str) -> None:
        """Empty the addresses of a customer's lines, within the caller's transaction.

        The lines stay as proof: whoever shows the address again can be told what was agreed on it, by its blind index.
        """
        connection.execute(update(consents).where(consents.c.customer == customer).values(address=None))

    def _consent(self, row: Row[Any]) -> Consent:
        address = None if row.address is None else self._address.open(row.address, owner(row.number))
        return Consent(row.customer, address, row.purpose, row.granted, row.wording, row.at)
