"""Distances on the ground, as the crow flies."""

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0088
"""The mean radius of the earth (IUGG)."""


def km(latitude: float, longitude: float, other_latitude: float, other_longitude: float) -> float:
    """Kilometres between two points in WGS 84 degrees, by the haversine formula: within 0.6 % of the ellipsoid's."""
    south, north = radians(latitude), radians(other_latitude)
    rise, run = (north - south) / 2, radians(other_longitude - longitude) / 2
    chord = sin(rise) ** 2 + cos(south) * cos(north) * sin(run) ** 2
    return 2 * EARTH_KM * asin(min(1.0, sqrt(chord)))
