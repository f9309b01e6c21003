"""What customers tell of a report that is on record: corrections of what was filed, and answers to what is asked later.

Each answer is kept with the instant it was given, so that of two conversations the later word stands, whichever line
arrives first, and a line that arrives twice changes nothing (docs/decisions/0017-each-answer-for-itself.md).
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, select, update

from flows.accident.report import AccidentReport
from flows.accident.telling import Detail, Told, newer, told_anew, with_answers
from state.records.database import Database
from state.records.report_care import sealed_report, to_six_decimals
from state.records.report_tables import reports
from state.sealed import Sealed
from state.vault import Vault


class ReportTelling:
    """The customer's word on a report, as long as it is open."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._report = sealed_report(vault)
        self._told = Sealed(vault, "reports.told", dict[str, Told])

    def amend(self, number: str, report: AccidentReport, now: datetime) -> bool:
        """Put what the customer filed, as they tell it now, in place of what it was. False where none is open.

        What was told later stays (:func:`flows.accident.telling.told_anew`).
        """
        more: dict[str, Any] = {"urgent": report.urgent}
        if report.customer:
            more["customer"] = report.customer
        with self._database.write() as connection:
            row = _open(connection, number)
            if row is None:
                return False
            self._keep(connection, number, told_anew(self._report.open(row.report, number), report), now, **more)
            return True

    def tell(self, number: str, changes: Mapping[str, Detail], at: datetime, now: datetime) -> bool:
        """Keep answers given at ``at`` (UTC), but for those overtaken by a later word. False where none is open."""
        with self._database.write() as connection:
            row = _open(connection, number)
            if row is None:
                return False
            self._change(connection, row, changes, at, now)
            return True

    def forget(self, conversation: str, message: str, now: datetime) -> None:
        """Take back what a message of a conversation has told of the reports that were filed in it."""
        here = (reports.c.conversation == conversation) & reports.c.told.is_not(None)
        with self._database.write() as connection:
            for row in connection.execute(select(reports).where(here).with_for_update()).all():
                told = self._told_of(row)
                gone = {slot: Detail() for slot, each in told.items() if message and each.message == message}
                if gone:
                    self._change(connection, row, gone, max(now, *(told[slot].at for slot in gone)), now)

    def _told_of(self, row: Row[Any]) -> dict[str, Told]:
        return {} if row.told is None else self._told.open(row.told, row.number)

    def _change(
        self, connection: Connection, row: Row[Any], changes: Mapping[str, Detail], at: datetime, now: datetime
    ) -> None:
        told = self._told_of(row)
        taken = newer(told, changes, at)
        if not taken:
            return
        report = with_answers(
            self._report.open(row.report, row.number), {slot: change.value for slot, change in taken.items()}
        )
        told |= {slot: Told(at, change.message) for slot, change in taken.items()}
        self._keep(connection, row.number, report, now, told=self._told.seal(told, row.number))

    def _keep(self, connection: Connection, number: str, report: AccidentReport, now: datetime, **more: object) -> None:
        sealed = self._seal(number, report)
        here = update(reports).where(reports.c.number == number)
        connection.execute(here.values(report=sealed, changed_at=now, coarsened_at=None, **more))

    def _seal(self, number: str, report: AccidentReport) -> bytes:
        return self._report.seal(to_six_decimals(report), number)


def _open(connection: Connection, number: str) -> Row[Any] | None:
    """The row of a report that may be told more of, held until the transaction ends."""
    here = (reports.c.number == number) & (reports.c.state != "closed") & reports.c.erased.is_(False)
    return connection.execute(select(reports).where(here).with_for_update()).one_or_none()
