"""What a customer is told of a job, as the talk receives it: what happened, and how the job stands by it."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from flows.dispatch.job import State

Kind = Literal[
    "accepted",
    "en_route",
    "delayed",
    "arriving",
    "on_scene",
    "towing",
    "at_destination",
    "completed",
    "checking",
    "gone",
    "redirecting",
    "second_truck",
    "accident_found",
    "person",
    "queued",
    "still_queued",
    "closed",
]
"""``delayed`` has a new window, or none while the partner is being asked; ``second_truck``: the first was the wrong one
and another is looked for; ``person``: nobody was found, or the truck was lost, and a person of the insurer's arranges
it (``reason`` says why); ``queued``: a surge, and no time can be promised."""


class Progress(Struct, frozen=True, omit_defaults=True):
    """How a job stands: all that its customer may be told.

    ``partner`` and ``phone`` are the firm's, as people read them. The truck is expected between ``earliest`` and
    ``latest`` (UTC); both are None before a partner has promised it, and once it is there. ``page`` is the live page's
    address. ``destination`` is where the car is taken. ``by`` says that a person has it in hand.
    """

    state: State
    partner: str = ""
    phone: str = ""
    earliest: datetime | None = None
    latest: datetime | None = None
    late: bool = False
    page: str = ""
    destination: str = ""
    by: str = ""


class DispatchNews(Struct, frozen=True, omit_defaults=True, tag="dispatch-news"):
    """A job moved on, in a way its customer is told: ``number`` is the receipt number, ``at`` (UTC) when it happened.

    ``work`` are codes of what the partner did, on ``completed``. ``reason`` is a code.
    """

    number: str
    kind: Kind
    at: datetime
    progress: Progress
    reason: str = ""
    work: tuple[str, ...] = ()
