"""The pamphlet's tables of ○ and ×: which accidents and troubles a cover or rider includes."""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from rating.cover.covers import Edition, covers
from rating.cover.doubts import doubts, not_stated
from rating.cover.errors import NotStated, UnknownName
from rating.cover.tables import Source, packaged
from rating.errors import DataFileError

COVERED, NOT_COVERED, NOT_SAID = "○", "×", "?"


class Row(Struct, frozen=True, forbid_unknown_fields=True):
    """One accident or trouble: its Japanese name, other names, a mark for each column, and riders that take it out."""

    name: str
    marks: str
    also: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    doubts: tuple[str, ...] = ()


class Matrix(Struct, frozen=True, forbid_unknown_fields=True):
    """One table: columns by key with their names, rows by key, and what is open about all of it."""

    description: str
    page: str
    columns: dict[str, tuple[str, ...]]
    rows: dict[str, Row]
    doubts: tuple[str, ...] = ()

    def row(self, name: str) -> str:
        """The key of the row called ``name``.

        Raises:
            UnknownName: There is none.
        """
        for key, row in self.rows.items():
            if name in (key, row.name, *row.also):
                return key
        raise UnknownName("row", tuple(self.rows))

    def column(self, name: str) -> str:
        """The key of the column called ``name``.

        Raises:
            UnknownName: There is none.
        """
        for key, names in self.columns.items():
            if name == key or name in names:
                return key
        raise UnknownName("column", tuple(self.columns))

    def open_about(self, row: str) -> tuple[str, ...]:
        """Names of the doubts about a row.

        Raises:
            UnknownName: No such row.
        """
        return (*self.doubts, *self.rows[self.row(row)].doubts)

    def covers(self, row: str, column: str, riders: frozenset[str] = frozenset()) -> bool:
        """Whether the cell says ○.

        Args:
            row: Key or name of the row.
            column: Key or name of the column.
            riders: Keys of the riders in the contract, which may take a row out.

        Raises:
            UnknownName: No such row or column.
            NotStated: The page does not say, or cannot be trusted.
        """
        found = self.rows[self.row(row)]
        mark = found.marks[tuple(self.columns).index(self.column(column))]
        if mark == NOT_SAID:
            if found.doubts:
                raise not_stated(found.doubts[0])
            raise NotStated("empty_cell", f"{self.description}: nothing is printed for this", self.page)
        return mark == COVERED and riders.isdisjoint(found.unless)


class Matrices(Struct, frozen=True, forbid_unknown_fields=True):
    """Every table, by its key."""

    edition: Edition
    matrix: dict[str, Matrix]


@cache
def matrices() -> Matrices:
    """The tables of the package."""
    return read(packaged("matrices"))


def matrix(name: str) -> Matrix:
    """The table called ``name``.

    Raises:
        UnknownName: There is none.
    """
    tables: Mapping[str, Matrix] = matrices().matrix
    if name not in tables:
        raise UnknownName("table", tuple(tables))
    return tables[name]


def read(source: Source) -> Matrices:
    """The tables in a file.

    Raises:
        DataFileError: The file is wrong.
    """
    found = source.parse(Matrices)
    for key, table in found.matrix.items():
        where = f"matrix.{key}"
        source.check_page(where, table.page)
        source.check_known(f"{where}.doubts", table.doubts, doubts())
        source.check_once(f"{where}.columns", [name for column in table.columns.values() for name in column])
        source.check_once(f"{where}.rows", [name for row in table.rows.values() for name in (row.name, *row.also)])
        for row_key, row in table.rows.items():
            cell = f"{where}.rows.{row_key}"
            source.check_known(f"{cell}.unless", row.unless, covers().cover)
            source.check_known(f"{cell}.doubts", row.doubts, doubts())
            if len(row.marks) != len(table.columns) or not set(row.marks) <= {COVERED, NOT_COVERED, NOT_SAID}:
                raise DataFileError(source.file, f"{cell}.marks", "one of ○ × ? for each column")
    return found
