"""Phrases become patterns, found by their first two characters.

A few hundred patterns tried one after the other would cost milliseconds; an index on the first two characters leaves
one or two to try at each place.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

# Folded: small kana are large here.
_NEGATIVE = "(?:ない|なく|なか|なき|ねえ|ね|ん|へん|ひん|ませ|まへん|ず|ぬ|なさ)"
_GAP, _ENGLISH_GAP = "[^。?]{0,10}?", "[^。?]{0,24}?"
_JAPANESE = re.compile(r"[^ -~]+")
_END = "(?=[。?]|$)"


class Phrase(NamedTuple):
    """A phrase as the data file has it: its table, the key in it, and which of the key's lists it stands in."""

    group: str
    key: str
    form: str
    words: str


class Spot(NamedTuple):
    """A phrase found: ``group`` and ``key`` as in the lexicon (``roadside``, ``battery``), ``form`` its list there."""

    group: str
    key: str
    form: str
    start: int
    end: int


@dataclass(frozen=True)
class _Entry:
    source: str
    group: str
    key: str
    form: str

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Compiled when first tried: all of them together take a second of every start, and most words try a few."""
        return re.compile(self.source)


class Spotter:
    """Finds phrases in folded text. Raises ValueError on a phrase that begins with no plain character."""

    def __init__(self, fold: Callable[[str], str], phrases: Iterable[Phrase]) -> None:
        self._fold = fold
        self._index: dict[str, list[_Entry]] = {}
        for phrase in phrases:
            for words in _variants(phrase.words):
                self._add(phrase, words)

    def _add(self, phrase: Phrase, words: str) -> None:
        english = words.isascii()
        gap = _ENGLISH_GAP if english else _GAP
        folded = gap.join(piece if english else self._folded(piece) for piece in words.split("~"))
        literal = re.match(r"[^\[\](){}|?\\$.]{1,2}(?![?])", folded) or re.match(r"[^\[\](){}|?\\$.](?![?])", folded)
        if not literal and folded != r"\?":
            raise ValueError(f"a phrase of {phrase.group}.{phrase.key} begins with no plain character: {words}")
        start = literal.group() if literal else "?"
        source = folded.replace("{not}", _NEGATIVE).replace("$", _END)
        if english and start != "?":
            source = rf"(?<![a-z]){source}(?![a-z])"
        self._index.setdefault(start, []).append(_Entry(source, phrase.group, phrase.key, phrase.form))

    def patterns(self) -> list[re.Pattern[str]]:
        """Every pattern. Raises ``re.error`` if one is none."""
        return [entry.pattern for entries in self._index.values() for entry in entries]

    def _folded(self, piece: str) -> str:
        """Fold the Japanese; what is ASCII is the pattern's own syntax."""
        return _JAPANESE.sub(lambda run: self._fold(run.group()), piece)

    def spot(self, folded: str) -> list[Spot]:
        """Every phrase in a folded utterance, in order."""
        spots: list[Spot] = []
        index = self._index
        for at in range(len(folded)):
            for first in (folded[at], folded[at : at + 2]):
                spots += [
                    Spot(entry.group, entry.key, entry.form, at, found.end())
                    for entry in index.get(first, ())
                    if (found := entry.pattern.match(folded, at))
                ]
        return spots


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
