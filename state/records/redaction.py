"""Forgetting a message inside a turn: what it said, the slots it filled, and wherever that was repeated.

A turn is plain MessagePack data here, so this works on turns of every release. Two shapes are known: an event that
carries its ``message`` id (:mod:`flows.events`) and a slot that carries its ``source`` (:class:`flows.session.Slot`).
Erased text becomes empty, erased numbers zero and an erased date the first there is, so that a turn keeps its structure
and still decodes. What no turn keeps, taken back or not, is :mod:`state.records.discretion`.

Choice keys (``flat``, ``in_lane``, ``ja``) are our words and not the customer's, and types depend on them: a slot is
emptied of them, their other uses stay.
"""

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Any

from state.records.index import bare

KEPT = frozenset({"type", "message", "source", "kind", "prompt", "id", "key", "outcome", "number"})
"""Fields that say what something is, and not what was said: an id that contains a word is no repetition of it."""

ENOUGH_ASCII, ENOUGH = 4, 2
"""So many characters inside a longer text are a repetition: two kanji are a name, and "12" may be anything."""

DATE = re.compile(r"\d{4}-\d\d-\d\d")

VOCABULARY = re.compile(r"[a-z][a-z0-9_]*")

OF_BODIES, WITHHELD = frozenset({"injuries", "injury"}), "withheld"
"""Fields of a report that say who was hurt, by choice keys (:data:`flows.accident.report.Injury`): sensitive data that
goes although it is in our words, and what stands there when nobody says."""

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
            return {field: value if field in KEPT else emptied(value) for field, value in turn.items()}
        case dict() if turn.get("message") or turn.get("source"):
            # Another message said it too, and stands.
            return turn
        case dict():
            return {
                field: value
                if field in KEPT
                else _withheld(value, words)
                if field in OF_BODIES
                else redacted(value, message, words)
                for field, value in turn.items()
            }
        case list():
            return [redacted(item, message, words) for item in turn]
        case str() if any(_repeats(turn, word) for word in words if isinstance(word, str)):
            return emptied(turn)
        case float() if any(round(turn, 6) == round(word, 6) for word in words if isinstance(word, float)):
            return 0.0
        case _:
            return turn


def _withheld(value: Any, words: Words) -> Any:  # noqa: ANN401 - any MessagePack data
    """Who was hurt, without what a message said of it: of that it is known only that nobody says."""
    if isinstance(value, dict):
        return {group: _withheld(said, words) for group, said in value.items()}
    return WITHHELD if value in words else value


def _came_from(fields: Mapping[str, Any], message: str) -> bool:
    return message in (fields.get("message"), fields.get("source"))


def emptied(value: object) -> object:
    """Nothing, in the type that was there."""
    if isinstance(value, str) and DATE.fullmatch(value):
        return date.min.isoformat()
    return type(value)() if isinstance(value, str | int | float | list | dict) else None


def _repeats(text: str, word: str) -> bool:
    """Whether a text contains a word however it is spaced, hyphenated or widened; a telephone number also nationally.

    A word too short to prove anything inside a longer text must be the whole of it.
    """
    if VOCABULARY.fullmatch(text):
        return False
    forms = {bare(word), bare("0" + word.removeprefix("+81"))} if word.startswith("+81") else {bare(word)}
    said = bare(text)
    return any(form == said or (_is_telling(form) and form in said) for form in forms if form)


def _is_telling(form: str) -> bool:
    return len(form) >= (ENOUGH_ASCII if form.isascii() else ENOUGH)
