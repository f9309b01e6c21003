"""Every state a job was ever in, written by the database itself in the transaction that changed it."""

from datetime import datetime

from msgspec import Struct
from sqlalchemy import Boolean, Column, Engine, Integer, MetaData, Named, String, Table, TypedColumns, select

from state.records.tables import Instant

metadata = MetaData()


class HistoryColumns(TypedColumns):
    """One row for each change of a job's row."""

    id: Named[int] = Column(Integer, primary_key=True)
    number: Named[str] = Column(String(20), index=True)
    state: Named[str] = Column(String(20))
    partner: Named[str] = Column(String(40))
    area: Named[str] = Column(String(40))
    urgent: Named[bool] = Column(Boolean)
    filed_at: Named[datetime] = Column(Instant)
    changed_at: Named[datetime] = Column(Instant)


history = Table("storm_history", metadata, HistoryColumns)

COLUMNS = "number, state, partner, area, urgent, filed_at, changed_at"
VALUES = ", ".join(f"new.{name}" for name in COLUMNS.split(", "))
KEEP = f"INSERT INTO storm_history ({COLUMNS}) VALUES ({VALUES});"  # noqa: S608  # two constants of this module

SQLITE = tuple(f"CREATE TRIGGER storm_{what} AFTER {what} ON jobs BEGIN {KEEP} END" for what in ("insert", "update"))
POSTGRESQL = (
    f"CREATE FUNCTION storm_keep() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {KEEP} RETURN NULL; END $$",
    "CREATE TRIGGER storm_keep AFTER INSERT OR UPDATE ON jobs FOR EACH ROW EXECUTE FUNCTION storm_keep()",
)


class Stood(Struct, frozen=True):
    """How a job stood from ``at`` on (UTC)."""

    id: int
    number: str
    state: str
    partner: str
    area: str
    urgent: bool
    filed: datetime
    at: datetime


def keep(engine: Engine) -> None:
    """Have the database keep it from now on."""
    metadata.create_all(engine)
    with engine.begin() as connection:
        for statement in SQLITE if engine.dialect.name == "sqlite" else POSTGRESQL:
            connection.exec_driver_sql(statement)


def read(engine: Engine) -> list[Stood]:
    """All of it, in the order in which it came about."""
    with engine.begin() as connection:
        return [Stood(*row) for row in connection.execute(select(history).order_by(history.c.id))]
