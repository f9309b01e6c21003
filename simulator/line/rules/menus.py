"""What LINE accepts as a rich menu and as its picture. Source: LINE, Messaging API reference, "Rich menu"."""

import struct

from simulator.line.rules.actions import RICH_MENU, check_action
from simulator.line.rules.lengths import graphemes
from simulator.line.rules.node import Node
from simulator.shapes import Json

WIDTHS = (800, 2500)
LEAST_HEIGHT = 250
LEAST_RATIO = 1.45
PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
SIZED_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""JPEG markers of a frame header, which holds the size; the three left out mark tables (ITU-T T.81, table B.1)."""


def check_menu(body: Json) -> list[Json]:
    """Check a rich menu object and return the findings."""
    menu = Node(body)
    menu.text("name", 300, count=graphemes)
    menu.text("chatBarText", 14, count=graphemes)
    if not isinstance(body.get("selected"), bool):
        menu.fault("selected", "Must be a boolean")
    width, height = WIDTHS[1], WIDTHS[1]
    if size := menu.child("size"):
        size.number("width", *WIDTHS)
        size.number("height", LEAST_HEIGHT, WIDTHS[1] / LEAST_RATIO)
        width, height = size.value.get("width", width), size.value.get("height", height)
        if not menu.findings and width / height < LEAST_RATIO:
            menu.fault("size", f"Aspect ratio must be {LEAST_RATIO} or more")
    for area in menu.children("areas", 0, 20):
        if (bounds := area.child("bounds")) and not menu.findings:
            _check_bounds(bounds, width, height)
        if action := area.child("action"):
            check_action(action, label_limit=20, label_required=False, allowed=RICH_MENU)
    return menu.findings


def _check_bounds(bounds: Node, width: float, height: float) -> None:
    for at, length, most in (("x", "width", width), ("y", "height", height)):
        bounds.number(at, 0, most)
        bounds.number(length, 1, most - bounds.value.get(at, 0) if not bounds.findings else most)


def picture_fits(picture: bytes, size: Json) -> bool:
    """Say whether ``picture`` is a PNG or JPEG of exactly the menu's ``size``, whatever it is declared to be."""
    return size_of(picture) == (size["width"], size["height"])


def size_of(picture: bytes) -> tuple[int, int] | None:
    """Return width and height in pixels; None for what is neither PNG (ISO/IEC 15948) nor JPEG (ITU-T T.81)."""
    try:
        if picture.startswith(PNG):
            return struct.unpack_from(">II", picture, 16)
        return _jpeg_size(picture) if picture.startswith(JPEG) else None
    except struct.error:  # it ends before its size was told
        return None


def _jpeg_size(picture: bytes) -> tuple[int, int] | None:
    at = len(JPEG)
    while True:
        begins, marker, length = struct.unpack_from(">BBH", picture, at)
        if begins != 0xFF:  # noqa: PLR2004 - every marker begins so
            return None
        if marker in SIZED_FRAMES:
            height, width = struct.unpack_from(">HH", picture, at + 5)
            return width, height
        at += 2 + length
