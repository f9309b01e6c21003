"""A photo as it is told and as it lies in its row."""

from datetime import datetime
from hashlib import blake2b, sha256
from typing import Any, Literal

from msgspec import Struct
from sqlalchemy import Connection, Row, func, select

from state.records.applications import draft_of
from state.sealed import Sealed
from state.vault import Vault

State = Literal["kept", "refused", "erased"]

LIKENESS = ("digest_index", "media_type", "width", "height", "size")
"""The columns that say what a picture is like, whoever sent it."""


class Position(Struct, frozen=True):
    """Where a picture was taken, by its own account: WGS 84 degrees. Personal data."""

    latitude: float
    longitude: float


class Sent(Struct, frozen=True, omit_defaults=True):
    """A message with a picture, before anybody has looked at it.

    Attributes:
        conversation: pseudonym of where it was sent.
        message: the platform's id of it, or ours where it came through a page.
        number: the report's, empty until there is one.
        began: of the talk it was sent in, which is known by it until there is a number.
        wanted: what it was to show: a code, empty where nothing was asked for.
        set_id, index, total: the set it was sent in, its place there from 1, and how many they were; 0 is not known.
    """

    conversation: str
    message: str
    number: str = ""
    began: int = 0
    wanted: str = ""
    set_id: str = ""
    index: int = 0
    total: int = 0


class Taken(Struct, frozen=True):
    """What a picture is like as it is stored; ``digest`` is the SHA-256 of that, in hexadecimal. ``size`` is bytes."""

    digest: str
    media_type: str
    width: int
    height: int
    size: int
    position: Position | None = None


class Photo(Struct, frozen=True, kw_only=True):
    """A photo on record. Of one that is not kept nothing is known but why (``reason``, a code). Times are UTC."""

    id: str
    conversation: str
    message: str
    number: str
    state: State
    reason: str = ""
    wanted: str = ""
    media_type: str = ""
    width: int = 0
    height: int = 0
    size: int = 0
    set_id: str = ""
    set_place: int = 0
    set_total: int = 0
    position: Position | None = None
    kept_at: datetime | None = None
    erased_at: datetime | None = None


def photo_id(conversation: str, message: str) -> str:
    """The id of a message's photo: the same whenever it is asked for, so that storing it again is storing it once."""
    return sha256(f"{conversation}|{message}".encode()).hexdigest()[:32]


def heir_id(photo: str) -> str:
    """The id of a photo that was refused, once it takes another's place.

    It is a new one: under the old one whoever refused it may still be about to delete what they had stored.
    """
    return sha256(f"heir|{photo}".encode()).hexdigest()[:32]


def sealed_position(vault: Vault) -> Sealed[Position]:
    """How a position lies in its column, owned by its photo's id."""
    return Sealed(vault, "photos.position", Position)


def row_of(sent: Sent, number: str | None, now: datetime) -> dict[str, Any]:
    """The columns of a message of which nothing else is known."""
    return {
        "id": photo_id(sent.conversation, sent.message),
        "conversation": sent.conversation,
        "message": sent.message,
        "number": number,
        "draft": draft_of(sent.conversation, sent.began),
        "wanted": sent.wanted,
        "reason": "",
        "media_type": "",
        "width": 0,
        "height": 0,
        "size": 0,
        "set_id": sent.set_id,
        "set_place": sent.index,
        "set_total": sent.total,
        "changed_at": now,
    }


def emptied(reason: str, now: datetime) -> dict[str, Any]:
    """The columns of a photo that is kept no more: they say nothing of it."""
    return {
        "state": "erased",
        "reason": reason,
        "wanted": "",
        "digest_index": None,
        "media_type": "",
        "width": 0,
        "height": 0,
        "size": 0,
        "set_id": "",
        "set_place": 0,
        "set_total": 0,
        "position": None,
        "erased_at": now,
        "changed_at": now,
    }


def photo_of(row: Row[Any], positions: Sealed[Position]) -> Photo:
    """The photo of a row of its table."""
    told = dict(row._mapping)  # noqa: SLF001  # SQLAlchemy's name for a row as a mapping
    known = {name: told[name] for name in Photo.__struct_fields__}
    sealed = known["position"]
    opened = None if sealed is None else positions.open(sealed, row.id)
    return Photo(**known | {"number": row.number or "", "position": opened})


def lock(connection: Connection, group: str) -> None:
    """Let nobody else change which photos belong to this report or talk until the transaction ends.

    SQLite has one writer at a time anyhow.
    """
    if connection.dialect.name == "postgresql":
        number = int.from_bytes(blake2b(f"photos {group}".encode(), digest_size=8).digest(), signed=True)
        connection.execute(select(func.pg_advisory_xact_lock(number)))
