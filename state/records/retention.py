"""What is kept how long, and how a position is made coarse.

Precise positions serve one rescue and are rounded after 90 days (the project's duties towards personal data, location);
the turn journal is deleted after 400 days, a policy year and the month in which a late renewal is still possible, and
so is how far a renewal has come. An application and its evidence stay for ten years: our choice, until the insurer
confirms a rule of its own. Screens of a talk in which nothing was filed go after 90 days. What a policy year has had is
forgotten 400 days after that year.
"""

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, TypeVar

import msgspec
from msgspec import Struct
from msgspec.structs import replace
from sqlalchemy import ColumnElement, Table, delete, select, update

from flows.dispatch.job import Job, Score
from flows.roadside.request import RoadsideRequest
from state.records.applications import is_filed
from state.records.database import Database
from state.records.dispatch_tables import dispatch_orders, entitlement_uses, jobs
from state.records.jobs import sealed_job
from state.records.journal import sealed_turn
from state.records.photo_retention import PhotoRetention
from state.records.reminder_tables import days, notices, reminders, rungs
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

COARSE_DECIMALS = 2
"""About a kilometre."""

BATCH = 500
T = TypeVar("T")

POSITION = re.compile(r"(-?\d{1,3}\.\d+),(-?\d{1,3}\.\d+)")
PLACE_WORDS = ("address", "destination_address", "kilopost")


class Purged(Struct, frozen=True):
    """How many rows of each kind were deleted, and how many turns, requests, jobs and photos made coarse.

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


class Retention:
    """The daily clearing. Running it twice, or in two processes, is running it once."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._request = sealed_request(vault)
        self._job = sealed_job(vault)
        self._turn = sealed_turn(vault)
        self._photos = PhotoRetention(database, vault)

    def purge(self, now: datetime) -> Purged:
        """Delete and coarsen what has been kept long enough at ``now``."""
        return Purged(
            self._delete(journal, journal.c.at < now - JOURNAL),
            self._coarsen_turns(now),
            self._coarsen(requests, "request", self._request, _coarse_request, now),
            self._delete(renewals, renewals.c.maturity < (now - RENEWAL).date()),
            self._delete(applications, applications.c.filed_at < now - APPLICATION),
            # Those of an application deleted just now belong to none any more.
            self._delete(screens, (screens.c.at < now - UNFILED) & ~is_filed()),
            self._forget_reminders(now),
            self._coarsen(jobs, "job", self._job, _coarse_job, now),
            self._delete(dispatch_orders, dispatch_orders.c.at < now - ORDER),
            self._delete(entitlement_uses, entitlement_uses.c.start < (now - ENTITLEMENT).date()),
            self._photos.erase(now),
            self._photos.coarsen(now, PRECISE_POSITION),
        )

    def _forget_reminders(self, now: datetime) -> int:
        """Decisions go with the notices that came of them; how many decisions."""
        old = now - REMINDER
        self._delete(rungs, rungs.c.at < old)
        self._delete(notices, notices.c.day < old.date())
        self._delete(days, days.c.day < old.date())
        return self._delete(reminders, reminders.c.day < old.date())

    def _delete(self, table: Table[Any], old: ColumnElement[bool]) -> int:
        with self._database.write() as connection:
            return connection.execute(delete(table).where(old)).rowcount

    def _coarsen(
        self, table: Table[Any], column: str, sealed: Sealed[T], coarse: Callable[[T], T], now: datetime
    ) -> int:
        """Make the sealed column of a table by receipt number coarse in every row filed long enough ago."""
        blob = table.c[column]
        due = (table.c.filed_at < now - PRECISE_POSITION) & table.c.coarsened_at.is_(None)
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


def coarsened(value: Any) -> Any:  # noqa: ANN401 - any MessagePack data
    """The same data with every position rounded to about a kilometre and the place words beside one emptied.

    A position is a pair of fields ``latitude`` and ``longitude``, or a text such as ``35.658034,139.701636``.

    >>> coarsened({"latitude": 35.658034, "longitude": 139.701636, "address": "Shibuya"})
    {'latitude': 35.66, 'longitude': 139.7, 'address': ''}
    """
    match value:
        case {"latitude": float(), "longitude": float()}:
            coarse = {field: coarsened(part) for field, part in value.items()}
            coarse |= {field: round(value[field], COARSE_DECIMALS) for field in ("latitude", "longitude")}
            return coarse | {field: "" for field in PLACE_WORDS if field in value}
        case dict():
            return {field: coarsened(part) for field, part in value.items()}
        case list():
            return [coarsened(part) for part in value]
        case str():
            return POSITION.sub(_coarse_pair, value)
        case _:
            return value


def _coarse_pair(pair: re.Match[str]) -> str:
    return ",".join(f"{float(number):.{COARSE_DECIMALS}f}" for number in pair.groups())
