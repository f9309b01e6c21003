"""Twilio's form fields as events. Nothing is checked twice: the signature has been verified before."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime

from msgspec import Struct

from flows.events import (
    Address,
    Envelope,
    Event,
    Followed,
    OtherReceived,
    PhotoReceived,
    TextReceived,
    Unfollowed,
)
from handlers.sms.keywords import standing
from handlers.sms.numbers import e164
from handlers.sms.statuses import RANK, Status

SID = re.compile(r"(SM|MM)[0-9a-fA-F]{32}")
CODE = re.compile(r"[0-9]{1,6}")


class Odd(Struct, frozen=True):
    """A request that is Twilio's and still nothing to us. ``reason`` names the field at fault, never its content."""

    reason: str


def read_inbound(
    form: Mapping[str, str], now: datetime, opted_out: Callable[[Address], bool] = lambda _: True
) -> Envelope | Odd:
    """A message from a customer.

    Twilio says neither when a message was written nor in which order two were: both times are ``now`` (UTC).
    Twilio repeats nothing it was answered, so what is odd here is gone; the caller counts it.

    Args:
        form: the fields received.
        now: the time of arrival.
        opted_out: whether an address has opted out. Asked only about "YES", which else is an answer.
    """
    sid = form.get("MessageSid", "")
    if not SID.fullmatch(sid):
        return Odd("message_sid")
    sender = e164(form.get("From", ""))
    if sender is None:
        return Odd("from")
    address = Address("sms", sender)
    event = _event(form, sid, lambda: opted_out(address))
    if event is None:
        return Odd("body")
    return Envelope(id=sid, happened=now, arrived=now, event=event, address=address)


def read_status(form: Mapping[str, str]) -> Status | Odd:
    """A report on a message of ours."""
    sid = form.get("MessageSid", "")
    if not SID.fullmatch(sid):
        return Odd("message_sid")
    status = form.get("MessageStatus", "")
    if status not in RANK:
        return Odd("message_status")
    code = form.get("ErrorCode", "")
    return Status(sid, status, int(code) if CODE.fullmatch(code) else None)


def _event(form: Mapping[str, str], sid: str, opted_out: Callable[[], bool]) -> Event | None:
    body = form.get("Body", "")
    # With Advanced Opt-Out the account chooses its own words, and only this field tells.
    taken = {"STOP": "stop", "START": "start"}.get(form.get("OptOutType", "")) or standing(body, opted_out)
    if taken == "stop":
        return Unfollowed()
    if taken == "start":
        return Followed()
    if body.strip():
        return TextReceived(body, sid)
    if form.get("NumMedia", "0") not in {"", "0"}:
        return _media(form.get("MediaContentType0", ""), sid)
    return None


def _media(content_type: str, sid: str) -> Event:
    kind = content_type.partition("/")[0].lower()
    if kind == "image":
        return PhotoReceived(sid)
    return OtherReceived(kind if kind in {"video", "audio"} else "file", sid)
