"""The request a roadside talk ends in: what a dispatcher needs to send the right truck to the right place."""

from typing import Literal

from msgspec import Struct

from flows.events import Channel


class RoadsideRequest(Struct, frozen=True, omit_defaults=True):
    """A customer's call for help, as confirmed by them.

    Every field is what the customer said or what the contract knows; an empty string means "not asked on this path" or
    "did not know". ``latitude`` and ``longitude`` are WGS 84 degrees to six decimals; ``phone`` is E.164;
    ``kilopost`` is
    kilometres to one decimal. ``details`` holds the answers that only this symptom asks for, by slot name.
    """

    channel: Channel
    language: str
    emergency: Literal["none", "injury", "fire", "in_lane", "crossing", "in_water", "unsure"] = "unsure"
    safe_place: str = ""
    customer: str = ""
    contract: str = ""
    vehicle: str = ""
    plate: str = ""
    model: str = ""
    colour: str = ""
    latitude: float | None = None
    longitude: float | None = None
    address: str = ""
    position_trusted: str = ""
    road_type: str = ""
    route: str = ""
    direction: str = ""
    kilopost: str = ""
    clearance: str = ""
    floor: str = ""
    symptom: str = ""
    details: dict[str, str] = {}
    body: str = ""
    equipment: str = ""
    occupants: int = 0
    vulnerable: str = ""
    phone: str = ""
    name: str = ""
    destination: str = ""
    destination_address: str = ""
    urgent: bool = False
