"""Pictures of an accident: what is asked to be shown, and how one of them is kept."""

from typing import Literal

from msgspec import Struct

WANTED = ("scene", "other_car", "own_car", "damage", "road", "meter")
"""What the counter asks for, in this order: the whole scene, the other car with its plate, one's own car from four
corners, the damage from afar and near, the road (signs, lights, skid marks), the meter and the chassis number.

Source: counter script, accident report.
"""

PictureOutcome = Literal["kept", "duplicate", "too_many", "too_large", "not_a_picture", "gone", "failed"]
"""What became of a picture.

``duplicate``: the report has it already. ``too_many``: the report has twenty. ``too_large``: more than 10 MB, or more
pixels than anybody photographs. ``not_a_picture``: no JPEG, PNG or WebP, or one that is damaged or moves. ``gone``: it
was taken back, or the platform has it no longer. ``failed``: it could not be fetched or stored in most of a day.
"""


OF_THE_PAGE = "page-"
"""Begins the ids of messages of ours, by which pictures come through a page."""


class KeepPhoto(Struct, frozen=True, omit_defaults=True, tag="keep-photo"):
    """Fetch a picture the customer sent, and keep it with a report; answered by :class:`flows.events.PhotoKept`.

    Attributes:
        number: the report's, empty until it is filed.
        draft: the ``began`` of the talk in which it was sent, by which it is known until there is a number.
        message: the platform's id of the message.
        wanted: what it is to show, one of WANTED or another code; empty where nothing was asked for.
        with_position: keep where it was taken, as the picture itself says; only where the customer agreed.
        source: the platform that has it.
        set_id, index, total: as :class:`flows.events.PhotoReceived` has them.
    """

    number: str
    draft: int
    message: str
    wanted: str = ""
    with_position: bool = False
    source: Literal["line", "sms"] = "line"
    set_id: str = ""
    index: int = 0
    total: int = 0


class FilePhotos(Struct, frozen=True, tag="file-photos"):
    """Give the pictures that were kept under a draft to the report of this number."""

    draft: int
    number: str


class DropPhotos(Struct, frozen=True, tag="drop-photos"):
    """Erase the pictures that were kept under a draft: they are of no accident."""

    draft: int


Belonging = FilePhotos | DropPhotos
"""It is known now whose pictures are."""
