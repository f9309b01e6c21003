"""A position as a slot keeps it: a geo URI (RFC 5870), then a blank and the name the platform gives it, if any."""

import re
from typing import NamedTuple

from flows.answers.places import in_japan

_WRITTEN = re.compile(r"geo:(-?[0-9]{1,3}\.[0-9]{6}),(-?[0-9]{1,3}\.[0-9]{6})(?: (.+))?")
LONGEST_NAME = 200


class Position(NamedTuple):
    """A point in WGS 84 degrees, and its name, which may be empty."""

    latitude: float
    longitude: float
    name: str


def write(latitude: float, longitude: float, name: str = "") -> str | None:
    """The position to six decimals, or None outside Japan."""
    if not in_japan(latitude, longitude):
        return None
    return f"geo:{latitude:.6f},{longitude:.6f} {' '.join(name.split())[:LONGEST_NAME]}".rstrip()


def read(value: str) -> Position | None:
    """The position that was written, or None for a place in words."""
    written = _WRITTEN.fullmatch(value)
    if written is None or not in_japan(float(written[1]), float(written[2])):
        return None
    return Position(float(written[1]), float(written[2]), written[3] or "")
