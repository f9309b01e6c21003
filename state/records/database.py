"""The connection to the database: bounded waits, one way to read, one way to write, and drivers' errors made ours."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

from sqlalchemy import URL, Connection, Engine, Table, create_engine, event, exc, make_url
from sqlalchemy.dialects import postgresql, sqlite

from state.records.errors import RecordRejected, RecordsOutdated, RecordsUnavailable

CONNECT_SECONDS = 3
LOCK_SECONDS = 5
STATEMENT_SECONDS = 10
POOL_SECONDS = 5
WAL_TRIES = 50

POSTGRES_OPTIONS = " ".join(
    f"-c {name}={seconds * 1000}"
    for name, seconds in {
        "lock_timeout": LOCK_SECONDS,
        "statement_timeout": STATEMENT_SECONDS,
        "idle_in_transaction_session_timeout": 2 * STATEMENT_SECONDS,
    }.items()
)

UNDEFINED = {"42P01", "42703"}
"""PostgreSQL's codes for a table and a column that do not exist (its manual, appendix A)."""

TRANSIENT = (exc.OperationalError, exc.InterfaceError, exc.TimeoutError)


def connect(url: str) -> Engine:
    """An engine for ``sqlite:///…`` or ``postgresql://…``; nothing is opened before the first use.

    Waits are bounded: 3 s to connect, 5 s for a lock or a free connection, 10 s for a statement.
    SQLite runs in write-ahead mode with foreign keys on, so that readers and one writer do not stop each other.

    Raises:
        ValueError: the URL is of no database the records can live in.
    """
    try:
        parsed = make_url(url)
    except exc.ArgumentError:
        # The library's message quotes the URL, and with it the password.
        raise ValueError("expected a database URL: sqlite:///path or postgresql://user@host/name") from None
    match parsed.get_backend_name():
        case "sqlite" if parsed.database not in (None, "", ":memory:"):
            return _sqlite(parsed)
        case "postgresql" | "postgres":
            return _postgres(parsed)
        case _:
            raise ValueError("records live in a SQLite file or in PostgreSQL: sqlite:///path or postgresql://…")


def _postgres(url: URL) -> Engine:
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        connect_args={"connect_timeout": CONNECT_SECONDS, "options": POSTGRES_OPTIONS},
        pool_pre_ping=True,
        pool_timeout=POOL_SECONDS,
        hide_parameters=True,
    )


def _sqlite(url: URL) -> Engine:
    engine = create_engine(
        url,
        connect_args={"timeout": LOCK_SECONDS},
        pool_pre_ping=True,
        pool_timeout=POOL_SECONDS,
        hide_parameters=True,
    )

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _: object) -> None:  # noqa: ANN401 - the driver's own connection, whichever it is
        # The driver would begin transactions late and by itself; "begin" below does it where we say.
        connection.isolation_level = None
        _write_ahead(connection)
        connection.execute("PRAGMA foreign_keys=ON")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        # A transaction that reads first and writes later cannot wait for its lock in write-ahead mode: it fails at once
        # (sqlite.org/isolation.html). A writer therefore takes the lock when it begins.
        writing = connection.get_execution_options().get("writing")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")

    return engine


def _write_ahead(connection: Any) -> None:  # noqa: ANN401 - the driver's own connection, whichever it is
    """Put the file into write-ahead mode, once for ever.

    The switch itself does not wait for a lock however long the time-out is: of several that open a new file at once,
    one succeeds and the others look again until it has.
    """
    for _ in range(WAL_TRIES):
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            Event().wait(LOCK_SECONDS / WAL_TRIES)
        else:
            return
    connection.execute("PRAGMA journal_mode=WAL")


class Database:
    """Transactions on one engine."""

    def __init__(self, engine: Engine) -> None:
        self._readers = engine
        self._writers = engine.execution_options(writing=True)
        self._postgres = engine.dialect.name == "postgresql"

    @contextmanager
    def read(self) -> Iterator[Connection]:
        """A transaction that only looks."""
        with translated(), self._readers.begin() as connection:
            yield connection

    @contextmanager
    def write(self) -> Iterator[Connection]:
        """A transaction that is kept at the end, or undone whole if anything raises."""
        with translated(), self._writers.begin() as connection:
            yield connection

    def insert(self, table: Table[Any]) -> "postgresql.Insert | sqlite.Insert":
        """An INSERT that knows ON CONFLICT, which both databases have and standard SQL has not."""
        return postgresql.insert(table) if self._postgres else sqlite.insert(table)


@contextmanager
def translated() -> Iterator[None]:
    """Raise our errors for the driver's, by what the caller can do about them."""
    try:
        yield
    except exc.IntegrityError as error:
        raise RecordRejected(_name(error)) from error
    except (*TRANSIENT, exc.ProgrammingError) as error:
        if _undefined(error):
            raise RecordsOutdated(None) from error
        if isinstance(error, TRANSIENT):
            raise RecordsUnavailable(_name(error)) from error
        raise


def _name(error: exc.SQLAlchemyError) -> str:
    cause = getattr(error, "orig", None)
    return type(cause or error).__name__


def _undefined(error: exc.SQLAlchemyError) -> bool:
    cause = getattr(error, "orig", None)
    return getattr(cause, "sqlstate", None) in UNDEFINED or str(cause).startswith(("no such table", "no such column"))
