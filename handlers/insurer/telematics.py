"""What the telematics service posts of a shock: that there was one, or that somebody else sees to it."""

from datetime import datetime, timedelta
from typing import Annotated, Any, Final, Literal

from msgspec import UNSET, Meta, Struct, UnsetType

from flows.accident.news import Strength
from handlers.insurer.errors import BadFields, FieldError
from handlers.insurer.reading import checked, read_object

OLDEST: Final = timedelta(days=7)
"""A shock that lies further back is none to ask about."""

CLOCKS_APART: Final = timedelta(minutes=5)

Id = Annotated[str, Meta(min_length=1, max_length=64, pattern=r"^[!-~]+$")]
Instant = Annotated[datetime, Meta(tz=True)]


class Position(Struct, frozen=True, forbid_unknown_fields=True):
    """Where the car is, WGS 84 degrees."""

    latitude: Annotated[float, Meta(ge=-90, le=90)]
    longitude: Annotated[float, Meta(ge=-180, le=180)]


class Impact(Struct, frozen=True):
    """``kind`` is ``impact``, ``event`` the service's own id of it; ``helpnet``: ヘルプネット has the car already."""

    kind: Literal["impact"]
    event: Id
    contract: Id
    at: Instant
    strength: Strength
    device: Id | UnsetType = UNSET
    position: Position | UnsetType = UNSET
    helpnet: bool | UnsetType = UNSET


class StandDown(Struct, frozen=True):
    """``kind`` is ``stand_down``: ヘルプネット sees to the shock of this ``event``, told of before or not."""

    kind: Literal["stand_down"]
    event: Id
    contract: Id
    at: Instant


SHAPES: Final[dict[Any, type[Struct]]] = {"impact": Impact, "stand_down": StandDown}


def read_trigger(body: bytes, now: datetime) -> Impact | StandDown:
    """What the service tells. Raises BadFields."""
    fields = read_object(body)
    kind = fields.get("kind")
    shape = SHAPES.get(kind if isinstance(kind, str) else "")
    if shape is None:
        raise BadFields(FieldError("kind", f"expected one of {', '.join(SHAPES)}"))
    found = checked(fields, shape)
    if not now - OLDEST <= found["at"] <= now + CLOCKS_APART:
        raise BadFields(FieldError("at", "expected an instant of the last seven days"))
    return Impact(**found) if shape is Impact else StandDown(**found)
