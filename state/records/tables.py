"""The tables. Personal data lies in sealed columns only; every other column may be read by whoever keeps the database.

Blind index columns (``…_index``) hold keyed hashes: they answer "is it this one?" and cannot be read back.
docs/records.md describes every column for people, and a test keeps the two together.
"""

from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Named,
    String,
    Table,
    TypedColumns,
    TypeDecorator,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Instant(TypeDecorator[datetime]):
    """A moment in UTC: aware in Python; ``timestamptz`` on PostgreSQL, text without a zone on SQLite, which has none.

    Raises:
        ValueError: a time without a zone is bound.
    """

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Turn any aware time into UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("records keep aware times only")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give every time read its zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if dialect.name == "sqlite" else value.astimezone(UTC)


def sealed(*, nullable: bool = False) -> Column[Any]:
    """A column only the vault can read; key rotation finds it by its mark."""
    return Column(LargeBinary, nullable=nullable, info={"sealed": True})


def owner(*key: object) -> str:
    """The row a sealed value belongs to, by its primary key: the value opens in no other."""
    return ":".join(map(str, key))


def is_sealed(column: Column[Any]) -> bool:
    """Whether a column was declared by :func:`sealed`."""
    return bool(column.info.get("sealed"))


class KeyringColumns(TypedColumns):
    """Random keys by name, wrapped by the vault."""

    name: Named[str] = Column(String(40), primary_key=True)
    wrapped: Named[bytes] = sealed()


class CustomerColumns(TypedColumns):
    """Policyholders."""

    id: Named[str] = Column(String(40), primary_key=True)
    person: Named[bytes] = sealed()
    phone_index: Named[str] = Column(String(64), index=True)


class VehicleColumns(TypedColumns):
    """Cars. What helps a tow truck and names nobody stays in the clear."""

    id: Named[str] = Column(String(40), primary_key=True)
    marks: Named[bytes] = sealed()
    plate_index: Named[str] = Column(String(64), index=True)
    body: Named[str] = Column(String(20))
    propulsion: Named[str] = Column(String(20))
    four_wheel_drive: Named[bool] = Column(Boolean)
    low: Named[bool] = Column(Boolean)


class ContractColumns(TypedColumns):
    """Policies, keyed by the blind index of their number."""

    number_index: Named[str] = Column(String(64), primary_key=True)
    customer: Named[str] = Column(ForeignKey("customers.id", ondelete="CASCADE"), type_=String(40), index=True)
    vehicle: Named[str] = Column(ForeignKey("vehicles.id"), type_=String(40), index=True)
    rank: Named[int] = Column(Integer)
    papers: Named[bytes] = sealed()
    product: Named[str] = Column(String(40))
    start: Named[date] = Column(Date)
    maturity: Named[date] = Column(Date, index=True)
    fleet_discount: Named[bool] = Column(Boolean)
    fuel_used: Named[bool] = Column(Boolean)
    renewing: Named[bytes | None] = sealed(nullable=True)


class LinkColumns(TypedColumns):
    """Which customer speaks from which address. The customer may be of another directory than ours."""

    channel: Named[str] = Column(String(10), primary_key=True)
    address_index: Named[str] = Column(String(64), primary_key=True)
    customer: Named[str] = Column(String(40), index=True)
    address: Named[bytes] = sealed()
    linked_at: Named[datetime] = Column(Instant)


class AccountColumns(TypedColumns):
    """With what a customer signs in: a mail address, a telephone number, or either; and a hashed password."""

    customer: Named[str] = Column(String(40), primary_key=True)
    mail: Named[bytes] = sealed()
    mail_index: Named[str | None] = Column(String(64), unique=True)
    phone: Named[bytes] = sealed()
    phone_index: Named[str | None] = Column(String(64), unique=True)
    password: Named[bytes] = sealed()
    epoch: Named[int] = Column(BigInteger)
    changed_at: Named[datetime] = Column(Instant)


class ConsentColumns(TypedColumns):
    """What a customer agreed to or declined, line by line; no line is ever changed."""

    number: Named[int] = Column(Integer, primary_key=True)
    key: Named[str] = Column(String(64), unique=True)
    customer: Named[str] = Column(String(40), index=True)
    channel: Named[str] = Column(String(10))
    address_index: Named[str] = Column(String(64))
    address: Named[bytes | None] = sealed(nullable=True)
    purpose: Named[str] = Column(String(20))
    granted: Named[bool] = Column(Boolean)
    wording: Named[str] = Column(String(80))
    at: Named[datetime] = Column(Instant)


class RequestColumns(TypedColumns):
    """Roadside requests. ``state`` is received, acknowledged, cancelled or closed."""

    number: Named[str] = Column(String(20), primary_key=True)
    key: Named[str] = Column(String(64), unique=True)
    conversation: Named[str] = Column(String(64))
    state: Named[str] = Column(String(20), index=True)
    request: Named[bytes] = sealed()
    filed_at: Named[datetime] = Column(Instant, index=True)
    changed_at: Named[datetime] = Column(Instant)
    acknowledged_at: Named[datetime | None] = Column(Instant)
    acknowledged_by: Named[bytes | None] = sealed(nullable=True)
    coarsened_at: Named[datetime | None] = Column(Instant)


class ReceiptDayColumns(TypedColumns):
    """The last receipt number given out on a day in Japan."""

    day: Named[date] = Column(Date, primary_key=True)
    last: Named[int] = Column(Integer)


class RenewalColumns(TypedColumns):
    """How far the renewal of a contract at one maturity has come. ``declined`` is a reason code."""

    number_index: Named[str] = Column(String(64), primary_key=True)
    maturity: Named[date] = Column(Date, primary_key=True)
    customer: Named[str] = Column(String(40), index=True)
    applied: Named[str | None] = Column(String(20))
    declined: Named[str | None] = Column(String(40))
    asleep_until: Named[date | None] = Column(Date)
    changed_at: Named[datetime] = Column(Instant)


class ApplicationColumns(TypedColumns):
    """Renewal applications. ``state`` is received, handled or withdrawn; ``draft`` names its screens."""

    number: Named[str] = Column(String(20), primary_key=True)
    key: Named[str] = Column(String(64), unique=True)
    draft: Named[str] = Column(String(80), index=True)
    conversation: Named[str] = Column(String(64))
    customer: Named[str] = Column(String(40), index=True)
    number_index: Named[str] = Column(String(64))
    maturity: Named[date] = Column(Date)
    state: Named[str] = Column(String(20), index=True)
    application: Named[bytes] = sealed()
    filed_at: Named[datetime] = Column(Instant, index=True)
    changed_at: Named[datetime] = Column(Instant)


class ScreenColumns(TypedColumns):
    """What an application is proved by, one row a screen or answer; ``kind`` is screen or answer."""

    key: Named[str] = Column(String(64), primary_key=True)
    draft: Named[str] = Column(String(80), index=True)
    kind: Named[str] = Column(String(10))
    at: Named[datetime] = Column(Instant, index=True)
    body: Named[bytes] = sealed()


class ApplicationDayColumns(TypedColumns):
    """The last application number given out on a day in Japan."""

    day: Named[date] = Column(Date, primary_key=True)
    last: Named[int] = Column(Integer)


Wide = BigInteger().with_variant(Integer(), "sqlite")
"""Room for an instant in microseconds, with which the versions of a conversation begin. SQLite knows one width."""


class JournalColumns(TypedColumns):
    """One line per turn of a conversation."""

    conversation: Named[str] = Column(String(64), primary_key=True)
    version: Named[int] = Column(Wide, primary_key=True, autoincrement=False)
    turn: Named[bytes] = sealed()
    at: Named[datetime] = Column(Instant, index=True)
    coarsened_at: Named[datetime | None] = Column(Instant)


class SuppressionColumns(TypedColumns):
    """Addresses nothing may be sent to."""

    channel: Named[str] = Column(String(10), primary_key=True)
    address_index: Named[str] = Column(String(64), primary_key=True)
    reason: Named[str] = Column(String(40))
    at: Named[datetime] = Column(Instant)


keyring = Table("keyring", metadata, KeyringColumns)
customers = Table("customers", metadata, CustomerColumns)
vehicles = Table("vehicles", metadata, VehicleColumns)
contracts = Table("contracts", metadata, ContractColumns)
links = Table("links", metadata, LinkColumns)
accounts = Table("accounts", metadata, AccountColumns)
consents = Table("consents", metadata, ConsentColumns)
requests = Table("requests", metadata, RequestColumns)
receipt_days = Table("receipt_days", metadata, ReceiptDayColumns)
renewals = Table("renewals", metadata, RenewalColumns)
applications = Table("applications", metadata, ApplicationColumns)
application_screens = Table("application_screens", metadata, ScreenColumns)
application_days = Table("application_days", metadata, ApplicationDayColumns)
journal = Table("journal", metadata, JournalColumns)
suppressions = Table("suppressions", metadata, SuppressionColumns)

once_applied = Index(
    "uq_applications_number_index_maturity",
    applications.c.number_index,
    applications.c.maturity,
    unique=True,
    sqlite_where=applications.c.state != "withdrawn",
    postgresql_where=applications.c.state != "withdrawn",
)
"""Nobody applies twice for one contract at one maturity, unless the first application was withdrawn."""
