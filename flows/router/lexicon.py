"""The lexicon of the trade, read from its file: what customers write, and what it means."""

import tomllib
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

from flows.router.spelling import folder
from flows.router.spotting import Phrase, Spot, Spotter

# Marks of the context hold even inside a decoy: レッカー代 is still about cover.
_UNDECEIVED = frozenset({"question", "cover", "domain", "hearsay", "suppose"})


class Lexicon:
    """What the data file says, ready for use. Raises ValueError on a phrase that begins with no plain character."""

    def __init__(self, data: dict[str, Any]) -> None:
        self.fold: Callable[[str], str] = folder(data["spelling"])
        self.points: dict[str, int] = data["points"]
        self.commands: dict[str, str] = {
            self.fold(phrase): key for key, phrases in data["command"].items() for phrase in phrases
        }
        self.typos: tuple[str, ...] = tuple(self.fold(word) for word in data["typos"]["words"])
        self._spotter = Spotter(self.fold, _phrases(data))
        #: The questions that free words answer in passing, each with its answers, the one that goes first first.
        self.told: dict[str, tuple[str, ...]] = {question: tuple(forms) for question, forms in data["told"].items()}

    def spot(self, folded: str) -> list[Spot]:
        """Every phrase in a folded utterance, in order; what looks like one inside a longer other thing is left out."""
        spots = self._spotter.spot(folded)
        decoys = [spot for spot in spots if spot.group == "decoy"]
        if not decoys:
            return spots
        return [
            spot
            for spot in spots
            if spot.group in _UNDECEIVED or not any(decoy.start <= spot.start < decoy.end for decoy in decoys)
        ]


def _phrases(data: dict[str, Any]) -> Iterator[Phrase]:
    """Everything under the tables that hold phrases."""
    for group in ("roadside", "danger", "intent", "plea", "told"):
        for key, forms in data[group].items():
            for form, phrases in forms.items():
                yield from (Phrase(group, key, form, words) for words in phrases)
    for form, phrases in data["accident"].items():
        yield from (Phrase("accident", "accident", form, words) for words in phrases)
    for key, phrases in {**data["mark"], **data["who"]}.items():
        yield from (Phrase(key, key, "", words) for words in phrases)
    yield from (Phrase("decoy", "decoy", "", words) for words in data["decoy"]["phrases"])


def table(name: str) -> dict[str, Any]:
    """A data file of this package. The files are part of it, so this is no I/O a caller can notice."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


#: Read once.
LEXICON = Lexicon(table("lexicon"))
