"""Webhook event objects. Source: LINE, Messaging API reference, "Webhook event objects"."""

from simulator import identifiers
from simulator.shapes import Json


def user_event(kind: str, user: str, now: int, *, reply_token: str = "", **fields: object) -> Json:
    """Build one event of ``kind`` by ``user`` at ``now`` (ms since 1970); ``fields`` are its own properties.

    Properties without a value are left out, as LINE does, so an event that cannot be answered has no ``replyToken``.
    """
    event: Json = {
        "type": kind,
        **fields,
        "webhookEventId": identifiers.ulid(now),
        "deliveryContext": {"isRedelivery": False},
        "timestamp": now,
        "source": {"type": "user", "userId": user},
        "mode": "active",
    }
    return event | {"replyToken": reply_token} if reply_token else event


def failed_link_event(now: int, nonce: str) -> Json:
    """Build the event of an account link that did not come about: it names nobody and cannot be answered."""
    event = user_event("accountLink", "", now, link={"result": "failed", "nonce": nonce})
    del event["source"]
    return event


def delivery_event(now: int, data: str) -> Json:
    """Build the event of a notification message that arrived: it names nobody; ``data`` is its tag or its hash."""
    event = user_event("delivery", "", now, delivery={"data": data})
    del event["source"]
    return event


def text_content(message_id: str, text: str) -> Json:
    """Build the ``message`` of a text event."""
    return {"id": message_id, "type": "text", "quoteToken": identifiers.quote_token(), "text": text}


def image_content(message_id: str, image_set: Json | None = None) -> Json:
    """Build the ``message`` of an image event; the picture itself is fetched by its id.

    ``image_set`` has the ``id``, ``index`` and ``total`` of one that was sent together with others.
    """
    content: Json = {
        "id": message_id,
        "type": "image",
        "quoteToken": identifiers.quote_token(),
        "contentProvider": {"type": "line"},
    }
    return content | ({"imageSet": image_set} if image_set else {})


def sticker_content(message_id: str, package: str, sticker: str) -> Json:
    """Build the ``message`` of a sticker event."""
    return {
        "id": message_id,
        "type": "sticker",
        "quoteToken": identifiers.quote_token(),
        "packageId": package,
        "stickerId": sticker,
        "stickerResourceType": "STATIC",
    }


def location_content(message_id: str, latitude: float, longitude: float, title: str = "", address: str = "") -> Json:
    """Build the ``message`` of a location event, in WGS 84 degrees; empty title and address are left out."""
    content: Json = {"id": message_id, "type": "location", "latitude": latitude, "longitude": longitude}
    return content | {key: value for key, value in (("title", title), ("address", address)) if value}
