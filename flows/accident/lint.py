"""What may not be said of an accident: cover, amounts, fault; who was hurt; addresses that are not ours.

The claims desk's own words are held to it before a customer sees them (counter script §2.2, guard-rails).
"""

import re
import tomllib
import unicodedata
from importlib.resources import files

NOTE_MOST = 200
"""Letters of the desk's own words, at most."""

_LEXICON = tomllib.loads(files(__package__).joinpath("lint.toml").read_text(encoding="utf-8"))
_JAPANESE = {kind: re.compile("|".join(found)) for kind, found in _LEXICON["ja"].items()}
_ENGLISH = {kind: re.compile(rf"\b(?:{'|'.join(found)})\b") for kind, found in _LEXICON["en"].items()}
_SPACES = re.compile(r"\s+")
_SHARES = re.compile(r"(?<![0-9:])(0|[1-9][0-9]{0,2})(対|:)(0|[1-9][0-9]{0,2})(?![0-9:])")
_WHOLES = frozenset({10, 100})


def complaints(text: str) -> tuple[str, ...]:
    """What a text says that it may not: ``cover``, ``amount``, ``fault``, ``injury``, ``link``; nothing where it may.

    >>> complaints("過失割合は7対3です")
    ('fault',)
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    joined = _SPACES.sub("", folded)
    found = [kind for kind, words in _JAPANESE.items() if words.search(joined)]
    found += [kind for kind, words in _ENGLISH.items() if words.search(folded)]
    if any(mark == "対" or int(one) + int(other) in _WHOLES for one, mark, other in _SHARES.findall(joined)):
        found.append("fault")
    return tuple(dict.fromkeys(found))
