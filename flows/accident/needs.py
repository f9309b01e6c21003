"""What each kind of accident has to be asked about at once, and no more.

Source: counter script §2.2 (fields of stage 1); 道交法72条 (every traffic accident is reported to the police); so are
theft and wilful damage. Storm, hail and flood are nobody's accident.
"""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple, get_args

from flows.accident.report import Kind
from rating.accidents import AccidentClass, Cause, classify


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

MET = frozenset({"car", "cyclist", "parked", "hit_and_run", "other"})
"""Kinds in which another's car or cycle met the customer's: one may have run into the other, and both be insured."""

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


class Usual(NamedTuple):
    """The grade classes that a claim may have, the heaviest first, and whether a person has to confirm even that."""

    classes: tuple[AccidentClass, ...]
    unsure: bool = False


def usual_class(kind: str, on: date, *, struck: bool = False, uninsured: bool = False) -> Usual:
    """The grade class that a claim of this kind usually has.

    What is usual: the vehicle cover pays for the car, with people on foot and bicycles the liability covers. Who was
    ``struck``, or by somebody ``uninsured``, may also use a cover that counts for nothing. Nothing is said of whether
    anything is paid (:mod:`rating.accidents`).
    """
    paid = ("bodily_injury",) if kind in _LIABLE and not (struck or uninsured) else ("vehicle",)
    usual = classify(paid, _CAUSES.get(kind, "collision"), on)
    besides = [cover for cover, told in (("lawyer_car", struck), ("uninsured_car_injury", uninsured)) if told]
    others = {classify((cover,), "collision", on).accident_class for cover in besides} - {usual.accident_class}
    unsure = any(each.needs_staff for each in usual.uncertainties) or bool(others)
    return Usual((usual.accident_class, *sorted(others)), unsure)
