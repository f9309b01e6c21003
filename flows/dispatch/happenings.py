"""What moves a job: a partner's answer or word, the customer's, the insurer's people's, and time."""

from typing import Literal

from msgspec import Struct

from flows.dispatch.job import Declined, Fix
from flows.dispatch.partner import Equipment

Status = Literal[
    "accepted", "en_route", "arriving", "on_scene", "not_found", "towing", "at_destination", "completed", "unsuccessful"
]
Trouble = Literal["wrong_equipment", "destination_closed", "accident_found", "vehicle_gone", "partner_down", "other"]
"""Why a driver cannot go on: ``partner_down`` is the truck's own breakdown or accident, before or at the spot."""

Work = Literal["jump_start", "tire", "lockout", "fuel", "charge", "winch", "tow", "repair", "club_extra", "none"]
"""What was done at the spot. ``fuel`` and ``club_extra`` use up what a policy year grants once."""


class Accepted(Struct, frozen=True, tag="accepted"):
    """The partner takes the offer, and promises to be there in so many minutes."""

    offer: str
    partner: str
    minutes: int


class Refused(Struct, frozen=True, tag="refused"):
    """The partner does not take the offer. ``unreachable``: its software would not even hear of it."""

    offer: str
    partner: str
    reason: Declined | Literal["unreachable"]


class Reported(Struct, frozen=True, omit_defaults=True, tag="reported"):
    """The partner says how far it is. ``minutes`` from now it will be there, where it says so anew.

    ``accepted`` says that it has not set out yet, and when it will be there.

    ``destination`` names the garage, ``work`` what was done, ``trouble`` and ``needs`` why not, and what it takes.
    """

    partner: str
    status: Status
    minutes: int | None = None
    trouble: Trouble | None = None
    needs: tuple[Equipment, ...] = ()
    destination: str = ""
    work: tuple[Work, ...] = ()


class Located(Struct, frozen=True, tag="located"):
    """The driver shares where the truck is; ``distance_km`` is how far that is from the car, if both are known."""

    partner: str
    fix: Fix
    distance_km: float | None = None


class Instructed(Struct, frozen=True, omit_defaults=True, tag="instructed"):
    """The customer says what should become of the job.

    ``cancel`` and ``solved`` end it; ``self_arranged`` ends it in a surge, ``wait`` stays in the queue.
    ``still_needed`` and ``not_needed`` answer whether help is wanted; ``not_there`` says that no truck is to be seen.
    ``destination`` names another (``value``); ``rated`` judges it (``value``: ``good:speed``); ``corrected``: the
    request has changed.
    """

    wish: Literal[
        "cancel",
        "solved",
        "self_arranged",
        "wait",
        "still_needed",
        "not_needed",
        "not_there",
        "destination",
        "rated",
        "corrected",
    ]
    value: str = ""


class TakenInHand(Struct, frozen=True, tag="taken-in-hand"):
    """A person of the insurer's has it in hand: no more partners are asked by themselves."""

    by: str


class Assigned(Struct, frozen=True, tag="assigned"):
    """A person of the insurer's has arranged it with a partner by telephone, who will be there in so many minutes."""

    partner: str
    minutes: int
    by: str


class Closed(Struct, frozen=True, tag="closed"):
    """A person of the insurer's ends it: ``outcome`` is what became of it."""

    by: str
    outcome: Literal["completed", "cancelled", "gone", "closed"]


class Looked(Struct, frozen=True, tag="looked"):
    """Nothing happened, but the job is due to be looked at."""


Happening = Accepted | Refused | Reported | Located | Instructed | TakenInHand | Assigned | Closed | Looked
