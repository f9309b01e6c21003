"""What the insurer's people are told of whoever is being asked, in the one shape that the talk's machinery knows."""

from flows.flow import Scene
from flows.impact.errands import report
from flows.roadside.request import RoadsideRequest


def record(scene: Scene) -> RoadsideRequest:
    """Who it is, where, and how they are reached."""
    known = report(scene)
    return RoadsideRequest(
        known.channel,
        known.language,
        emergency="unsure",
        customer=known.customer,
        contract=known.contract,
        vehicle=known.vehicle,
        plate=known.plate,
        model=known.model,
        latitude=known.latitude,
        longitude=known.longitude,
        name=known.name,
        phone=known.phone,
        urgent=known.urgent,
    )
