"""The report an accident talk ends in: what the claims desk has to know at once, and what is added later.

Source: pamphlet P40 (①: date and time, place, outline "at once"; ②: circumstances, other parties, witnesses, claims
received, state of automatic driving "without delay"); counter script §2.2.
"""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from flows.events import Channel

Kind = Literal[
    "car",
    "pedestrian",
    "cyclist",
    "single",
    "parked",
    "animal",
    "hit_and_run",
    "theft",
    "vandalism",
    "weather",
    "flying_stone",
    "other",
]
"""What happened: with another car, a person on foot, a bicycle or motorcycle; alone (a wall, a pole); in a parking lot;
an animal; the other has fled; stolen; wilful damage; storm, hail or flood; a stone from the road."""

Injury = Literal["none", "light", "ambulance", "unknown", "withheld"]
"""``withheld``: the customer did not agree to say."""


class Party(Struct, frozen=True, omit_defaults=True):
    """Somebody else in the accident. ``phone`` is E.164. Personal data throughout."""

    name: str = ""
    phone: str = ""
    address: str = ""
    plate: str = ""
    vehicle: str = ""
    insurer: str = ""
    policy: str = ""
    injury: Injury = "unknown"


class Witness(Struct, frozen=True, omit_defaults=True):
    """Somebody who saw it. ``phone`` is E.164. Personal data throughout."""

    name: str = ""
    phone: str = ""
    address: str = ""


class AccidentReport(Struct, frozen=True, omit_defaults=True):
    """An accident as its customer tells it.

    An empty string means "not asked on this path", "not known" or "not told yet". ``occurred`` is UTC;
    ``about`` says that it is a guess. ``latitude`` and ``longitude`` are WGS 84 degrees to six decimals; ``phone`` is
    E.164. ``injuries`` is by group (``self``, ``passengers``, ``others``), sensitive data given under ``consent``, the
    wording agreed to and when. ``tow`` is the receipt number of a tow request. ``details`` holds the answers of stage 2
    by slot name. ``complete`` says that the customer has nothing more to add.
    """

    channel: Channel
    language: str
    customer: str = ""
    contract: str = ""
    vehicle: str = ""
    plate: str = ""
    model: str = ""
    name: str = ""
    phone: str = ""
    relation: str = ""
    voiceless: bool = False
    emergency: str = ""
    occurred: datetime | None = None
    about: bool = False
    latitude: float | None = None
    longitude: float | None = None
    address: str = ""
    position_trusted: str = ""
    road_type: str = ""
    kind: Kind = "other"
    injuries: dict[str, Injury] = {}
    consent: str = ""
    police: str = ""
    drivable: str = ""
    summary: str = ""
    tow: str = ""
    details: dict[str, str] = {}
    parties: tuple[Party, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    complete: bool = False
    urgent: bool = False
