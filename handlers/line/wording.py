"""The few words that are LINE's own business and no flow's: the labels of its location and camera buttons.

A message does not say its language; whether it holds Japanese script does.
"""

import re
from typing import Literal

from msgspec import Struct

_JAPANESE = re.compile(r"[\u3040-\u30ff\u4e00-\u9fff]")


class Opener(Struct, frozen=True):
    """A way to open a part of LINE: as a quick reply, and as an address for a button that does not go away.

    The addresses work in one-to-one chats on phones (LINE's page "LINE URL schemes").
    """

    action: Literal["location", "camera", "cameraRoll"]
    url: str
    ja: str
    en: str

    def label(self, beside: str) -> str:
        """The label in the language of the words it stands beside."""
        return self.ja if not beside or _JAPANESE.search(beside) else self.en


LOCATION = Opener("location", "https://line.me/R/nv/location/", "今いる場所を送る", "Send my location")
CAMERA = Opener("camera", "https://line.me/R/nv/camera/", "写真をとる", "Take a photo")
PHOTOS = Opener("cameraRoll", "https://line.me/R/nv/cameraRoll/multi", "写真をえらぶ", "Choose a photo")

SHARE = "https://line.me/R/share?text="
"""Opens the choice of friends and groups with this text to send, percent-encoded; nothing is sent but by the user."""

#: What helps with an answer of each kind, in the order shown.
OPENERS: dict[str, tuple[Opener, ...]] = {"location": (LOCATION,), "photo": (CAMERA, PHOTOS)}
