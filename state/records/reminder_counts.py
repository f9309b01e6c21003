"""What became of reminders, counted; and the contracts whose owners a person should call."""

from datetime import date

from msgspec import Struct
from sqlalchemy import func, or_, select, tuple_

from flows.reminders.policy import FOR_STAFF
from state.records.database import Database
from state.records.reminder_tables import notices, reminders

UNPLANNED = "not_planned"
"""The state of a decision that nobody is told."""


class Count(Struct, frozen=True):
    """So many decisions of a step stand so. ``channel`` is the rung it is on, empty where nobody is told."""

    step: str
    state: str
    reason: str
    channel: str
    times: int


class Call(Struct, frozen=True):
    """A contract whose owner a person should call: by blind index, with what was tried and why it did not do."""

    number_index: str
    maturity: date
    step: str
    customer: str
    reason: str
    tried: tuple[str, ...]


class ReminderCounts:
    """Looks at decisions and notices; changes nothing."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def counts(self, first: date, last: date) -> tuple[Count, ...]:
        """Decisions of these days by step, state, reason and channel, in that order: together all there are.

        ``reason`` is why nobody is told, or what last became of the notice; where that is nothing, why they are told.
        """
        state = func.coalesce(notices.c.state, UNPLANNED).label("state")
        reason = func.coalesce(func.nullif(notices.c.reason, ""), reminders.c.reason).label("reason")
        channel = func.coalesce(notices.c.rung, "").label("channel")
        kinds = (reminders.c.step, state, reason, channel)
        query = (
            select(*kinds, func.count())
            .outerjoin(notices, notices.c.notice == reminders.c.notice)
            .where(reminders.c.day.between(first, last))
            .group_by(*kinds)
            .order_by(*kinds)
        )
        with self._database.read() as connection:
            return tuple(Count(*row) for row in connection.execute(query))

    def calls(self, since: date, after: tuple[str, date, str] | None, limit: int) -> tuple[Call, ...]:
        """Contracts to call about, decided since a day: up to ``limit`` behind ``after`` (index, maturity and step).

        Those whose reminder reached nobody, those whose step has a call besides, and those whose reason asks for one.
        """
        key = tuple(reminders.primary_key.columns)
        called = (notices.c.main == reminders.c.notice) & (notices.c.state == "staff")
        query = (
            select(*key, reminders.c.customer, reminders.c.reason, notices.c.reason.label("why"), notices.c.tried)
            .outerjoin(notices, called)
            .where(reminders.c.day >= since)
            .where(or_(notices.c.notice.is_not(None), reminders.c.reason.in_(FOR_STAFF)))
            .order_by(*key)
            .limit(limit)
        )
        if after:
            query = query.where(tuple_(*key) > tuple_(*after))
        with self._database.read() as connection:
            return tuple(
                Call(
                    row.number_index,
                    row.maturity,
                    row.step,
                    row.customer,
                    row.why or row.reason,
                    tuple(filter(None, (row.tried or "").split(","))),
                )
                for row in connection.execute(query)
            )
