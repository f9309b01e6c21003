"""What a turn does not keep: what somebody proved themselves with.

Codes, nonces, link strings, birth dates and letters serve for minutes, and the journal lasts for a year. They are taken
out on the way to the records, by the names of effects, events and slots that carry them (:mod:`flows.effects`); a text
of six digits goes too, since people type codes where nobody asked for one. What stays has the shape it had, so a turn
can still be read and replayed.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from state.records.index import bare
from state.records.redaction import emptied

FIELDS: Mapping[str, tuple[str, ...]] = {
    "link-confirmed": ("nonce",),
    "link": ("nonce",),
    "read-link-string": ("text",),
    "link-phone": ("code", "birth"),
    "letter": ("subject", "text"),
}
"""Secret fields by the tag of what carries them."""

SLOTS = ("birth", "code")

CODE = re.compile(r"\d{6}", re.ASCII)

_MAYBE = re.compile(
    b"|".join(
        [
            *(re.escape(msgspec.msgpack.encode("type") + msgspec.msgpack.encode(tag)) for tag in FIELDS),
            *(re.escape(msgspec.msgpack.encode(name)) for name in SLOTS),
            # A short text that begins with a digit, of either width.
            re.escape(msgspec.msgpack.encode("text")) + rb"[\xa6-\xb8] *(?:[0-9]|\xef\xbc[\x90-\x99])",
        ]
    )
)
"""Finds every turn that may have something to take out, without decoding those that have not."""


def discreet(turn: bytes) -> bytes:
    """The turn, MessagePack of any structure, without its secrets."""
    if not _MAYBE.search(turn):
        return turn
    plain = msgspec.msgpack.decode(turn)
    sources = frozenset(_sources(plain))
    words = frozenset(filter(None, map(bare, _words(plain))))
    return msgspec.msgpack.encode(_without(plain, sources, words))


def _without(value: Any, sources: frozenset[str], words: frozenset[str]) -> Any:  # noqa: ANN401 - any MessagePack data
    match value:
        case {"type": "text", "text": str(text), "message": str(message)}:
            said = bare(text)
            telling = message in sources or CODE.fullmatch(said) or any(word in said for word in words)
            return value | {"text": ""} if telling else value
        case dict():
            secret = FIELDS.get(str(value.get("type")), ())
            return {
                field: emptied(part)
                if field in secret
                else _without_slots(part, sources, words)
                if field == "slots"
                else _without(part, sources, words)
                for field, part in value.items()
            }
        case list():
            return [_without(part, sources, words) for part in value]
        case _:
            return value


def _without_slots(slots: Any, sources: frozenset[str], words: frozenset[str]) -> Any:  # noqa: ANN401 - any MessagePack data
    if not isinstance(slots, dict):
        return _without(slots, sources, words)
    return {
        name: slot | {"value": emptied(slot["value"])} if _is_secret(name, slot) else _without(slot, sources, words)
        for name, slot in slots.items()
    }


def _is_secret(name: object, slot: object) -> bool:
    return name in SLOTS and isinstance(slot, dict) and "value" in slot


def _sources(value: Any) -> Iterator[str]:  # noqa: ANN401 - any MessagePack data
    """The messages that filled a secret slot."""
    if isinstance(value, dict):
        slots = value.get("slots")
        if isinstance(slots, dict):
            yield from (str(slot.get("source")) for name, slot in slots.items() if _is_secret(name, slot))
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _sources(part)


def _words(value: Any) -> Iterator[str]:  # noqa: ANN401 - any MessagePack data
    """What was typed and is carried on in a secret field."""
    if isinstance(value, dict):
        secret = FIELDS.get(str(value.get("type")), ())
        yield from (part for field, part in value.items() if field in secret and isinstance(part, str))
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from _words(part)
