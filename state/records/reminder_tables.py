"""The tables of reminders. Nothing personal lies in them: contracts by blind index, customers by the insurer's id."""

from datetime import date, datetime

from sqlalchemy import Boolean, Column, Date, Index, Integer, Named, String, Table, TypedColumns

from state.records.tables import Instant, contracts, metadata

KEY = 36
"""Letters of a notice's key, a UUID in its hex-and-dash form."""


class ReminderColumns(TypedColumns):
    """What was decided about a contract at one step before one maturity: for ever, and once."""

    number_index: Named[str] = Column(String(64), primary_key=True)
    maturity: Named[date] = Column(Date, primary_key=True)
    step: Named[str] = Column(String(8), primary_key=True)
    customer: Named[str] = Column(String(40), index=True)
    day: Named[date] = Column(Date, index=True)
    send: Named[bool] = Column(Boolean)
    reason: Named[str] = Column(String(40))
    notice: Named[str | None] = Column(String(KEY), index=True)


class NoticeColumns(TypedColumns):
    """A reminder on its way: what it carries are the decisions that name its ``main``."""

    notice: Named[str] = Column(String(KEY), primary_key=True)
    main: Named[str] = Column(String(KEY), index=True)
    customer: Named[str] = Column(String(40))
    step: Named[str] = Column(String(8))
    day: Named[date] = Column(Date, index=True)
    state: Named[str] = Column(String(12))
    reason: Named[str] = Column(String(40))
    rung: Named[str] = Column(String(12))
    tried: Named[str] = Column(String(60))
    attempt: Named[int] = Column(Integer)
    conversation: Named[str] = Column(String(64))
    said_on: Named[date | None] = Column(Date)
    again_at: Named[datetime | None] = Column(Instant, index=True)
    changed_at: Named[datetime] = Column(Instant)
    version: Named[int] = Column(Integer)


class RungColumns(TypedColumns):
    """Everything that ever happened to a notice, a row each."""

    key: Named[str] = Column(String(120), primary_key=True)
    notice: Named[str] = Column(String(KEY), index=True)
    rung: Named[str] = Column(String(12))
    outcome: Named[str] = Column(String(12))
    reason: Named[str] = Column(String(40))
    at: Named[datetime] = Column(Instant, index=True)


class ReminderDayColumns(TypedColumns):
    """Days in Japan for which everything is decided."""

    day: Named[date] = Column(Date, primary_key=True)
    decided_at: Named[datetime] = Column(Instant)


reminders = Table("reminders", metadata, ReminderColumns)
notices = Table("reminder_notices", metadata, NoticeColumns)
rungs = Table("reminder_rungs", metadata, RungColumns)
days = Table("reminder_days", metadata, ReminderDayColumns)

one_a_day = Index("uq_reminder_notices_customer_said_on", notices.c.customer, notices.c.said_on, unique=True)
"""Nobody is reminded twice on a day: what is said besides on the same day has no day of its own."""

maturing = Index("ix_contracts_maturity_customer", contracts.c.maturity, contracts.c.customer)
"""The daily run reads contracts by maturity, in the order of their customers."""
