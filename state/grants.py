"""The grants: values behind random tokens, each taken once, by one.

What a link or a nonce stands for lies here until it is taken or over. It is found by a hash of the token: who reads the
store can neither open a value nor guess its address. Whoever takes a grant is named by ``by``; when an answer was lost
and the same one asks again, they get it again, so that a crash in between costs nobody their turn.
"""

from datetime import datetime
from hashlib import blake2b, sha256
from typing import Literal

from state.connection import Call, Command, Wire
from state.errors import Unreadable
from state.instants import instant, micros, millis
from state.keys import key, partition_of
from state.vault import Vault

GrantKind = Literal["nonce", "string", "first", "reset", "mail", "opened"]
"""The nonce of an account link; the string sent from a page to the chat; a first password; a new password; a new mail
address; when a door's page was first shown, and what stood on it. A token of one kind opens nothing of another."""


class Grants:
    """All grants in one Redis. ``by`` is whatever names the taker and is the same when they ask again."""

    def __init__(self, wire: Wire, vault: Vault) -> None:
        self._wire = wire
        self._vault = vault

    def give(self, kind: GrantKind, token: str, value: bytes, until: datetime, now: datetime) -> None:
        """Keep ``value`` behind ``token`` (128 random bits or more) until then; where there is one, that one stays."""
        if until <= now:
            return
        hashed = _hash(kind, token)
        args = (hashed, micros(now), micros(until), millis(until - now), self._seal(kind, hashed, value))
        self._wire.run([Call("give_grant", partition_of(hashed), args)])

    def look(self, kind: GrantKind, token: str, now: datetime) -> bytes | None:
        """The value, left where it is; None where there is none, it is over, or it was taken."""
        hashed = _hash(kind, token)
        partition = partition_of(hashed)
        command = Command(partition, ("HMGET", key(partition, "grant", hashed), "until", "value", "by"))
        until, sealed, taken = self._wire.run([command])[0]
        if until is None or taken is not None or now >= instant(int(until)):
            return None
        return self._open(kind, hashed, sealed)

    def take(self, kind: GrantKind, token: str, by: str, now: datetime) -> bytes | None:
        """The value, for the first who takes it and, until it is over, for them again; None for everybody else.

        Raises:
            ValueError: ``by`` is empty, and would be everybody.
        """
        if not by:
            raise ValueError("a grant is taken by somebody")
        hashed = _hash(kind, token)
        args = (hashed, micros(now), blake2b(by.encode(), digest_size=16).digest())
        sealed = self._wire.run([Call("take_grant", partition_of(hashed), args)])[0]
        return None if sealed is None else self._open(kind, hashed, sealed)

    def change(self, kind: GrantKind, token: str, value: bytes, now: datetime) -> bool:
        """Put another value behind the token; False where there is none, it is over, or it was taken."""
        hashed = _hash(kind, token)
        args = (hashed, micros(now), self._seal(kind, hashed, value))
        return bool(self._wire.run([Call("change_grant", partition_of(hashed), args)])[0])

    def revoke(self, kind: GrantKind, token: str) -> None:
        """Forget the grant, whoever has it."""
        hashed = _hash(kind, token)
        partition = partition_of(hashed)
        self._wire.run([Command(partition, ("DEL", key(partition, "grant", hashed)))])

    def wrong(self, kind: GrantKind, token: str, most: int, now: datetime) -> int:
        """Count a wrong try of what goes with this grant; at the ``most``-th it is void.

        Returns:
            How many tries are left. 0 where it is void now, was taken, or never was: it cannot be told which.
        """
        hashed = _hash(kind, token)
        return int(self._wire.run([Call("miss_grant", partition_of(hashed), (hashed, micros(now), most))])[0])

    def _seal(self, kind: GrantKind, hashed: str, value: bytes) -> bytes:
        return self._vault.seal(value, f"grant|{kind}|{hashed}")

    def _open(self, kind: GrantKind, hashed: str, sealed: bytes) -> bytes | None:
        try:
            return self._vault.open(sealed, f"grant|{kind}|{hashed}")
        except Unreadable:
            return None


def _hash(kind: GrantKind, token: str) -> str:
    return sha256(f"{kind}:{token}".encode()).hexdigest()
