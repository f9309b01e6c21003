"""The numbers of the covers, as they stand for a policy that starts on a given day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Final, Literal

from rating.cover.errors import UnknownName
from rating.cover.tables import Source, packaged
from rating.dated import Dated
from rating.errors import InvalidInput

Unlimited = Literal["unlimited"]
UNLIMITED: Final[Unlimited] = "unlimited"
Limit = int | Unlimited

Numbers = Mapping[str, Dated[Limit]]


@dataclass(frozen=True, slots=True)
class Number:
    """One number of the pamphlet.

    Attributes:
        name: Its key in ``data/parameters.toml``.
        value: Whole, in ``unit``; or ``"unlimited"``.
        unit: ``yen``, ``percent``, ``days``, ``months``, ``years``, ``litres``, ``minutes``, ``persons`` or ``times``.
        page: Document and printed page, as ``B P31``.
        description: What it is, with the Japanese term.
    """

    name: str
    value: Limit
    unit: str
    page: str
    description: str


@dataclass(frozen=True, slots=True)
class Terms:
    """The numbers in force for a policy whose first day is ``start``."""

    start: date
    numbers: Numbers

    def number(self, name: str) -> Number:
        """The number called ``name``.

        Raises:
            UnknownName: There is none.
            BeforeFirstEntry: The policy starts before the first day the pamphlet is for.
            Ended: The number was ended before.
        """
        dated = self.numbers.get(name)
        if dated is None:
            raise UnknownName("number", tuple(self.numbers))
        return Number(name, dated.on(self.start), dated.unit, dated.reference, dated.description)

    def whole(self, name: str) -> int:
        """The value of a number that is limited by its nature.

        Raises:
            InvalidInput: It is unlimited; and as :meth:`number`.
        """
        value = self.number(name).value
        if isinstance(value, str):
            raise InvalidInput(f"{name} is unlimited", "$.number")
        return value


def terms(start: date) -> Terms:
    """The numbers for a policy whose first day, in Japan, is ``start``.

    Raises:
        InvalidInput: ``start`` is an instant and not a day.
    """
    if isinstance(start, datetime):
        raise InvalidInput("a day, not an instant, decides which terms apply", "$.start")
    return Terms(start, numbers())


@cache
def numbers() -> Numbers:
    """Every number with its history."""
    return read(packaged("parameters"))


def read(source: Source) -> Numbers:
    """The numbers in a table.

    Raises:
        DataFileError: The table is wrong.
    """
    found = source.parse(dict[str, Dated[Limit]])
    for name, dated in found.items():
        source.check_page(name, dated.reference)
    return found
