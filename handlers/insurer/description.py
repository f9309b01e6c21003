"""What those are told of the interfaces who write the other side, with the address they are reached at."""

from importlib.resources import files
from typing import Literal

from msgspec import json


def description(name: Literal["claims", "telematics"], public_url: str) -> bytes:
    """The OpenAPI document of one interface of the service at ``public_url``."""
    document = json.decode(files("handlers.insurer").joinpath(f"{name}.json").read_bytes())
    return json.encode(document | {"servers": [{"url": public_url}]})
