"""The plans that are offered beside the contract as it is, as data: each is a list of edits of the next term.

They are the insurer's plans, under the insurer's name (renewal guide ⑧, ⑨); the file that comes with the counter holds
samples.
"""

from collections.abc import Callable
from functools import cache
from importlib.resources import files
from typing import Annotated, Final, Literal

from msgspec import Meta, Struct
from msgspec.structs import replace

from rating.application import Application
from rating.cover.covers import covers
from rating.datafile import parse
from rating.errors import DataFileError
from rating.rates import Limit

SAME: Final = "same"
"""The plan that changes nothing."""

Bound = Literal["at_least", "at_most"]


class SumInsured(Struct, frozen=True, forbid_unknown_fields=True, tag_field="change", tag="sum"):
    """Raise or lower a sum insured, 万円."""

    cover: Literal["personal_injury", "property_damage"]
    bound: Bound
    sum: Limit

    def of(self, application: Application) -> Application:
        """The application after the edit."""
        now: Limit = getattr(application, self.cover)
        wanted = _bounded(now, self.bound, self.sum)
        return application if wanted == now else replace(application, **{self.cover: wanted})


class VehicleType(Struct, frozen=True, forbid_unknown_fields=True, tag_field="change", tag="vehicle_type"):
    """Another type of 車両保険."""

    to: Literal["general", "limited_10"]

    def of(self, application: Application) -> Application:
        """The application after the edit."""
        if application.vehicle is None:
            return application
        return replace(application, vehicle=replace(application.vehicle, type=self.to))


class Deductible(Struct, frozen=True, forbid_unknown_fields=True, tag_field="change", tag="deductible"):
    """Raise or lower the 免責金額 of 車両保険, 万円."""

    bound: Bound
    sum: Annotated[int, Meta(ge=0)]

    def of(self, application: Application) -> Application:
        """The application after the edit."""
        if application.vehicle is None:
            return application
        choose = max if self.bound == "at_least" else min
        deductible = choose(application.vehicle.deductible, self.sum)
        return replace(application, vehicle=replace(application.vehicle, deductible=deductible))


class Rider(Struct, frozen=True, forbid_unknown_fields=True, tag_field="change", tag="add"):
    """Add a rider, unless it or one of the others is there already."""

    rider: str
    unless: tuple[str, ...] = ()

    def of(self, application: Application) -> Application:
        """The application after the edit."""
        if not {self.rider, *self.unless}.isdisjoint(application.riders):
            return application
        return replace(application, riders=(*application.riders, self.rider))


Edit = SumInsured | VehicleType | Deductible | Rider
"""An edit that finds nothing to change gives the application back as it is."""


class Plan(Struct, frozen=True, forbid_unknown_fields=True):
    """A plan: its key, which names its words too, and its edits in order."""

    key: Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*$")]
    edits: Annotated[tuple[Edit, ...], Meta(min_length=1)]

    def of(self, application: Application, accepts: Callable[[Application], bool]) -> Application:
        """The application under this plan; an edit whose result is not accepted is passed over."""
        for edit in self.edits:
            edited = edit.of(application)
            if edited != application and accepts(edited):
                application = edited
        return application


class _Plans(Struct, frozen=True, forbid_unknown_fields=True):
    plan: tuple[Plan, ...] = ()


def loads(text: str, file: str = "plans.toml") -> tuple[Plan, ...]:
    """The plans in a text, in their order.

    Raises:
        DataFileError: it does not say what it should; ``key`` says where.
    """
    plans = parse(file, text, _Plans).plan
    keys = [SAME, *(plan.key for plan in plans)]
    known = covers().cover
    for place, plan in enumerate(plans):
        if keys.index(plan.key) != place + 1:
            raise DataFileError(file, f"$.plan[{place}].key", "each plan has a key of its own")
        for number, edit in enumerate(plan.edits):
            if isinstance(edit, Rider) and not known.keys() >= {edit.rider, *edit.unless}:
                raise DataFileError(file, f"$.plan[{place}].edits[{number}]", "no such rider")
    return plans


@cache
def plans() -> tuple[Plan, ...]:
    """The plans of the file that comes with the counter."""
    return loads(files(__package__).joinpath("plans.toml").read_text(encoding="utf-8"))


def _bounded(now: Limit, bound: Bound, limit: Limit) -> Limit:
    larger, smaller = (now, limit) if _exceeds(now, limit) else (limit, now)
    return larger if bound == "at_least" else smaller


def _exceeds(one: Limit, other: Limit) -> bool:
    if one == "unlimited" or other == "unlimited":
        return one == "unlimited"
    return one > other
