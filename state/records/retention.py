"""What is kept how long, and how a position is made coarse.

Precise positions serve one rescue and are rounded after 90 days (the project's duties towards personal data, location);
the turn journal is deleted after 400 days, a policy year and the month in which a late renewal is still possible, and
so is how far a renewal has come. An application and its evidence stay for ten years: our choice, until the insurer
confirms a rule of its own. Screens of a talk in which nothing was filed go after 90 days.
"""

import re
from datetime import datetime, timedelta
from typing import Any

import msgspec
from msgspec import Struct
from sqlalchemy import ColumnElement, Table, delete, select, update

from flows.roadside.request import RoadsideRequest
from state.records.applications import is_filed
from state.records.database import Database
from state.records.journal import sealed_turn
from state.records.reminder_tables import days, notices, reminders, rungs
from state.records.requests import sealed_request
from state.records.tables import application_screens as screens
from state.records.tables import applications, journal, owner, renewals, requests
from state.vault import Vault

PRECISE_POSITION = timedelta(days=90)
JOURNAL = timedelta(days=400)
RENEWAL = JOURNAL
APPLICATION = timedelta(days=3653)
"""Ten years, with every leap day they can have."""

UNFILED = timedelta(days=90)
REMINDER = timedelta(days=3 * 365)

COARSE_DECIMALS = 2
"""About a kilometre."""

BATCH = 500

POSITION = re.compile(r"(-?\d{1,3}\.\d+),(-?\d{1,3}\.\d+)")
PLACE_WORDS = ("address", "destination_address", "kilopost")


class Purged(Struct, frozen=True):
    """How many turns, renewals, applications and screens were deleted, and how many turns and requests made coarse."""

    turns_deleted: int = 0
    turns_coarsened: int = 0
    requests_coarsened: int = 0
    renewals_deleted: int = 0
    applications_deleted: int = 0
    screens_deleted: int = 0
    reminders_deleted: int = 0


class Retention:
    """The daily clearing. Running it twice, or in two processes, is running it once."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._request = sealed_request(vault)
        self._turn = sealed_turn(vault)

    def purge(self, now: datetime) -> Purged:
        """Delete and coarsen what has been kept long enough at ``now``."""
        return Purged(
            self._delete(journal, journal.c.at < now - JOURNAL),
            self._coarsen_turns(now),
            self._coarsen_requests(now),
            self._delete(renewals, renewals.c.maturity < (now - RENEWAL).date()),
            self._delete(applications, applications.c.filed_at < now - APPLICATION),
            # Those of an application deleted just now belong to none any more.
            self._delete(screens, (screens.c.at < now - UNFILED) & ~is_filed()),
            self._forget_reminders(now),
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

    def _coarsen_requests(self, now: datetime) -> int:
        due = (requests.c.filed_at < now - PRECISE_POSITION) & requests.c.coarsened_at.is_(None)
        query = select(requests.c.number, requests.c.request).where(due).order_by(requests.c.number).limit(BATCH)
        total = 0
        while True:
            with self._database.write() as connection:
                rows = connection.execute(query).all()
                for number, sealed in rows:
                    request = msgspec.to_builtins(self._request.open(sealed, number))
                    coarse = self._request.seal(msgspec.convert(coarsened(request), RoadsideRequest), number)
                    # A request amended meanwhile is another blob: it is left for the next round.
                    same = (requests.c.number == number) & (requests.c.request == sealed)
                    done = connection.execute(update(requests).where(same).values(request=coarse, coarsened_at=now))
                    total += done.rowcount
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
