"""What a partner has in hand: an offer to answer, a job to do, or something that is over; and what it may say next.

Its page is made of this, so that an offer's page knows no more of the customer than an offer's webhook does.
"""

from datetime import datetime
from hashlib import blake2b
from typing import Final, Literal

import msgspec
from msgspec import Struct

from flows.dispatch.case import Case
from flows.dispatch.happenings import Status, Trouble
from flows.dispatch.job import ASSIGNED, Offer, State
from flows.dispatch.refusals import DispatchRefused
from flows.dispatch.table import after
from handlers.dispatch.outbound import job_sheet, offer_sheet
from handlers.dispatch.shapes import JobSheet, OfferSheet

SAID_BY_STATUS: Final[tuple[Status, ...]] = (
    "en_route",
    "arriving",
    "on_scene",
    "towing",
    "at_destination",
    "completed",
    "not_found",
)
"""In the order of a job's way; what seldom happens comes last."""

SAID_BY_TROUBLE: Final[dict[Trouble, str]] = {
    "wrong_equipment": "another_truck",
    "destination_closed": "destination_closed",
    "accident_found": "not_found",
    "partner_down": "hand_over",
    "other": "hand_over",
}
"""The row of the table that a trouble needs. An accident is found where somebody could be missed: on the scene.

That nobody is there has a status of its own, and is no trouble beside it.
"""


class AtHand(Struct, frozen=True):
    """How an offer stands for the partner it was made to.

    ``why`` says what has become of it where it is over: the offer's state, the job's, or ``released``. ``disputed``:
    the customer says that nobody is to be seen.
    """

    stands: Literal["offer", "job", "over"]
    offer: Offer
    number: str
    sheet: OfferSheet | JobSheet | None = None
    state: State | Literal[""] = ""
    why: str = ""
    disputed: bool = False

    @property
    def mark(self) -> str:
        """Changes when anything changes that the page shows."""
        shown = msgspec.json.encode((self.stands, self.why, self.sheet, self.disputed))
        return blake2b(shown, digest_size=8).hexdigest()


def at_hand(case: Case, offer: str, page: str, now: datetime) -> AtHand | None:
    """How the offer of this id stands; None where the job has none of it.

    Args:
        case: the job and its request.
        offer: the offer's id.
        page: the address of its page.
        now: UTC.
    """
    job = case.job
    found = next((each for each in job.offers if each.id == offer), None)
    if found is None:
        return None
    if found.state == "open" and now < found.deadline:
        return AtHand("offer", found, job.number, offer_sheet(case, found, page))
    if found.state != "accepted":
        return AtHand("over", found, job.number, why="expired" if found.state == "open" else found.state)
    if job.partner == found.partner and job.state in ASSIGNED:
        sheet = job_sheet(case, found.id, page)
        return AtHand("job", found, job.number, sheet, job.state, disputed=job.disputed is not None)
    return AtHand("over", found, job.number, why=job.state if job.partner == found.partner else "released")


def statuses(state: State) -> tuple[Status, ...]:
    """What the driver may say next."""
    return tuple(status for status in SAID_BY_STATUS if _leads(state, status))


def troubles(state: State) -> tuple[Trouble, ...]:
    """Why the driver may say that it cannot go on."""
    return tuple(trouble for trouble, row in SAID_BY_TROUBLE.items() if _leads(state, row))


def _leads(state: State, trigger: str) -> bool:
    try:
        after(state, trigger)
    except DispatchRefused:
        return False
    return True
