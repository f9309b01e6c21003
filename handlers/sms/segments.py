"""How a text is cut into the parts a network carries, and what each is charged by.

A text of GSM 03.38 characters (3GPP TS 23.038 §6.2.1) travels in septets: 160 in one part, 153 in each of several.
Any other character makes all of it UCS-2: 70 UTF-16 units, or 67. So Japanese is always UCS-2.
"""

from typing import Literal

from msgspec import Struct

Encoding = Literal["gsm7", "ucs2"]

BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ"
    " !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿"
    "abcdefghijklmnopqrstuvwxyzäöñüà"
)
EXTENDED = frozenset("\f^{}\\[~]|€")
"""Characters written as an escape and a septet, so that they cost two."""

ALONE: dict[Encoding, int] = {"gsm7": 160, "ucs2": 70}
JOINED: dict[Encoding, int] = {"gsm7": 153, "ucs2": 67}
_ASTRAL = 0x10000


class Segments(Struct, frozen=True):
    """The measure of a text: ``units`` are septets or UTF-16 units, ``count`` the parts it is sent and billed as."""

    encoding: Encoding
    units: int
    count: int


def segments(text: str) -> Segments:
    """Measure a text. An empty text has no parts."""
    encoding = encoding_of(text)
    return Segments(encoding, sum(cost(character, encoding) for character in text), len(split(text)))


def split(text: str) -> tuple[str, ...]:
    """The parts of a text; joined they are the text again.

    A character that costs two is never torn: the part before it is sent one unit short.
    """
    encoding = encoding_of(text)
    costs = [cost(character, encoding) for character in text]
    if sum(costs) <= ALONE[encoding]:
        return (text,) if text else ()
    parts, start, filled = [], 0, 0
    for index, price in enumerate(costs):
        if filled + price > JOINED[encoding]:
            parts.append(text[start:index])
            start, filled = index, 0
        filled += price
    return (*parts, text[start:])


def encoding_of(text: str) -> Encoding:
    """The encoding a text needs as a whole."""
    return "gsm7" if BASIC.union(EXTENDED).issuperset(text) else "ucs2"


def cost(character: str, encoding: Encoding) -> int:
    """Units one character takes: two for the GSM extension table, and for what UTF-16 writes as a surrogate pair."""
    if encoding == "gsm7":
        return 2 if character in EXTENDED else 1
    return 2 if ord(character) >= _ASTRAL else 1
