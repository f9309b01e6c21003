"""What a partner's software is answered: how its offer or its job stands now, whatever it said and however often."""

from datetime import datetime
from typing import Final, Literal

from msgspec import Struct

from flows.dispatch.case import Case
from flows.dispatch.job import State
from handlers.dispatch.outbound import job_sheet
from handlers.dispatch.shapes import JobSheet

RELEASED: Final = "released"
"""Where a job stands for a partner who does not have it any more."""


class OfferReply(Struct, frozen=True, omit_defaults=True):
    """An offer that was answered. ``eta`` is the arrival it was answered with, ``job`` all of a job that is theirs now.

    ``eta_refused``: the arrival lies too far ahead, and the offer has gone on to somebody else.
    """

    offer: str
    state: Literal["open", "accepted", "declined", "expired", "eta_refused", "withdrawn"]
    eta: datetime | None = None
    job: JobSheet | None = None


class JobReply(Struct, frozen=True, omit_defaults=True):
    """A job by its number: where it stands for this partner, and the arrival that holds."""

    job: str
    state: State | Literal["released"]
    eta: datetime | None = None


def of_offer(case: Case, offer: str, page: str) -> OfferReply:
    """How the offer of this id stands. Raises LookupError where the job has none of it."""
    job = case.job
    found = next((each for each in job.offers if each.id == offer), None)
    if found is None:
        raise LookupError("offer")
    theirs = found.state == "accepted" and job.partner == found.partner and not job.over
    return OfferReply(offer, found.state, found.eta, job_sheet(case, offer, page) if theirs else None)


def of_job(case: Case, partner: str) -> JobReply:
    """How the job stands for this partner."""
    job = case.job
    if job.partner != partner:
        return JobReply(job.number, RELEASED)
    return JobReply(job.number, job.state, job.eta)
