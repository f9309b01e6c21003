"""Positions people paste: coordinates, or the address of a map that holds them. Nothing is looked up."""

import re
from urllib.parse import unquote

from flows.answers.normal import plain

_NUMBER = r"[-+]?[0-9]{1,3}\.[0-9]{1,20}"
_PAIR = rf"(?P<latitude>{_NUMBER})(?: ?, ?| )(?P<longitude>{_NUMBER})"
_FORMS = tuple(
    re.compile(form)
    for form in (
        # The pin of a Google place; the @ pair of the same address is only where the view was centred.
        rf"!3d(?P<latitude>{_NUMBER})!4d(?P<longitude>{_NUMBER})",
        rf"[?&](?:q|query|ll|coordinate|daddr|destination|center|sll)=(?:loc:)?{_PAIR}",
        rf"/(?:search|place|dir)/[^@]{{0,200}}?{_PAIR}",
        rf"@{_PAIR}",
        rf"\bgeo:{_PAIR}",
        (
            rf"(?:北緯|緯度|latitude|lat|n)[ :=]*(?P<latitude>{_NUMBER})°?[ ,、]*"
            rf"(?:東経|経度|longitude|long|lng|lon|e)[ :=]*(?P<longitude>{_NUMBER})"
        ),
        rf"(?<![0-9.]){_PAIR}(?![0-9.])",
    )
)
_DEGREES = (
    r"(?P<{0}d>[0-9]{{1,3}})[°度] ?(?P<{0}m>[0-9]{{1,2}})['′分] ?"
    r"(?P<{0}s>[0-9]{{1,2}}(?:\.[0-9]{{1,6}})?)(?:\"|″|''|′′|秒)"
)
_SEXAGESIMAL = re.compile(rf"(?:北緯)? ?{_DEGREES.format('n')} ?n?[ ,、]*(?:東経)? ?{_DEGREES.format('e')}")
_QUARTER, _HALF = 90.0, 180.0


def position(text: str) -> tuple[float, float] | None:
    """Latitude and longitude in WGS 84 degrees, rounded to six decimals, or None.

    Reads decimal pairs (``35.658034,139.701636``), degrees with minutes and seconds, geo: URIs (RFC 5870), and the
    addresses of Google and Apple maps. Shortened map links hold no position and give None.
    """
    answer = plain(unquote(text)).replace("’", "'").replace("”", '"')
    if found := _SEXAGESIMAL.search(answer):
        return _checked(_degrees(found, "n"), _degrees(found, "e"))
    for form in _FORMS:
        if found := form.search(answer):
            return _checked(float(found["latitude"]), float(found["longitude"]))
    return None


def _degrees(found: re.Match[str], axis: str) -> float:
    return int(found[f"{axis}d"]) + int(found[f"{axis}m"]) / 60 + float(found[f"{axis}s"]) / 3600


def _checked(latitude: float, longitude: float) -> tuple[float, float] | None:
    if abs(latitude) > _QUARTER or abs(longitude) > _HALF:
        return None
    return round(latitude, 6), round(longitude, 6)


def in_japan(latitude: float, longitude: float) -> bool:
    """Whether the position lies in the box 20–46° N, 122–154° E, which holds all of Japan and some sea."""
    return 20 <= latitude <= 46 and 122 <= longitude <= 154  # noqa: PLR2004 (the docstring names them)
