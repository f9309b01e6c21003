"""Typed values, sealed: msgpack inside, the vault around it."""

from typing import Generic, TypeVar

from msgspec import DecodeError
from msgspec.msgpack import Decoder, Encoder

from state.errors import Unreadable
from state.vault import Vault

T = TypeVar("T")


class Sealed(Generic[T]):
    """Seals values of one type. ``kind`` and the owner given with each value make its context in the vault."""

    def __init__(self, vault: Vault, kind: str, shape: type[T]) -> None:
        self._vault = vault
        self._kind = kind
        self._encode = Encoder().encode
        self._decode = Decoder(shape).decode

    def seal(self, value: T, owner: str) -> bytes:
        """The bytes to store for ``value``; ``owner`` is whose it is (a conversation, a stream, a hash)."""
        return self._vault.seal(self._encode(value), f"{self._kind}|{owner}")

    def open(self, sealed: bytes, owner: str) -> T:
        """The value again.

        Raises:
            Unreadable: no key opens it for this owner, or it is of a shape this release does not know.
        """
        plain = self._vault.open(sealed, f"{self._kind}|{owner}")
        try:
            return self._decode(plain)
        except DecodeError:
            raise Unreadable(f"a sealed {self._kind} has a shape this release does not know") from None
