"""The tables of accidents: reports, what the desk has said of them, shocks that cars have felt, and watchers."""

from datetime import date, datetime

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, Named, String, Table, TypedColumns

from state.records.tables import Instant, metadata, sealed


class ReportColumns(TypedColumns):
    """Accident reports. ``state`` is one of :data:`flows.accident.news.ReportState`; ``turn`` counts its changes."""

    number: Named[str] = Column(String(20), primary_key=True)
    key: Named[str] = Column(String(64), unique=True)
    conversation: Named[str] = Column(String(64), index=True)
    customer: Named[str] = Column(String(40), index=True)
    state: Named[str] = Column(String(20))
    urgent: Named[bool] = Column(Boolean)
    report: Named[bytes] = sealed()
    address: Named[bytes | None] = sealed(nullable=True)
    in_charge: Named[bytes | None] = sealed(nullable=True)
    next_contact: Named[date | None] = Column(Date)
    turn: Named[int] = Column(Integer)
    filed_at: Named[datetime] = Column(Instant, index=True)
    changed_at: Named[datetime] = Column(Instant)
    closed_at: Named[datetime | None] = Column(Instant)
    coarsened_at: Named[datetime | None] = Column(Instant)
    erased: Named[bool] = Column(Boolean)
    told: Named[bytes | None] = sealed(nullable=True)


class ReportUpdateColumns(TypedColumns):
    """What the desk has said of a report. ``told_at`` is when its customer's conversations were handed it."""

    key: Named[str] = Column(String(64), primary_key=True)
    digest: Named[str] = Column(String(64))
    number: Named[str] = Column(ForeignKey("reports.number", ondelete="CASCADE"), type_=String(20))
    turn: Named[int] = Column(Integer)
    at: Named[datetime] = Column(Instant)
    body: Named[bytes] = sealed()
    told_at: Named[datetime | None] = Column(Instant)


class ReportDayColumns(TypedColumns):
    """The last report number given out on a day in Japan."""

    day: Named[date] = Column(Date, primary_key=True)
    last: Named[int] = Column(Integer)


class ImpactColumns(TypedColumns):
    """Shocks that cars have felt. ``state`` is what came of asking."""

    number: Named[str] = Column(String(20), primary_key=True)
    key: Named[str] = Column(String(64), unique=True)
    digest: Named[str] = Column(String(64))
    customer: Named[str] = Column(String(40), index=True)
    conversation: Named[str] = Column(String(64))
    state: Named[str] = Column(String(20))
    strength: Named[str] = Column(String(10))
    impact: Named[bytes] = sealed()
    facts: Named[bytes | None] = sealed(nullable=True)
    report: Named[str | None] = Column(String(20))
    felt_at: Named[datetime] = Column(Instant, index=True)
    changed_at: Named[datetime] = Column(Instant)
    handed_at: Named[datetime | None] = Column(Instant)
    watched_at: Named[datetime | None] = Column(Instant)


class ImpactDayColumns(TypedColumns):
    """The last number of a shock given out on a day in Japan."""

    day: Named[date] = Column(Date, primary_key=True)
    last: Named[int] = Column(Integer)


class WatcherColumns(TypedColumns):
    """Whom a customer wants told of an accident. Of one that was revoked, name and address are emptied."""

    id: Named[str] = Column(String(40), primary_key=True)
    customer: Named[str] = Column(String(40), index=True)
    address_index: Named[str] = Column(String(64))
    name: Named[bytes | None] = sealed(nullable=True)
    address: Named[bytes | None] = sealed(nullable=True)
    wording: Named[str] = Column(String(80))
    agreed_at: Named[datetime] = Column(Instant)
    revoked_at: Named[datetime | None] = Column(Instant)


reports = Table("reports", metadata, ReportColumns)
report_updates = Table("report_updates", metadata, ReportUpdateColumns)
report_days = Table("report_days", metadata, ReportDayColumns)
impacts = Table("impacts", metadata, ImpactColumns)
impact_days = Table("impact_days", metadata, ImpactDayColumns)
watchers = Table("watchers", metadata, WatcherColumns)

updates_in_order = Index("ix_report_updates_number_turn", report_updates.c.number, report_updates.c.turn, unique=True)
"""What was said of a report, in order; two changes of one report cannot have one turn."""

updates_untold = Index(
    "ix_report_updates_at",
    report_updates.c.at,
    sqlite_where=report_updates.c.told_at.is_(None),
    postgresql_where=report_updates.c.told_at.is_(None),
)
"""What is still to be told. It holds nothing most of the time."""

impacts_unhanded = Index(
    "ix_impacts_changed_at",
    impacts.c.changed_at,
    sqlite_where=impacts.c.handed_at.is_(None),
    postgresql_where=impacts.c.handed_at.is_(None),
)
"""Shocks nobody has been asked about yet."""

watched_once = Index(
    "uq_watchers_customer_address_index",
    watchers.c.customer,
    watchers.c.address_index,
    unique=True,
    sqlite_where=watchers.c.revoked_at.is_(None),
    postgresql_where=watchers.c.revoked_at.is_(None),
)
"""Nobody is a customer's watcher twice."""
