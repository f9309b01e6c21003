"""Reading the bodies of the control API."""

from flask import request

from simulator.errors import ControlRefusal
from simulator.shapes import Json


def asked() -> Json:
    """Return the request's JSON object, empty when none was sent.

    Raises:
        ControlRefusal: it is no object.
    """
    body = request.get_json(silent=True) if request.get_data() else {}
    if not isinstance(body, dict):
        raise ControlRefusal("the body is a JSON object")
    return body


def text(body: Json, key: str, default: str | None = None) -> str:
    """Return a string of the body. Raises ControlRefusal: it is none."""
    value = body.get(key, default)
    if not isinstance(value, str):
        raise ControlRefusal(f"{key} is a string")
    return value


def number(body: Json, key: str, default: float | None = None) -> float:
    """Return a number of the body. Raises ControlRefusal: it is none."""
    value = body.get(key, default)
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ControlRefusal(f"{key} is a number")
    return value
