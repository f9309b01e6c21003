"""A job and its request as partners are told of them, with every word about the customer marked."""

from datetime import UTC, datetime, timedelta
from typing import Any

from flows.dispatch.case import Case
from flows.dispatch.job import Job, Offer, Score
from flows.roadside.request import RoadsideRequest

NOW = datetime(2026, 11, 22, 3, 0, tzinfo=UTC)
OFFER = "offer-of-the-test-0001"
PARTNER = "mihon-shinagawa"
NUMBER = "R-20261122-0001"
PAGE = f"https://counter.example/partner/{OFFER}"
MARKED = {
    "name": "目印 花子",
    "phone": "+819000000077",
    "plate": "目印 300 め 12-34",
    "model": "めじるし号",
    "colour": "目印色",
    "address": "目印県目印市1丁目2番3号",
    "destination_address": "目印モータース",
    "customer": "sample-mark",
    "contract": "MD-MARK-1",
}


def request(**changed: Any) -> RoadsideRequest:
    told: dict[str, Any] = {
        "channel": "line",
        "language": "ja",
        "emergency": "none",
        "safe_place": "yes",
        "latitude": 35.658034,
        "longitude": 139.701636,
        "position_trusted": "yes",
        "road_type": "garage",
        "clearance": "2.1",
        "floor": "B2",
        "symptom": "flat",
        "details": {"spare": "no", "flats": "one", "landmark": "目印の角", "near_exit": "見本出口"},
        "body": "minivan",
        "equipment": "low",
        "occupants": 3,
        "vulnerable": "infant",
        "destination": "elsewhere",
        "urgent": True,
    }
    return RoadsideRequest(**(told | MARKED | changed))


def offer(state: str = "open", **changed: Any) -> Offer:
    score = Score(0.8, 0.9, 0.75, 0.75, 0.75, 1.0, distance_km=4.25)
    told: dict[str, Any] = {
        "id": OFFER,
        "partner": PARTNER,
        "at": NOW,
        "deadline": NOW + timedelta(seconds=90),
        "score": score,
        "state": state,
    }
    return Offer(**(told | changed))


def offered(**asked: Any) -> Case:
    """A job that is offered and not answered."""
    job = Job(NUMBER, "c" * 26, "offered", NOW, NOW, "token", area="tokyo", urgent=True, offers=(offer(),))
    return Case(job, request(**asked))


def assigned(state: Any = "accepted", **changed: Any) -> Case:
    """A job that the partner has said yes to, with forty minutes to go."""
    eta = NOW + timedelta(minutes=40)
    told: dict[str, Any] = {
        "area": "tokyo",
        "urgent": True,
        "offers": (offer("accepted", answered=NOW, eta=eta),),
        "partner": PARTNER,
        "eta": eta,
        "promised": eta,
    }
    return Case(Job(NUMBER, "c" * 26, state, NOW, NOW, "token", **(told | changed)), request())
