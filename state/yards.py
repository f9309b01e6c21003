"""Yards: where partners' trucks start from, and which of them are near a place (Redis GEO).

The set is small and made from the partners' file; putting it again at every start repairs a store that has lost it.
Redis keeps a position to about half a metre, and measures as the crow flies.
"""

from collections.abc import Mapping

from state.connection import Call, Command, Wire
from state.keys import key

FURTHEST = (85.05112878, 180.0)
"""Degrees of latitude and longitude, either way, up to which Redis knows positions (GEOADD)."""

HOME = 0
"""The partition all yards are in: they are searched together."""


class Yards:
    """The yards of all partners, by partner key."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def put(self, yards: Mapping[str, tuple[float, float]]) -> None:
        """Have exactly these: latitude and longitude (WGS 84 degrees) by partner key. All of them at once.

        Raises:
            StoreBroken: a latitude beyond 85.05 or a longitude beyond 180 degrees; the former set stays.
            StoreUnavailable: it may or may not have been done; it is safe to repeat.
        """
        words = [word for name, (latitude, longitude) in yards.items() for word in (*_words(longitude, latitude), name)]
        self._wire.run([Call("put_yards", HOME, words)])

    def near(self, latitude: float, longitude: float, km: float) -> dict[str, float]:
        """Partners whose yard is within so many kilometres of a place, the nearest first: the distance in km by key.

        Nobody's is near a place Redis does not know, nor anywhere as long as the set was not put.
        """
        if abs(latitude) > FURTHEST[0] or abs(longitude) > FURTHEST[1]:
            return {}
        place = ("FROMLONLAT", *_words(longitude, latitude), "BYRADIUS", _decimal(km), "km", "ASC", "WITHDIST")
        (found,) = self._wire.run([Command(HOME, ("GEOSEARCH", key(HOME, "yards"), *place))])
        return {name.decode(): float(distance) for name, distance in found}


def _words(longitude: float, latitude: float) -> tuple[str, str]:
    return _decimal(longitude), _decimal(latitude)


def _decimal(number: float) -> str:
    """Without an exponent, to a tenth of a millimetre or so."""
    return f"{number:.9f}"
