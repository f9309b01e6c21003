"""LINE's ready-made forms."""

from typing import Annotated

from msgspec import UNSET, UnsetType

from handlers.line.shapes.actions import Action
from handlers.line.shapes.rules import Graphemes, Items, Labelled, Link, Part, Picture, Shape


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
