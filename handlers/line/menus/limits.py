"""What LINE refuses of a rich menu, known before it is asked.

Source: LINE Messaging API reference, "Rich menu object" and "Upload rich menu image".
"""

import struct
from collections.abc import Iterator
from typing import Final, cast

from handlers.line.flex import Json
from handlers.line.lengths import graphemes
from handlers.line.menus.menu import Menu

PICTURE_BYTES_MOST: Final = 1024 * 1024
WIDTH: Final = range(800, 2501)
HEIGHT_LEAST: Final = 250
RATIO_LEAST: Final = 1.45
AREAS_MOST: Final = 20
NAME_MOST: Final = 300
CHAT_BAR_MOST: Final = 14
LABEL_MOST: Final = 20
DATA_MOST: Final = 300
DISPLAY_TEXT_MOST: Final = 300

_PNG: Final = b"\x89PNG\r\n\x1a\n"


def faults(menu: Menu) -> Iterator[str]:
    """Each limit the menu breaks, as a short code; none for a menu that can be set up."""
    made = menu.object
    size = cast("dict[str, int]", made["size"])
    width, height = size["width"], size["height"]
    if width not in WIDTH or height < HEIGHT_LEAST or width / height < RATIO_LEAST:
        yield "size"
    if _picture_size(menu.picture) != (width, height):
        yield "picture_size"
    if len(menu.picture) > PICTURE_BYTES_MOST:
        yield "picture_bytes"
    if graphemes(str(made["name"])) > NAME_MOST:
        yield "name"
    if not 1 <= graphemes(str(made["chatBarText"])) <= CHAT_BAR_MOST:
        yield "chat_bar"
    areas = cast("list[Json]", made["areas"])
    if not 1 <= len(areas) <= AREAS_MOST:
        yield "areas"
    for area in areas:
        yield from _area_faults(area, width, height)


def _area_faults(area: Json, width: int, height: int) -> Iterator[str]:
    bounds = cast("dict[str, int]", area["bounds"])
    action = cast("dict[str, str]", area["action"])
    if min(bounds.values()) < 0 or bounds["x"] + bounds["width"] > width or bounds["y"] + bounds["height"] > height:
        yield "bounds"
    if graphemes(action["label"]) > LABEL_MOST:
        yield "label"
    if len(action["data"]) > DATA_MOST:
        yield "data"
    if not 1 <= graphemes(action["displayText"]) <= DISPLAY_TEXT_MOST:
        yield "display_text"


def _picture_size(picture: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, which stand at the same place in each (PNG specification, IHDR)."""
    if not picture.startswith(_PNG) or len(picture) < 24:  # noqa: PLR2004 - the header's length
        return None
    width, height = struct.unpack(">II", picture[16:24])
    return int(width), int(height)
