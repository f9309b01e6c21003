"""From the answers of a talk to the request that is filed: only what lies on the path this customer took."""

from flows import positions
from flows.accident.handing_over import REPORT
from flows.at_scene import NO_PHONE
from flows.events import Address
from flows.roadside.guide import RoadsideGuide
from flows.roadside.request import RoadsideRequest

DETAILS = (
    "moment",
    "spare",
    "flats",
    "locked_in",
    "key_inside",
    "fuel",
    "wheels",
    "drop",
    "airbag",
    "drivable",
    "near_exit",
    "landmark",
    "club",
)
BY_TEXT = {"voiceless": "yes"}
"""The detail that says that the telephone is no use, however it was told."""


def request_of(guide: RoadsideGuide, path: tuple[str, ...], language: str) -> RoadsideRequest:
    """The request as it stands: complete at the review, partial when an alert goes out before it.

    Args:
        guide: the answers and the records.
        path: the states this talk goes through; answers off the path (an expressway no longer meant) are left out.
        language: what to speak with this customer.
    """

    def said(slot: str) -> str:
        return guide.answer(slot) if slot in path else ""

    contract = guide.contract()
    position = positions.read(said("place"))
    own = contract.vehicle if contract else None
    # A tow may come of what was no trouble to tow for: then its destination is asked for at the spot.
    destination = guide.answer("destination") if guide.told("redirected") else said("destination")
    address: Address = guide.facts.address
    return RoadsideRequest(
        channel=address.channel,
        language=language,
        emergency=said("emergency") or "unsure",  # type: ignore[arg-type]  # the gate's choices are the field's literals
        safe_place=said("safe_place"),
        customer=guide.facts.customer.id if guide.facts.customer else "",
        contract=contract.number if contract else "",
        vehicle="" if guide.other_car() else guide.answer("vehicle"),
        plate=own.plate if own else said("plate"),
        model=own.model if own else said("model"),
        colour=own.colour if own else "",
        latitude=position.latitude if position else None,
        longitude=position.longitude if position else None,
        address=position.name if position else said("place"),
        position_trusted=said("pin"),
        road_type=said("road_type"),
        route=said("route"),
        direction=said("direction"),
        kilopost=said("kilopost"),
        clearance=said("clearance"),
        floor=said("floor"),
        symptom=said("symptom"),
        details={
            **{slot: said(slot) for slot in DETAILS if said(slot)},
            **(BY_TEXT if guide.by_text() else {}),
            **({REPORT: guide.answer(REPORT)} if guide.answer(REPORT) else {}),
        },
        body=own.body if own else said("body"),
        equipment=_equipment(guide) if own else said("equipment"),
        occupants=int(said("occupants") or 0),
        vulnerable=said("vulnerable"),
        phone=_number(said("phone") or guide.own_phone()),
        name=said("name") or guide.own_name(),
        destination=destination,
        destination_address=guide.answer("destination_address") if destination == "elsewhere" else "",
        urgent=guide.urgent(),
    )


def _number(phone: str) -> str:
    return "" if phone == NO_PHONE else phone


def _equipment(guide: RoadsideGuide) -> str:
    contract = guide.contract()
    if contract is None:
        return ""
    vehicle = contract.vehicle
    if vehicle.propulsion in {"ev", "hybrid"}:
        return vehicle.propulsion
    if vehicle.low:
        return "low"
    return "four_wheel" if vehicle.four_wheel_drive else "none"
