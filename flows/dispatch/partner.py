"""A partner: a firm with trucks, what they can do, where and when; and the areas partners are grouped by."""

from datetime import time
from decimal import Decimal
from typing import Literal

from msgspec import Struct

Equipment = Literal["flatbed", "ev", "winch", "dolly"]
"""What not every truck has: a bed for low and four-wheel-drive cars, training for electric ones, a winch, a dolly."""


class Area(Struct, frozen=True):
    """A region that snow or a typhoon strikes as one: its middle, how far it reaches, what addresses in it say.

    ``words`` are names of places, of which an address in the area holds one: 「東京都」, 「渋谷区」.
    """

    key: str
    name: str
    latitude: float
    longitude: float
    radius_km: float
    words: tuple[str, ...] = ()


class Partner(Struct, frozen=True, omit_defaults=True):
    """A firm with trucks.

    Attributes:
        key: its name in addresses and signatures: a-z, 0-9 and hyphens.
        name: what customers are told.
        phone: what customers dial, as people write it.
        latitude, longitude: its yard, WGS 84 degrees.
        areas: keys of the areas it serves.
        reach_km: how far from its yard it goes, as the crow flies.
        equipment: what its trucks have beside a wheel lift and tools.
        clearance: height in metres of the lowest ceiling its lowest truck fits under.
        expressway: whether it may work on expressways.
        club: it is the motor club, or comes in its name: the club's members are offered to it first.
        opens, closes: its hours in Japan, over midnight where ``closes`` is earlier; None for day and night.
        trucks: how many jobs it can have at once.
    """

    key: str
    name: str
    phone: str
    latitude: float
    longitude: float
    areas: tuple[str, ...]
    reach_km: float = 40.0
    equipment: tuple[Equipment, ...] = ()
    clearance: Decimal = Decimal("3.0")
    expressway: bool = False
    club: bool = False
    opens: time | None = None
    closes: time | None = None
    trucks: int = 2

    def open_at(self, at: time) -> bool:
        """Whether somebody answers there at this time of day in Japan."""
        if self.opens is None or self.closes is None:
            return True
        if self.opens <= self.closes:
            return self.opens <= at < self.closes
        return at >= self.opens or at < self.closes


class Standing(Struct, frozen=True, omit_defaults=True):
    """How a partner has done so far: counts, of which shares are made by :mod:`flows.dispatch.ranking`.

    ``asked`` offers were answered or ran out; ``accepted`` of them were taken. Of ``arrived`` arrivals ``punctual``
    were within ten minutes of the first promise. ``rated`` customers gave ``stars`` of at most two each. ``load`` is
    the jobs it has now, offers included.
    """

    asked: int = 0
    accepted: int = 0
    arrived: int = 0
    punctual: int = 0
    rated: int = 0
    stars: int = 0
    load: int = 0


class Candidate(Struct, frozen=True):
    """A partner in reach of a place: how far its yard is in kilometres, and how it has done."""

    partner: Partner
    distance_km: float
    standing: Standing = Standing()
