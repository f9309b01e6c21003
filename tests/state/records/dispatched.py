"""Invented requests with jobs and offers, for tests that need no more than that they are kept."""

from datetime import UTC, datetime, timedelta
from typing import Any

from msgspec.structs import replace

from flows.dispatch.case import Case
from flows.dispatch.job import Job, Offer, Score
from flows.dispatch.news import DispatchNews, Progress
from flows.dispatch.orders import Change, Order, TellCustomer, TellPartner
from flows.roadside.request import RoadsideRequest
from state.records import Records

NOW = datetime(2026, 4, 1, 3, 0, tzinfo=UTC)
CONTRACT = "AB-123456"
STRANDED = RoadsideRequest(
    "line", "ja", symptom="fuel", contract=CONTRACT, latitude=35.658034, longitude=139.701636, name="窓口 花子"
)
SCORE = Score(0.8123, 0.9512, 0.75, 0.75, 0.75, 1.0, 1.95)


def minutes(count: float) -> timedelta:
    return timedelta(minutes=count)


def filed(book: Records, key: str = "a", at: datetime = NOW, **more: Any) -> str:
    return book.requests.file(key, f"conversation of {key}", replace(STRANDED, **more), at)


def job(number: str, **more: Any) -> Job:
    made = Job(number, "c", "searching", since=NOW, filed=NOW, token=f"token of {number}", area="tokyo", due=NOW)
    return replace(made, **more)


def opened(book: Records, key: str = "a", **more: Any) -> str:
    """The number of a request that has a job."""
    number = filed(book, key, more.get("filed", NOW))
    assert book.jobs.open(job(number, **more))
    return number


def offer(id_: str, partner: str, **more: Any) -> Offer:
    return replace(Offer(id_, partner, NOW, NOW + timedelta(seconds=90), SCORE), **more)


def offered(number: str, *partners: str) -> Job:
    """A job offered to the last of these, after the others let it run out."""
    made = [offer(f"{partner} for {number}", partner, state="expired") for partner in partners]
    made[-1] = replace(made[-1], state="open")
    return job(number, state="offered", offers=tuple(made))


def news(turn: int, number: str = "R-20260401-0001") -> TellCustomer:
    return TellCustomer(turn, DispatchNews(number, "accepted", NOW, Progress("accepted", partner="渋谷レッカー")))


def tell(partner: str, **more: Any) -> TellPartner:
    return TellPartner("offer.made", partner, **more)


def become(*orders: Order, **more: Any) -> Any:
    """A decision that changes these fields of any job, and gives these orders."""

    def decide(case: Case) -> Change:
        return Change(replace(case.job, **more), orders)

    return decide
