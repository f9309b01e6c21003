"""How a position is made coarse, in data of any structure: turns, requests, reports."""

import re
from typing import Any

COARSE_DECIMALS = 2
"""About a kilometre."""

POSITION = re.compile(r"(-?\d{1,3}\.\d+),(-?\d{1,3}\.\d+)")
PLACE_WORDS = ("address", "destination_address", "kilopost")


def coarsened(value: Any) -> Any:  # noqa: ANN401 - any MessagePack data
    """The same data with every position rounded to about a kilometre and the place words beside one emptied.

    A position is a pair of fields ``latitude`` and ``longitude``, or a text such as ``35.658034,139.701636``.

    >>> coarsened({"latitude": 35.658034, "longitude": 139.701636, "address": "Shibuya"})
    {'latitude': 35.66, 'longitude': 139.7, 'address': ''}
    """
    match value:
        case {"latitude": float(), "longitude": float()}:
            coarse = {field: coarsened(part) for field, part in value.items()}
            coarse |= {field: round(value[field], COARSE_DECIMALS) for field in ("latitude", "longitude")}
            return coarse | {field: "" for field in PLACE_WORDS if field in value}
        case dict():
            return {field: coarsened(part) for field, part in value.items()}
        case list():
            return [coarsened(part) for part in value]
        case str():
            return POSITION.sub(_coarse_pair, value)
        case _:
            return value


def _coarse_pair(pair: re.Match[str]) -> str:
    return ",".join(f"{float(number):.{COARSE_DECIMALS}f}" for number in pair.groups())
