"""The journal on its way to the records: one line per turn, written by the commit, kept until the records have it."""

from collections.abc import Sequence

from msgspec import Struct

from state.connection import Command, Wire
from state.errors import Unreadable
from state.keys import key
from state.sealed import Sealed
from state.vault import Vault


class Entry(Struct, frozen=True):
    """What one turn journalled: ``version`` is the session's after it, ``blob`` the bytes the turn gave.

    ``blob`` is None while no key opens it: leave such an entry, it waits for its key.
    """

    id: str
    conversation: str
    version: int
    blob: bytes | None


class Journal:
    """The journal stream of each partition. Several readers may read the same entries; writing them is idempotent."""

    def __init__(self, wire: Wire, vault: Vault) -> None:
        self._wire = wire
        self._blobs = Sealed(vault, "journal", bytes, passing=True)

    def read(self, partition: int, limit: int) -> list[Entry]:
        """The oldest entries of a partition, up to ``limit``."""
        rows = self._wire.run([Command(partition, ("XRANGE", key(partition, "journal"), "-", "+", "COUNT", limit))])[0]
        return [self._entry(name, dict(zip(flat[::2], flat[1::2], strict=True))) for name, flat in rows]

    def forget(self, partition: int, ids: Sequence[str]) -> int:
        """Delete entries that the records have now; how many there were."""
        if not ids:
            return 0
        return int(self._wire.run([Command(partition, ("XDEL", key(partition, "journal"), *ids))])[0])

    def _entry(self, name: bytes, fields: dict[bytes, bytes]) -> Entry:
        conversation, version = fields[b"c"].decode(), int(fields[b"v"])
        try:
            blob = self._blobs.open(fields[b"b"], f"{conversation}|{version}")
        except Unreadable:
            blob = None
        return Entry(name.decode(), conversation, version, blob)
