"""Notices: reminders on their way to a customer, from rung to rung, and a log of all that happened to them.

A notice carries the decisions that name it (:mod:`state.records.reminders`). What is said besides, the same day on
another rung, is a notice of its own with the same ``main``. Every change names the version it has seen, so that of two
machines that move the same notice one moves it, and the other knows that it did not.
"""

from collections.abc import Callable, Collection, Sequence
from datetime import date, datetime
from typing import Any, Literal

from msgspec import Struct, to_builtins
from msgspec.structs import replace
from sqlalchemy import Connection, Row, bindparam, delete, exc, select, update

from flows.reminders.cadence import Rung
from state.records.database import Database
from state.records.reminder_tables import notices, rungs

State = Literal["planned", "withheld", "sent", "delivered", "answered", "failed", "staff", "given_up"]
"""``planned``: to be handed over, or handed over and not yet heard of. ``withheld``: not said when its turn came.

``staff``: nothing reached them, a person calls. ``given_up``: it was withheld until it was no longer worth saying.
"""


class Notice(Struct, frozen=True, kw_only=True):
    """One reminder on one way.

    Attributes:
        key: names it for ever.
        main: the key of the notice it is said besides; its own where it is the reminder itself.
        customer: whose contracts it is about.
        step: of the cadence.
        day: on which it was decided, Japan.
        state, reason: where it stands, and why (codes).
        rung: the way it goes now; ``tried`` are those before.
        attempt: how often it was taken back to be said later on the same rung.
        conversation: pseudonym of where it goes; empty where nothing goes.
        said_on: the day it takes of its customer's days, on each of which one reminder may be said; None besides.
        again_at: when to look at it again, UTC; None where nothing is to follow.
        changed_at: UTC.
        version: how often it has changed.
    """

    key: str
    main: str
    customer: str
    step: str
    day: date
    rung: Rung
    changed_at: datetime
    state: State = "planned"
    reason: str = ""
    tried: tuple[Rung, ...] = ()
    attempt: int = 0
    conversation: str = ""
    said_on: date | None = None
    again_at: datetime | None = None
    version: int = 0


class Entry(Struct, frozen=True):
    """A line of the log: what happened to a notice on which rung. The same ``key`` is the same happening."""

    key: str
    notice: str
    rung: str
    outcome: str
    reason: str
    at: datetime


class Notices:
    """The notices and their log."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, key: str) -> Notice | None:
        """The notice of that key, or None."""
        with self._database.read() as connection:
            row = connection.execute(select(notices).where(notices.c.notice == key)).one_or_none()
        return None if row is None else notice_of(row)

    def waiting(self, now: datetime, limit: int) -> tuple[Notice, ...]:
        """Up to ``limit`` notices that are to be looked at by ``now``, those that wait longest first."""
        due = select(notices).where(notices.c.again_at <= now).order_by(notices.c.again_at, notices.c.notice)
        with self._database.read() as connection:
            return tuple(map(notice_of, connection.execute(due.limit(limit)).all()))

    def move(self, changes: Sequence[tuple[Notice, Notice]], entries: Sequence[Entry] = ()) -> list[Notice | None]:
        """Put the second of each pair in place of the first, which is as it was read; log the entry of each one moved.

        Returns:
            For each, how it is kept now; None where somebody else has moved it meanwhile, or where another reminder
            has its customer's day: then nothing was changed.
        """
        lines = {entry.notice: entry for entry in entries}
        kept: dict[str, Notice] = {}
        with self._database.write() as connection:
            # Two machines that move the same notices take their locks in the same order.
            keys = [before.key for before, _ in changes]
            held = select(notices.c.notice, notices.c.version).where(notices.c.notice.in_(keys))
            locked = connection.execute(held.order_by(notices.c.notice).with_for_update())
            seen = {row.notice: row.version for row in locked}
            ours = [
                (before, _next(before, after)) for before, after in changes if seen.get(before.key) == before.version
            ]
            stays = [after for before, after in ours if after.said_on == before.said_on]
            if stays:
                connection.execute(_MOVE, [_change(after) for after in stays])
            kept |= {after.key: after for after in stays}
            kept |= {
                after.key: after
                for before, after in ours
                if after.said_on != before.said_on and _take_day(connection, after)
            }
            self._log(connection, [entry for key, entry in sorted(lines.items()) if key in kept])
        return [kept.get(before.key) for before, _ in changes]

    def change(self, key: str, entry: Entry, change: Callable[[Notice], Notice | None]) -> Notice | None:
        """Log that something happened to a notice, and change it as ``change`` says, who answers None to leave it.

        Of what was said besides, and of what it was said besides to, an answer counts for all: they are answered too.

        Returns:
            The notice where it was changed; None where it was not, or the same happening was logged before.
        """
        with self._database.write() as connection:
            row = connection.execute(select(notices).where(notices.c.notice == key).with_for_update()).one_or_none()
            if row is None or not self._log(connection, [entry]):
                return None
            before = notice_of(row)
            after = change(before)
            if after is None:
                return None
            connection.execute(_MOVE, [_change(_next(before, after))])
            if after.state == "answered":
                over = {"state": "answered", "again_at": None, "version": notices.c.version + 1}
                others = (notices.c.main == before.main) & (notices.c.notice != key)
                connection.execute(update(notices).where(others).values(over | {"changed_at": after.changed_at}))
            return after

    def log(self, key: str) -> tuple[Entry, ...]:
        """Everything that happened to a notice, in order."""
        query = select(rungs).where(rungs.c.notice == key).order_by(rungs.c.at, rungs.c.key)
        with self._database.read() as connection:
            return tuple(Entry(*row) for row in connection.execute(query))

    def newer(self, customers: Collection[str], day: date) -> frozenset[str]:
        """Those of these customers for whom a reminder has been decided on ``day``."""
        query = select(notices.c.customer).where(notices.c.customer.in_(customers), notices.c.said_on == day)
        with self._database.read() as connection:
            return frozenset(connection.scalars(query))

    def add(self, connection: Connection, planned: Sequence[Notice]) -> frozenset[str]:
        """Keep new notices, within the caller's transaction; the keys of those that are new.

        One whose key is known, or whose customer has a reminder on that day already, is left out.
        """
        if not planned:
            return frozenset()
        rows = [_columns(each) for each in sorted(planned, key=lambda each: each.key)]
        once = self._database.insert(notices).on_conflict_do_nothing().returning(notices.c.notice)
        return frozenset(connection.scalars(once, rows))

    @staticmethod
    def erase(connection: Connection, customer: str) -> None:
        """Delete a customer's notices and their log, within the caller's transaction."""
        theirs = select(notices.c.notice).where(notices.c.customer == customer)
        connection.execute(delete(rungs).where(rungs.c.notice.in_(theirs)))
        connection.execute(delete(notices).where(notices.c.customer == customer))

    def _log(self, connection: Connection, entries: Sequence[Entry]) -> bool:
        """Whether anything was new."""
        if not entries:
            return False
        once = self._database.insert(rungs).on_conflict_do_nothing().returning(rungs.c.key)
        return bool(
            connection.scalars(once, [to_builtins(entry, builtin_types=(datetime,)) for entry in entries]).all()
        )


_MOVE = update(notices).where(notices.c.notice == bindparam("moved"))


def _take_day(connection: Connection, after: Notice) -> bool:
    """Move a notice to another day of its customer; False where another reminder has that day."""
    try:
        with connection.begin_nested():
            connection.execute(_MOVE, [_change(after)])
    except exc.IntegrityError:
        return False
    return True


def _change(after: Notice) -> dict[str, Any]:
    columns = _columns(after)
    return columns | {"moved": columns.pop("notice")}


def _next(before: Notice, after: Notice) -> Notice:
    return replace(after, version=before.version + 1)


def _columns(notice: Notice) -> dict[str, Any]:
    told: dict[str, Any] = to_builtins(notice, builtin_types=(date, datetime))
    return told | {"notice": told.pop("key"), "tried": ",".join(notice.tried)}


def notice_of(row: Row[Any]) -> Notice:
    """The notice of a row of its table."""
    told = dict(row._mapping)  # noqa: SLF001  # SQLAlchemy's name for a row as a mapping
    tried = tuple(filter(None, told.pop("tried").split(",")))
    return Notice(key=told.pop("notice"), tried=tried, **told)
