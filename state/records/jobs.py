"""Jobs: every filed request's dispatch, changed by one transaction at a time.

A change reads the job with its row locked, decides on what it reads, and keeps everything that comes of it together or
not at all. Of two partners who answer at once the second therefore decides on what the first has left.
"""

from collections.abc import Callable, Collection
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, Select

from flows.dispatch.case import Case
from flows.dispatch.job import Job, Offer
from flows.dispatch.orders import Change, Count, Order, TellCustomer, TellPartner, UseUp
from flows.dispatch.partner import Standing
from state.records import job_queries as queries
from state.records.database import Database
from state.records.dispatch_orders import DispatchOrders, Kept
from state.records.dispatch_tables import jobs
from state.records.entitlements import Entitlements
from state.records.index import Index
from state.records.partner_counts import PartnerCounts
from state.records.requests import Filed, Requests, sealed_request
from state.sealed import Sealed
from state.vault import Vault

__all__ = ["Jobs", "Kept"]


class Jobs:
    """The jobs by receipt number."""

    def __init__(
        self, database: Database, vault: Vault, index: Index, filed: Requests, entitlements: Entitlements
    ) -> None:
        self._database = database
        self._index = index
        self._requests = filed
        self._entitlements = entitlements
        self._counts = PartnerCounts(database)
        self._orders = DispatchOrders(database, vault)
        self._job = sealed_job(vault)
        self._request = sealed_request(vault)

    def open(self, job: Job) -> bool:
        """Make a job for a request. False where it has one, which stays as it is.

        Raises:
            RecordRejected: there is no such request, or another job has this token or one of these offers.
        """
        row = self._database.insert(jobs).values(number=job.number, changed_at=job.since, **self._columns(job))
        once = row.on_conflict_do_nothing(index_elements=[jobs.c.number]).returning(jobs.c.number)
        with self._database.write() as connection:
            if connection.scalar(once) is None:
                return False
            self._keep_offers(connection, (), job)
        return True

    def change(self, number: str, decide: Callable[[Case], Change], now: datetime) -> Case:
        """Change a job as ``decide`` says, keep what comes of it, and return how it stands then.

        ``decide`` runs while nobody else can change the job. Whatever it raises undoes everything and is passed on.

        Raises:
            LookupError: no job has that number.
        """
        with self._database.write() as connection:
            row = connection.execute(queries.CASE_TO_CHANGE, {"its": number}).one_or_none()
            if row is None:
                raise LookupError(f"no job {number}")
            before = self._case(row)
            change = decide(before)
            if change.job != before.job:
                self._save(connection, before.job, change.job, now)
            self._carry_out(connection, before, change.orders, now)
        return Case(change.job, before.request)

    def get(self, number: str) -> Case | None:
        """The job of that receipt number, or None."""
        return self._one(queries.CASE, number)

    def by_token(self, token: str) -> Case | None:
        """The job whose live page has that secret, or None."""
        return self._one(queries.CASE_OF_TOKEN, self._index.tracking(token))

    def by_offer(self, offer: str) -> Case | None:
        """The job of that offer, or None."""
        return self._one(queries.CASE_OF_OFFER, self._index.offer(offer))

    def list(self, *, open_only: bool = True) -> tuple[Case, ...]:
        """Jobs in the order they were filed; by default those that are not over."""
        with self._database.read() as connection:
            rows = connection.execute(queries.LIVE_IN_ORDER if open_only else queries.IN_ORDER).all()
        return tuple(map(self._case, rows))

    def due(self, now: datetime, limit: int) -> tuple[str, ...]:
        """Up to ``limit`` numbers of jobs to be looked at by ``now``: urgent ones first, then who waits longest."""
        return self._next(queries.DUE, limit, now=now)

    def queued(self, area: str, limit: int) -> tuple[str, ...]:
        """Up to ``limit`` numbers of jobs queued in an area: urgent ones first, then as they were filed."""
        return self._next(queries.QUEUED, limit, its_area=area)

    def waiting_in(self, area: str) -> int:
        """How many jobs of an area no partner has yet."""
        with self._database.read() as connection:
            return connection.scalar(queries.COUNT_WAITING, {"its_area": area}) or 0

    def orphans(self, limit: int, since: datetime | None = None) -> tuple[Filed, ...]:
        """Up to ``limit`` open requests for which no job was made, the oldest first; none filed before ``since``."""
        return self._requests.unserved(limit, since)

    def orders(self, limit: int, number: str = "", after: int = 0) -> tuple[Kept, ...]:
        """Up to ``limit`` orders that wait to be relayed, the oldest first; of one job where ``number`` is given.

        ``after`` is the id of the last that was looked at.
        """
        return self._orders.waiting(limit, number, after)

    def relayed(self, ids: Collection[int]) -> None:
        """Delete orders that are on their way."""
        self._orders.relayed(ids)

    def standings(self, partners: Collection[str]) -> dict[str, Standing]:
        """How these partners have done, and how many jobs each has now."""
        return self._counts.standings(partners)

    def _one(self, query: Select[str, bytes, bytes], its: str) -> Case | None:
        with self._database.read() as connection:
            row = connection.execute(query, {"its": its}).one_or_none()
        return None if row is None else self._case(row)

    def _next(self, query: Select[str], limit: int, **which: datetime | str) -> tuple[str, ...]:
        found: tuple[str, ...] = ()
        with self._database.read() as connection:
            for urgent in (True, False):
                if left := limit - len(found):
                    found += tuple(connection.scalars(query, which | {"urgent": urgent, "most": left}))
        return found

    def _save(self, connection: Connection, before: Job, after: Job, now: datetime) -> None:
        if after.number != before.number:
            raise ValueError("a job keeps its number")
        anew = {"its": after.number, "changed_at": now, "coarsened_at": None}
        connection.execute(queries.SAVE, anew | self._columns(after))
        self._keep_offers(connection, before.offers, after)
        if (after.state, after.by) != (before.state, before.by):
            self._requests.follow(connection, after, now)

    def _keep_offers(self, connection: Connection, before: Collection[Offer], after: Job) -> None:
        """Keep the rows of a job's offers in step with it."""
        former = {offer.id: offer for offer in before}
        new, moved = [], []
        for offer in after.offers:
            known, key = former.pop(offer.id, None), self._index.offer(offer.id)
            if known is None:
                row = {"offer_index": key, "number": after.number, "partner": offer.partner, "state": offer.state}
                new.append(row)
            elif known.state != offer.state:
                moved.append({"its": key, "now": offer.state})
        dropped = [{"its": self._index.offer(offer)} for offer in former]
        changes = ((queries.ADD_OFFER, new), (queries.MOVE_OFFER, moved), (queries.DROP_OFFER, dropped))
        for statement, rows in changes:
            if rows:
                connection.execute(statement, rows)

    def _carry_out(self, connection: Connection, before: Case, given: Collection[Order], now: datetime) -> None:
        number, request = before.job.number, before.request
        told = [order for order in given if isinstance(order, TellPartner | TellCustomer)]
        self._orders.keep(connection, number, told, now)
        had = {order.entitlement for order in given if isinstance(order, UseUp)}
        self._entitlements.use(connection, number, request.contract, before.job.filed, had)
        self._counts.add(connection, [order for order in given if isinstance(order, Count)])

    def _columns(self, job: Job) -> dict[str, Any]:
        return {
            "token_index": self._index.tracking(job.token),
            "state": job.state,
            "area": job.area,
            "partner": job.partner,
            "urgent": job.urgent,
            "due": job.due,
            "job": self._job.seal(job, job.number),
            "filed_at": job.filed,
        }

    def _case(self, row: Row[str, bytes, bytes]) -> Case:
        number, job, request = row
        return Case(self._job.open(job, number), self._request.open(request, number))


def sealed_job(vault: Vault) -> Sealed[Job]:
    """How a job lies in its column, owned by its number."""
    return Sealed(vault, "jobs.job", Job)
