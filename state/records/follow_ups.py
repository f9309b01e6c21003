"""What bringing or fetching a repaired car has cost after a tow: each receipt once, their sum against one limit.

Which of it is paid is worked out by :func:`rating.cover.roadside.after_repair` (pamphlet P31: both together, for one
accident or trouble).
"""

from datetime import datetime

from msgspec import Struct
from sqlalchemy import func, select

from state.records.database import Database
from state.records.dispatch_tables import follow_up_costs as costs


class FollowUpCosts(Struct, frozen=True):
    """The sums of one job's receipts, yen."""

    delivery: int = 0
    fare: int = 0
    receipts: int = 0


class FollowUps:
    """The receipts, by job."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, number: str, receipt: str, delivery: int, fare: int, now: datetime) -> bool:
        """Keep what a receipt says of a job. False where that receipt is kept already, as it was first noted.

        Args:
            number: the job's.
            receipt: what staff know the receipt by, 40 letters at most.
            delivery: what bringing the car cost, yen.
            fare: what going to fetch it cost, yen.
            now: UTC.

        Raises:
            RecordRejected: there is no such job.
        """
        row = self._database.insert(costs).values(
            number=number, receipt=receipt, delivery=delivery, fare=fare, noted_at=now
        )
        once = row.on_conflict_do_nothing(index_elements=list(costs.primary_key.columns)).returning(costs.c.receipt)
        with self._database.write() as connection:
            return connection.scalar(once) is not None

    def of(self, number: str) -> FollowUpCosts:
        """What has been noted of a job so far."""
        query = select(
            func.coalesce(func.sum(costs.c.delivery), 0), func.coalesce(func.sum(costs.c.fare), 0), func.count()
        ).where(costs.c.number == number)
        with self._database.read() as connection:
            delivery, fare, receipts = connection.execute(query).one()
        return FollowUpCosts(int(delivery), int(fare), int(receipts))
