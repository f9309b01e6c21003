"""Receipt numbers people read to each other on the phone: ``R-20260401-0007`` is the seventh of that day in Japan."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

from sqlalchemy import Connection

from state.records.database import Database
from state.records.tables import receipt_days

JAPAN = ZoneInfo("Asia/Tokyo")


def receipt_number(day: date, sequence: int) -> str:
    """The number as people see it; the ten-thousandth of a day simply has five digits."""
    return f"R-{day:%Y%m%d}-{sequence:04d}"


def next_receipt_number(database: Database, connection: Connection, now: datetime) -> str:
    """Take the next number of the day it is in Japan.

    One statement counts and reads, so two transactions never get the same number: the second waits for the first.
    A transaction that is undone gives its number back or leaves a gap, which nobody minds.
    """
    day = now.astimezone(JAPAN).date()
    first = database.insert(receipt_days).values(day=day, last=1)
    count = first.on_conflict_do_update(
        index_elements=[receipt_days.c.day], set_={"last": receipt_days.c.last + 1}
    ).returning(receipt_days.c.last)
    return receipt_number(day, connection.execute(count).scalar_one())
