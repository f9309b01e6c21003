"""Flex: bubbles and what they are made of."""

from typing import Annotated, Literal

from msgspec import UNSET, Meta, UnsetType

from handlers.line.shapes.actions import Action
from handlers.line.shapes.rules import Items, Labelled, Part, Picture, Shape, Units

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
