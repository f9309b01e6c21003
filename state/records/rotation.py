"""After a change of SECRET_KEYS: all that is sealed is sealed again under the first secret, so the old one can go."""

from collections.abc import Iterator, Sequence
from typing import Any

from msgspec import Raw
from sqlalchemy import Column, Table, and_, select, tuple_, update

from state.records.database import Database
from state.records.tables import is_sealed, metadata, owner
from state.sealed import Sealed
from state.vault import Vault

BATCH = 500


class Rotation:
    """Renews every sealed column of every table; a column added later is found by its mark."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._vault = vault

    def rotate(self) -> int:
        """Seal again what another secret sealed, and return how many values that were.

        Safe beside a running service and safe to repeat: a value changed meanwhile is already under the first secret,
        and is left alone.
        """
        return sum(self._renew(table, column) for table, column in sealed_columns())

    def _renew(self, table: Table[Any], column: Column[Any]) -> int:
        sealed = Sealed(self._vault, str(column), Raw)
        key = tuple(table.primary_key.columns)
        here = tuple_(*key)
        first = select(*key, column).where(column.is_not(None)).order_by(*key).limit(BATCH)
        page, total = first, 0
        while True:
            with self._database.write() as connection:
                rows = connection.execute(page).all()
                for *row, blob in rows:
                    if self._vault.is_current(blob):
                        continue
                    renewed = sealed.seal(sealed.open(blob, owner(*row)), owner(*row))
                    same = and_(here == tuple_(*row), column == blob)
                    total += connection.execute(update(table).where(same).values({column: renewed})).rowcount
            if len(rows) < BATCH:
                return total
            page = first.where(here > _position(rows[-1][:-1]))


def sealed_columns() -> Iterator[tuple[Table[Any], Column[Any]]]:
    """Every sealed column there is, with its table."""
    for table in metadata.sorted_tables:
        yield from ((table, column) for column in table.columns if is_sealed(column))


def _position(row: Sequence[Any]) -> Any:  # noqa: ANN401 - a row value of whatever the key is made of
    return tuple_(*row)
