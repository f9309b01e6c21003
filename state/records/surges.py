"""Surges: areas in which snow or a typhoon leaves more to do than trucks can."""

from datetime import datetime

from msgspec import Struct
from sqlalchemy import delete, select

from state.records.database import Database
from state.records.dispatch_tables import surges
from state.sealed import Sealed
from state.vault import Vault


class Surge(Struct, frozen=True):
    """A surge in an area ``since`` then (UTC). ``reason`` is a code; ``by`` who switched it on, empty for the load."""

    area: str
    reason: str
    by: str
    since: datetime


class Surges:
    """The surges that are on. What a person has switched, the load does not."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._by = Sealed(vault, "surges.by", str)

    def switch_on(self, area: str, reason: str, by: str, now: datetime) -> bool:
        """Begin a surge; where one is on, a person's word takes the place of what stood there, and ``since`` stays.

        Returns:
            False where it was on before.
        """
        said = {"reason": reason, "by": self._by.seal(by, area) if by else None}
        row = self._database.insert(surges).values(area=area, since=now, **said)
        with self._database.write() as connection:
            new = connection.scalar(row.on_conflict_do_nothing().returning(surges.c.area)) is not None
            if not new and by:
                again = row.on_conflict_do_update(index_elements=[surges.c.area], set_=said)
                connection.execute(again)
        return new

    def switch_off(self, area: str, *, by_load: bool = False) -> bool:
        """End a surge. ``by_load``: only where the load began it, whoever else may have spoken since it was looked at.

        Returns:
            False where none was ended.
        """
        end = delete(surges).where(surges.c.area == area)
        if by_load:
            end = end.where(surges.c.by.is_(None))
        with self._database.write() as connection:
            return connection.execute(end).rowcount > 0

    def all(self) -> dict[str, Surge]:
        """The surges that are on, by area."""
        query = select(surges.c.area, surges.c.reason, surges.c.by, surges.c.since).order_by(surges.c.area)
        with self._database.read() as connection:
            rows = connection.execute(query).all()
        return {
            area: Surge(area, reason, "" if by is None else self._by.open(by, area), since)
            for area, reason, by, since in rows
        }
