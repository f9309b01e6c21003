"""The firms a file of partners names: their yards, and the secrets that sign. The same file serves the service."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from simulator.shapes import Json

Place = tuple[float, float]
"""Latitude and longitude in WGS 84 degrees."""


@dataclass(frozen=True)
class Firm:
    """A firm. ``middle`` is that of its first area: where it drives when nobody says where the car is."""

    key: str
    name: str
    yard: Place
    middle: Place
    secrets: tuple[str, ...]


def read_firms(path: str) -> tuple[Firm, ...]:
    """Read the firms of a file of partners (TOML); none where no file is named. What else it says is not looked at.

    Raises:
        OSError: there is no such file.
        ValueError, KeyError: it is no TOML, or a firm lacks its key or its yard: the service says where.
    """
    if not path:
        return ()
    tables = tomllib.loads(Path(path).read_text(encoding="utf-8"))
    middles = {area.get("key", ""): _place(area) for area in tables.get("areas", [])}
    return tuple(_firm(table, middles) for table in tables.get("partners", []))


def _firm(table: Json, middles: dict[str, Place]) -> Firm:
    yard = _place(table)
    served = [middles[area] for area in table.get("areas", ()) if area in middles]
    return Firm(
        key=str(table["key"]),
        name=str(table.get("name", table["key"])),
        yard=yard,
        middle=served[0] if served else yard,
        secrets=tuple(table.get("keys", ())),
    )


def _place(table: Json) -> Place:
    return float(table["latitude"]), float(table["longitude"])
