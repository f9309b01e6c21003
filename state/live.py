"""All live sessions, read page by page: for trying new flows against them, never for serving."""

from collections.abc import Iterator

from flows.session import Session
from state.connection import Command, Wire
from state.errors import Unreadable
from state.keys import PARTITIONS, key
from state.sealed import Sealed
from state.vault import Vault

_PAGE = 500


def sessions(wire: Wire, vault: Vault) -> Iterator[Session]:
    """The sessions of all conversations; one that expires, moves on or cannot be opened meanwhile may be missed."""
    sealed = Sealed(vault, "session", Session)
    for partition in range(PARTITIONS):
        prefix = key(partition, "session", "")
        cursor = b"0"
        while True:
            # Braces are ordinary characters in Redis' glob patterns.
            page = Command(partition, ("SCAN", cursor, "MATCH", f"{prefix}*", "COUNT", _PAGE))
            cursor, names = wire.run([page])[0]
            values = wire.run([Command(partition, ("GET", name)) for name in names])
            for name, value in zip(names, values, strict=True):
                if value is None:
                    continue
                try:
                    yield sealed.open(value.split(b"|", 2)[2], name.decode().removeprefix(prefix))
                except Unreadable:
                    continue
            if cursor == b"0":
                break
