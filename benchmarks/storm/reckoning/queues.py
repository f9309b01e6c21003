"""Held against the queues: whoever got a truck in a surge was next, of those whom that truck could help.

What is promised, precisely: a job leaves the queue of its area for an offer to a partner while another is queued there
that goes before it (urgent before not, then by time of filing) only if that partner could not have been offered the
other: by equipment, ceiling, expressway, hours, distance, because it was asked for it within half an hour or is barred
from it, or because within the last seconds it had no truck free: a job for which nobody is free is passed by for so
long (:data:`bot.dispatching.surging.PASSED_FOR`).
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from benchmarks.storm.history import Stood
from benchmarks.storm.reckoning.ledger import Ledger
from bot.dispatching.partners import Partners
from bot.dispatching.surging import PASSED_FOR
from flows.dispatch.case import Case
from flows.dispatch.distance import km
from flows.dispatch.job import ASSIGNED, Offer
from flows.dispatch.needs import area_of, needs_of, place_of, unfit
from flows.dispatch.partner import Candidate
from flows.facts import JAPAN

GRACE = PASSED_FOR + timedelta(seconds=40)
"""Passed by, and the sweep's own pace; on this clock, which leaps, some seconds more."""


class Wait(Struct, frozen=True):
    """A job in its area's queue from ``since`` until ``until``."""

    number: str
    area: str
    urgent: bool
    filed: datetime
    since: datetime
    until: datetime
    offered: bool

    @property
    def turn(self) -> tuple[bool, datetime, str]:
        """What it is sorted by."""
        return not self.urgent, self.filed, self.number


def order(
    ledger: Ledger, partners: Partners, cases: Mapping[str, Case], lived: Sequence[Stood], loads: "Loads"
) -> None:
    """Hold every turn of every queue against those who went without."""
    waits = list(_waits(lived))
    by_area: defaultdict[str, list[Wait]] = defaultdict(list)
    for wait in waits:
        by_area[wait.area].append(wait)
    for wait in waits:
        offer = _offer(cases[wait.number], wait.until) if wait.offered else None
        if offer is None or loads.full_within(partners, offer.partner, wait.until):
            continue
        before = [
            other
            for other in by_area[wait.area]
            if other.turn < wait.turn and other.since <= wait.until - GRACE and wait.until < other.until
        ]
        passed = next((other for other in before if _could(partners, cases[other.number], offer, wait.until)), None)
        example = f"{wait.number} at {wait.until} by {offer.partner} before {passed.number if passed else ''}"
        ledger.hold("queued by urgency and time", example, kept=passed is None)


def _waits(lived: Iterable[Stood]) -> Iterable[Wait]:
    open_: dict[str, Stood] = {}
    for stood in lived:
        began = open_.get(stood.number)
        if stood.state == "queued":
            open_.setdefault(stood.number, stood)
        elif began is not None:
            del open_[stood.number]
            offered = stood.state == "offered"
            yield Wait(stood.number, began.area, began.urgent, began.filed, began.at, stood.at, offered)


def _offer(case: Case, at: datetime) -> Offer | None:
    return next((offer for offer in case.job.offers if offer.at == at), None)


def _could(partners: Partners, case: Case, offer: Offer, at: datetime) -> bool:
    """Whether that partner could have been offered this job, one of its trucks being free."""
    partner = partners.accounts[offer.partner].partner
    job = case.job
    asked = {each.partner for each in job.offers if at - partners.policy.again <= each.at <= at}
    place = place_of(case.request, area_of(case.request, partners.areas))
    if partner.key in asked or partner.key in job.barred or place is None:
        return False
    distance = km(partner.latitude, partner.longitude, *place)
    # What only a driver found out later to be needed is taken to be needed from the start: it accuses nobody wrongly.
    candidate = Candidate(replace(partner, reach_km=partner.reach_km - 0.5), distance)
    return unfit(candidate, needs_of(case), job.area, at.astimezone(JAPAN).time()) is None


class Loads:
    """How many jobs each partner had at any instant, offers that waited for its answer included."""

    def __init__(self, lived: Iterable[Stood], cases: Mapping[str, Case]) -> None:
        steps: defaultdict[str, list[tuple[datetime, int]]] = defaultdict(list)
        for case in cases.values():
            for offer in case.job.offers:
                if offer.reason != "by_hand":
                    steps[offer.partner] += [(offer.at, 1), *([(offer.answered, -1)] if offer.answered else [])]
        has: dict[str, str] = {}
        for stood in lived:
            partner, had = (stood.partner if stood.state in ASSIGNED else ""), has.get(stood.number, "")
            if partner != had:
                steps[had].append((stood.at, -1))
                steps[partner].append((stood.at, 1))
                has[stood.number] = partner
        self._times: dict[str, list[datetime]] = {}
        self._loads: dict[str, list[int]] = {}
        for partner, changes in steps.items():
            changes.sort()  # of one instant, what makes a truck free goes first
            total, loads = 0, []
            for _, more in changes:
                total += more
                loads.append(total)
            self._times[partner], self._loads[partner] = [at for at, _ in changes], loads

    def overbooked(self, partners: Partners, cases: Mapping[str, Case]) -> int:
        """How many offers went to partners whose trucks were all out: two that were chosen in the same moment."""
        offers = [offer for case in cases.values() for offer in case.job.offers if offer.reason != "by_hand"]
        return sum(self._load(offer) > partners.accounts[offer.partner].partner.trucks for offer in offers)

    def _load(self, offer: Offer) -> int:
        """What its partner had just after it was made."""
        times, loads = self._times[offer.partner], self._loads[offer.partner]
        return loads[bisect_right(times, offer.at) - 1]

    def full_within(self, partners: Partners, partner: str, at: datetime) -> bool:
        """Whether all its trucks were out at some instant of the last seconds before ``at``."""
        times, loads = self._times.get(partner, []), self._loads.get(partner, [])
        first, last = bisect_right(times, at - GRACE), bisect_right(times, at)
        trucks = partners.accounts[partner].partner.trucks
        # The load just before the span, and every one within it but the offer's own.
        return any(load >= trucks for load in loads[max(0, first - 1) : max(0, last - 1)])
