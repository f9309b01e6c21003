"""The message objects this house sends, with every limit LINE has written down: one table to read and to be held to.

msgspec holds what is a matter of type (fields, enumerations, patterns; an unknown field is refused, where the SDK
drops it in silence). What is a matter of length is said beside the field and held by :mod:`limits`.
An object that is not here (imagemap, sticker, coupon…) is not sent by us.

Source: LINE Messaging API reference, "Message objects", "Action objects", "Flex Message", and the page "Character
counting in a text" for which of the two counting rules holds. ``uri`` is 1,000 in the reference, 10,000 in the SDK.
"""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, Struct, UnsetType


class Units(Struct, frozen=True):
    """A length in UTF-16 code units."""

    most: int
    least: int = 1


class Graphemes(Struct, frozen=True):
    """A length in grapheme clusters."""

    most: int
    least: int = 1


class Items(Struct, frozen=True):
    """How many there may be in a list."""

    most: int
    least: int = 1


class Labelled(Struct, frozen=True):
    """How long the label of the actions standing here may be, in grapheme clusters, and whether they need one."""

    most: int
    required: bool = True


class Link(Struct, frozen=True):
    """An address: its length in UTF-16 code units, all ASCII, with one of these schemes."""

    most: int = 1_000
    schemes: tuple[str, ...] = ("https", "http", "line", "tel")


Rule = Units | Graphemes | Items | Labelled | Link

Colour = Annotated[str, Meta(pattern=r"\A#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?\Z")]
Pixels = r"([0-9]|[1-9][0-9]{1,3})(\.[0-9]+)?px"
Percent = r"([0-9]|[1-9][0-9]|100)(\.[0-9]+)?%"
Space = Annotated[str, Meta(pattern=rf"\A(none|xs|sm|md|lg|xl|xxl|{Pixels}|{Percent})\Z")]
Border = Annotated[str, Meta(pattern=rf"\A(none|light|normal|medium|semi-bold|bold|{Pixels})\Z")]
Extent = Annotated[str, Meta(pattern=rf"\A({Pixels}|{Percent})\Z")]
FontSize = Annotated[str, Meta(pattern=rf"\A(xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|{Pixels})\Z")]
ImageSize = Annotated[str, Meta(pattern=rf"\A(xxs|xs|sm|md|lg|xl|xxl|3xl|4xl|5xl|full|{Pixels}|{Percent})\Z")]
Ratio = Annotated[str, Meta(pattern=r"\A[1-9][0-9]{0,4}:[1-9][0-9]{0,4}\Z")]
Flex = Annotated[int, Meta(ge=0)]
Picture = Annotated[str, Link(2_000, ("https",))]


class Shape(Struct, forbid_unknown_fields=True, rename="camel", tag_field="type"):
    """A JSON object of LINE's, told apart by its ``type``."""


class Part(Struct, forbid_unknown_fields=True, rename="camel"):
    """A JSON object of LINE's that has no ``type``."""


# Actions


class Postback(Shape, tag="postback"):
    """Sends its data back to us; ``displayText`` appears in the chat as if typed."""

    data: Annotated[str, Units(300)]
    label: str | UnsetType = UNSET
    display_text: Annotated[str | UnsetType, Graphemes(300)] = UNSET
    input_option: Literal["closeRichMenu", "openRichMenu", "openKeyboard", "openVoice"] | UnsetType = UNSET
    fill_in_text: Annotated[str | UnsetType, Graphemes(300)] = UNSET


class MessageAction(Shape, tag="message"):
    """Says its text as the customer."""

    text: Annotated[str, Graphemes(300)]
    label: str | UnsetType = UNSET


class Uri(Shape, tag="uri"):
    """Opens a page, or dials."""

    uri: Annotated[str, Link()]
    label: str | UnsetType = UNSET


class DatetimePicker(Shape, tag="datetimepicker"):
    """Lets the customer pick a date or a time; it comes back without a time zone."""

    data: Annotated[str, Units(300)]
    mode: Literal["date", "time", "datetime"]
    label: str | UnsetType = UNSET
    initial: str | UnsetType = UNSET
    max: str | UnsetType = UNSET
    min: str | UnsetType = UNSET


class Clipboard(Shape, tag="clipboard"):
    """Copies its text."""

    clipboard_text: Annotated[str, Units(1_000)]
    label: str | UnsetType = UNSET


class Camera(Shape, tag="camera"):
    """Opens the camera. Quick replies only."""

    label: str | UnsetType = UNSET


class CameraRoll(Shape, tag="cameraRoll"):
    """Opens the photos. Quick replies only."""

    label: str | UnsetType = UNSET


class Location(Shape, tag="location"):
    """Opens the map. Quick replies only."""

    label: str | UnsetType = UNSET


Action = Postback | MessageAction | Uri | DatetimePicker | Clipboard
QuickAction = Action | Camera | CameraRoll | Location


# Flex components


class Text(Shape, tag="text"):
    """A text component. LINE refuses an empty one, and names no limit but that of the bubble's bytes."""

    text: Annotated[str, Units(30_000)]
    flex: Flex | UnsetType = UNSET
    size: FontSize | UnsetType = UNSET
    align: Literal["start", "end", "center"] | UnsetType = UNSET
    gravity: Literal["top", "bottom", "center"] | UnsetType = UNSET
    color: Colour | UnsetType = UNSET
    weight: Literal["regular", "bold"] | UnsetType = UNSET
    style: Literal["normal", "italic"] | UnsetType = UNSET
    decoration: Literal["none", "underline", "line-through"] | UnsetType = UNSET
    wrap: bool | UnsetType = UNSET
    line_spacing: Extent | UnsetType = UNSET
    max_lines: Flex | UnsetType = UNSET
    margin: Space | UnsetType = UNSET
    adjust_mode: Literal["shrink-to-fit"] | UnsetType = UNSET
    scaling: bool | UnsetType = UNSET
    action: Annotated[Action | UnsetType, Labelled(40, required=False)] = UNSET


class Button(Shape, tag="button"):
    """A button component."""

    action: Annotated[Action, Labelled(40)]
    style: Literal["primary", "secondary", "link"] | UnsetType = UNSET
    color: Colour | UnsetType = UNSET
    height: Literal["sm", "md"] | UnsetType = UNSET
    gravity: Literal["top", "bottom", "center"] | UnsetType = UNSET
    flex: Flex | UnsetType = UNSET
    margin: Space | UnsetType = UNSET
    adjust_mode: Literal["shrink-to-fit"] | UnsetType = UNSET
    scaling: bool | UnsetType = UNSET


class Separator(Shape, tag="separator"):
    """A thin line."""

    margin: Space | UnsetType = UNSET
    color: Colour | UnsetType = UNSET


class Image(Shape, tag="image"):
    """A picture by its address."""

    url: Picture
    flex: Flex | UnsetType = UNSET
    margin: Space | UnsetType = UNSET
    align: Literal["start", "end", "center"] | UnsetType = UNSET
    gravity: Literal["top", "bottom", "center"] | UnsetType = UNSET
    size: ImageSize | UnsetType = UNSET
    aspect_ratio: Ratio | UnsetType = UNSET
    aspect_mode: Literal["cover", "fit"] | UnsetType = UNSET
    background_color: Colour | UnsetType = UNSET
    action: Annotated[Action | UnsetType, Labelled(40, required=False)] = UNSET


class Box(Shape, tag="box"):
    """A row or a column of components; tapped as a whole where it has an action."""

    layout: Literal["horizontal", "vertical", "baseline"]
    contents: "tuple[Component, ...]"
    flex: Flex | UnsetType = UNSET
    spacing: Space | UnsetType = UNSET
    margin: Space | UnsetType = UNSET
    padding_all: Space | UnsetType = UNSET
    padding_top: Space | UnsetType = UNSET
    padding_bottom: Space | UnsetType = UNSET
    padding_start: Space | UnsetType = UNSET
    padding_end: Space | UnsetType = UNSET
    background_color: Colour | UnsetType = UNSET
    border_color: Colour | UnsetType = UNSET
    border_width: Border | UnsetType = UNSET
    corner_radius: Space | UnsetType = UNSET
    width: Extent | UnsetType = UNSET
    height: Extent | UnsetType = UNSET
    justify_content: (
        Literal["center", "flex-start", "flex-end", "space-between", "space-around", "space-evenly"] | UnsetType
    ) = UNSET
    align_items: Literal["center", "flex-start", "flex-end"] | UnsetType = UNSET
    action: Annotated[Action | UnsetType, Labelled(40, required=False)] = UNSET


Component = Box | Button | Text | Separator | Image


class BlockStyle(Part):
    """The colours of one block of a bubble."""

    background_color: Colour | UnsetType = UNSET
    separator: bool | UnsetType = UNSET
    separator_color: Colour | UnsetType = UNSET


class BubbleStyles(Part):
    """The colours of a bubble's blocks."""

    header: BlockStyle | UnsetType = UNSET
    hero: BlockStyle | UnsetType = UNSET
    body: BlockStyle | UnsetType = UNSET
    footer: BlockStyle | UnsetType = UNSET


class Bubble(Shape, tag="bubble"):
    """One card. As JSON at most 30 KB."""

    size: Literal["nano", "micro", "deca", "hecto", "kilo", "mega", "giga"] | UnsetType = UNSET
    direction: Literal["ltr", "rtl"] | UnsetType = UNSET
    header: Box | UnsetType = UNSET
    hero: Box | Image | UnsetType = UNSET
    body: Box | UnsetType = UNSET
    footer: Box | UnsetType = UNSET
    styles: BubbleStyles | UnsetType = UNSET
    action: Annotated[Action | UnsetType, Labelled(40, required=False)] = UNSET


class FlexCarousel(Shape, tag="carousel"):
    """Cards side by side, all of one width. As JSON at most 50 KB."""

    contents: Annotated[tuple[Bubble, ...], Items(12)]


# Templates


class Buttons(Shape, tag="buttons"):
    """Up to four buttons under a text, which is shorter (60) beside a title or a picture."""

    text: Annotated[str, Graphemes(160)]
    actions: Annotated[tuple[Action, ...], Items(4), Labelled(20)]
    title: Annotated[str | UnsetType, Graphemes(40)] = UNSET
    thumbnail_image_url: Annotated[str | UnsetType, Link(2_000, ("https",))] = UNSET


class Confirm(Shape, tag="confirm"):
    """A text over exactly two buttons."""

    text: Annotated[str, Graphemes(240)]
    actions: Annotated[tuple[Action, ...], Items(2, 2), Labelled(20)]


class Column(Part):
    """One column of a carousel."""

    text: Annotated[str, Graphemes(120)]
    actions: Annotated[tuple[Action, ...], Items(3), Labelled(20)]
    title: Annotated[str | UnsetType, Graphemes(40)] = UNSET
    thumbnail_image_url: Annotated[str | UnsetType, Link(2_000, ("https",))] = UNSET


class Carousel(Shape, tag="carousel"):
    """Columns that are alike: the same number of actions, and a title or picture in all or in none."""

    columns: Annotated[tuple[Column, ...], Items(10)]


class ImageColumn(Part):
    """One picture of an image carousel."""

    image_url: Picture
    action: Annotated[Action, Labelled(12, required=False)]


class ImageCarousel(Shape, tag="image_carousel"):
    """Pictures side by side."""

    columns: Annotated[tuple[ImageColumn, ...], Items(10)]


# Messages


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
