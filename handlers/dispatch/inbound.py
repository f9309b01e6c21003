"""What a partner's software posts, read strictly: happenings, or every field that is wrong.

Which fields a body may have follows from its first word, ``answer`` or ``status``; each kind of body is a struct below
and a schema of ``openapi.json``. A position may stand beside a status, or alone.
"""

from datetime import datetime
from typing import Annotated, Any, Final, Literal, get_args

import msgspec
from msgspec import UNSET, Meta, Struct, UnsetType

from flows.dispatch.happenings import Accepted, Located, Refused, Reported, Status, Trouble, Work
from flows.dispatch.job import Declined, Fix
from flows.dispatch.partner import Equipment
from flows.free_words import legible
from handlers.dispatch.errors import BadFields, FieldError

MOST_BYTES: Final = 8 * 1024
"""More than any of these bodies needs."""

MOST_MINUTES: Final = 1440
MOST_LETTERS: Final = 200
DECIMALS: Final = 6
NAME_MOST: Final = 40
"""Letters of a field's name that are repeated when it is none of ours."""

NOT_LISTED: Final = "expected one of the values in the description"

Minutes = Annotated[int, Meta(ge=1, le=MOST_MINUTES)]
Words = Annotated[str, Meta(max_length=MOST_LETTERS)]


class Position(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the truck is, WGS 84 degrees."""

    latitude: Annotated[float, Meta(ge=-90, le=90)]
    longitude: Annotated[float, Meta(ge=-180, le=180)]


class Acceptance(Struct, frozen=True):
    """``answer`` is ``accepted``."""

    answer: Literal["accepted"]
    eta_minutes: Minutes


class Declination(Struct, frozen=True):
    """``answer`` is ``declined``."""

    answer: Literal["declined"]
    reason: Declined


class Moving(Struct, frozen=True):
    """``eta_minutes`` where there is a new arrival to tell; ``accepted`` says that the truck has not set out yet."""

    status: Literal["accepted", "en_route", "arriving"]
    eta_minutes: Minutes | UnsetType = UNSET
    position: Position | UnsetType = UNSET


class AtTheSpot(Struct, frozen=True):
    """``status`` is ``on_scene`` or ``not_found``."""

    status: Literal["on_scene", "not_found"]
    position: Position | UnsetType = UNSET


class Towing(Struct, frozen=True):
    """``status`` is ``towing`` or ``at_destination``."""

    status: Literal["towing", "at_destination"]
    destination: Words | UnsetType = UNSET
    position: Position | UnsetType = UNSET


class Completion(Struct, frozen=True):
    """``status`` is ``completed``."""

    status: Literal["completed"]
    work: Annotated[tuple[Work, ...], Meta(max_length=len(get_args(Work)))] | UnsetType = UNSET
    position: Position | UnsetType = UNSET


class Failure(Struct, frozen=True):
    """``status`` is ``unsuccessful``; ``needs`` are what a truck would need that can do it."""

    status: Literal["unsuccessful"]
    trouble: Trouble
    needs: Annotated[tuple[Equipment, ...], Meta(max_length=len(get_args(Equipment)))] | UnsetType = UNSET
    position: Position | UnsetType = UNSET


class Whereabouts(Struct, frozen=True):
    """No status: the position alone."""

    position: Position


ANSWERS: Final[dict[Any, type[Struct]]] = {"accepted": Acceptance, "declined": Declination}
STATUSES: Final[dict[Any, type[Struct]]] = {
    "accepted": Moving,
    "en_route": Moving,
    "arriving": Moving,
    "on_scene": AtTheSpot,
    "not_found": AtTheSpot,
    "towing": Towing,
    "at_destination": Towing,
    "completed": Completion,
    "unsuccessful": Failure,
}


class Said(Struct, frozen=True):
    """A status, a position, or both. How far the position is from the car is for others to say."""

    reported: Reported | None
    located: Located | None


def read_answer(body: bytes, offer: str, partner: str) -> Accepted | Refused:
    """The answer to an offer. Raises BadFields."""
    fields = _object(body)
    shape = ANSWERS.get(_word(fields, "answer"))
    if shape is None:
        raise BadFields(FieldError("answer", _expected(ANSWERS)))
    found = _checked(fields, shape)
    if shape is Acceptance:
        return Accepted(offer, partner, found["eta_minutes"])
    return Refused(offer, partner, found["reason"])


def read_status(body: bytes, partner: str, now: datetime) -> Said:
    """How far a job is, and where the truck is. Raises BadFields."""
    fields = _object(body)
    shape: type[Struct] | None = Whereabouts
    if "status" in fields or "position" not in fields:
        shape = STATUSES.get(_word(fields, "status"))
    if shape is None:
        raise BadFields(FieldError("status", f"{_expected(STATUSES)}, or a position alone"))
    found = _checked(fields, shape)
    position: Position | None = found.pop("position", None)
    located = None if position is None else Located(partner, _fix(position, now))
    if shape is Whereabouts:
        return Said(None, located)
    return Said(_reported(partner, found), located)


def _reported(partner: str, found: dict[str, Any]) -> Reported:
    status: Status = found["status"]
    return Reported(
        partner,
        status,
        minutes=found.get("eta_minutes"),
        trouble=found.get("trouble"),
        needs=found.get("needs", ()),
        destination=found.get("destination", ""),
        work=found.get("work", ()),
    )


def _object(body: bytes) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise BadFields(FieldError("", "expected JSON in UTF-8")) from None
    if not isinstance(found, dict):
        raise BadFields(FieldError("", "expected an object"))
    return found


def _word(fields: dict[str, Any], name: str) -> str:
    """The word that says which kind of body it is; empty where there is none."""
    word = fields.get(name)
    return word if isinstance(word, str) else ""


def _expected(kinds: dict[Any, type[Struct]]) -> str:
    return f"expected one of {', '.join(kinds)}"


def _checked(fields: dict[str, Any], shape: type[Struct]) -> dict[str, Any]:
    """The fields of a body, each by itself, so that all that is wrong can be told at once."""
    known = {field.name: field for field in msgspec.structs.fields(shape)}
    errors = [FieldError(name[:NAME_MOST], "is not taken here") for name in fields if name not in known]
    found: dict[str, Any] = {}
    for name, field in known.items():
        if name not in fields:
            if field.required:
                errors.append(FieldError(name, "is required and missing"))
            continue
        try:
            found[name] = _tidy(msgspec.convert(_whole(fields[name]), field.type))
        except msgspec.ValidationError as error:
            errors.append(_error(name, str(error)))
        except ValueError as error:
            errors.append(FieldError(name, str(error)))
    if errors:
        raise BadFields(*errors)
    return found


def _whole(value: Any) -> Any:  # noqa: ANN401  # whatever JSON holds
    """JSON Schema calls 25.0 an integer."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def _tidy(value: Any) -> Any:  # noqa: ANN401  # whatever a field may hold
    """Words on one line as people can read them; each code once.

    Raises:
        ValueError: a code stands twice.
    """
    if isinstance(value, tuple) and len(set(value)) < len(value):
        raise ValueError("expected each once")
    return " ".join(legible(value).split()) if isinstance(value, str) else value


def _error(name: str, complaint: str) -> FieldError:
    """Where and what, out of msgspec's one sentence (``Expected `float` <= 90.0 - at `$.latitude```)."""
    problem, _, path = complaint.partition(" - at `$")
    if problem.startswith("Invalid enum value"):
        problem = NOT_LISTED  # msgspec would repeat what was sent
    return FieldError(name + path.removesuffix("`"), problem[:1].lower() + problem[1:])


def _fix(position: Position, now: datetime) -> Fix:
    return Fix(round(position.latitude, DECIMALS), round(position.longitude, DECIMALS), now)
