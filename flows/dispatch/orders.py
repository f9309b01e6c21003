"""What a change of a job brings about: who is told, what is counted, what is used up. Carried out after it is kept."""

from typing import Literal

from msgspec import Struct

from flows.dispatch.job import Job
from flows.dispatch.news import DispatchNews
from flows.dispatch.partner import Equipment

Message = Literal[
    "offer.made",
    "offer.updated",
    "offer.ended",
    "job.assigned",
    "job.updated",
    "job.cancelled",
    "job.eta_wanted",
    "job.still_needed",
    "job.not_needed",
    "job.not_there",
    "job.destination",
]
"""What a partner is told. Of an offer it hears ``offer.…``, of a job that is its own ``job.…``."""

Entitlement = Literal["fuel", "club_extra"]
"""What a policy year grants once: the fuel delivery, and the motor club's extra cost (pamphlet P31)."""


class TellPartner(Struct, frozen=True, omit_defaults=True, tag="tell-partner"):
    """Tell a partner something about an offer or a job. ``reason`` is a code, ``value`` a destination."""

    message: Message
    partner: str
    offer: str = ""
    reason: str = ""
    value: str = ""
    needs: tuple[Equipment, ...] = ()


class TellCustomer(Struct, frozen=True, tag="tell-customer"):
    """Tell the customer; ``turn`` is the news' number among the job's."""

    turn: int
    news: DispatchNews


class Count(Struct, frozen=True, omit_defaults=True, tag="count"):
    """Add to how a partner has done (:class:`flows.dispatch.partner.Standing`)."""

    partner: str
    asked: int = 0
    accepted: int = 0
    arrived: int = 0
    punctual: int = 0
    rated: int = 0
    stars: int = 0


class UseUp(Struct, frozen=True, tag="use-up"):
    """The contract's one use of this in its policy year has been had, by this job."""

    entitlement: Entitlement


Order = TellPartner | TellCustomer | Count | UseUp


class Change(Struct, frozen=True):
    """A job as it becomes, and what is to be done about it, in order."""

    job: Job
    orders: tuple[Order, ...] = ()
