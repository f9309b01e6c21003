"""Forgetting a message inside a turn: what it said, the slots it filled, and wherever that was repeated.

A turn is plain MessagePack data here, so this works on turns of every release. Two shapes are known: an event that
carries its ``message`` id (:mod:`flows.events`) and a slot that carries its ``source`` (:class:`flows.session.Slot`).
Erased text becomes empty and erased numbers zero, so that a turn keeps its structure and still decodes.

Choice keys (``flat``, ``in_lane``) are our words and not the customer's: their slot is emptied, their other uses stay.
"""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from typing import Any

from state.records.index import bare

KEPT = frozenset({"type", "message", "source", "kind", "prompt"})
"""Fields of an event or a slot that say what it was, and not what was said."""

VOCABULARY = re.compile(r"[a-z][a-z0-9_]*")

Words = AbstractSet[str | float]


def words_of(turn: Any, message: str) -> Words:  # noqa: ANN401 - any MessagePack data
    """Everything the message contributed: its text, its position, the values of the slots it filled."""
    if isinstance(turn, Mapping):
        if _came_from(turn, message):
            return {value for field, value in turn.items() if field not in KEPT and isinstance(value, str | float)} - {
                ""
            }
        turn = list(turn.values())
    if isinstance(turn, list):
        return frozenset[str | float]().union(*(words_of(item, message) for item in turn))
    return frozenset()


def redacted(turn: Any, message: str, words: Words) -> Any:  # noqa: ANN401 - any MessagePack data
    """The turn without the message and without ``words``. The turn given is left as it is."""
    match turn:
        case dict() if _came_from(turn, message):
            return {field: value if field in KEPT else _empty(value) for field, value in turn.items()}
        case dict():
            return {field: redacted(value, message, words) for field, value in turn.items()}
        case list():
            return [redacted(item, message, words) for item in turn]
        case str() if any(_repeats(turn, word) for word in words if isinstance(word, str)):
            return ""
        case float() if any(round(turn, 6) == round(word, 6) for word in words if isinstance(word, float)):
            return 0.0
        case _:
            return turn


def _came_from(fields: Mapping[str, Any], message: str) -> bool:
    return message in (fields.get("message"), fields.get("source"))


def _empty(value: object) -> object:
    return type(value)() if isinstance(value, str | int | float | list | dict) else None


def _repeats(text: str, word: str) -> bool:
    """Whether a text contains a word however it is spaced, hyphenated or widened; a telephone number also nationally.

    One letter proves nothing inside a longer text: a word that short must be the whole of it.
    """
    if VOCABULARY.fullmatch(word):
        return False
    forms = {bare(word), bare("0" + word.removeprefix("+81"))} if word.startswith("+81") else {bare(word)}
    return any(form in bare(text) if len(form) > 1 else form == bare(text) for form in forms if form)
