"""The arithmetic of a chart without a map: the car in the middle, the truck at its distance and bearing, a scale.

The projection is azimuthal equidistant about the car (Snyder, Map Projections, USGS Professional Paper 1395, §25): what
is as far from the car on the ground is as far from the middle of the chart, so that rings and the scale bar are true.
"""

from itertools import pairwise
from math import atan2, cos, degrees, radians, sin
from typing import Literal

from msgspec import Struct

from flows.dispatch.distance import km

REACH = 130.0
"""The radius of the outer ring in units of the chart, whose middle is the origin; y grows southwards, as SVG's does."""

SCALES = tuple(step * 10.0**power for power in range(-1, 5) for step in (1, 2, 5))
"""Kilometres an outer ring can stand for: 0.1, 0.2, 0.5, 1, … 50,000. Each has a scale bar of the one before it."""

Compass = Literal["n", "ne", "e", "se", "s", "sw", "w", "nw"]
COMPASS: tuple[Compass, ...] = ("n", "ne", "e", "se", "s", "sw", "w", "nw")


class Point(Struct, frozen=True):
    """A place in WGS 84 degrees."""

    latitude: float
    longitude: float


class Chart(Struct, frozen=True):
    """Where the truck is seen from the car.

    ``distance`` is in kilometres as the crow flies, ``bearing`` in degrees clockwise from north, ``x`` and ``y`` in
    units of the chart. The outer ring stands for ``reach`` kilometres; ``bar`` units are ``bar_km`` kilometres.
    """

    distance: float
    bearing: float
    x: float
    y: float
    reach: float
    bar: float
    bar_km: float

    @property
    def compass(self) -> Compass:
        """The nearest of eight points of the compass."""
        return COMPASS[round(self.bearing / 45) % 8]


def draw(car: Point, truck: Point) -> Chart:
    """The chart of a truck about a car, at the largest scale that holds both."""
    distance = km(car.latitude, car.longitude, truck.latitude, truck.longitude)
    bearing = bearing_of(car, truck)
    bar_km, reach = next((bar, ring) for bar, ring in pairwise(SCALES) if ring >= distance)
    away = REACH * distance / reach
    return Chart(
        distance=distance,
        bearing=bearing,
        x=away * sin(radians(bearing)),
        y=-away * cos(radians(bearing)),
        reach=reach,
        bar=REACH * bar_km / reach,
        bar_km=bar_km,
    )


def bearing_of(here: Point, there: Point) -> float:
    """The direction in which the straight way to another place begins: degrees from 0 to below 360, north is 0."""
    south, north, run = radians(here.latitude), radians(there.latitude), radians(there.longitude - here.longitude)
    east = sin(run) * cos(north)
    up = cos(south) * sin(north) - sin(south) * cos(north) * cos(run)
    # Twice, because a hair below 0 becomes 360 itself.
    return degrees(atan2(east, up)) % 360 % 360
