"""How a report stands, for those who may know it: its customer, and the insurer's people."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import get_args

from msgspec import Struct

from flows.accident.news import DeskWord, ReportState
from flows.accident.report import AccidentReport, Kind
from flows.accident.telling import Told

STATES: tuple[ReportState, ...] = get_args(ReportState)

BACK: Mapping[ReportState, frozenset[ReportState]] = {"settling": frozenset({"investigating"})}
"""Where a report may go back to: what was being settled may turn out not to be known well enough."""


class ReportStanding(Struct, frozen=True, omit_defaults=True):
    """A report as its customer may know it.

    ``filed`` is UTC, ``next_contact`` a day in Japan. ``complete`` says that the customer has nothing more to add.
    ``report`` is what they have told so far; None where only the standing was looked up. ``told`` is when each answer
    was given that was asked for later, by slot. ``pictured`` is what there are pictures of, by code
    (:data:`flows.pictures.WANTED`). Personal data.
    """

    number: str
    state: ReportState
    filed: datetime
    kind: Kind = "other"
    complete: bool = False
    in_charge: str = ""
    next_contact: date | None = None
    report: AccidentReport | None = None
    told: dict[str, Told] = {}
    pictured: tuple[str, ...] = ()


class DeskUpdate(Struct, frozen=True, omit_defaults=True):
    """What the desk says of a report; what is left out stays as it is. ``next_contact`` is a day in Japan."""

    state: ReportState | None = None
    in_charge: str = ""
    next_contact: date | None = None
    word: DeskWord | None = None
    note: str = ""


def may_become(before: ReportState, after: ReportState) -> bool:
    """Whether the desk may move a report so. What is closed stays closed, and what stays where it is has not moved."""
    if before == "closed":
        return False
    return STATES.index(after) >= STATES.index(before) or after in BACK.get(before, frozenset())
