"""Webhook bodies as LINE's reference describes them, one for every type of event. All ids are invented."""

import json
from typing import Any

Json = dict[str, Any]

USER = "U" + "4af4980629" + "0" * 22
BOT = "U" + "b" * 32
TOKEN = "nHuyWiB7yP5Zw52FIkcQobQuGDXCTA"
EVENT_ID = "01FZ74A0TDDPYRVKNK77XKC3ZR"
HAPPENED_MS = 1_790_000_000_123

ONE_TO_ONE = {"type": "user", "userId": USER}
GROUP = {"type": "group", "groupId": "C" + "a" * 32, "userId": USER}
ROOM = {"type": "room", "roomId": "R" + "a" * 32, "userId": USER}


def event(kind: str, *, replyable: bool = True, **own: Any) -> Json:
    """An event with the fields all events share, and its own; a field given as None is left out."""
    made: Json = {
        "type": kind,
        "mode": "active",
        "timestamp": HAPPENED_MS,
        "source": ONE_TO_ONE,
        "webhookEventId": EVENT_ID,
        "deliveryContext": {"isRedelivery": False},
    }
    if replyable:
        made["replyToken"] = TOKEN
    return {name: value for name, value in (made | own).items() if value is not None}


def message(kind: str, **own: Any) -> Json:
    return event("message", message={"id": "468789577898262530", "type": kind, **own})


def text(words: str, **own: Any) -> Json:
    return (
        event("message", message={"id": "444573844083572737", "type": "text", "quoteToken": "q3", "text": words}) | own
    )


def body(*events: object) -> bytes:
    return json.dumps({"destination": BOT, "events": list(events)}, ensure_ascii=False).encode()


IMAGE = message(
    "image", quoteToken="yHAz4", contentProvider={"type": "line"}, imageSet={"id": "E005", "index": 1, "total": 2}
)


def image(together: object = None) -> Json:
    told = {} if together is None else {"imageSet": together}
    return message("image", quoteToken="yHAz4", contentProvider={"type": "line"}, **told)


EXTERNAL_IMAGE = message(
    "image",
    quoteToken="yHAz4",
    contentProvider={
        "type": "external",
        "originalContentUrl": "https://example.com/o.jpg",
        "previewImageUrl": "https://example.com/p.jpg",
    },
)
VIDEO = message("video", quoteToken="wVPtL", duration=60_000, contentProvider={"type": "line"})
AUDIO = message("audio", duration=60_000, contentProvider={"type": "line"})
FILE = message("file", fileName="estimate.pdf", fileSize=2_138)
STICKER = message(
    "sticker",
    quoteToken="FbIhL",
    packageId="446",
    stickerId="1988",
    stickerResourceType="STATIC",
    keywords=["car", "help"],
)
LOCATION = message("location", title="my location", address="東京都港区", latitude=35.658034, longitude=139.701636)
UNSEND = event("unsend", replyable=False, unsend={"messageId": "325708"})
FOLLOW = event("follow", follow={"isUnblocked": False})
UNFOLLOW = event("unfollow", replyable=False)

NOT_OURS = {
    "join": event("join", source=GROUP),
    "leave": event("leave", replyable=False, source=GROUP),
    "memberJoined": event("memberJoined", source=GROUP, joined={"members": [ONE_TO_ONE]}),
    "memberLeft": event("memberLeft", replyable=False, source=GROUP, left={"members": [ONE_TO_ONE]}),
    "videoPlayComplete": event("videoPlayComplete", videoPlayComplete={"trackingId": "track-id"}),
    "beacon": event("beacon", beacon={"hwid": "d41d8cd98f", "type": "enter"}),
    "membership": event("membership", membership={"type": "joined", "membershipId": 3189}),
    "module": event("module", replyable=False, source=None, module={"type": "attached", "botId": BOT, "scopes": []}),
    "activated": event("activated", replyable=False, source=None, chatControl={"expireAt": HAPPENED_MS}),
    "deactivated": event("deactivated", replyable=False, source=None),
    "botSuspended": event("botSuspended", replyable=False, source=None),
    "botResumed": event("botResumed", replyable=False, source=None),
    "messageEdited": event("messageEdited", source=GROUP, message={"id": "325708", "type": "text", "text": "edited"}),
}


def arrival(tag: str) -> Json:
    """Word that a notification message has arrived: it names nobody."""
    return event("delivery", replyable=False, source=None, delivery={"data": tag})


NONCE = "Zm9yLWEtZmV3LW1pbnV0ZXM+/w=="
LINKED = event("accountLink", link={"result": "ok", "nonce": NONCE})
FAILED_LINK = event("accountLink", replyable=False, source=None, link={"result": "failed", "nonce": NONCE})


def tap(data: str, **own: Any) -> Json:
    return event("postback", postback={"data": data, **own})
