"""How a record goes into a sealed column and comes back: MessagePack inside, the vault around it, its place as context.

The context binds a blob to its table, column and row: copied into another row, it does not open.
"""

from collections.abc import Sequence
from typing import Protocol, TypeVar

import msgspec

from state.records.errors import RecordDamaged

T = TypeVar("T")


class Vault(Protocol):
    """Encryption under keys that rotate: the first of SECRET_KEYS seals, every one opens."""

    def seal(self, plain: bytes, context: str) -> bytes:
        """Encrypt and authenticate ``plain`` together with ``context``."""
        ...

    def open(self, sealed: bytes, context: str) -> bytes:
        """The plain bytes again. Raises the vault's own error for a wrong context, a changed blob or a lost key."""
        ...


class Sealing:
    """Values in and out of sealed columns."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def seal(self, value: object, column: str, *row: object) -> bytes:
        """Seal any value MessagePack can hold. ``column`` is ``table.column``; ``row`` the parts of the primary key."""
        return self._vault.seal(msgspec.msgpack.encode(value), context(column, row))

    def open(self, kind: type[T], blob: bytes, column: str, *row: object) -> T:
        """What :meth:`seal` was given for the same place.

        Raises:
            RecordDamaged: the blob opens, and holds no ``kind``.
        """
        plain = self._vault.open(blob, context(column, row))
        try:
            return msgspec.msgpack.decode(plain, type=kind)
        except msgspec.DecodeError:
            # The library's message may quote the value.
            raise RecordDamaged(column) from None

    def renew(self, blob: bytes, column: str, *row: object) -> bytes:
        """The same content under the vault's first key."""
        place = context(column, row)
        return self._vault.seal(self._vault.open(blob, place), place)


def context(column: str, row: Sequence[object]) -> str:
    """The place of a sealed value, such as ``journal.turn:abc:7``."""
    return ":".join((column, *map(str, row)))
