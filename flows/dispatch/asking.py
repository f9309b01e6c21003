"""Whom a job can be offered to: the partners that can do it and were not asked for it lately."""

from collections.abc import Iterable
from datetime import datetime

from flows.dispatch.case import Case
from flows.dispatch.needs import needs_of, unfit
from flows.dispatch.partner import Candidate
from flows.dispatch.policy import Policy
from flows.facts import JAPAN


def askable(
    case: Case, candidates: Iterable[Candidate], policy: Policy, now: datetime, *, surge: bool
) -> tuple[list[Candidate], bool]:
    """The partners that could do it and have not been asked in this search, and whether others could that are busy.

    In a surge they may be asked again.
    """
    job = case.job
    sought = job.sought or job.since
    since = max(sought, now - policy.again) if surge else sought
    asked = {offer.partner for offer in job.offers if offer.at >= since} | set(job.barred)
    needs, at = needs_of(case), now.astimezone(JAPAN).time()
    unasked = [candidate for candidate in candidates if candidate.partner.key not in asked]
    why = [unfit(candidate, needs, job.area, at) for candidate in unasked]
    return [each for each, reason in zip(unasked, why, strict=True) if reason is None], "full" in why
