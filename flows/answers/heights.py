"""Clearance heights of garages, in metres."""

import re
from decimal import ROUND_DOWN, Decimal

from flows.answers.normal import plain
from flows.answers.numerals import arabic

_METRE = r" ?(?:m|メートル|メーター|めーとる|metres?|meters?) ?"
_HEIGHT = re.compile(
    r"(?:高さ|制限|は|約|だいたい|たぶん|多分|[ :])*"
    rf"(?:(?P<metres>[0-9])(?:[.,・](?P<fraction>[0-9]{{1,3}}))?(?:{_METRE})?|"
    rf"(?P<whole>[0-9]){_METRE}(?P<centimetres>[0-9]{{1,2}})(?: ?(?:cm|センチ))?|"
    r"(?P<cm>[0-9]{3}) ?(?:cm|センチ(?:メートル)?)?|(?P<mm>[0-9]{4}) ?(?:mm|ミリ)?)"
    r"(?:まで|以下|くらい|ぐらい|ほど|制限|です|だと思います|と書いてあります|[ 。.])*"
)
_LOWEST, _HIGHEST = Decimal("1.0"), Decimal("4.0")


def height(text: str) -> str | None:
    """Metres from 1.0 to 4.0 to one decimal (``2.1``), or None.

    Rounded down, because a truck is chosen by it: 2.15 m lets nothing through that needs 2.2 m. Three digits without
    a unit are centimetres, four are millimetres. 「2m5」 and 「2m50」 are both two and a half metres, as people say it.
    """
    found = _HEIGHT.fullmatch(arabic(plain(text)))
    if not found:
        return None
    if found["cm"]:
        metres = Decimal(found["cm"]) / 100
    elif found["mm"]:
        metres = Decimal(found["mm"]) / 1000
    elif found["whole"]:
        metres = Decimal(f"{found['whole']}.{found['centimetres']}")
    else:
        metres = Decimal(f"{found['metres']}.{found['fraction'] or 0}")
    if not _LOWEST <= metres <= _HIGHEST:
        return None
    return str(metres.quantize(Decimal("0.1"), ROUND_DOWN))
