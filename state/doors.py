"""The doors: pages a conversation has opened, most of them for one use, found by the secret in their address.

Looking through a door does not use it up: mail scanners and previews open links too. Who goes through takes it, and of
several at once one does; a page of photos is only ever looked through, and closes by itself. Where what is sent from
the page becomes an event it has the door's own id, so that a second sending is a duplicate, and the door is closed
after it.
"""

from datetime import datetime
from hashlib import sha256

from msgspec import Struct

from flows.effects import OpenDoor, Purpose
from flows.events import Address
from state.connection import Command, Wire
from state.errors import Unreadable
from state.keys import PARTITIONS, key, partition_of
from state.sealed import Sealed
from state.vault import Vault

_PREFIX = 2


class Door(Struct, frozen=True, omit_defaults=True):
    """Whose page it is, the prompt it answers, and until when (UTC).

    ``purpose`` says which page (:class:`flows.effects.OpenDoor`); ``customer`` is whose page it opens without a
    password; ``address`` is who speaks in the conversation, None on doors of the first release; ``language`` is what
    they speak. ``number``, ``draft``, ``with_position`` and ``breakdown`` are for a page of photos.
    """

    conversation: str
    prompt: str
    until: datetime
    purpose: Purpose = "here"
    customer: str = ""
    address: Address | None = None
    language: str = "ja"
    number: str = ""
    draft: int = 0
    with_position: bool = False
    breakdown: bool = False


class Doors:
    """All conversations' doors; they are made by turns."""

    def __init__(self, wire: Wire, vault: Vault) -> None:
        self._wire = wire
        self._doors = Sealed(vault, "door", Door)

    def open(self, token: str, now: datetime, purpose: Purpose = "here") -> Door | None:
        """The door of that token; None if there is none, it has closed, is another page's, or the token is malformed.

        None of these can be told from the others.
        """
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
        return door if now < door.until and door.purpose == purpose else None

    def take(self, token: str, now: datetime, purpose: Purpose) -> Door | None:
        """Go through the door: what :meth:`open` gives, to one of all who ever ask."""
        door = self.open(token, now, purpose)
        return door if door is not None and self.close(token) else None

    def close(self, token: str) -> bool:
        """Forget the door, after its event was posted; False where there was none."""
        partition = _partition(token)
        if partition is None:
            return False
        name = key(partition, "door", door_hash(token, partition))
        return bool(self._wire.run([Command(partition, ("DEL", name))])[0])


def door_of(opened: OpenDoor, conversation: str, address: Address) -> Door:
    """The door a turn of this conversation opens."""
    return Door(
        conversation,
        opened.prompt,
        opened.until,
        opened.purpose,
        opened.customer,
        address,
        opened.language,
        opened.number,
        opened.draft,
        opened.with_position,
        opened.breakdown,
    )


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
