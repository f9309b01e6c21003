"""A webhook becomes envelopes, event by event: one that is odd never costs its neighbours."""

from datetime import UTC, datetime, timedelta
from typing import Final

import msgspec
from msgspec import Struct

from flows.events import (
    Address,
    ChoiceTapped,
    Envelope,
    Event,
    Followed,
    LinkConfirmed,
    LocationReceived,
    MessageUnsent,
    OtherReceived,
    PhotoReceived,
    ReplyToken,
    TextReceived,
    Unfollowed,
)
from handlers.line import payload, postback, salvage, tags
from handlers.line.errors import BadWebhook

#: LINE promises a reply token for one minute from the webhook; what is left of it is the call's own time.
REPLY_WITHIN: Final = timedelta(seconds=50)
#: On a redelivery the minute starts anew, but never beyond this after the event itself.
REPLY_AT_MOST: Final = timedelta(minutes=20)
#: More than any client lets a person type; what a flow reads is far shorter.
TEXT_MOST: Final = 10_000
ADDRESS_MOST: Final = 500

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_WITHOUT_ANSWER: Final = frozenset({"sticker", "video", "audio", "file"})
_HANDLED: Final = frozenset({"message", "postback", "unsend", "follow", "unfollow", "accountLink"})
# Counters are named after these; a type that LINE invents tomorrow is counted as "other".
_KNOWN: Final = frozenset(
    {"activated", "beacon", "botResumed", "botSuspended", "deactivated", "join", "leave", "memberJoined"}
    | {"memberLeft", "membership", "messageEdited", "module", "videoPlayComplete"}
)

_body: Final = msgspec.json.Decoder(payload.Body)
_event: Final = msgspec.json.Decoder(payload.WebhookEvent)


class Receipt(Struct, frozen=True):
    """Word that a notification message has arrived: which one, and under which conversation it was sent.

    It names nobody, and who got the message may never have talked with us. ``id`` is the platform's, of the event.
    """

    id: str
    conversation: str
    notice: str


class Webhook(Struct, frozen=True):
    """What one request brought.

    ``odd`` has one short reason for every event that is in no envelope, fit for counting and free of content:
    ``malformed``, ``standby``, ``mode``, ``group``, ``anonymous``, ``postback``, ``account_link_failed``,
    ``delivery_tag``, ``unhandled:<type>``.
    """

    envelopes: tuple[Envelope, ...]
    odd: tuple[str, ...]
    receipts: tuple[Receipt, ...] = ()


class _Odd(Exception):
    """Why an event has no envelope. Nobody's error, and it never leaves this module."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def read(body: bytes, now: datetime) -> Webhook:
    """Read a webhook whose signature has been verified. ``now`` is its arrival, UTC.

    Only one-to-one chats become envelopes: what a customer says to their insurer is not for a group.

    Raises:
        BadWebhook: the body is not an object, or its events are not a list.
    """
    envelopes: list[Envelope] = []
    receipts: list[Receipt] = []
    odd: list[str] = []
    for event in _events(body):
        try:
            if event is not None and event.type == "delivery":
                receipts.append(_receipt(event))
            else:
                envelopes.append(_envelope(event, now))
        except _Odd as reason:
            odd.append(reason.reason)
    return Webhook(tuple(envelopes), tuple(odd), tuple(receipts))


def _events(body: bytes) -> list[payload.WebhookEvent | None]:
    """All events in order, None for each that is not of the form the platform describes."""
    try:
        return [_strict(raw) for raw in _body.decode(body).events]
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return [_lenient(found) for found in _loose(body)]


def _strict(raw: msgspec.Raw) -> payload.WebhookEvent | None:
    try:
        return _event.decode(raw)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None


def _loose(body: bytes) -> list[object]:
    """The events of a body that strict JSON refuses whole, though only one of them may be to blame.

    Half a surrogate pair in one customer's text, or a byte that is not UTF-8, must not silence the others.
    """
    found = salvage.events(body)
    if found is None:
        raise BadWebhook("the body is not an object with a list of events") from None
    return found


def _lenient(found: object) -> payload.WebhookEvent | None:
    try:
        return msgspec.convert(found, payload.WebhookEvent)
    except (msgspec.ValidationError, ValueError, RecursionError):
        return None


def _envelope(event: payload.WebhookEvent | None, now: datetime) -> Envelope:
    if event is None:
        raise _Odd("malformed")
    if event.mode != "active":
        # On standby another module of the account is in the conversation: answering would talk across it.
        raise _Odd("standby" if event.mode == "standby" else "mode")
    if event.type not in _HANDLED:
        raise _Odd(f"unhandled:{event.type if event.type in _KNOWN else 'other'}")
    if event.type == "accountLink" and event.link is not None and event.link.result == "failed":
        # It names nobody, so that no conversation can be told: the flow that waits for the link has a timer of its own.
        raise _Odd("account_link_failed")
    source = event.source
    if source is not None and source.type in {"group", "room"}:
        raise _Odd("group")
    if source is None or source.type != "user" or source.user_id is None:
        raise _Odd("anonymous")
    happened = _happened(event)
    redelivered = event.delivery_context is not None and event.delivery_context.is_redelivery
    return Envelope(
        id=event.webhook_event_id,
        happened=happened,
        arrived=now,
        event=_content(event),
        address=Address("line", source.user_id),
        reply=_reply(event.reply_token, happened, now, redelivered=redelivered),
        redelivered=redelivered,
    )


def _receipt(event: payload.WebhookEvent) -> Receipt:
    # It has no source: who it is about is known to whoever gave the message its tag.
    if event.delivery is None:
        raise _Odd("malformed")
    found = tags.decode(event.delivery.data)
    if found is None:
        raise _Odd("delivery_tag")
    return Receipt(event.webhook_event_id, *found)


def _happened(event: payload.WebhookEvent) -> datetime:
    try:
        return _EPOCH + timedelta(milliseconds=event.timestamp)
    except OverflowError:
        raise _Odd("malformed") from None


def _reply(token: str | None, happened: datetime, now: datetime, *, redelivered: bool) -> ReplyToken | None:
    # Measured by age, because an instant near the calendar's end cannot be added to. Only a redelivery is late: a first
    # delivery with an old time comes from a clock that is wrong, and its token is as fresh as any.
    left = min(REPLY_WITHIN, REPLY_AT_MOST - (now - happened)) if redelivered else REPLY_WITHIN
    if token is None or left <= timedelta(0):
        return None
    return ReplyToken(token, now + left)


def _content(event: payload.WebhookEvent) -> Event:
    match event.type:
        case "message" if event.message is not None:
            return _message(event.message)
        case "postback" if event.postback is not None:
            return _tap(event.postback.data, event.webhook_event_id)
        case "unsend" if event.unsend is not None:
            return MessageUnsent(event.unsend.message_id)
        case "follow":
            return Followed()
        case "unfollow":
            return Unfollowed()
        case "accountLink" if event.link is not None and event.link.result == "ok":
            return LinkConfirmed(event.link.nonce)
    raise _Odd("malformed")


def _message(message: payload.Message) -> Event:
    match message.type:
        case "text":
            if message.text is None:
                raise _Odd("malformed")
            return TextReceived(_whole(message.text[:TEXT_MOST]), message.id)
        case "location":
            address = message.address or message.title or ""
            return LocationReceived(
                _degrees(message.latitude, 90.0),
                _degrees(message.longitude, 180.0),
                message.id,
                _whole(address[:ADDRESS_MOST]),
            )
        case "image" if message.content_provider is None or message.content_provider.type == "line":
            together = _set(message.image_set)
            return PhotoReceived(message.id, together.id, together.index, together.total)
        case "image":
            return OtherReceived("image", message.id)
        case kind:
            return OtherReceived(kind if kind in _WITHOUT_ANSWER else "unknown", message.id)


def _set(told: object) -> payload.ImageSet:
    """The pictures it was sent with; of none, and of what cannot be read, everything is empty."""
    try:
        return msgspec.convert(told, payload.ImageSet)
    except msgspec.ValidationError:
        return payload.ImageSet("")


def _degrees(value: float | None, most: float) -> float:
    # A comparison with NaN is false, so it is refused here as well.
    if value is None or not -most <= value <= most:
        raise _Odd("malformed")
    return value


def _tap(data: str, event_id: str) -> ChoiceTapped | TextReceived:
    match postback.decode(data):
        case ChoiceTapped() as tapped:
            return tapped
        case str(words):
            # A menu has no message of its own; the event's id is where these words came from.
            return TextReceived(_whole(words), event_id)
        case None:
            raise _Odd("postback")


def _whole(text: str) -> str:
    """The text with U+FFFD for every half of a surrogate pair, which no store or platform would take."""
    if text.isascii():
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
