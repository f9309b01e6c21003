"""The tables of dispatch: jobs and offers, what is still to be told, how partners do, surges, what was had and paid."""

from datetime import date, datetime

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, Named, String, Table, TypedColumns

from state.records.tables import Instant, metadata, sealed

PARTNER = 40
"""Letters of a partner's key, and of an area's, at most."""


class JobColumns(TypedColumns):
    """One request's dispatch. What it is looked up and sorted by stands beside the sealed job."""

    number: Named[str] = Column(ForeignKey("requests.number"), type_=String(20), primary_key=True)
    token_index: Named[str] = Column(String(64), unique=True)
    state: Named[str] = Column(String(20))
    area: Named[str] = Column(String(PARTNER))
    partner: Named[str] = Column(String(PARTNER))
    urgent: Named[bool] = Column(Boolean)
    due: Named[datetime | None] = Column(Instant)
    job: Named[bytes] = sealed()
    filed_at: Named[datetime] = Column(Instant, index=True)
    changed_at: Named[datetime] = Column(Instant)
    coarsened_at: Named[datetime | None] = Column(Instant)


class OfferColumns(TypedColumns):
    """Which job an offer is of. The offer itself is part of the job."""

    offer_index: Named[str] = Column(String(64), primary_key=True)
    number: Named[str] = Column(ForeignKey("jobs.number"), type_=String(20))
    partner: Named[str] = Column(String(PARTNER))
    state: Named[str] = Column(String(20))


class OrderColumns(TypedColumns):
    """What a partner or a customer is still to be told. A row is deleted once that is on its way."""

    id: Named[int] = Column(Integer, primary_key=True)
    number: Named[str] = Column(ForeignKey("jobs.number"), type_=String(20), index=True)
    at: Named[datetime] = Column(Instant)
    body: Named[bytes] = sealed()


class PartnerCountColumns(TypedColumns):
    """How a partner has done so far."""

    partner: Named[str] = Column(String(PARTNER), primary_key=True)
    asked: Named[int] = Column(Integer)
    accepted: Named[int] = Column(Integer)
    arrived: Named[int] = Column(Integer)
    punctual: Named[int] = Column(Integer)
    rated: Named[int] = Column(Integer)
    stars: Named[int] = Column(Integer)


class SurgeColumns(TypedColumns):
    """Areas in which there is more to do than trucks can. ``by`` is empty where the load switched it on."""

    area: Named[str] = Column(String(PARTNER), primary_key=True)
    reason: Named[str] = Column(String(40))
    by: Named[bytes | None] = sealed(nullable=True)
    since: Named[datetime] = Column(Instant)


class EntitlementUseColumns(TypedColumns):
    """What a policy year grants once, and which job has had it. ``start`` is the first day of that year."""

    number: Named[str] = Column(ForeignKey("jobs.number"), type_=String(20), primary_key=True)
    entitlement: Named[str] = Column(String(20), primary_key=True)
    number_index: Named[str] = Column(String(64))
    start: Named[date] = Column(Date, index=True)
    filed_at: Named[datetime] = Column(Instant)


class FollowUpCostColumns(TypedColumns):
    """What bringing or fetching the repaired car has cost after a tow, a row a receipt; yen."""

    number: Named[str] = Column(ForeignKey("jobs.number"), type_=String(20), primary_key=True)
    receipt: Named[str] = Column(String(40), primary_key=True)
    delivery: Named[int] = Column(Integer)
    fare: Named[int] = Column(Integer)
    noted_at: Named[datetime] = Column(Instant)


jobs = Table("jobs", metadata, JobColumns)
offers = Table("offers", metadata, OfferColumns)
# Without AUTOINCREMENT SQLite gives the number of a deleted row out again, and who relays by it would delete another.
dispatch_orders = Table("dispatch_orders", metadata, OrderColumns, sqlite_autoincrement=True)
partner_counts = Table("partner_counts", metadata, PartnerCountColumns)
surges = Table("surges", metadata, SurgeColumns)
entitlement_uses = Table("entitlement_uses", metadata, EntitlementUseColumns)
follow_up_costs = Table("follow_up_costs", metadata, FollowUpCostColumns)

by_due = Index(
    "ix_jobs_urgent_due_number",
    jobs.c.urgent,
    jobs.c.due,
    jobs.c.number,
    sqlite_where=jobs.c.due.is_not(None),
    postgresql_where=jobs.c.due.is_not(None),
)
"""The next jobs to look at. What is over is not in it, so that it stays as small as the day is busy."""

by_turn = Index(
    "ix_jobs_state_area_urgent_filed_at_number",
    jobs.c.state,
    jobs.c.area,
    jobs.c.urgent,
    jobs.c.filed_at,
    jobs.c.number,
)
"""Who waits in an area, and who is next."""

by_partner = Index("ix_jobs_partner_state", jobs.c.partner, jobs.c.state)
offers_by_partner = Index("ix_offers_partner_state", offers.c.partner, offers.c.state)
"""What a partner has at the moment, read from the two indexes alone."""

uses_by_year = Index(
    "ix_entitlement_uses_number_index_start_entitlement",
    entitlement_uses.c.number_index,
    entitlement_uses.c.start,
    entitlement_uses.c.entitlement,
)
"""Whether a contract's policy year has had something."""
