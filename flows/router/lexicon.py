"""The lexicon, compiled: phrases become patterns, found by their first two characters.

A few hundred patterns tried one after the other would cost milliseconds; an index on the first two characters leaves
one or two to try at each place.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from importlib.resources import files
from itertools import pairwise
from typing import Any, NamedTuple

from flows.router.spelling import folder

# Folded: small kana are large here.
_NEGATIVE = "(?:ない|なく|なか|なき|ねえ|ね|ん|へん|ひん|ませ|まへん|ず|ぬ|なさ)"
_GAP, _ENGLISH_GAP = "[^。?]{0,10}?", "[^。?]{0,24}?"
_JAPANESE = re.compile(r"[^ -~]+")
_END = "(?=[。?]|$)"


class Spot(NamedTuple):
    """A phrase found: ``group`` and ``key`` as in the lexicon (``roadside``, ``battery``), ``form`` its list there."""

    group: str
    key: str
    form: str
    start: int
    end: int


class _Entry(NamedTuple):
    pattern: re.Pattern[str]
    group: str
    key: str
    form: str


def _variants(phrase: str) -> Iterator[str]:
    """The phrase with an alternation at its very beginning written out, since the index needs plain characters."""
    if not phrase.startswith("("):
        yield phrase
        return
    depth, cuts = 0, [0]
    for at, character in enumerate(phrase):
        depth += (character == "(") - (character == ")")
        if character == "|" and depth == 1:
            cuts.append(at)
        if depth == 0:
            cuts.append(at)
            break
    rest = phrase[cuts[-1] + 1 :]
    for start, end in pairwise(cuts):
        yield from _variants(phrase[start + 1 : end] + rest.removeprefix("?"))
    if rest.startswith("?"):
        yield from _variants(rest[1:])


class Lexicon:
    """What the data file says, ready for use. Raises ValueError on a phrase that begins with no plain character."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.fold: Callable[[str], str] = folder(data["spelling"])
        self.points: dict[str, int] = data["points"]
        self.commands: dict[str, str] = {
            self.fold(phrase): key for key, phrases in data["command"].items() for phrase in phrases
        }
        self.typos: tuple[str, ...] = tuple(self.fold(word) for word in data["typos"]["words"])
        self._index: dict[str, list[_Entry]] = {}
        for group, key, form, phrase in _phrases(data):
            for variant in _variants(phrase):
                self._add(variant, group, key, form)

    def _add(self, phrase: str, group: str, key: str, form: str) -> None:
        english = phrase.isascii()
        gap = _ENGLISH_GAP if english else _GAP
        pieces = phrase.split("~")
        folded = gap.join(piece if english else self._folded(piece) for piece in pieces)
        literal = re.match(r"[^\[\](){}|?\\$.]{1,2}(?![?])", folded) or re.match(r"[^\[\](){}|?\\$.](?![?])", folded)
        if not literal and folded != r"\?":
            raise ValueError(f"a phrase of {group}.{key} begins with no plain character: {phrase}")
        start = literal.group() if literal else "?"
        source = folded.replace("{not}", _NEGATIVE).replace("$", _END)
        if english and start != "?":
            source = rf"(?<![a-z]){source}(?![a-z])"
        self._index.setdefault(start, []).append(_Entry(re.compile(source), group, key, form))

    def _folded(self, piece: str) -> str:
        """Fold the Japanese; what is ASCII is the pattern's own syntax."""
        return _JAPANESE.sub(lambda run: self.fold(run.group()), piece)

    def spot(self, folded: str) -> list[Spot]:
        """Every phrase in a folded utterance, in order; what looks like one inside a longer other thing is left out."""
        spots: list[Spot] = []
        index = self._index
        for at in range(len(folded)):
            for first in (folded[at], folded[at : at + 2]):
                spots += [
                    Spot(entry.group, entry.key, entry.form, at, found.end())
                    for entry in index.get(first, ())
                    if (found := entry.pattern.match(folded, at))
                ]
        decoys = [spot for spot in spots if spot.group == "decoy"]
        if not decoys:
            return spots
        return [
            spot
            for spot in spots
            if spot.group in _UNDECEIVED or not any(decoy.start <= spot.start < decoy.end for decoy in decoys)
        ]


# Marks of the context hold even inside a decoy: レッカー代 is still about cover.
_UNDECEIVED = frozenset({"question", "cover", "domain", "hearsay", "suppose"})


def _phrases(data: dict[str, Any]) -> Iterator[tuple[str, str, str, str]]:
    """Group, key, form and phrase of everything under the tables that hold phrases."""
    for group in ("roadside", "danger", "intent", "plea"):
        for key, forms in data[group].items():
            for form, phrases in forms.items():
                yield from ((group, key, form, phrase) for phrase in phrases)
    for form, phrases in data["accident"].items():
        yield from (("accident", "accident", form, phrase) for phrase in phrases)
    for key, phrases in {**data["mark"], **data["who"]}.items():
        yield from ((key, key, "", phrase) for phrase in phrases)
    yield from (("decoy", "decoy", "", phrase) for phrase in data["decoy"]["phrases"])


#: The lexicon of the trade, read once. The file is part of the package, so this is no I/O a caller can notice.
LEXICON = Lexicon(tomllib.loads(files(__package__).joinpath("lexicon.toml").read_text(encoding="utf-8")))
