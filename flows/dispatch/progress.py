"""How a job stands, in what its customer may be told: never a time before a partner has promised one, never two."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from flows.dispatch.job import ON_THE_WAY, Job
from flows.dispatch.news import Progress
from flows.dispatch.partner import Partner
from flows.dispatch.policy import Policy

GRAIN = timedelta(minutes=5)
FAR = timedelta(hours=1)


def window(job: Job, policy: Policy) -> tuple[datetime, datetime] | None:
    """Between which instants the truck is expected; None where nothing is promised, or it has come."""
    if job.eta is None or job.state not in ON_THE_WAY:
        return None
    since_hour = job.eta - job.eta.replace(minute=0, second=0, microsecond=0)
    earliest = job.eta - since_hour % GRAIN
    promised_at = max((offer.answered for offer in job.offers if offer.answered is not None), default=job.since)
    wide = policy.window_far if job.eta - promised_at > FAR else policy.window
    return earliest, earliest + wide


def progress(job: Job, partners: Mapping[str, Partner], policy: Policy, public_url: str) -> Progress:
    """How a job stands. A promise that was not kept is no window any more: nothing is known until a new one is made."""
    partner = partners.get(job.partner)
    late = "overdue" in job.warned and job.state in ON_THE_WAY
    expected = None if late else window(job, policy)
    return Progress(
        state=job.state,
        partner=partner.name if partner else "",
        phone=partner.phone if partner else "",
        earliest=expected[0] if expected else None,
        latest=expected[1] if expected else None,
        late=late,
        page=f"{public_url}/track/{job.token}" if partner and not job.over else "",
        destination=job.destination,
        by=job.by,
    )
