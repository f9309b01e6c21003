"""Repeats: which messages a partner has sent lately, so that one sent again is known, and one altered is found out.

A message is known by its id, for as long as its signature could pass again. Remembered are a digest of what it said,
and whether that has been done: until then it may be done again, since whoever did it may have died on the way.
"""

from datetime import timedelta
from enum import Enum, auto
from hashlib import blake2b, sha256
from typing import Final

from state.connection import Command, Wire
from state.instants import millis
from state.keys import key, partition_of

REMEMBER: Final = timedelta(minutes=11)
"""A signature passes five minutes before its time and five after; and a little more."""

_DONE = b"+"


class Message(Enum):
    """What is known of a message that has come."""

    NEW = auto()  #: not done yet, as far as is known
    DONE = auto()  #: said and done before
    ALTERED = auto()  #: its id came with something else before


class Repeats:
    """The messages of the last minutes, of all senders."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def meet(self, sender: str, message: str, said: bytes) -> Message:
        """Remember a message, and tell what is known of it; one round trip.

        Args:
            sender: whose ids these are.
            message: its id.
            said: all that makes it what it is: where it was sent, and its body.
        """
        partition, name, digest = _found(sender, message, said)
        remember = ("SET", name, digest, "NX", "PX", millis(REMEMBER))
        _, kept = self._wire.run([Command(partition, remember), Command(partition, ("GET", name))])
        if kept is None or kept == digest:
            return Message.NEW
        return Message.DONE if kept == digest + _DONE else Message.ALTERED

    def done(self, sender: str, message: str, said: bytes) -> None:
        """Remember that it has been done."""
        partition, name, digest = _found(sender, message, said)
        self._wire.run([Command(partition, ("SET", name, digest + _DONE, "PX", millis(REMEMBER)))])


def _found(sender: str, message: str, said: bytes) -> tuple[int, str, bytes]:
    hashed = sha256(f"{sender}:{message}".encode()).hexdigest()
    partition = partition_of(hashed)
    return partition, key(partition, "repeat", hashed), blake2b(said, digest_size=16).digest()
