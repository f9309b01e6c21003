"""A job: one filed request on its way to a truck, with every offer that was made for it."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from flows.dispatch.partner import Equipment

State = Literal[
    "searching",
    "offered",
    "queued",
    "person",
    "accepted",
    "en_route",
    "arriving",
    "on_scene",
    "checking",
    "towing",
    "redirecting",
    "at_destination",
    "completed",
    "cancelled",
    "gone",
    "closed",
]
"""Where a job stands.

``searching`` for a partner to ask; ``offered`` to one; ``queued`` until the surge lets it be offered; with a ``person``
of the insurer's; then a partner's: ``accepted``, ``en_route``, ``arriving``, ``on_scene``, ``towing``,
``at_destination``; ``checking`` with the customer whom the driver cannot find; ``redirecting`` until the customer names
another destination. ``completed``, ``cancelled``, ``gone`` (nobody there) and ``closed`` (by the insurer) are ends.
"""

ENDS: frozenset[State] = frozenset({"completed", "cancelled", "gone", "closed"})
ASSIGNED: frozenset[State] = frozenset(
    {"accepted", "en_route", "arriving", "on_scene", "checking", "towing", "redirecting", "at_destination"}
)
"""States in which a partner has the job."""

ON_THE_WAY: frozenset[State] = frozenset({"accepted", "en_route", "arriving"})

Declined = Literal["busy", "no_equipment", "too_far", "restricted_road", "closed", "other"]
"""Why a partner says no."""


class Score(Struct, frozen=True):
    """Why a partner was asked before others: the total (higher is better), and each reason's share of it.

    ``club``: before all of these, the customer is a member of the motor club, whose partner this is.
    """

    total: float
    distance: float
    acceptance: float
    punctuality: float
    rating: float
    load: float
    distance_km: float
    club: bool = False


class Offer(Struct, frozen=True, omit_defaults=True):
    """One partner, asked once.

    ``id`` is a secret of that partner's: it opens the offer's page. ``eta`` is the arrival it promised, also where that
    was refused. Times are UTC.
    """

    id: str
    partner: str
    at: datetime
    deadline: datetime
    score: Score
    state: Literal["open", "accepted", "declined", "expired", "eta_refused", "withdrawn"] = "open"
    reason: str = ""
    answered: datetime | None = None
    eta: datetime | None = None


class Fix(Struct, frozen=True):
    """Where a truck was, as its driver shared it: WGS 84 degrees, UTC."""

    latitude: float
    longitude: float
    at: datetime


class Job(Struct, frozen=True, omit_defaults=True):
    """One request's dispatch.

    Attributes:
        number: the receipt number.
        conversation: whom news go to.
        state: where it stands, ``since`` when.
        filed: when the customer filed it.
        area: key of the area its place lies in; empty where no area holds it.
        urgent: danger, somebody locked in, or frail people at a bad place: it goes first.
        token: the secret of the customer's live page.
        due: when it has to be looked at next, whatever happens; None when it is over.
        offers: every offer made, oldest first.
        partner: key of the partner whose job it is.
        eta: the arrival that holds now; ``promised`` the first that its partner gave.
        arrived, ended: when the driver was there, and when all was over.
        fix: the last position its driver shared.
        needs: equipment that was found to be needed at the spot.
        barred: partners not to be asked again for this job.
        destination: where the car is taken, if that was settled.
        by: who of the insurer's people has it in hand.
        sought: when the search that goes on, or the last one, began.
        busy: when everybody who could come was last found busy.
        queued: when it first had to queue in a surge.
        told: how many news have been written, the last at ``spoken``; they are numbered by it.
        warned: watches that have run out in this state, so that each does once.
        disputed: when the customer said that nobody is there, though the partner says so.
        work: what the partner did, as it reported.
        reason: why it ended, or why a person has it.
        rating: the customer's, ``good:speed``.
    """

    number: str
    conversation: str
    state: State
    since: datetime
    filed: datetime
    token: str
    area: str = ""
    urgent: bool = False
    due: datetime | None = None
    offers: tuple[Offer, ...] = ()
    partner: str = ""
    eta: datetime | None = None
    promised: datetime | None = None
    arrived: datetime | None = None
    ended: datetime | None = None
    fix: Fix | None = None
    needs: tuple[Equipment, ...] = ()
    barred: tuple[str, ...] = ()
    destination: str = ""
    by: str = ""
    sought: datetime | None = None
    busy: datetime | None = None
    queued: datetime | None = None
    told: int = 0
    spoken: datetime | None = None
    warned: tuple[str, ...] = ()
    disputed: datetime | None = None
    work: tuple[str, ...] = ()
    reason: str = ""
    rating: str = ""

    @property
    def over(self) -> bool:
        """Whether nothing more comes of it."""
        return self.state in ENDS

    @property
    def offer(self) -> Offer | None:
        """The offer that waits for its answer, if there is one."""
        return next((offer for offer in self.offers if offer.state == "open"), None)
