"""``openapi.json``: what partners are told of the interface, with the address it is reached at."""

from importlib.resources import files

from msgspec import json


def description(public_url: str) -> bytes:
    """The OpenAPI document of the service at ``public_url``."""
    document = json.decode(files("handlers.dispatch").joinpath("openapi.json").read_bytes())
    return json.encode(document | {"servers": [{"url": public_url}]})
