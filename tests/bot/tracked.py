"""Jobs as their customers see them on the live page, at any point of their way."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from flows.dispatch.case import Case
from flows.dispatch.job import Fix, Job, Offer, Score
from flows.dispatch.news import Progress
from flows.dispatch.partner import Partner
from flows.dispatch.policy import Policy
from flows.dispatch.progress import progress
from flows.roadside.request import RoadsideRequest
from tests.bot.conftest import NOW

TOKEN = "t" * 22
OFFER = "offer-secret-of-the-partner"
PHONE, CALLER, PLATE, OWNER = "03-0000-0101", "+819000000055", "品川 300 あ 12-34", "見本 太郎"
PARTNER = Partner("hikari", "ひかりロード", PHONE, 35.70, 139.70, ("tokyo",))
CAR = (35.658034, 139.701636)
REQUEST = RoadsideRequest(
    "line",
    "ja",
    latitude=CAR[0],
    longitude=CAR[1],
    address="東京都渋谷区見本1-2-3",
    phone=CALLER,
    name=OWNER,
    plate=PLATE,
    symptom="battery",
)
SEARCHING = Job("R-20261122-0001", "c" * 26, "searching", since=NOW, filed=NOW - timedelta(minutes=3), token=TOKEN)


def at_work(state: str, **changed: Any) -> Job:
    """The job with its partner, in this state; the truck is promised for 12:30 in Japan."""
    promised = NOW + timedelta(minutes=30)
    score = Score(1.0, 0.2, 0.2, 0.2, 0.2, 0.2, 4.7)
    answered = NOW - timedelta(minutes=1)
    offer = Offer(OFFER, PARTNER.key, NOW - timedelta(minutes=2), NOW, score, "accepted", "", answered, promised)
    job = replace(SEARCHING, offers=(offer,), partner=PARTNER.key, eta=promised, promised=promised)
    return replace(job, state=state, **changed)


def near(kilometres_north: float, at: datetime = NOW) -> Fix:
    """A truck that far north of the car."""
    return Fix(CAR[0] + kilometres_north / 111.195, CAR[1], at)


@dataclass
class Dispatch:
    """What the page asks of dispatching, for one job."""

    case: Case

    def by_token(self, token: str) -> Case | None:
        return self.case if token == self.case.job.token else None

    def progress(self, job: Job) -> Progress:
        return progress(job, {PARTNER.key: PARTNER}, Policy(), "https://counter.example")
