"""Accident reports: filed once by key, told more of by their customer, moved on by the claims desk once a message."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Connection, Row, Update, or_, select, update

from flows.accident.news import ReportState
from flows.accident.report import AccidentReport
from flows.accident.standing import DeskUpdate, ReportStanding, may_become
from flows.accident.telling import Told
from flows.events import Address
from state.records.database import Database
from state.records.receipts import REPORTS, next_receipt_number
from state.records.report_care import without_injuries
from state.records.report_tables import report_updates as updates
from state.records.report_tables import reports
from state.records.report_telling import ReportTelling
from state.sealed import Sealed
from state.vault import Vault

MOST_STANDINGS = 50
"""Reports of one look-up: of those nobody has reported so many accidents."""


class FiledReport(Struct, frozen=True):
    """A report on record. Times are UTC; ``in_charge`` is who has it at the desk, or empty. Personal data.

    ``conversation`` is where it was filed, and ``address`` whose that is. ``turn`` counts what the desk has said of it.
    ``told`` is when each answer about it was given that was asked for later.
    """

    number: str
    key: str
    conversation: str
    state: ReportState
    report: AccidentReport
    filed_at: datetime
    changed_at: datetime
    customer: str = ""
    in_charge: str = ""
    next_contact: date | None = None
    closed_at: datetime | None = None
    address: Address | None = None
    turn: int = 0
    told: Mapping[str, Told] = {}

    def standing(self) -> ReportStanding:
        """The report as its customer may know it."""
        said = self.report
        return ReportStanding(
            self.number,
            self.state,
            self.filed_at,
            said.kind,
            said.complete,
            self.in_charge,
            self.next_contact,
            said,
            dict(self.told),
        )


class KeptUpdate(Struct, frozen=True):
    """What the desk said, as its ``turn``-th word on a report, and how the report stood by it."""

    key: str
    number: str
    turn: int
    at: datetime
    said: DeskUpdate


class Updated(Struct, frozen=True):
    """The report as it is now; ``new`` where this very message has moved it."""

    filed: FiledReport
    new: bool


class Unmoved(Struct, frozen=True):
    """It cannot come to that from where it stands."""

    state: ReportState


class Altered(Struct, frozen=True):
    """The key came with another message before."""


class Reports(ReportTelling):
    """The accident reports by number, ``C-20261128-0001``."""

    def __init__(self, database: Database, vault: Vault) -> None:
        super().__init__(database, vault)
        self._address = Sealed(vault, "reports.address", Address)
        self._in_charge = Sealed(vault, "reports.in_charge", str)
        self._body = Sealed(vault, "report_updates.body", DeskUpdate)

    def file(
        self, key: str, conversation: str, report: AccidentReport, now: datetime, address: Address | None = None
    ) -> str:
        """Put a report on record and return its receipt number.

        The same key again changes nothing and gives the same number. ``address`` is whose the conversation is: the desk
        may speak there when its session is long gone.
        """
        with self._database.write() as connection:
            found = connection.scalar(select(reports.c.number).where(reports.c.key == key))
            if found is not None:
                return found
            number = next_receipt_number(REPORTS, self._database, connection, now)
            row = self._database.insert(reports).values(
                number=number,
                key=key,
                conversation=conversation,
                customer=report.customer,
                state="received",
                urgent=report.urgent,
                report=self._seal(number, report),
                address=None if address is None else self._address.seal(address, number),
                turn=0,
                filed_at=now,
                changed_at=now,
                erased=False,
            )
            # Another process may have filed the same key since we looked: its row stands, and ours was only a number.
            connection.execute(row.on_conflict_do_nothing(index_elements=[reports.c.key]))
            return connection.execute(select(reports.c.number).where(reports.c.key == key)).scalar_one()

    def update(  # the message is told by its key and its digest
        self, number: str, said: DeskUpdate, key: str, digest: str, now: datetime
    ) -> Updated | Unmoved | Altered | None:
        """Take what the desk says of a report, once by key; None where there is no such report.

        What says nothing new is taken and not told.
        """
        return self._say(number, said, (key, digest), now)

    def take(self, number: str, said: DeskUpdate, key: str, now: datetime) -> Updated | Unmoved | Altered | None:
        """Take a report in charge by ``said``, unless somebody else has it or it is closed."""
        return self._say(number, said, (key, key), now, alone=True)

    def _say(
        self, number: str, said: DeskUpdate, message: tuple[str, str], now: datetime, *, alone: bool = False
    ) -> Updated | Unmoved | Altered | None:
        key, digest = message
        with self._database.write() as connection:
            known = connection.execute(
                select(updates.c.digest, updates.c.number).where(updates.c.key == key)
            ).one_or_none()
            row = connection.execute(select(reports).where(reports.c.number == number).with_for_update()).one_or_none()
            if known is not None and (known.digest, known.number) != (digest, number):
                return Altered()
            if row is None:
                return None
            before = self._filed(row)
            if known is not None:
                return Updated(before, new=False)
            if alone and before.in_charge not in {"", said.in_charge}:
                return Unmoved(before.state)
            if alone and before.state not in {"received", "closed"}:
                said = replace(said, state=None)
            if not may_become(before.state, said.state or before.state):
                return Unmoved(before.state)
            if _says_nothing(said, before):
                return Updated(before, new=False)
            return Updated(self._move(connection, before, said, message, now), new=True)

    def get(self, number: str) -> FiledReport | None:
        """The report of that number, or None."""
        with self._database.read() as connection:
            row = connection.execute(select(reports).where(reports.c.number == number)).one_or_none()
        return None if row is None else self._filed(row)

    def list(self, *, open_only: bool = True) -> tuple[FiledReport, ...]:
        """Reports, urgent ones first and then as they were filed; by default those that are not closed."""
        query = select(reports).order_by(reports.c.urgent.desc(), reports.c.filed_at, reports.c.number)
        if open_only:
            query = query.where(reports.c.state != "closed")
        with self._database.read() as connection:
            return tuple(map(self._filed, connection.execute(query).all()))

    def of(self, customers: Collection[str], conversations: Collection[str]) -> tuple[FiledReport, ...]:
        """The reports of these customers, and those filed in these conversations, the newest first. One query.

        Those of a customer who was erased are nobody's any more.
        """
        theirs = or_(
            reports.c.customer.in_([customer for customer in customers if customer]),
            reports.c.conversation.in_(conversations),
        )
        query = select(reports).where(theirs, reports.c.erased.is_(False))
        query = query.order_by(reports.c.filed_at.desc(), reports.c.number.desc()).limit(
            MOST_STANDINGS * max(1, len(customers) + len(conversations))
        )
        with self._database.read() as connection:
            return tuple(map(self._filed, connection.execute(query).all()))

    def said_of(self, number: str) -> tuple[KeptUpdate, ...]:
        """All that the desk has said of a report, in order."""
        query = select(updates).where(updates.c.number == number).order_by(updates.c.turn)
        with self._database.read() as connection:
            return tuple(map(self._kept, connection.execute(query).all()))

    def untold(self, limit: int, number: str = "") -> tuple[KeptUpdate, ...]:
        """What the desk has said and no conversation was handed yet, the oldest first; of one report if given."""
        query = select(updates).where(updates.c.told_at.is_(None)).order_by(updates.c.at, updates.c.key).limit(limit)
        if number:
            query = query.where(updates.c.number == number)
        with self._database.read() as connection:
            return tuple(map(self._kept, connection.execute(query).all()))

    def told(self, keys: Collection[str], now: datetime) -> None:
        """Note that conversations have these."""
        if keys:
            with self._database.write() as connection:
                connection.execute(update(updates).where(updates.c.key.in_(keys)).values(told_at=now))

    def erase(self, connection: Connection, customer: str) -> None:
        """Let the reports of a customer be nobody's, within the caller's transaction, and take out who was hurt.

        A claim that is open is dealt with to its end: the insurer owes that to others. Then it goes, as
        :mod:`state.records.retention` says.
        """
        query = select(reports.c.number, reports.c.report).where(reports.c.customer == customer).with_for_update()
        for number, blob in connection.execute(query).all():
            emptied = self._report.seal(without_injuries(self._report.open(blob, number)), number)
            connection.execute(_of(number).values(report=emptied, address=None, erased=True, told=None))

    def _move(
        self, connection: Connection, before: FiledReport, said: DeskUpdate, message: tuple[str, str], now: datetime
    ) -> FiledReport:
        closes = said.state == "closed"
        in_charge = said.in_charge or before.in_charge
        after = {
            "state": said.state or before.state,
            "next_contact": None if closes else said.next_contact or before.next_contact,
            "turn": before.turn + 1,
            "changed_at": now,
            "closed_at": now if closes else None,
        }
        sealed = self._in_charge.seal(in_charge, before.number) if in_charge else None
        connection.execute(_of(before.number).values(in_charge=sealed, **after))
        row = self._database.insert(updates).values(
            key=message[0],
            digest=message[1],
            number=before.number,
            turn=before.turn + 1,
            at=now,
            body=self._body.seal(said, message[0]),
        )
        connection.execute(row)
        return self._filed(connection.execute(select(reports).where(reports.c.number == before.number)).one())

    def _kept(self, row: Row[Any]) -> KeptUpdate:
        return KeptUpdate(row.key, row.number, row.turn, row.at, self._body.open(row.body, row.key))

    def _filed(self, row: Row[Any]) -> FiledReport:
        return FiledReport(
            number=row.number,
            key=row.key,
            conversation=row.conversation,
            state=row.state,
            report=self._report.open(row.report, row.number),
            filed_at=row.filed_at,
            changed_at=row.changed_at,
            customer=row.customer,
            in_charge="" if row.in_charge is None else self._in_charge.open(row.in_charge, row.number),
            next_contact=row.next_contact,
            closed_at=row.closed_at,
            address=None if row.address is None else self._address.open(row.address, row.number),
            turn=row.turn,
            told=self._told_of(row),
        )


def _of(number: str) -> Update:
    return update(reports).where(reports.c.number == number)


def _says_nothing(said: DeskUpdate, before: FiledReport) -> bool:
    """Whether all that is said is so already."""
    return (
        said.state in {None, before.state}
        and said.in_charge in {"", before.in_charge}
        and said.next_contact in {None, before.next_contact}
        and said.word is None
        and not said.note
    )
