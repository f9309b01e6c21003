"""What goes to partners as JSON: an offer with what it takes to decide, a job with what it takes to do it.

Both are described in ``openapi.json``; what a customer did not say is left out. Codes are those of the talk with the
customer (:mod:`flows.roadside.table`). Times are UTC, positions WGS 84 degrees.
"""

from datetime import datetime

from msgspec import Struct

from flows.dispatch.job import State
from flows.dispatch.partner import Equipment


class Road(Struct, frozen=True, omit_defaults=True):
    """Which kind of place it is. ``near`` is the last exit or service area, ``clearance`` metres under the ceiling."""

    type: str = ""
    route: str = ""
    direction: str = ""
    kilopost: str = ""
    near: str = ""
    clearance: str = ""
    floor: str = ""


class Place(Struct, frozen=True, omit_defaults=True):
    """Where the car is: in an offer to three decimals (about 100 m) or in words, in a job as exactly as it is known.

    ``pin`` is what the customer says of the position: that it is the car's (``yes``), that it is ``off``, ``unknown``.
    """

    road: Road
    latitude: float | None = None
    longitude: float | None = None
    address: str = ""
    landmark: str = ""
    pin: str = ""


class Trouble(Struct, frozen=True, omit_defaults=True):
    """What is wrong with the car; ``details`` are what only this trouble asks for."""

    symptom: str = ""
    details: dict[str, str] = {}


class Car(Struct, frozen=True, omit_defaults=True):
    """The car: its form, and once the job is the partner's what it is recognised by."""

    body: str = ""
    equipment: str = ""
    model: str = ""
    colour: str = ""
    plate: str = ""


class Needed(Struct, frozen=True, omit_defaults=True):
    """What the truck needs. ``clearance`` is the ceiling it must fit under, in metres."""

    equipment: tuple[Equipment, ...]
    expressway: bool
    clearance: float | None = None


class Destination(Struct, frozen=True, omit_defaults=True):
    """Where the car should go: ``kind`` as the customer chose it; where exactly, once the job is the partner's."""

    kind: str = ""
    address: str = ""


class Customer(Struct, frozen=True, omit_defaults=True):
    """Who waits there. ``phone`` is E.164; ``by_text`` says that calling is no use."""

    language: str
    by_text: bool
    name: str = ""
    phone: str = ""
    vulnerable: str = ""


class OfferSheet(Struct, frozen=True, omit_defaults=True):
    """An offer, answered until ``deadline``, by the API or on ``page``. It names nobody."""

    id: str
    deadline: datetime
    page: str
    urgent: bool
    distance_km: float
    place: Place
    trouble: Trouble
    car: Car
    needs: Needed
    destination: Destination
    occupants: int = 0


class JobSheet(Struct, frozen=True, omit_defaults=True):
    """A job of the partner's own. ``number`` is what status is posted for, ``page`` does the same by hand."""

    number: str
    offer: str
    state: State
    page: str
    urgent: bool
    place: Place
    trouble: Trouble
    car: Car
    needs: Needed
    destination: Destination
    customer: Customer
    eta: datetime | None = None
    emergency: str = ""
    safe_place: str = ""
    occupants: int = 0


class OfferEnded(Struct, frozen=True):
    """An offer that waits for no answer any more, and why: ``expired``, ``withdrawn``, ``cancelled``."""

    offer: str
    reason: str


class JobWord(Struct, frozen=True, omit_defaults=True):
    """A word about a job that needs no sheet. ``destination`` is where the customer wants the car taken now."""

    number: str
    offer: str
    reason: str = ""
    destination: str = ""


class Webhook(Struct, frozen=True):
    """The whole body: Standard Webhooks, "Payload structure"."""

    type: str
    timestamp: datetime
    data: OfferSheet | JobSheet | OfferEnded | JobWord
