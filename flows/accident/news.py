"""What reaches a conversation about an accident from elsewhere: the claims desk's word, and a shock a car has felt."""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

ReportState = Literal["received", "in_hand", "investigating", "settling", "closed"]
"""Where a report stands: nobody has it yet; a person has it; what happened is being found out; it is being settled;
nothing is left to do."""

DeskWord = Literal[
    "will_call",
    "papers_sent",
    "papers_wanted",
    "papers_received",
    "car_seen",
    "other_party",
    "certificate",
    "garage",
]
"""What the desk may say in words of ours: it will call; papers are on their way, are wanted, have come; the car is
being looked at; the other party is being spoken with; the police's certificate is being fetched; the garage is being
spoken with."""

Strength = Literal["strong", "weak"]


class ReportUpdated(Struct, frozen=True, omit_defaults=True, tag="report-updated"):
    """The claims desk moved a report on: ``number`` is its receipt number.

    ``in_charge`` is who has it there, ``next_contact`` the day in Japan by which they write or call; ``word`` and
    ``note`` are what they say besides, the latter in their own words. Of several conversations of one customer,
    ``aloud`` is true in the one in which it is said.
    """

    number: str
    state: ReportState
    in_charge: str = ""
    next_contact: date | None = None
    word: DeskWord | None = None
    note: str = ""
    aloud: bool = True


class ImpactFelt(Struct, frozen=True, omit_defaults=True, tag="impact-felt"):
    """The device in a car of the customer's felt a shock ``at`` (UTC); ``id`` is what it is called here, ``I-…``.

    ``latitude`` and ``longitude`` are WGS 84 degrees, None where the device knew no position. ``vehicle`` is the id of
    the car.
    """

    id: str
    at: datetime
    strength: Strength
    latitude: float | None = None
    longitude: float | None = None
    vehicle: str = ""


class ImpactSettled(Struct, frozen=True, tag="impact-settled"):
    """Somebody else sees to a shock: ``helpnet``, whose operator is speaking with the car, or a ``person`` of ours."""

    id: str
    by: Literal["helpnet", "person"]
