"""One job on a desk: what happens to it, what it becomes, and what everybody is told, without a clock or a store.

After every change the promises that hold for all jobs are checked; a test says only what is its own.
"""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

from msgspec.structs import replace

from flows.dispatch.case import Case
from flows.dispatch.distance import km
from flows.dispatch.happenings import Accepted, Happening, Looked, Refused, Reported, Status
from flows.dispatch.job import ASSIGNED, ON_THE_WAY, Job, Offer
from flows.dispatch.moving import begin, move
from flows.dispatch.news import DispatchNews
from flows.dispatch.orders import Count, Order, TellCustomer, TellPartner, UseUp
from flows.dispatch.partner import Area, Candidate, Partner, Standing
from flows.dispatch.policy import Policy
from flows.dispatch.scene import Scene
from flows.dispatch.table import TABLE
from flows.roadside.request import RoadsideRequest

NIGHT = datetime(2026, 12, 6, 13, 2, tzinfo=UTC)
SHIBUYA = (35.658034, 139.701636)
TOKYO = Area("tokyo", "東京", 35.68, 139.76, 60.0, ("東京都", "渋谷区"))

NEAR = Partner("near", "見本レッカー", "03-0000-0101", 35.66, 139.70, ("tokyo",), equipment=("flatbed", "ev"))
NEXT = Partner("next", "見本救援", "03-0000-0102", 35.70, 139.75, ("tokyo",), equipment=("winch",), expressway=True)
LAST = Partner("last", "見本搬送", "03-0000-0103", 35.60, 139.62, ("tokyo",), clearance=Decimal("1.9"))
FAR = Partner("far", "見本自動車", "03-0000-0104", 35.80, 139.90, ("tokyo",))
PARTNERS = (NEAR, NEXT, LAST, FAR)

REQUEST = RoadsideRequest(
    "line", "ja", emergency="none", latitude=SHIBUYA[0], longitude=SHIBUYA[1], symptom="battery", contract="P1"
)
STEPS = {(source, destination) for _, sources, destination in TABLE for source in sources}


class Desk:
    """One job. Times are minutes after it was filed."""

    def __init__(
        self,
        request: RoadsideRequest = REQUEST,
        partners: tuple[Partner, ...] = PARTNERS,
        policy: Policy | None = None,
        standings: dict[str, Standing] | None = None,
    ) -> None:
        self.now = NIGHT
        self.policy = policy or Policy()
        self.partners = partners
        self.standings = standings or {}
        self.surge = False
        self.secrets = 0
        job = begin("R-20261206-0001", "c", request, NIGHT, "t" * 16, (TOKYO,), NIGHT)
        self.case = Case(job, request)
        self.orders: list[Order] = []
        self.all: list[Order] = []

    @property
    def job(self) -> Job:
        return self.case.job

    @property
    def offer(self) -> Offer:
        offer = self.job.offer
        assert offer is not None, f"no offer is open in {self.job.state}"
        return offer

    def happens(self, happening: Happening, *, turn: bool = False) -> "Desk":
        before = self.case.job
        self.secrets += 1
        change = move(self.case, happening, self.scene(turn=turn))
        self.case, self.orders = replace(self.case, job=change.job), list(change.orders)
        self.all += change.orders
        _promises(before, self.job, self.orders)
        return self

    def scene(self, *, turn: bool = False) -> Scene:
        where = self.case.request
        at = (
            (where.latitude, where.longitude)
            if where.latitude and where.longitude
            else (TOKYO.latitude, TOKYO.longitude)
        )
        candidates = tuple(
            Candidate(each, km(at[0], at[1], each.latitude, each.longitude), self.standings.get(each.key, Standing()))
            for each in self.partners
        )
        by_key = {each.key: each for each in self.partners}
        secret = f"offer{self.secrets:011d}"
        return Scene(
            self.now, self.policy, by_key, (TOKYO,), "https://counter.example", secret, candidates, self.surge, turn
        )

    # what happens

    def opens(self) -> "Desk":
        return self.happens(Looked())

    def waits(self, minutes: float) -> "Desk":
        """Let time pass; every watch that runs out is answered at its instant."""
        until = self.now + timedelta(minutes=minutes)
        heard: list[Order] = []
        while self.job.due is not None and self.job.due <= until:
            self.now = max(self.now, self.job.due)
            self.happens(Looked())
            heard += self.orders
        self.now, self.orders = until, heard
        return self

    def accepts(self, minutes: int = 30) -> "Desk":
        return self.happens(Accepted(self.offer.id, self.offer.partner, minutes))

    def declines(self) -> "Desk":
        return self.happens(Refused(self.offer.id, self.offer.partner, "busy"))

    def reports(self, *statuses: Status, minutes: int | None = None) -> "Desk":
        for status in statuses:
            self.happens(Reported(self.job.partner, status, minutes))
        return self

    def taken(self, minutes: int = 30) -> "Desk":
        """A job that a partner has."""
        return self.opens().accepts(minutes)

    # what came of it

    @property
    def news(self) -> list[DispatchNews]:
        return [order.news for order in self.orders if isinstance(order, TellCustomer)]

    @property
    def kinds(self) -> list[str]:
        return [news.kind for news in self.news]

    @property
    def told(self) -> list[tuple[str, str]]:
        return [(order.partner, order.message) for order in self.orders if isinstance(order, TellPartner)]

    @property
    def counted(self) -> list[Count]:
        return [order for order in self.orders if isinstance(order, Count)]

    @property
    def used_up(self) -> list[str]:
        return [order.entitlement for order in self.orders if isinstance(order, UseUp)]

    @property
    def asked(self) -> list[str]:
        return [offer.partner for offer in self.job.offers]


def _promises(before: Job, job: Job, orders: list[Order]) -> None:
    """What holds after every change of every job."""
    assert before.state == job.state or _reachable(before.state, job.state), (before.state, job.state)
    opened = [offer for offer in job.offers if offer.state == "open"]
    assert len(opened) == (job.state == "offered"), "an offer is open while the job is offered, and only one"
    assert bool(job.partner) or job.state not in ASSIGNED, "a truck is somebody's"
    assert not job.partner or job.state not in {"searching", "offered", "queued", "person"}, (
        "nobody's truck comes twice"
    )
    for order in orders:
        if isinstance(order, TellCustomer):
            news = order.news
            assert (news.progress.earliest is None) or news.progress.state in ON_THE_WAY, "no time without a promise"
            assert not news.progress.partner or news.progress.state in {
                *ASSIGNED,
                "completed",
                "cancelled",
                "gone",
                "closed",
            }
    if job.over:
        assert job.due is None
        assert job.fix is None
    elif job.state in {"searching", "offered", "queued"}:
        assert job.due is not None, "somebody looks again"


def _reachable(source: str, destination: str) -> bool:
    """Whether rows of the table lead there in one change: a decline and the next offer are one."""
    seen, edge = {source}, {source}
    for _ in range(3):
        edge = {after for each in edge for before, after in STEPS if before == each} - seen
        seen |= edge
    return destination in seen
