"""From plain data to typed records, refusing with the path of what is wrong."""

import json
import re
from typing import Any, NoReturn, TypeVar

import msgspec

from rating.errors import InvalidInput

T = TypeVar("T")

_PLACE = re.compile(r"(?P<what>.*?)(?: - at (?:`key` in )?`(?P<path>[^`]*)`)?\Z", re.DOTALL)
_FIELD = re.compile(r"Object (?:contains unknown|missing required) field `(?P<field>[^`]*)`")


class UnknownField(InvalidInput):
    """A field that the record does not have."""

    code = "unknown_field"


def decode(text: bytes | str, shape: type[T]) -> T:
    """Read JSON text as ``shape``.

    Raises:
        InvalidInput: the text is not JSON, a field stands twice, or a value does not fit; ``path`` says which.
    """
    try:
        raw = json.loads(text, object_pairs_hook=_once, parse_constant=_refuse)
    except InvalidInput:
        raise
    except (ValueError, RecursionError) as error:
        raise InvalidInput(f"not JSON: {type(error).__name__}") from None
    return convert(raw, shape)


def convert(raw: Any, shape: type[T]) -> T:  # noqa: ANN401 - parsed JSON or TOML can be anything
    """Fit plain data into ``shape``.

    Raises:
        InvalidInput: a value does not fit; ``path`` names every key on the way to it.
    """
    try:
        return msgspec.convert(raw, shape)
    except msgspec.ValidationError as error:
        what, path = _place(error)
        if "[...]" in path:
            path = _named(raw, shape, path)
        if field := _FIELD.match(what):
            path = f"{path}.{field['field']}"
        if isinstance(error.__cause__, InvalidInput):
            path += error.__cause__.path.removeprefix("$")
        kind = UnknownField if "unknown field" in what else InvalidInput
        raise kind(what, path) from error


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """A JSON object; msgspec and json alike would let the second of two equal fields win."""
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise InvalidInput("a field stands twice", f"$..{twice}")
    return found


def _refuse(constant: str) -> NoReturn:
    raise InvalidInput(f"{constant} is not JSON")


def _place(error: msgspec.ValidationError) -> tuple[str, str]:
    found = _PLACE.match(str(error))
    what, path = (found["what"], found["path"] or "$") if found else (str(error), "$")
    # What somebody typed into a field may be about a person, and is not repeated.
    return ("not one of the values allowed here" if what.startswith("Invalid enum value") else what), path


def _named(raw: Any, shape: type[Any], path: str) -> str:  # noqa: ANN401 - as above
    """Replace each ``[...]`` by the key it stands for: the key without whose neighbours the same complaint remains."""
    before, after = path.split("[...]", 1)
    steps = [int(step) if step.isdigit() else step for step in re.findall(r"[^.$\[\]]+", before)]
    table = raw
    for step in steps:
        table = table[step]
    for key in table:
        try:
            msgspec.convert(_with(raw, steps, {key: table[key]}), shape)
        except msgspec.ValidationError as error:
            if _place(error)[1] == path:
                named = f"{before}.{key}{after}"
                return _named(raw, shape, named) if "[...]" in after else named
    return path


def _with(raw: Any, steps: list[int | str], value: Any) -> Any:  # noqa: ANN401 - as above
    if not steps:
        return value
    copy: Any = list(raw) if isinstance(raw, list) else dict(raw)
    copy[steps[0]] = _with(raw[steps[0]], steps[1:], value)
    return copy
