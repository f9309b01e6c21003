"""What a request takes: where it is, which truck, and which partners could do it; why the others could not."""

from datetime import time
from decimal import Decimal, InvalidOperation
from typing import Literal

from msgspec import Struct

from flows.dispatch.case import Case
from flows.dispatch.distance import km
from flows.dispatch.partner import Area, Candidate, Equipment
from flows.roadside.request import RoadsideRequest

TOWED = frozenset({"start", "accident", "warning", "charge", "ditch", "unknown"})
"""Troubles that are seldom settled on the spot."""

ON_ITS_BACK = frozenset({"low", "four_wheel"})
"""Cars that must not roll on two wheels behind a truck."""

Unfit = Literal["closed", "equipment", "clearance", "expressway", "area", "distance", "full", "barred", "asked"]
"""Why a partner is not asked."""


class Needs(Struct, frozen=True):
    """What it takes. ``clearance`` is the ceiling in metres, None where there is none or nobody knows it."""

    equipment: frozenset[Equipment]
    clearance: Decimal | None
    expressway: bool


def towed(request: RoadsideRequest) -> bool:
    """Whether the car will probably have to be taken away."""
    spare, flats = request.details.get("spare"), request.details.get("flats")
    return request.symptom in TOWED or (request.symptom == "flat" and (spare in {"no", "unknown"} or flats == "more"))


def is_member(request: RoadsideRequest) -> bool:
    """Whether the customer is of the motor club, which then goes before other partners (pamphlet P31)."""
    return request.details.get("club") == "yes"


def needs_of(case: Case) -> Needs:
    """What a job takes, by its request and by what was found at the spot."""
    request = case.request
    wanted: set[Equipment] = set(case.job.needs)
    if request.symptom == "ditch":
        wanted.add("winch")
    if towed(request) and request.equipment in ON_ITS_BACK:
        wanted.add("flatbed")
    if request.equipment == "ev" and (towed(request) or request.symptom == "charge"):
        wanted.add("ev")
    return Needs(frozenset(wanted), _metres(request.clearance), request.road_type == "expressway")


def place_of(request: RoadsideRequest, area: Area | None) -> tuple[float, float] | None:
    """Where distances are measured from: the car; the middle of its area where the place is told in words alone."""
    if request.latitude is not None and request.longitude is not None:
        return request.latitude, request.longitude
    return (area.latitude, area.longitude) if area is not None else None


def area_of(request: RoadsideRequest, areas: tuple[Area, ...]) -> Area | None:
    """The area a request lies in: the nearest that reaches it, or the one whose words its place is told in."""
    if request.latitude is not None and request.longitude is not None:
        reaching = [
            (distance, area.key, area)
            for area in areas
            if (distance := km(request.latitude, request.longitude, area.latitude, area.longitude)) <= area.radius_km
        ]
        return min(reaching)[2] if reaching else None
    told = " ".join((request.address, request.details.get("landmark", ""), request.route, request.direction))
    return next((area for area in areas if any(word in told for word in area.words)), None)


def unfit(candidate: Candidate, needs: Needs, area: str, at: time) -> Unfit | None:
    """Why this partner cannot do it at this time of day in Japan; None if it can."""
    partner = candidate.partner
    if not partner.open_at(at):
        return "closed"
    if not needs.equipment <= set(partner.equipment):
        return "equipment"
    if needs.clearance is not None and partner.clearance > needs.clearance:
        return "clearance"
    if needs.expressway and not partner.expressway:
        return "expressway"
    if area not in partner.areas:
        return "area"
    if candidate.distance_km > partner.reach_km:
        return "distance"
    return "full" if candidate.standing.load >= partner.trucks else None


def _metres(told: str) -> Decimal | None:
    try:
        return Decimal(told)
    except InvalidOperation:
        return None
