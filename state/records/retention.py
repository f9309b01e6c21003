"""What is kept how long.

Precise positions serve one rescue and are rounded after 90 days (the project's duties towards personal data, location);
the turn journal is deleted after 400 days, a policy year and the month in which a late renewal is still possible, and
so is how far a renewal has come. An application and its evidence stay for ten years: our choice, until the insurer
confirms a rule of its own. Screens of a talk in which nothing was filed go after 90 days. What a policy year has had is
forgotten 400 days after that year.

Of an accident report, where it was and who was hurt serve one claim: both go 90 days after it is closed, and after
three years at the latest (claims are barred then, 保険法95条). The report stays for ten years, as an application does;
that of a customer who was erased goes 90 days after it is closed. A shock is forgotten after 90 days, and that somebody
was a watcher three years after they no longer are.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import Column, ColumnElement, Table, delete, select, update

from flows.dispatch.job import Job, Score
from flows.roadside.request import RoadsideRequest
from state.records.applications import is_filed
from state.records.coarse import COARSE_DECIMALS, coarsened
from state.records.database import Database
from state.records.dispatch_tables import dispatch_orders, entitlement_uses, jobs
from state.records.jobs import sealed_job
from state.records.journal import sealed_turn
from state.records.photo_retention import PhotoRetention
from state.records.photo_rows import emptied
from state.records.photo_tables import photos
from state.records.reminder_tables import days, notices, reminders, rungs
from state.records.report_care import coarse_report, sealed_report
from state.records.report_tables import impacts, reports, watchers
from state.records.requests import sealed_request
from state.records.tables import application_screens as screens
from state.records.tables import applications, journal, owner, renewals, requests
from state.sealed import Sealed
from state.vault import Vault

PRECISE_POSITION = timedelta(days=90)
JOURNAL = timedelta(days=400)
RENEWAL = JOURNAL
APPLICATION = timedelta(days=3653)
"""Ten years, with every leap day they can have."""

UNFILED = timedelta(days=90)
REMINDER = timedelta(days=3 * 365)
ORDER = timedelta(days=90)
"""Nobody is told anything of a job so long after: what waits until then cannot be relayed."""

ENTITLEMENT = timedelta(days=366) + JOURNAL
"""From the first day of the policy year."""

CLOSED = timedelta(days=90)
CLAIM = timedelta(days=3 * 365)
REPORT = APPLICATION
IMPACT = timedelta(days=90)
WATCHER = timedelta(days=3 * 365)

BATCH = 500
T = TypeVar("T")


class Purged(Struct, frozen=True):
    """How many rows of each kind were deleted, and how many turns, requests, jobs, photos and reports made coarse.

    Of a photo that is erased here the picture is still stored: whoever looks after the store deletes it.
    """

    turns_deleted: int = 0
    turns_coarsened: int = 0
    requests_coarsened: int = 0
    renewals_deleted: int = 0
    applications_deleted: int = 0
    screens_deleted: int = 0
    reminders_deleted: int = 0
    jobs_coarsened: int = 0
    orders_deleted: int = 0
    uses_deleted: int = 0
    photos_erased: int = 0
    photos_coarsened: int = 0
    reports_coarsened: int = 0
    reports_deleted: int = 0
    impacts_deleted: int = 0
    watchers_deleted: int = 0


class Retention:
    """The daily clearing. Running it twice, or in two processes, is running it once."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._request = sealed_request(vault)
        self._job = sealed_job(vault)
        self._report = sealed_report(vault)
        self._turn = sealed_turn(vault)
        self._photos = PhotoRetention(database, vault)

    def purge(self, now: datetime) -> Purged:
        """Delete and coarsen what has been kept long enough at ``now``."""
        return Purged(
            self._delete(journal, journal.c.at < now - JOURNAL),
            self._coarsen_turns(now),
            self._coarsen(requests.c.request, self._request, _coarse_request, _filed_before(requests, now), now),
            self._delete(renewals, renewals.c.maturity < (now - RENEWAL).date()),
            self._delete(applications, applications.c.filed_at < now - APPLICATION),
            # Those of an application deleted just now belong to none any more.
            self._delete(screens, (screens.c.at < now - UNFILED) & ~is_filed()),
            self._forget_reminders(now),
            self._coarsen(jobs.c.job, self._job, _coarse_job, _filed_before(jobs, now), now),
            self._delete(dispatch_orders, dispatch_orders.c.at < now - ORDER),
            self._delete(entitlement_uses, entitlement_uses.c.start < (now - ENTITLEMENT).date()),
            self._photos.erase(now),
            self._photos.coarsen(now, PRECISE_POSITION),
            self._coarsen(reports.c.report, self._report, coarse_report, _over_before(now), now),
            self._forget_reports(now),
            self._delete(impacts, impacts.c.felt_at < now - IMPACT),
            self._delete(watchers, watchers.c.revoked_at < now - WATCHER),
        )

    def _forget_reminders(self, now: datetime) -> int:
        """Decisions go with the notices that came of them; how many decisions."""
        old = now - REMINDER
        self._delete(rungs, rungs.c.at < old)
        self._delete(notices, notices.c.day < old.date())
        self._delete(days, days.c.day < old.date())
        return self._delete(reminders, reminders.c.day < old.date())

    def _forget_reports(self, now: datetime) -> int:
        """A report goes with its photos; how many reports."""
        unwanted = _unwanted(now)
        theirs = photos.c.number.in_(select(reports.c.number).where(unwanted))
        with self._database.write() as connection:
            gone = update(photos).where(theirs, photos.c.state == "kept")
            connection.execute(gone.values(emptied("report_gone", now)))
            return connection.execute(delete(reports).where(unwanted)).rowcount

    def _delete(self, table: Table[Any], old: ColumnElement[bool]) -> int:
        with self._database.write() as connection:
            return connection.execute(delete(table).where(old)).rowcount

    def _coarsen(
        self, blob: Column[bytes], sealed: Sealed[T], coarse: Callable[[T], T], old: ColumnElement[bool], now: datetime
    ) -> int:
        """Make a sealed column of a table by receipt number coarse in every row that is old and not coarse yet."""
        table = blob.table
        due = old & table.c.coarsened_at.is_(None)
        query = select(table.c.number, blob).where(due).order_by(table.c.number).limit(BATCH)
        total = 0
        while True:
            with self._database.write() as connection:
                rows = connection.execute(query).all()
                for number, before in rows:
                    after = sealed.seal(coarse(sealed.open(before, number)), number)
                    # What was changed meanwhile is another blob: it is left for the next round.
                    same = update(table).where(table.c.number == number, blob == before)
                    total += connection.execute(same.values({blob: after, table.c.coarsened_at: now})).rowcount
            if not rows:
                return total

    def _coarsen_turns(self, now: datetime) -> int:
        due = (journal.c.at < now - PRECISE_POSITION) & journal.c.coarsened_at.is_(None)
        query = select(journal.c.conversation, journal.c.version, journal.c.turn).where(due).order_by(journal.c.at)
        total = 0
        while True:
            with self._database.write() as connection:
                rows = connection.execute(query.limit(BATCH)).all()
                for conversation, version, sealed in rows:
                    row = owner(conversation, version)
                    turn = msgspec.msgpack.decode(self._turn.open(sealed, row))
                    coarse = self._turn.seal(msgspec.Raw(msgspec.msgpack.encode(coarsened(turn))), row)
                    here = (journal.c.conversation == conversation) & (journal.c.version == version)
                    same = here & (journal.c.turn == sealed)
                    done = connection.execute(update(journal).where(same).values(turn=coarse, coarsened_at=now))
                    total += done.rowcount
            if not rows:
                return total


def _filed_before(table: Table[Any], now: datetime) -> ColumnElement[bool]:
    filed: Column[datetime] = table.c.filed_at
    return filed < now - PRECISE_POSITION


def _over_before(now: datetime) -> ColumnElement[bool]:
    return (reports.c.closed_at < now - CLOSED) | (reports.c.filed_at < now - CLAIM)


def _unwanted(now: datetime) -> ColumnElement[bool]:
    return (reports.c.filed_at < now - REPORT) | (reports.c.erased & (reports.c.closed_at < now - CLOSED))


def _coarse_request(request: RoadsideRequest) -> RoadsideRequest:
    return msgspec.convert(coarsened(msgspec.to_builtins(request)), RoadsideRequest)


def _coarse_job(job: Job) -> Job:
    """The job without the truck's exact position, without where the car went, and with distances rounded.

    Three exact distances from three yards tell a place as well as its position does.
    """
    fix = job.fix and replace(
        job.fix,
        latitude=round(job.fix.latitude, COARSE_DECIMALS),
        longitude=round(job.fix.longitude, COARSE_DECIMALS),
    )
    offers = tuple(replace(offer, score=_coarse_score(offer.score)) for offer in job.offers)
    return replace(job, fix=fix, destination="", offers=offers)


def _coarse_score(score: Score) -> Score:
    shares = {name: round(getattr(score, name), COARSE_DECIMALS) for name in ("total", "distance")}
    return replace(score, distance_km=float(round(score.distance_km)), **shares)
