"""What partners are told: enough to decide before the job is theirs, all of it afterwards, and nobody's data before."""

import json
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.dispatch.case import Case
from flows.dispatch.orders import Message, TellPartner
from handlers.dispatch.outbound import WITH_SHEET, compose
from tests.handlers.dispatch.partner_cases import (
    MARKED,
    NOW,
    NUMBER,
    OFFER,
    PAGE,
    PARTNER,
    assigned,
    offered,
    request,
)

MARKS = [*MARKED.values(), "目印の角", "35.658034", "139.701636", "infant"]
DECIDING = ("offer.made", "offer.updated")


def told(message: Any, case: Case, **more: Any) -> dict[str, Any]:
    order = TellPartner(message, PARTNER, OFFER, **more)
    body = json.loads(compose(order, case, PAGE, NOW))
    assert body["type"] == message
    assert body["timestamp"] == "2026-11-22T03:00:00Z"
    assert isinstance(body["data"], dict)
    return body["data"]


@pytest.mark.parametrize("message", DECIDING)
def test_an_offer_says_what_it_takes_to_decide_and_nothing_of_the_customer(message: str) -> None:
    data = told(message, offered())
    assert data == {
        "id": OFFER,
        "deadline": "2026-11-22T03:01:30Z",
        "page": PAGE,
        "urgent": True,
        "distance_km": 4.25,
        "place": {
            "road": {"type": "garage", "near": "見本出口", "clearance": "2.1", "floor": "B2"},
            "latitude": 35.658,
            "longitude": 139.702,
        },
        "trouble": {"symptom": "flat", "details": {"spare": "no", "flats": "one"}},
        "car": {"body": "minivan", "equipment": "low"},
        "needs": {"equipment": ["flatbed"], "expressway": False, "clearance": 2.1},
        "destination": {"kind": "elsewhere"},
        "occupants": 3,
    }
    written = json.dumps(data, ensure_ascii=False)
    assert [mark for mark in MARKS if mark in written] == []


def test_a_place_told_in_words_alone_stands_in_the_offer_in_words() -> None:
    data = told("offer.made", offered(latitude=None, longitude=None))
    assert data["place"]["address"] == MARKED["address"]
    assert "latitude" not in data["place"]


@given(st.floats(20, 46), st.floats(122, 154))
def test_an_offers_position_is_never_finer_than_three_decimals(latitude: float, longitude: float) -> None:
    place = told("offer.made", offered(latitude=latitude, longitude=longitude))["place"]
    for rough, exact in ((place["latitude"], latitude), (place["longitude"], longitude)):
        assert rough == round(rough, 3)
        assert abs(rough - exact) <= 0.0005 + 1e-9


@pytest.mark.parametrize("message", sorted(WITH_SHEET))
def test_a_job_of_the_partners_own_has_all_it_takes_to_do_it(message: str) -> None:
    data = told(message, assigned())
    assert data["number"] == NUMBER
    assert (data["offer"], data["state"], data["eta"]) == (OFFER, "accepted", "2026-11-22T03:40:00Z")
    assert data["place"]["latitude"] == 35.658034
    assert data["place"]["landmark"] == "目印の角"
    assert data["customer"] == {
        "language": "ja",
        "by_text": False,
        "name": MARKED["name"],
        "phone": MARKED["phone"],
        "vulnerable": "infant",
    }
    assert data["car"]["plate"] == MARKED["plate"]
    assert data["destination"] == {"kind": "elsewhere", "address": MARKED["destination_address"]}


def test_what_concerns_the_insurer_alone_goes_to_no_partner() -> None:
    written = json.dumps(told("job.assigned", assigned()), ensure_ascii=False)
    assert MARKED["customer"] not in written
    assert MARKED["contract"] not in written


@pytest.mark.parametrize("silent", [{"phone": ""}, {"details": {"voiceless": "yes"}}])
def test_a_partner_knows_whom_calling_does_not_reach(silent: dict[str, Any]) -> None:
    case = Case(assigned().job, request(**silent))
    assert told("job.assigned", case)["customer"]["by_text"] is True


def test_the_settled_destination_goes_before_the_first_wish() -> None:
    data = told("job.updated", assigned("towing", destination="見本工場"))
    assert data["destination"]["address"] == "見本工場"


@pytest.mark.parametrize("message", sorted(WITH_SHEET))
def test_a_sheet_goes_to_nobody_but_the_partner_whose_job_it_is(message: Any) -> None:
    with pytest.raises(LookupError):
        compose(TellPartner(message, PARTNER, OFFER), assigned(partner="somebody-else"), PAGE, NOW)
    with pytest.raises(LookupError):
        compose(TellPartner(message, PARTNER, OFFER), offered(), PAGE, NOW)


@pytest.mark.parametrize("message", [each for each in get_args(Message) if each not in {*WITH_SHEET, *DECIDING}])
def test_every_other_word_names_the_job_or_the_offer_and_nobody(message: str) -> None:
    data = told(message, assigned("cancelled"), reason="cancelled", value="見本工場")
    assert data["offer"] == OFFER
    if message == "offer.ended":
        assert data == {"offer": OFFER, "reason": "cancelled"}
    else:
        assert data == {"number": NUMBER, "offer": OFFER, "reason": "cancelled", "destination": "見本工場"}
    written = json.dumps(data, ensure_ascii=False)
    assert [mark for mark in MARKS if mark in written] == []
