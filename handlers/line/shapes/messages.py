"""The messages themselves, and what every one of them may carry."""

from typing import Annotated

from msgspec import UNSET, UnsetType

from handlers.line.shapes.actions import QuickAction
from handlers.line.shapes.components import Bubble, FlexCarousel
from handlers.line.shapes.rules import Items, Labelled, Link, Part, Shape, Units
from handlers.line.shapes.templates import Buttons, Carousel, Confirm, ImageCarousel


class QuickItem(Shape, tag="action"):
    """One quick reply."""

    action: Annotated[QuickAction, Labelled(20)]
    image_url: Annotated[str | UnsetType, Link(2_000, ("https",))] = UNSET


class QuickReply(Part):
    """Shown above the keyboard on phones, under the last message of a call only."""

    items: Annotated[tuple[QuickItem, ...], Items(13)]


class Sender(Part):
    """Another name and face for one message."""

    name: Annotated[str | UnsetType, Units(20)] = UNSET
    icon_url: Annotated[str | UnsetType, Link(2_000, ("https",))] = UNSET


class TextMessage(Shape, tag="text"):
    """Plain words."""

    text: Annotated[str, Units(5_000)]
    quick_reply: QuickReply | UnsetType = UNSET
    sender: Sender | UnsetType = UNSET
    quote_token: str | UnsetType = UNSET


class FlexMessage(Shape, tag="flex"):
    """Cards; ``altText`` is what notifications, lists and old clients show instead."""

    alt_text: Annotated[str, Units(1_500)]
    contents: Bubble | FlexCarousel
    quick_reply: QuickReply | UnsetType = UNSET
    sender: Sender | UnsetType = UNSET


class TemplateMessage(Shape, tag="template"):
    """One of LINE's ready-made forms."""

    alt_text: Annotated[str, Units(1_500)]
    template: Buttons | Confirm | Carousel | ImageCarousel
    quick_reply: QuickReply | UnsetType = UNSET
    sender: Sender | UnsetType = UNSET


Message = TextMessage | FlexMessage | TemplateMessage
