"""The important matters (重要事項説明) that an application's customer goes through, as data: an edition and sections.

Kept in ``bot/documents/important-matters.toml``, in every language of ours. What an application proves is the edition,
so whoever changes a word gives it a new one.
"""

import tomllib
from functools import cache
from importlib.resources import files

import msgspec
from msgspec import Struct

from flows.session import Language

NAME = "important-matters"


class Passage(Struct, frozen=True, forbid_unknown_fields=True):
    """A section in one language; ``points`` is a list that follows its paragraphs."""

    heading: str
    paragraphs: tuple[str, ...]
    points: tuple[str, ...] = ()


class Section(Struct, frozen=True, forbid_unknown_fields=True):
    """A section in every language. ``contacts``: the insurer's desks stand below it."""

    id: str
    ja: Passage
    en: Passage
    easy: Passage
    contacts: bool = False

    def said_in(self, language: Language) -> Passage:
        """The section in this language."""
        return {"ja": self.ja, "en": self.en, "easy": self.easy}[language]


class Document(Struct, frozen=True, forbid_unknown_fields=True):
    """A whole document; ``edition`` is the month it holds from, ``2026-04``."""

    edition: str
    title: dict[Language, str]
    sections: tuple[Section, ...]

    @property
    def reference(self) -> str:
        """What an application calls it: ``important-matters/2026-04``."""
        return f"{NAME}/{self.edition}"


@cache
def important_matters() -> Document:
    """The document, read once.

    Raises:
        msgspec.ValidationError: the file of ours lacks something.
    """
    text = files("bot").joinpath("documents", f"{NAME}.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Document)
