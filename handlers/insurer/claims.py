"""What the claims desk's system posts of a report: read strictly, and held to what may be said to a customer."""

from datetime import date, timedelta
from typing import Annotated, Any, Final

from msgspec import UNSET, Meta, Struct, UnsetType

from flows.accident.lint import NOTE_MOST, complaints
from flows.accident.news import DeskWord, ReportState
from flows.accident.standing import DeskUpdate
from handlers.insurer.errors import BadFields, FieldError
from handlers.insurer.reading import checked, read_object, tidy

NAME_MOST: Final = 40
AHEAD_MOST: Final = timedelta(days=366)
"""How far ahead the next contact may be."""


class StatusBody(Struct, frozen=True):
    """The whole body; at least one of its fields. ``next_contact`` is a day in Japan."""

    state: ReportState | UnsetType = UNSET
    in_charge: Annotated[str, Meta(min_length=1, max_length=NAME_MOST)] | UnsetType = UNSET
    next_contact: date | UnsetType = UNSET
    word: DeskWord | UnsetType = UNSET
    note: Annotated[str, Meta(min_length=1, max_length=NOTE_MOST)] | UnsetType = UNSET


def read_update(body: bytes, today: date) -> DeskUpdate:
    """What the desk says of a report; ``today`` is the day it is in Japan. Raises BadFields."""
    found = checked(read_object(body), StatusBody)
    for words in ("in_charge", "note"):
        if words in found:
            found[words] = tidy(found[words])
    errors = [*_errors(found, today)]
    if errors:
        raise BadFields(*errors)
    return DeskUpdate(**found)


def _errors(found: dict[str, Any], today: date) -> list[FieldError]:
    errors = [] if found else [FieldError("", "expected at least one field")]
    if "next_contact" in found and not today <= found["next_contact"] <= today + AHEAD_MOST:
        errors.append(FieldError("next_contact", "expected a day from today on, within a year"))
    for words in ("in_charge", "note"):
        if words not in found:
            continue
        if not found[words]:
            errors.append(FieldError(words, "expected words that can be read"))
        elif said := complaints(found[words]):
            errors.append(FieldError(words, f"speaks of what a customer is not told here: {', '.join(said)}"))
    return errors
