"""Accounts: with which mail address or mobile number, and which password, a customer signs in to the pages."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from msgspec import Struct
from sqlalchemy import Connection, Row, Select, delete, select, update

from state.instants import micros
from state.records.database import Database
from state.records.errors import RecordRejected
from state.records.index import Index
from state.records.tables import accounts
from state.sealed import Sealed
from state.vault import Vault


class Account(Struct, frozen=True):
    """One customer's account. Personal data throughout.

    ``mail`` (as registered) and ``phone`` (E.164) are login ids; either may be empty. ``password`` is a hash in the
    form its algorithm writes. A web session ends when ``epoch`` is no longer the one it began with.
    """

    customer: str
    mail: str = ""
    phone: str = ""
    password: str = ""
    epoch: int = 0


class _Kept(Struct, frozen=True):
    """What a row of the table has, for one that is not there."""

    customer: str
    mail: bytes
    phone: bytes
    password: bytes
    epoch: int = 0


class Accounts:
    """One account per customer at most, and one customer per login id."""

    def __init__(self, database: Database, vault: Vault, index: Index) -> None:
        self._database = database
        self._mail = Sealed(vault, "accounts.mail", str)
        self._phone = Sealed(vault, "accounts.phone", str)
        self._password = Sealed(vault, "accounts.password", str)
        self._index = index
        self._nobody = _Kept("", self._mail.seal("", ""), self._phone.seal("", ""), self._password.seal("", ""))

    def by_login(self, login: str) -> Account | None:
        """The account of this login id, a mail address or a number in E.164; None if it is nobody's.

        One query and three values unsealed either way, so that the time it takes does not tell.
        """
        ids = {"mail_index": self._index.mail(login)} if "@" in login else {"phone_index": self._index.phone(login)}
        return self._one(select(accounts).filter_by(**ids))

    def of(self, customer: str) -> Account | None:
        """The customer's account, or None."""
        return self._one(select(accounts).where(accounts.c.customer == customer))

    def mails(self, customers: Collection[str]) -> dict[str, str]:
        """The mail addresses of these customers' accounts; who has none is left out. One query for all."""
        query = select(accounts.c.customer, accounts.c.mail).where(
            accounts.c.customer.in_(customers), accounts.c.mail_index.is_not(None)
        )
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return {customer: self._mail.open(sealed, customer) for customer, sealed in rows}

    def open(self, account: Account, now: datetime) -> bool:
        """Give the customer this account, in place of any before; its ``epoch`` is not looked at, the next one counts.

        Returns:
            False, and nothing is changed, where the mail address or the number is another customer's login id.
        """
        values = self._login(account.customer, mail=account.mail, phone=account.phone)
        values |= {"password": self._password.seal(account.password, account.customer), "changed_at": now}
        # An account closed and opened again shares no epoch with its past, so neither do the sessions left from it.
        row = self._database.insert(accounts).values(customer=account.customer, epoch=micros(now), **values)
        values["epoch"] = accounts.c.epoch + 1
        try:
            with self._database.write() as connection:
                connection.execute(row.on_conflict_do_update(index_elements=[accounts.c.customer], set_=values))
        except RecordRejected:
            return False
        return True

    def set_password(self, customer: str, password: str, now: datetime) -> None:
        """Replace the password's hash; sessions end."""
        self._change(customer, now, {"password": self._password.seal(password, customer)})

    def rehash(self, customer: str, old: str, new: str) -> None:
        """Put a better hash of the same password in place of ``old``, unless that was replaced meanwhile.

        Nothing changes for the customer: sessions go on.
        """
        here = accounts.c.customer == customer
        with self._database.write() as connection:
            sealed = connection.scalar(select(accounts.c.password).where(here).with_for_update())
            if sealed is not None and self._password.open(sealed, customer) == old:
                better = self._password.seal(new, customer)
                connection.execute(update(accounts).where(here).values(password=better))

    def set_mail(self, customer: str, mail: str, now: datetime) -> bool:
        """Replace the mail address; sessions end. False where it is another customer's, or there is no account."""
        return self._change(customer, now, self._login(customer, mail=mail))

    def set_phone(self, customer: str, phone: str, now: datetime) -> bool:
        """Replace the number; sessions end. False where it is another customer's, or there is no account."""
        return self._change(customer, now, self._login(customer, phone=phone))

    def close(self, customer: str) -> None:
        """Forget the account; sessions end."""
        with self._database.write() as connection:
            self.erase(connection, customer)

    @staticmethod
    def erase(connection: Connection, customer: str) -> None:
        """Forget the account of a customer, within the caller's transaction."""
        connection.execute(delete(accounts).where(accounts.c.customer == customer))

    def _change(self, customer: str, now: datetime, values: dict[str, Any]) -> bool:
        values |= {"epoch": accounts.c.epoch + 1, "changed_at": now}
        try:
            with self._database.write() as connection:
                done = connection.execute(update(accounts).where(accounts.c.customer == customer).values(values))
                return done.rowcount > 0
        except RecordRejected:
            return False

    def _login(self, customer: str, *, mail: str | None = None, phone: str | None = None) -> dict[str, Any]:
        """The columns of the login ids that are given; an empty one is nobody's and found by nobody."""
        values: dict[str, Any] = {}
        if mail is not None:
            index = self._index.mail(mail) if mail else None
            values |= {"mail": self._mail.seal(mail, customer), "mail_index": index}
        if phone is not None:
            index = self._index.phone(phone) if phone else None
            values |= {"phone": self._phone.seal(phone, customer), "phone_index": index}
        return values

    def _one(self, query: Select[Any]) -> Account | None:
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        account = self._account(self._nobody if row is None else row)
        return None if row is None else account

    def _account(self, row: Row[Any] | _Kept) -> Account:
        customer = row.customer
        return Account(
            customer=customer,
            mail=self._mail.open(row.mail, customer),
            phone=self._phone.open(row.phone, customer),
            password=self._password.open(row.password, customer),
            epoch=row.epoch,
        )
