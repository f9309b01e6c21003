"""What a change of a job may know of the world: given to it as values, gathered before it."""

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from flows.dispatch.partner import Area, Candidate, Partner
from flows.dispatch.policy import Policy


class Scene(Struct, frozen=True):
    """Now, and who could be asked.

    Attributes:
        now: UTC.
        policy: the times and bounds that hold.
        partners: all partners by key.
        areas: all areas.
        public_url: where our pages are, without a trailing slash.
        secret: a fresh secret, should an offer be made: its id.
        candidates: partners in reach of the place, with their distance and standing.
        surge: the job's area is in a surge.
        turn: in a surge, it is this job's turn to be offered.
    """

    now: datetime
    policy: Policy
    partners: Mapping[str, Partner]
    areas: tuple[Area, ...]
    public_url: str
    secret: str
    candidates: tuple[Candidate, ...] = ()
    surge: bool = False
    turn: bool = False
