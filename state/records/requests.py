"""Roadside requests: filed once by key, taken in hand by a person, changed or called off by the customer."""

from datetime import datetime
from typing import Any, Literal

from msgspec import Struct
from msgspec.structs import replace as changed
from sqlalchemy import Connection, Row, Update, select, update

from flows.dispatch.job import Job
from flows.roadside.request import RoadsideRequest
from state.records.database import Database
from state.records.dispatch_tables import jobs
from state.records.receipts import REQUESTS, next_receipt_number
from state.records.tables import requests
from state.sealed import Sealed
from state.vault import Vault

State = Literal["received", "acknowledged", "cancelled", "closed"]
OPEN: tuple[State, ...] = ("received", "acknowledged")


class Filed(Struct, frozen=True):
    """A request on record. Times are UTC; ``acknowledged_by`` is the person who took it in hand, or empty."""

    number: str
    key: str
    conversation: str
    state: State
    request: RoadsideRequest
    filed_at: datetime
    changed_at: datetime
    acknowledged_at: datetime | None = None
    acknowledged_by: str = ""


class Acknowledged(Struct, frozen=True):
    """The request is in hand now, by who asked."""

    conversation: str


class AlreadyAcknowledged(Struct, frozen=True):
    """Somebody had it in hand before."""

    conversation: str
    by: str
    at: datetime


class NotOpen(Struct, frozen=True):
    """There is nothing left to take in hand: it was called off, or dealt with."""

    state: State


class NotFound(Struct, frozen=True):
    """No request has that number."""


class Requests:
    """The roadside requests, by receipt number."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._request = sealed_request(vault)
        self._by = Sealed(vault, "requests.acknowledged_by", str)

    def file(self, key: str, conversation: str, request: RoadsideRequest, now: datetime) -> str:
        """Put a request on record and return its receipt number.

        The same key again changes nothing and gives the same number.
        """
        with self._database.write() as connection:
            found = connection.scalar(select(requests.c.number).where(requests.c.key == key))
            if found is not None:
                return found
            number = next_receipt_number(REQUESTS, self._database, connection, now)
            row = self._database.insert(requests).values(
                number=number,
                key=key,
                conversation=conversation,
                state="received",
                request=self._seal(number, request),
                filed_at=now,
                changed_at=now,
            )
            # Another process may have filed the same key since we looked: its row stands, and ours was only a number.
            connection.execute(row.on_conflict_do_nothing(index_elements=[requests.c.key]))
            return connection.execute(select(requests.c.number).where(requests.c.key == key)).scalar_one()

    def acknowledge(
        self, number: str, by: str, now: datetime
    ) -> Acknowledged | AlreadyAcknowledged | NotOpen | NotFound:
        """Take a request in hand. Of several people who try at once, exactly one gets ``Acknowledged``."""
        with self._database.write() as connection:
            conversation = connection.scalar(self._take(number, by, now).returning(requests.c.conversation))
        if conversation is not None:
            return Acknowledged(conversation)
        filed = self.get(number)
        if filed is None:
            return NotFound()
        if filed.state != "acknowledged" or filed.acknowledged_at is None:
            return NotOpen(filed.state)
        return AlreadyAcknowledged(filed.conversation, filed.acknowledged_by, filed.acknowledged_at)

    def amend(self, number: str, request: RoadsideRequest, now: datetime) -> bool:
        """Put a corrected request in place of the earlier one. False where none is open under that number."""
        return self._change(
            self._open(number).values(request=self._seal(number, request), changed_at=now, coarsened_at=None)
        )

    def cancel(self, number: str, now: datetime) -> bool:
        """Call a request off. False where none is open under that number, so also the second time."""
        return self._change(self._open(number).values(state="cancelled", changed_at=now))

    def close(self, number: str, now: datetime) -> bool:
        """Note that a request has been dealt with. False where none is open under that number."""
        return self._change(self._open(number).values(state="closed", changed_at=now))

    def get(self, number: str) -> Filed | None:
        """The request of that number, or None."""
        with self._database.read() as connection:
            row = connection.execute(select(requests).where(requests.c.number == number)).one_or_none()
        return None if row is None else self._filed(row)

    def list(self, *, open_only: bool = True) -> tuple[Filed, ...]:
        """Requests in the order they were filed; by default those that are neither called off nor dealt with."""
        query = select(requests).order_by(requests.c.filed_at, requests.c.number)
        if open_only:
            query = query.where(requests.c.state.in_(OPEN))
        with self._database.read() as connection:
            return tuple(map(self._filed, connection.execute(query).all()))

    def follow(self, connection: Connection, job: Job, now: datetime) -> None:
        """Let a request stand as its job does, within the caller's transaction: over, or in somebody's hands.

        What is over stays as it is, and so does who took it in hand first.
        """
        if job.over:
            state = "cancelled" if job.state == "cancelled" else "closed"
            connection.execute(self._open(job.number).values(state=state, changed_at=now))
        elif job.by:
            connection.execute(self._take(job.number, job.by, now))

    def unserved(self, limit: int, since: datetime | None = None) -> tuple[Filed, ...]:
        """Up to ``limit`` open requests for which no job was made, the oldest first; none filed before ``since``."""
        # A join would have PostgreSQL read every job there ever was; this looks one up for each open request.
        its_job = select(jobs.c.number).where(jobs.c.number == requests.c.number).scalar_subquery()
        query = (
            select(requests)
            .where(requests.c.state.in_(OPEN), its_job.is_(None))
            .order_by(requests.c.filed_at, requests.c.number)
            .limit(limit)
        )
        if since is not None:
            query = query.where(requests.c.filed_at >= since)
        with self._database.read() as connection:
            return tuple(map(self._filed, connection.execute(query).all()))

    def _take(self, number: str, by: str, now: datetime) -> Update:
        waiting = update(requests).where(requests.c.number == number, requests.c.state == "received")
        taken = {"acknowledged_at": now, "acknowledged_by": self._by.seal(by, number)}
        return waiting.values(state="acknowledged", changed_at=now, **taken)

    def _open(self, number: str) -> Update:
        return update(requests).where(requests.c.number == number, requests.c.state.in_(OPEN))

    def _change(self, change: Update) -> bool:
        with self._database.write() as connection:
            return connection.execute(change).rowcount > 0

    def _seal(self, number: str, request: RoadsideRequest) -> bytes:
        return self._request.seal(to_six_decimals(request), number)

    def _filed(self, row: Row[Any]) -> Filed:
        by = row.acknowledged_by
        return Filed(
            number=row.number,
            key=row.key,
            conversation=row.conversation,
            state=row.state,
            request=self._request.open(row.request, row.number),
            filed_at=row.filed_at,
            changed_at=row.changed_at,
            acknowledged_at=row.acknowledged_at,
            acknowledged_by="" if by is None else self._by.open(by, row.number),
        )


def sealed_request(vault: Vault) -> Sealed[RoadsideRequest]:
    """How a request lies in its column, owned by its number."""
    return Sealed(vault, "requests.request", RoadsideRequest)


def to_six_decimals(request: RoadsideRequest) -> RoadsideRequest:
    """The request with its position as fine as anybody needs it: six decimals are about a hand's width."""
    if request.latitude is None or request.longitude is None:
        return request
    return changed(request, latitude=round(request.latitude, 6), longitude=round(request.longitude, 6))
