"""What each kind of accident has to be asked about at once, and no more.

Source: counter script §2.2 (fields of stage 1); 道交法72条 (every traffic accident is reported to the police); so are
theft and wilful damage. Storm, hail and flood are nobody's accident.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, get_args

from flows.accident.report import Kind
from rating.accidents import Cause, classify


class Needs(NamedTuple):
    """What a kind is asked about: the police, who is hurt, whether others may be, whether the car still drives."""

    police: bool = True
    injuries: bool = True
    others: bool = True
    drivable: bool = True


KINDS: tuple[Kind, ...] = get_args(Kind)

NEEDS: Mapping[str, Needs] = {
    "single": Needs(others=False),
    "animal": Needs(others=False),
    "theft": Needs(injuries=False, others=False, drivable=False),
    "vandalism": Needs(injuries=False, others=False),
    "weather": Needs(police=False, injuries=False, others=False),
    "flying_stone": Needs(injuries=False, others=False),
}
EVERYTHING = Needs()

UNATTENDED = frozenset({"theft", "vandalism", "weather"})
"""Kinds that are found when all is over: nobody stands on a road for them."""

MUST_BE_REPORTED = frozenset({"theft", "vandalism", "hit_and_run"})
"""Kinds in which somebody has to be looked for, so that the police come before all else."""

_CAUSES: Mapping[str, Cause] = {
    "theft": "theft",
    "vandalism": "vandalism",
    "weather": "natural_disaster",
    "flying_stone": "flying_object",
}
_LIABLE = frozenset({"pedestrian", "cyclist"})


def needs(kind: str) -> Needs:
    """What a kind is asked about; everything where it is not known."""
    return NEEDS.get(kind, EVERYTHING)


def usual_class(kind: str, on: date) -> tuple[str, bool]:
    """The grade class that a claim of this kind usually has, and whether a person has to confirm even that.

    What is usual: the vehicle cover pays for the car, with people on foot and bicycles the liability covers. Nothing is
    said of whether anything is paid (:mod:`rating.accidents`).
    """
    paid = ("bodily_injury",) if kind in _LIABLE else ("vehicle",)
    usual = classify(paid, _CAUSES.get(kind, "collision"), on)
    return usual.accident_class, any(each.needs_staff for each in usual.uncertainties)
