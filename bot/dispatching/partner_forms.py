"""The forms of the partner's page as bodies of the partner API: what is read of either is read by the same rules."""

from datetime import datetime, timedelta
from typing import Any, Final

from msgspec import json
from werkzeug.datastructures import MultiDict

from bot.dispatching.at_hand import AtHand
from flows.dispatch.happenings import Accepted, Refused
from flows.dispatch.policy import Policy
from handlers.dispatch.errors import BadFields, FieldError
from handlers.dispatch.inbound import Said, read_answer, read_status

MINUTES: Final = (10, 15, 20, 25, 30, 40, 50, 60, 75, 90, 120, 150, 180, 210, 240)
"""Arrivals to choose from: close together where a promise is near."""

LONGEST: Final = 200
"""No field is read any further."""

WORDS: Final = {"eta_minutes": "minutes", "reason": "reason", "trouble": "trouble"}
"""What a field is called on the page, of those that can be left out by mistake."""


def minutes_offered(policy: Policy) -> tuple[int, ...]:
    """The arrivals that would not be refused."""
    return tuple(each for each in MINUTES if policy.soonest <= timedelta(minutes=each) <= policy.latest)


def read(form: MultiDict[str, str], hand: AtHand, now: datetime) -> Accepted | Refused | Said:
    """What a form says of the offer or the job in hand.

    Raises:
        BadFields: something is missing, or was never on the page.
    """
    offer = hand.offer
    match form.get("do"):
        case "accept":
            body: dict[str, Any] = {"answer": "accepted"} | _minutes(form)
            return read_answer(json.encode(body), offer.id, offer.partner)
        case "decline":
            body = {"answer": "declined"} | _given(form, "reason")
            return read_answer(json.encode(body), offer.id, offer.partner)
        case "status":
            body = _given(form, "status") | _given(form, "destination") | _minutes(form) | _ticked(form, "work")
        case "later":
            moving = hand.state if hand.state in {"accepted", "en_route", "arriving"} else "en_route"
            body = {"status": moving} | _minutes(form)
            if "eta_minutes" not in body:
                raise BadFields(FieldError("eta_minutes", "is required and missing"))
        case "trouble":
            body = {"status": "unsuccessful"} | _given(form, "trouble") | _ticked(form, "needs")
        case "position":
            body = {"position": {name: _number(form.get(name, "")) for name in ("latitude", "longitude")}}
        case _:
            raise BadFields(FieldError("do", "is not on the page"))
    return read_status(json.encode(body), offer.partner, now)


def _given(form: MultiDict[str, str], name: str) -> dict[str, Any]:
    value = form.get(name, "")[:LONGEST].strip()
    return {name: value} if value else {}


def _minutes(form: MultiDict[str, str]) -> dict[str, Any]:
    value = form.get("minutes", "")
    return {"eta_minutes": int(value)} if value.isascii() and value.isdigit() and len(value) <= len("1440") else {}


def _ticked(form: MultiDict[str, str], name: str) -> dict[str, Any]:
    ticked = list(dict.fromkeys(form.getlist(name)))
    return {name: ticked} if ticked else {}


def _number(value: str) -> float | str:
    try:
        return float(value)
    except ValueError:
        return ""
