"""Jobs as their customers see them on the live page, at any point of their way."""

from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from bot.wiring import Counter
from flows.dispatch.job import Fix, Job, Offer, Score
from flows.dispatch.orders import Change
from flows.roadside.request import RoadsideRequest
from tests.bot.conftest import NOW

TOKEN = "t" * 22
OFFER = "offer-secret-of-the-partner"
PARTNER, FIRM, PHONE = "mihon-shinagawa", "見本ロード品川（架空）", "03-0000-0101"
"""One of the sample's partners."""

CALLER, PLATE, OWNER = "+819000000055", "品川 300 あ 12-34", "見本 太郎"
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
    offer = Offer(OFFER, PARTNER, NOW - timedelta(minutes=2), NOW, score, "accepted", "", answered, promised)
    job = replace(SEARCHING, offers=(offer,), partner=PARTNER, eta=promised, promised=promised)
    return replace(job, state=state, **changed)


def near(kilometres_north: float, at: datetime = NOW) -> Fix:
    """A truck that far north of the car."""
    return Fix(CAR[0] + kilometres_north / 111.195, CAR[1], at)


class Tracked:
    """One request on record, with its job; both can be put wherever a test wants them."""

    def __init__(self, counter: Counter) -> None:
        self._counter = counter
        number = counter.records.requests.file("tracked", SEARCHING.conversation, REQUEST, NOW)
        assert number == SEARCHING.number
        assert counter.records.jobs.open(SEARCHING)

    def stands(self, job: Job, **request: Any) -> None:
        """From now on the job stands like this, and of the request this is different."""
        if request:
            assert self._counter.records.requests.amend(job.number, replace(REQUEST, **request), NOW)
        self._counter.records.jobs.change(job.number, lambda _: Change(job), NOW)
