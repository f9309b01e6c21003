"""What can be said of a field beside its type, and the two kinds of object there are."""

from typing import Annotated

from msgspec import Struct


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

Picture = Annotated[str, Link(2_000, ("https",))]


class Shape(Struct, forbid_unknown_fields=True, rename="camel", tag_field="type"):
    """A JSON object of LINE's, told apart by its ``type``."""


class Part(Struct, forbid_unknown_fields=True, rename="camel"):
    """A JSON object of LINE's that has no ``type``."""
