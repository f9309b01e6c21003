"""The events of a webhook that is no JSON as a whole, though only one of them may be to blame.

The list is cut into its pieces by its brackets, commas and strings alone, without recursion and in one pass, so that
what is wrong inside one piece (a number no parser takes, a bad escape, nesting without end) stays inside it.
"""

import json
import re
from collections.abc import Iterator

# What gives a text its shape. A string that is not closed reaches to the end.
_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*(?:"|\Z)|[\[\]{},]', re.DOTALL)
_VALUE = re.compile(r"\s*:\s*\[")
_LIST = 2
"""How deep the list lies: in the object, in the list."""

_LONGEST_NUMBER = 40
"""Digits; Python refuses to read thousands, and no field has more than twenty."""


def events(body: bytes) -> list[object] | None:
    """The events, as far as they can be read; None for each that cannot. None where there is no list of events."""
    text = body.decode("utf-8", "replace")
    try:
        found = load(text)
    except (ValueError, RecursionError):
        start = _start(text)
        pieces = None if start is None else _pieces(text, start)
        return None if pieces is None else [_loaded(piece) for piece in pieces]
    listed = found.get("events") if isinstance(found, dict) else None
    return listed if isinstance(listed, list) else None


def load(text: str) -> object:
    """JSON that may hold raw control characters in strings and numbers of any length (which become None).

    Raises:
        ValueError, RecursionError: it is no JSON all the same.
    """
    return json.loads(text, strict=False, parse_int=_number)


def _number(digits: str) -> int | None:
    return int(digits) if len(digits) <= _LONGEST_NUMBER else None


def _loaded(piece: str) -> object:
    try:
        return load(piece)
    except (ValueError, RecursionError):
        return None


def _tokens(text: str, start: int, depth: int) -> Iterator[tuple[re.Match[str], int]]:
    """Every token from ``start`` on, with the depth it leads to."""
    for token in _TOKEN.finditer(text, start):
        if token[0] in "[{":
            depth += 1
        elif token[0] in "]}":
            depth -= 1
        yield token, depth


def _start(text: str) -> int | None:
    """Where the first event of the list would begin."""
    for token, depth in _tokens(text, 0, 0):
        if depth == 1 and token[0] == '"events"' and (value := _VALUE.match(text, token.end())):
            return value.end()
        if depth < 1:
            return None
    return None


def _pieces(text: str, start: int) -> list[str] | None:
    """The pieces of the list between its commas, without empty ones; None where list or object do not end."""
    pieces: list[str] = []
    listing = True
    for token, depth in _tokens(text, start, _LIST):
        if listing and (depth < _LIST or (depth == _LIST and token[0] == ",")):
            pieces.append(text[start : token.start()])
            start, listing = token.end(), depth == _LIST
        if depth == 0:
            return [piece for piece in pieces if piece.strip()]
    return None
