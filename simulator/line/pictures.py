"""Pictures as the desk hands them over: one raw or as Base64, several as a list or as files, or the built-in sample."""

import base64
import binascii
import secrets
from pathlib import Path

from flask import request

from simulator.asking import asked, text
from simulator.errors import ControlRefusal
from simulator.shapes import Json

SAMPLE = Path(__file__).parents[1] / "web" / "static" / "sample.jpg"
MOST = 20
"""LINE's phones send so many at once."""

Picture = tuple[bytes, str]


def one() -> Picture:
    """Return the picture in the request, raw or as ``data_base64``, or the built-in sample when there is none."""
    if request.mimetype.startswith("image/"):
        return request.get_data(), request.mimetype
    return _described(asked())


def several() -> tuple[list[Picture], list[int]]:
    """Return the pictures in the request, files or ``photos``, and the order of their arrival by places from 1.

    Raises:
        ControlRefusal: there are none or more than LINE's phones send, or the order is none of them.
    """
    files = request.files.getlist("photo")
    body = {} if files else asked()
    photos = body.get("photos", [])
    if not isinstance(photos, list) or not all(isinstance(each, dict) for each in photos):
        raise ControlRefusal("photos is a list of data_base64 and content_type")
    pictures = [(each.read(), each.mimetype) for each in files] + [_described(each) for each in photos]
    if not 1 <= len(pictures) <= MOST:
        raise ControlRefusal(f"1 to {MOST} pictures are sent at once")
    return pictures, _order(body.get("order", request.args.get("order")), len(pictures))


def _described(body: Json) -> Picture:
    if "data_base64" not in body:
        return SAMPLE.read_bytes(), "image/jpeg"
    try:
        return base64.b64decode(text(body, "data_base64"), validate=True), text(body, "content_type", "image/jpeg")
    except binascii.Error:
        raise ControlRefusal("data_base64 is not Base64") from None


def _order(told: object, total: int) -> list[int]:
    places = list(range(1, total + 1))
    if told == "shuffled":
        secrets.SystemRandom().shuffle(places)
    elif told is not None:
        if not isinstance(told, list) or sorted(map(str, told)) != sorted(map(str, places)):
            raise ControlRefusal("order is the places from 1 in the order of their arrival, or shuffled")
        places = [int(place) for place in told]
    return places
