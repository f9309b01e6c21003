"""Sessions of the pages: what a browser's cookie stands for, sealed, under a hash of the cookie's random id."""

from datetime import datetime, timedelta
from hashlib import sha256

from msgspec import Struct

from state.connection import Command, Wire
from state.errors import Unreadable
from state.instants import millis
from state.keys import key, partition_of
from state.sealed import Sealed
from state.vault import Vault


class _Kept(Struct, frozen=True):
    """The value, and the instant (UTC) from which it is no longer given out."""

    value: bytes
    ends: datetime


class WebSessions:
    """All web sessions in one Redis. An ``id`` is 256 random bits, and never stored itself."""

    def __init__(self, wire: Wire, vault: Vault) -> None:
        self._wire = wire
        self._sessions = Sealed(vault, "web", _Kept)

    def save(self, id: str, value: bytes, now: datetime, idle: timedelta, until: datetime) -> None:  # noqa: A002  # a session's id
        """Keep the value until nobody has saved it for ``idle``, and at the longest to ``until``; what was goes."""
        ends = min(now + idle, until)
        if ends <= now:
            self.delete(id)
            return
        hashed, partition, name = _place(id)
        sealed = self._sessions.seal(_Kept(value, ends), hashed)
        self._wire.run([Command(partition, ("SET", name, sealed, "PX", millis(ends - now)))])

    def load(self, id: str, now: datetime) -> bytes | None:  # noqa: A002  # a session's id
        """The value; None where there is none, it is over, or no key opens it. Looking does not keep it longer."""
        hashed, partition, name = _place(id)
        sealed = self._wire.run([Command(partition, ("GET", name))])[0]
        if sealed is None:
            return None
        try:
            kept = self._sessions.open(sealed, hashed)
        except Unreadable:
            return None
        return kept.value if now < kept.ends else None

    def delete(self, id: str) -> None:  # noqa: A002  # a session's id
        """Forget the session."""
        _, partition, name = _place(id)
        self._wire.run([Command(partition, ("DEL", name))])


def _place(id: str) -> tuple[str, int, str]:  # noqa: A002  # a session's id
    """Hash, partition and key of a session."""
    hashed = sha256(id.encode()).hexdigest()
    partition = partition_of(hashed)
    return hashed, partition, key(partition, "web", hashed)
