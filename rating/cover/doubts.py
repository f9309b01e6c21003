"""What the pamphlet leaves open, by name, with the reading that is used here."""

from collections.abc import Mapping
from functools import cache

from msgspec import Struct

from rating.cover.errors import NotStated
from rating.cover.tables import Source, packaged
from rating.evidence import Uncertainty


class Doubt(Struct, frozen=True, forbid_unknown_fields=True):
    """A point on which a page is silent, damaged or ambiguous.

    Attributes:
        reference: The printed page.
        source: What the page says or lacks.
        needs_staff: Whether a person looks before a number that rests on it is relied on.
        reading: What is assumed; ``None`` where nobody is told anything.
    """

    reference: str
    source: str
    needs_staff: bool
    reading: str | None = None


@cache
def doubts() -> Mapping[str, Doubt]:
    """Every doubt by its name."""
    return read(packaged("doubts"))


def read(source: Source) -> Mapping[str, Doubt]:
    """The doubts in a table.

    Raises:
        DataFileError: The table is wrong.
    """
    found = source.parse(dict[str, Doubt])
    for name, doubt in found.items():
        source.check_page(name, doubt.reference)
    return found


@cache
def uncertainty(name: str) -> Uncertainty:
    """The doubt as it is carried beside an answer."""
    doubt = doubts()[name]
    says = f"{doubt.source} Read here as: {doubt.reading}" if doubt.reading else f"{doubt.source} Not stated here."
    return Uncertainty(name, says, doubt.reference, doubt.needs_staff)


def not_stated(name: str) -> NotStated:
    """The refusal to answer what rests on a doubt without a reading."""
    doubt = doubts()[name]
    return NotStated(name, doubt.source, doubt.reference)
