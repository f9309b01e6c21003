"""The doors: single-use pages a conversation has opened, found by the secret in their address.

Looking through a door does not use it up: mail scanners and previews open links too. What is sent from the page is
posted as an event with the door's own id, so that a second sending is a duplicate; then the door is closed.
"""

from datetime import datetime
from hashlib import sha256

from msgspec import Struct

from state.connection import Command, Wire
from state.errors import Unreadable
from state.keys import PARTITIONS, key, partition_of
from state.sealed import Sealed
from state.vault import Vault

_PREFIX = 2


class Door(Struct, frozen=True):
    """Whose page it is, the prompt it answers, and until when (UTC)."""

    conversation: str
    prompt: str
    until: datetime


class Doors:
    """All conversations' doors; they are made by turns."""

    def __init__(self, wire: Wire, vault: Vault) -> None:
        self._wire = wire
        self._doors = Sealed(vault, "door", Door)

    def open(self, token: str, now: datetime) -> Door | None:
        """The door of that token; None if there is none, it has closed, or the token is malformed."""
        partition = _partition(token)
        if partition is None:
            return None
        hashed = door_hash(token, partition)
        sealed = self._wire.run([Command(partition, ("GET", key(partition, "door", hashed)))])[0]
        if sealed is None:
            return None
        try:
            door = self._doors.open(sealed, hashed)
        except Unreadable:
            return None
        return door if now < door.until else None

    def close(self, token: str) -> None:
        """Forget the door, after its event was posted."""
        partition = _partition(token)
        if partition is not None:
            self._wire.run([Command(partition, ("DEL", key(partition, "door", door_hash(token, partition))))])


def new_token(conversation: str, secret: str) -> str:
    """The token of a new door: two digits that say where it is kept, then ``secret`` (80 random bits or more)."""
    return f"{partition_of(conversation):0{_PREFIX}d}{secret}"


def door_event_id(token: str) -> str:
    """The id of the one event a door lets through."""
    return f"door:{sha256(token.encode()).hexdigest()}"


def door_hash(token: str, partition: int) -> str:
    """What a door is stored under: who reads the store cannot open doors. Raises ValueError for another partition's."""
    if _partition(token) != partition:
        raise ValueError("a door's token begins with the partition of its conversation")
    return sha256(token.encode()).hexdigest()


def _partition(token: str) -> int | None:
    digits = token[:_PREFIX]
    if not (digits.isascii() and digits.isdigit() and len(digits) == _PREFIX):
        return None
    partition = int(digits)
    return partition if partition < PARTITIONS else None
