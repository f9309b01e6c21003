"""Parameters that change on dates: each value holds from its date until the next entry."""

from datetime import date
from typing import Any, Generic, Literal, TypeVar

from msgspec import Struct

from rating.errors import BeforeFirstEntry, Ended, InvalidInput

T = TypeVar("T")


class Dated(Struct, Generic[T], frozen=True, forbid_unknown_fields=True):
    """One parameter with its whole history.

    Attributes:
        description: what it is, in the trade's words.
        unit: what its numbers count, such as ``percent`` or ``yen a year``.
        reference: document and page, or the word ``invented``.
        values: first day in force -> value; the word ``ended`` is an explicit end.
    """

    description: str
    unit: str
    reference: str
    values: dict[date, T | Literal["ended"]]

    def __post_init__(self) -> None:
        if not (self.description and self.unit and self.reference and self.values):
            raise InvalidInput("description, unit, reference and at least one dated value are needed")

    def ended(self, day: date) -> bool:
        """Whether the newest entry not after ``day`` ends the parameter."""
        since = self._since(day)
        return since is not None and self.values[since] == "ended"

    def on(self, day: date) -> T:
        """The value in force on ``day``.

        Raises:
            BeforeFirstEntry: ``day`` lies before the first entry; nothing is assumed about it.
            Ended: the newest entry not after ``day`` ends the parameter.
        """
        since = self._since(day)
        if since is None:
            first = min(self.values)
            raise BeforeFirstEntry(self.description, day, first, f"the first entry starts {first.isoformat()}")
        value: Any = self.values[since]
        if value == "ended":
            raise Ended(self.description, day, since, f"ended {since.isoformat()}")
        found: T = value
        return found

    def _since(self, day: date) -> date | None:
        return max((start for start in self.values if start <= day), default=None)
