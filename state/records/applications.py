"""Renewal applications, each filed once, and the screens and answers that prove them."""

from datetime import datetime
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace as changed
from sqlalchemy import ColumnElement, Connection, Row, Update, select, update

from flows.effects import Evidence
from flows.keeping import KeepAnswer, KeepScreen
from flows.renewal.application import RenewalApplication
from state.records.database import Database
from state.records.index import Index
from state.records.receipts import APPLICATIONS, next_receipt_number
from state.records.renewals import Key, Renewals
from state.records.tables import application_screens as screens
from state.records.tables import applications
from state.sealed import Sealed
from state.vault import Vault

State = Literal["received", "handled", "withdrawn"]


class FiledApplication(Struct, frozen=True):
    """An application on record. Times are UTC; ``draft`` names its screens."""

    number: str
    key: str
    draft: str
    conversation: str
    state: State
    application: RenewalApplication
    filed_at: datetime
    changed_at: datetime


class Dossier(Struct, frozen=True):
    """An application with everything that was shown and answered on the way to it, in order."""

    filed: FiledApplication
    evidence: tuple[Evidence, ...]


class _Body(Struct, frozen=True):
    shown: Evidence


class Applications:
    """The applications by number, ``A-20261128-0001``."""

    def __init__(self, database: Database, vault: Vault, index: Index, renewals: Renewals) -> None:
        self._database = database
        self._application = Sealed(vault, "applications.application", RenewalApplication)
        self._body = Sealed(vault, "application_screens.body", _Body)
        self._index = index
        self._renewals = renewals

    def file(self, key: str, conversation: str, application: RenewalApplication, now: datetime) -> str:
        """Put an application on record, note it in the contract's progress, and return its number.

        The same key again changes nothing and gives the same number. So does another application for the same contract
        and maturity while the first one stands: nobody applies twice.
        """
        contract = (self._index.policy(application.contract), application.maturity)
        with self._database.write() as connection:
            found = _standing(connection, key, contract)
            if found is not None:
                return found
            number = next_receipt_number(APPLICATIONS, self._database, connection, now)
            row = self._database.insert(applications).values(
                number=number,
                key=key,
                draft=draft_of(conversation, application.draft),
                conversation=conversation,
                customer=application.customer,
                number_index=contract[0],
                maturity=contract[1],
                state="received",
                application=self._application.seal(application, number),
                filed_at=now,
                changed_at=now,
            )
            # Another process may have filed it since we looked: its row stands, and ours was only a number.
            connection.execute(row.on_conflict_do_nothing())
            stands = _standing(connection, key, contract) or number
            self._renewals.apply(connection, contract, application.customer, stands, now)
            return stands

    def keep(self, key: str, conversation: str, shown: Evidence) -> None:
        """Keep a screen or an answer. The same key again changes nothing."""
        row = self._database.insert(screens).values(
            key=key,
            draft=draft_of(conversation, shown.draft),
            kind="screen" if isinstance(shown, KeepScreen) else "answer",
            at=shown.at,
            body=self._body.seal(_Body(shown), key),
        )
        with self._database.write() as connection:
            connection.execute(row.on_conflict_do_nothing(index_elements=[screens.c.key]))

    def handle(self, number: str, now: datetime) -> bool:
        """Note that staff have seen to an application. False where none is waiting under that number."""
        waiting = _of(number).where(applications.c.state == "received")
        with self._database.write() as connection:
            return connection.execute(waiting.values(state="handled", changed_at=now)).rowcount > 0

    def withdraw(self, number: str, now: datetime) -> bool:
        """Withdraw an application, so that its contract can be applied for again. False where none stands."""
        standing = _of(number).where(applications.c.state != "withdrawn")
        with self._database.write() as connection:
            done = connection.execute(standing.values(state="withdrawn", changed_at=now)).rowcount > 0
            if done:
                self._renewals.withdraw(connection, number, now)
        return done

    def get(self, number: str) -> FiledApplication | None:
        """The application of that number, or None."""
        with self._database.read() as connection:
            row = connection.execute(select(applications).where(applications.c.number == number)).one_or_none()
        return None if row is None else self._filed(row)

    def list(self, *, waiting_only: bool = True) -> tuple[FiledApplication, ...]:
        """Applications in the order they were filed; by default those nobody has seen to yet."""
        query = select(applications).order_by(applications.c.filed_at, applications.c.number)
        if waiting_only:
            query = query.where(applications.c.state == "received")
        with self._database.read() as connection:
            return tuple(map(self._filed, connection.execute(query).all()))

    def export(self, number: str) -> Dossier | None:
        """The application of that number with its evidence, or None.

        Within one instant answers stand before screens: an answer is what leads to the next screen.
        """
        filed = self.get(number)
        if filed is None:
            return None
        query = select(screens.c.key, screens.c.body).where(screens.c.draft == filed.draft)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(screens.c.at, screens.c.kind, screens.c.key)).all()
        return Dossier(filed, tuple(self._body.open(body, key).shown for key, body in rows))

    def forget(self, conversation: str, message: str) -> None:
        """Empty the answers that came from a message its sender took back; that something was answered stays.

        Those of a filed application stay whole: it was confirmed after them.
        """
        theirs = screens.c.draft.startswith(f"{conversation}.") & (screens.c.kind == "answer") & ~is_filed()
        query = select(screens.c.key, screens.c.body).where(theirs).with_for_update()
        with self._database.write() as connection:
            for key, sealed in connection.execute(query).all():
                kept = self._body.open(sealed, key).shown
                if isinstance(kept, KeepAnswer) and kept.message == message:
                    emptied = self._body.seal(_Body(changed(kept, value="")), key)
                    connection.execute(update(screens).where(screens.c.key == key).values(body=emptied))

    def _filed(self, row: Row[Any]) -> FiledApplication:
        return FiledApplication(
            number=row.number,
            key=row.key,
            draft=row.draft,
            conversation=row.conversation,
            state=row.state,
            application=self._application.open(row.application, row.number),
            filed_at=row.filed_at,
            changed_at=row.changed_at,
        )


def draft_of(conversation: str, began: int) -> str:
    """What the screens of one talk are kept under; an application made in it names the same."""
    return f"{conversation}.{began}"


def is_filed() -> ColumnElement[bool]:
    """Whether a screen belongs to an application on record."""
    return select(applications.c.number).where(applications.c.draft == screens.c.draft).exists()


def _of(number: str) -> Update:
    return update(applications).where(applications.c.number == number)


def _standing(connection: Connection, key: str, contract: Key) -> str | None:
    """The number under which this key was filed, or else under which the contract is applied for."""
    index, maturity = contract
    same = (applications.c.number_index == index) & (applications.c.maturity == maturity)
    stands = same & (applications.c.state != "withdrawn")
    query = select(applications.c.number).where((applications.c.key == key) | stands)
    return connection.scalar(query.order_by(applications.c.key != key).limit(1))
