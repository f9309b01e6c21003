"""Shocks that cars have felt: each told of once, what came of asking, and whether watchers have been told."""

from datetime import datetime, timedelta
from typing import Any, Literal

from msgspec import Struct
from sqlalchemy import Connection, Row, Update, delete, select, update

from flows.accident.news import Strength
from flows.accident.watching import ThreeFacts
from state.records.database import Database
from state.records.receipts import IMPACTS, next_receipt_number
from state.records.report_tables import impacts
from state.records.reports import Altered
from state.sealed import Sealed
from state.vault import Vault

State = Literal["asked", "silent", "safe", "help", "report", "helpnet", "unreachable", "confirmed", "dismissed"]
"""Asked and not answered yet; no answer; the answers; the car's own operator sees to it; there was nobody to ask;
what a person of the insurer's found."""

WAITING: tuple[State, ...] = ("asked", "silent", "help", "unreachable")
"""Those a person may have to look at."""

DECIDED: tuple[State, ...] = ("confirmed", "dismissed")
RECENT = timedelta(hours=24)
"""A report filed so long after a shock may be of it."""


class Shock(Struct, frozen=True, omit_defaults=True):
    """What the device told. ``latitude`` and ``longitude`` are WGS 84 degrees; ``vehicle`` is the car's id here."""

    contract: str
    vehicle: str = ""
    device: str = ""
    latitude: float | None = None
    longitude: float | None = None


class Impact(Struct, frozen=True):
    """A shock on record. Times are UTC.

    ``handed_at`` is when its customer was handed the question, or somebody else told; ``watched_at`` when the watchers
    were told ``facts``. ``report`` is the number of the report that came of it.
    """

    number: str
    customer: str
    conversation: str
    state: State
    strength: Strength
    shock: Shock
    felt_at: datetime
    changed_at: datetime
    facts: ThreeFacts | None = None
    report: str = ""
    handed_at: datetime | None = None
    watched_at: datetime | None = None


class Impacts:
    """The shocks by number, ``I-20261128-0001``."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._shock = Sealed(vault, "impacts.impact", Shock)
        self._facts = Sealed(vault, "impacts.facts", ThreeFacts)

    def note(  # noqa: PLR0913, PLR0917  # what a shock is told by
        self,
        key: str,
        digest: str,
        customer: str,
        conversation: str,
        strength: Strength,
        shock: Shock,
        felt_at: datetime,
        state: State,
        now: datetime,
    ) -> Impact | Altered:
        """Put a shock on record, once by key; one that is known is given as it stands."""
        with self._database.write() as connection:
            known = self._known(connection, key, digest)
            if known is not None:
                return known
            number = next_receipt_number(IMPACTS, self._database, connection, now)
            row = self._database.insert(impacts).values(
                number=number,
                key=key,
                digest=digest,
                customer=customer,
                conversation=conversation,
                state=state,
                strength=strength,
                impact=self._shock.seal(shock, number),
                felt_at=felt_at,
                changed_at=now,
            )
            # Another process may have noted the same key since we looked: its row stands, and ours was only a number.
            connection.execute(row.on_conflict_do_nothing(index_elements=[impacts.c.key]))
            noted = self._known(connection, key, digest)
        if noted is None:
            raise LookupError("a shock that was noted is there")
        return noted

    def become(self, number: str, state: State, now: datetime, report: str = "") -> bool:
        """Note what came of a shock. False where a person has decided about it, or there is none of that number."""
        changed: dict[str, Any] = {"state": state, "changed_at": now} | ({"report": report} if report else {})
        return self._change(_of(number).where(impacts.c.state.not_in(DECIDED)).values(**changed))

    def confirm(self, number: str, facts: ThreeFacts, now: datetime, state: State = "confirmed") -> Impact | None:
        """Note that there was an accident, and the facts of it: those first told stay. None for no such shock.

        Who was told that there was none (``dismissed``) is told otherwise only by a person: ``confirmed``.
        """
        with self._database.write() as connection:
            query = select(impacts).where(impacts.c.number == number).with_for_update()
            row = connection.execute(query).one_or_none()
            if row is None:
                return None
            if row.state == "dismissed" and state != "confirmed":
                return self._impact(row)
            changed: dict[str, Any] = {"changed_at": now}
            if row.state != "confirmed":
                changed["state"] = state
            if row.facts is None:
                changed["facts"] = self._facts.seal(facts, number)
            connection.execute(_of(number).values(**changed))
            return self._impact(connection.execute(query).one())

    def handed(self, number: str, now: datetime) -> bool:
        """Note that somebody was handed it. False where somebody was before."""
        return self._change(_of(number).where(impacts.c.handed_at.is_(None)).values(handed_at=now))

    def watched(self, number: str, now: datetime) -> bool:
        """Note that the watchers were told. False where they were before."""
        return self._change(_of(number).where(impacts.c.watched_at.is_(None)).values(watched_at=now))

    def get(self, number: str) -> Impact | None:
        """The shock of that number, or None."""
        with self._database.read() as connection:
            row = connection.execute(select(impacts).where(impacts.c.number == number)).one_or_none()
        return None if row is None else self._impact(row)

    def latest(self, customer: str, since: datetime) -> Impact | None:
        """The customer's newest shock felt since then that may have been an accident, or None."""
        here = (impacts.c.customer == customer) & (impacts.c.felt_at >= since)
        query = (
            select(impacts)
            .where(here, impacts.c.state != "dismissed")
            .order_by(impacts.c.felt_at.desc(), impacts.c.number.desc())
            .limit(1)
        )
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else self._impact(row)

    def list(self, *, waiting_only: bool = True) -> tuple[Impact, ...]:
        """Shocks in the order they were felt; by default those a person may have to look at."""
        query = select(impacts).order_by(impacts.c.felt_at, impacts.c.number)
        if waiting_only:
            query = query.where(impacts.c.state.in_(WAITING))
        with self._database.read() as connection:
            return tuple(map(self._impact, connection.execute(query).all()))

    def unhanded(self, limit: int) -> tuple[Impact, ...]:
        """Up to ``limit`` shocks that nobody was handed yet, the oldest first."""
        query = select(impacts).where(impacts.c.handed_at.is_(None)).order_by(impacts.c.changed_at).limit(limit)
        with self._database.read() as connection:
            return tuple(map(self._impact, connection.execute(query).all()))

    @staticmethod
    def erase(connection: Connection, customer: str) -> None:
        """Forget the shocks of a customer's cars, within the caller's transaction."""
        connection.execute(delete(impacts).where(impacts.c.customer == customer))

    def _known(self, connection: Connection, key: str, digest: str) -> Impact | Altered | None:
        row = connection.execute(select(impacts).where(impacts.c.key == key)).one_or_none()
        if row is None:
            return None
        # What was stood down before it was told of may still be told.
        return self._impact(row) if digest in {row.digest, ""} or not row.digest else Altered()

    def _change(self, change: Update) -> bool:
        with self._database.write() as connection:
            return connection.execute(change).rowcount > 0

    def _impact(self, row: Row[Any]) -> Impact:
        return Impact(
            number=row.number,
            customer=row.customer,
            conversation=row.conversation,
            state=row.state,
            strength=row.strength,
            shock=self._shock.open(row.impact, row.number),
            felt_at=row.felt_at,
            changed_at=row.changed_at,
            facts=None if row.facts is None else self._facts.open(row.facts, row.number),
            report=row.report or "",
            handed_at=row.handed_at,
            watched_at=row.watched_at,
        )


def _of(number: str) -> Update:
    return update(impacts).where(impacts.c.number == number)
