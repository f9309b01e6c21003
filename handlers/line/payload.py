"""The parts of LINE's webhook we read, typed. Whatever is not named here is skipped, so LINE may add to it freely.

Source: LINE Messaging API reference, "Webhook Event Objects". Names are LINE's, in snake case.
"""

from typing import Annotated

from msgspec import Meta, Raw, Struct

# Ids end up in keys of ours: printable, short, and nothing that would need escaping.
Id = Annotated[str, Meta(pattern=r"\A[0-9A-Za-z_-]{1,64}\Z")]
UserId = Annotated[str, Meta(pattern=r"\AU[0-9a-f]{32}\Z")]
ReplyTokenText = Annotated[str, Meta(pattern=r"\A[\x21-\x7e]{1,256}\Z")]
# LINE's bounds (reference, "Account link event"); ours are Base64, which keeps to these characters.
Nonce = Annotated[str, Meta(pattern=r"\A[\x21-\x7e]{10,255}\Z")]


class Body(Struct):
    """A webhook. The events stay raw, so that each can fail alone."""

    events: list[Raw]


class Source(Struct, rename="camel"):
    """Who the event is from. The user's id is absent where they have not agreed to share it."""

    type: str
    user_id: UserId | None = None


class ContentProvider(Struct):
    """Who holds a picture: ``line``, or ``external`` where LINE's content API has nothing to give."""

    type: str = "line"


class ImageSet(Struct):
    """Pictures sent at once. LINE leaves out place and number where its own client did not say them."""

    id: Id
    index: Annotated[int, Meta(ge=0, le=10_000)] = 0
    total: Annotated[int, Meta(ge=0, le=10_000)] = 0


class Message(Struct, rename="camel"):
    """What a person sent; the fields that belong to other types than its own are missing.

    ``image_set`` is left as it came, an :class:`ImageSet` if it is well-formed: a picture counts without it.
    """

    id: Id
    type: str
    text: str | None = None
    title: str | None = None
    address: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    content_provider: ContentProvider | None = None
    image_set: object = None


class Unsend(Struct, rename="camel"):
    """A message taken back."""

    message_id: Id


class Postback(Struct):
    """A button tapped. Its params (dates, rich menu switches) are read when a flow asks for them."""

    data: Annotated[str, Meta(max_length=1_000)]


class Link(Struct):
    """How an account link ended: ``result`` is ``ok`` or ``failed``; ``nonce`` is the one our page made."""

    result: str
    nonce: Nonce


class Delivery(Struct):
    """A notification message that arrived: its tag, or the hash of the number where it was sent without one."""

    data: Annotated[str, Meta(max_length=1_000)]


class DeliveryContext(Struct, rename="camel"):
    """Whether LINE has sent this event before."""

    is_redelivery: bool = False


class WebhookEvent(Struct, rename="camel"):
    """One event. ``timestamp`` is milliseconds since 1970, when it happened, unchanged by a redelivery."""

    type: str
    timestamp: int
    webhook_event_id: Id
    mode: str = "active"
    source: Source | None = None
    delivery_context: DeliveryContext | None = None
    reply_token: ReplyTokenText | None = None
    message: Message | None = None
    unsend: Unsend | None = None
    postback: Postback | None = None
    link: Link | None = None
    delivery: Delivery | None = None
