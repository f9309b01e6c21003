"""Numbers people read to each other on the phone, counted by day in Japan.

``R-20260401-0007`` is the seventh roadside request of that day, ``A-20260401-0007`` the seventh renewal application,
``C-20260401-0007`` the seventh accident report, ``I-20260401-0007`` the seventh shock.
"""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from msgspec import Struct
from sqlalchemy import Connection, Table

from state.records.database import Database
from state.records.report_tables import ImpactDayColumns, ReportDayColumns, impact_days, report_days
from state.records.tables import ApplicationDayColumns, ReceiptDayColumns, application_days, receipt_days

JAPAN = ZoneInfo("Asia/Tokyo")


Days = Table[ReceiptDayColumns] | Table[ApplicationDayColumns] | Table[ReportDayColumns] | Table[ImpactDayColumns]


class Series(Struct, frozen=True):
    """Numbers of one kind: the letter they begin with, and the table that counts them."""

    letter: str
    days: Days


REQUESTS = Series("R", receipt_days)
APPLICATIONS = Series("A", application_days)
REPORTS = Series("C", report_days)
IMPACTS = Series("I", impact_days)


def receipt_number(series: Series, day: date, sequence: int) -> str:
    """The number as people see it; the ten-thousandth of a day simply has five digits."""
    return f"{series.letter}-{day:%Y%m%d}-{sequence:04d}"


def next_receipt_number(series: Series, database: Database, connection: Connection, now: datetime) -> str:
    """Take the next number of the day it is in Japan.

    One statement counts and reads, so two transactions never get the same number: the second waits for the first.
    A transaction that is undone gives its number back or leaves a gap, which nobody minds.
    """
    days = series.days
    day = now.astimezone(JAPAN).date()
    first = database.insert(days).values(day=day, last=1)
    count = first.on_conflict_do_update(index_elements=[days.c.day], set_={"last": days.c.last + 1})
    return receipt_number(series, day, connection.execute(count.returning(days.c.last)).scalar_one())
