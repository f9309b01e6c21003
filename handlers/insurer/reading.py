"""Reading a body strictly: each field by itself, so that all that is wrong can be told at once, and none is guessed."""

from typing import Any, Final

import msgspec
from msgspec import Struct

from flows.free_words import legible
from handlers.insurer.errors import BadFields, FieldError

MOST_BYTES: Final = 8 * 1024
"""More than any of these bodies needs."""

NAME_MOST: Final = 40
"""Letters of a field's name that are repeated when it is none of ours."""


def read_object(body: bytes) -> dict[str, Any]:
    """The fields of a body. Raises BadFields."""
    try:
        found = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadFields(FieldError("", "expected JSON in UTF-8")) from None
    if not isinstance(found, dict):
        raise BadFields(FieldError("", "expected an object"))
    return found


def checked(fields: dict[str, Any], shape: type[Struct]) -> dict[str, Any]:
    """The fields of a body as the shape has them. Raises BadFields."""
    known = {field.name: field for field in msgspec.structs.fields(shape)}
    errors = [FieldError(name[:NAME_MOST], "is not taken here") for name in fields if name not in known]
    found: dict[str, Any] = {}
    for name, field in known.items():
        if name not in fields:
            if field.required:
                errors.append(FieldError(name, "is required and missing"))
            continue
        try:
            found[name] = msgspec.convert(fields[name], field.type)
        except msgspec.ValidationError as error:
            errors.append(_error(name, str(error)))
    if errors:
        raise BadFields(*errors)
    return found


def tidy(text: str) -> str:
    """Words on one line, as people can read them."""
    return " ".join(legible(text).split())


def _error(name: str, complaint: str) -> FieldError:
    """Where and what, out of msgspec's one sentence (``Expected `float` <= 90.0 - at `$.latitude```)."""
    problem, _, path = complaint.partition(" - at `$")
    if problem.startswith("Invalid enum value"):
        problem = "expected one of the values in the description"  # msgspec would repeat what was sent
    return FieldError(name + path.removesuffix("`"), problem[:1].lower() + problem[1:])
