"""Reading this package's tables, and what every table is held to."""

import re
from collections.abc import Iterable
from importlib.resources import files
from typing import NamedTuple, TypeVar

from rating import datafile
from rating.cover.errors import DanglingReference, DuplicateEntry, MissingPage
from rating.errors import DataFileError

T = TypeVar("T")

_PAGES = re.compile(r"B P[1-9]\d?(-P[1-9]\d?)?(, B P[1-9]\d?)*")


class Source(NamedTuple):
    """The text of a table and the name under which errors speak of it."""

    file: str
    text: str

    def parse(self, shape: type[T]) -> T:
        """The table as ``shape``.

        Raises:
            DataFileError: It does not fit; see :func:`rating.datafile.parse`.
            MissingPage: An entry has no page at all.
        """
        try:
            return datafile.parse(self.file, self.text, shape)
        except DataFileError as error:
            if type(error) is DataFileError and error.key.endswith((".page", ".reference")):
                raise MissingPage(self.file, error.key, "no printed page") from error
            raise

    def check_page(self, key: str, page: str) -> None:
        """Refuse what names no printed page of the pamphlet: ``B P23``, ``B P23-P34`` or ``B P22, B P29``.

        Raises:
            MissingPage: It does not.
        """
        if not _PAGES.fullmatch(page):
            raise MissingPage(self.file, key, "no printed page")

    def check_once(self, key: str, names: Iterable[str]) -> None:
        """Refuse names of which two are the same.

        Raises:
            DuplicateEntry: Two are.
        """
        seen: set[str] = set()
        for name in names:
            if name in seen:
                raise DuplicateEntry(self.file, key, f"{name} stands twice")
            seen.add(name)

    def check_known(self, key: str, names: Iterable[str], known: Iterable[str]) -> None:
        """Refuse a name that points at nothing.

        Raises:
            DanglingReference: One does.
        """
        for name in names:
            if name not in known:
                raise DanglingReference(self.file, key, f"{name} is not there")


def packaged(name: str) -> Source:
    """The table ``data/<name>.toml`` that comes with this package."""
    file = f"{name}.toml"
    return Source(f"cover/data/{file}", files("rating.cover").joinpath("data", file).read_text("utf-8"))
