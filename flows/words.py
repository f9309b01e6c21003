"""The words customers read, one folder of Fluent files per language; logic names a text and never spells one.

``flows/texts/<language>/*.ftl`` hold a message per key. An attribute ``.also`` on a choice lists, after commas, what
people
type when they mean it. Languages: ``ja``, ``en``, and ``easy`` (やさしい日本語).
"""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import get_args

from fluent.runtime import FluentBundle, FluentResource
from fluent.syntax.ast import Message as FluentMessage

from flows.session import Language

LANGUAGES: tuple[Language, ...] = get_args(Language)
LOCALES: Mapping[Language, str] = {"ja": "ja-JP", "en": "en-US", "easy": "ja-JP"}

_VALUE = re.compile(r"\$([A-Za-z][\w-]*)")


class MissingWords(LookupError):
    """A text is missing or asks for something it was not given: ``flows check`` finds these before a customer does."""


class Words:
    """The texts of one language."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self._bundle = FluentBundle([LOCALES[language]], use_isolating=False)
        self.keys: frozenset[str] = frozenset()
        self._unchanging: dict[str, str] = {}
        self._sources: dict[str, str] = {}
        folder = files("flows") / "texts" / language
        for file in sorted(folder.iterdir(), key=lambda found: found.name):
            source = file.read_text(encoding="utf-8")
            resource = FluentResource(source)
            self._bundle.add_resource(resource)
            messages = [entry for entry in resource.body if isinstance(entry, FluentMessage)]
            self._sources |= {
                entry.id.name: source[entry.span.start : entry.span.end] for entry in messages if entry.span
            }
            self.keys |= {entry.id.name for entry in messages}

    def text(self, key: str, **values: str | int) -> str:
        """The text of ``key`` with its values filled in; without values it is formatted once. Raises MissingWords."""
        if values:
            return self._formatted(key, values)
        if key not in self._unchanging:
            self._unchanging[key] = self._formatted(key, values)
        return self._unchanging[key]

    def _formatted(self, key: str, values: dict[str, str | int]) -> str:
        if key not in self.keys:
            raise MissingWords(f"{self.language}: no text {key!r}")
        message = self._bundle.get_message(key)
        if message.value is None:
            raise MissingWords(f"{self.language}: {key!r} has no value")
        text, errors = self._bundle.format_pattern(message.value, values)
        if errors:
            raise MissingWords(f"{self.language}: {key!r} {type(errors[0]).__name__}: {errors[0]}")
        return str(text)

    def attribute(self, key: str, name: str, **values: str | int) -> str:
        """The attribute ``name`` of ``key``, or an empty string where the text has none."""
        if key not in self.keys:
            return ""
        pattern = self._bundle.get_message(key).attributes.get(name)
        return "" if pattern is None else str(self._bundle.format_pattern(pattern, values)[0])

    def asks_for(self, key: str) -> frozenset[str]:
        """The names of the values that ``key`` or one of its attributes is filled with."""
        return frozenset(_VALUE.findall(self._sources.get(key, "")))


@cache
def words(language: Language) -> Words:
    """The texts of a language, read once."""
    return Words(language)


@cache
def spoken(key: str) -> tuple[str, ...]:
    """Every way to say a choice in any language: its labels and what its ``.also`` lists."""
    found: list[str] = []
    for language in LANGUAGES:
        said = words(language)
        if key in said.keys:
            found.append(said.text(key))
        found.extend(word.strip() for word in said.attribute(key, "also").split(",") if word.strip())
    return tuple(dict.fromkeys(found))
