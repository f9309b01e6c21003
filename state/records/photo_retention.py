"""How long photos are kept.

A photo of a report stays ten years, as an application does: our choice, until the insurer confirms a rule of its own.
One of a breakdown serves one rescue, as its position does, and goes after 90 days.
One that belongs to no report a week after it came is erased: whoever took it went on with nothing. That is as long as
its page stays open, and as a report that was put aside may take to be gone on with. Where a picture was
taken is rounded after 90 days like every position. What a row still says of a photo that is not kept serves to fetch it
never again, which after 90 days nothing would.
"""

from datetime import datetime, timedelta

from msgspec.structs import replace
from sqlalchemy import delete, select, update

from state.records.database import Database
from state.records.photo_rows import emptied, sealed_position
from state.records.photo_tables import photo_drafts, photos
from state.vault import Vault

OF_A_REPORT = timedelta(days=3653)
"""Ten years, with every leap day they can have."""

OF_A_BREAKDOWN = timedelta(days=90)
BREAKDOWN = "R-"
"""Begins the receipt number of a request for help on the road."""

OF_NO_REPORT = timedelta(days=7)
NOT_KEPT = timedelta(days=90)
COARSE_DECIMALS = 2
BATCH = 500


class PhotoRetention:
    """The daily clearing of photos. Running it twice, or in two processes, is running it once."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._position = sealed_position(vault)

    def erase(self, now: datetime) -> int:
        """Empty the rows of photos that have been kept long enough, and delete those long empty; how many were emptied.

        Their pictures go when the store is next compared with the records.
        """
        kept = photos.c.state == "kept"
        nobodys = photos.c.number.is_(None) & (photos.c.kept_at < now - OF_NO_REPORT)
        rescue = photos.c.number.startswith(BREAKDOWN, autoescape=True)
        old = (photos.c.kept_at < now - OF_A_REPORT) | (rescue & (photos.c.kept_at < now - OF_A_BREAKDOWN))
        with self._database.write() as connection:
            left = connection.execute(update(photos).where(kept & nobodys).values(emptied("no_report", now))).rowcount
            over = connection.execute(
                update(photos).where(kept & old).values(emptied("kept_long_enough", now))
            ).rowcount
            connection.execute(delete(photos).where(~kept, photos.c.changed_at < now - NOT_KEPT))
            connection.execute(delete(photo_drafts).where(photo_drafts.c.filed_at < now - NOT_KEPT))
        return left + over

    def coarsen(self, now: datetime, precise: timedelta) -> int:
        """Round the positions that are older than ``precise``; how many."""
        old = (photos.c.kept_at < now - precise) & photos.c.coarsened_at.is_(None)
        due = select(photos.c.id, photos.c.position).where(photos.c.position.is_not(None), old)
        query = due.order_by(photos.c.id).limit(BATCH)
        total = 0
        while True:
            with self._database.write() as connection:
                rows = connection.execute(query).all()
                for key, before in rows:
                    if before is None:  # what the query asks for; the column's type does not know
                        continue
                    exact = self._position.open(before, key)
                    rounded = replace(
                        exact,
                        latitude=round(exact.latitude, COARSE_DECIMALS),
                        longitude=round(exact.longitude, COARSE_DECIMALS),
                    )
                    # What was erased or sealed anew meanwhile is another blob: it is left for the next round.
                    same = update(photos).where(photos.c.id == key, photos.c.position == before)
                    coarse = {"position": self._position.seal(rounded, key), "coarsened_at": now}
                    total += connection.execute(same.values(coarse)).rowcount
            if not rows:
                return total
