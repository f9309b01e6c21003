"""The dead letters: lines that will not be tried again unless a person says so."""

from collections.abc import Iterator
from datetime import datetime
from typing import cast

from msgspec import Struct
from msgspec.structs import replace

from flows.delivery import Line, Route
from state.connection import Call, Command, Wire
from state.errors import Unreadable
from state.instants import instant, micros
from state.keys import PARTITIONS, key, partition_of
from state.scan import scan_hash
from state.sealed import Sealed
from state.streams import conversation_of, stream_of
from state.vault import Vault


class DeadLetter(Struct, frozen=True):
    """A line that died ``at`` for ``reason``, an outcome code; ``line`` is None if no key opens it."""

    key: str
    conversation: str
    route: Route
    at: datetime
    reason: str
    line: Line | None


class DeadLetters:
    """All partitions' dead letters."""

    def __init__(self, wire: Wire, vault: Vault) -> None:
        self._wire = wire
        self._lines = Sealed(vault, "line", Line, passing=True)

    def list(self) -> Iterator[DeadLetter]:
        """All of them, read page by page, in no order."""
        for partition in range(PARTITIONS):
            for name, value in scan_hash(self._wire, partition, key(partition, "dead")):
                yield self._letter(name, value)

    def retry(self, letter_key: str, now: datetime) -> bool:
        """Put one back at the end of its stream, with a day of attempts before it; False if there is no such letter.

        Raises:
            Unreadable: no key opens it.
        """
        found = self._find(letter_key)
        if found is None:
            return False
        letter = self._letter(letter_key.encode(), found[1])
        if letter.line is None:
            raise Unreadable("no key in SECRET_KEYS opens this dead letter")
        line = replace(letter.line, created=now, expires=None)
        sealed = self._lines.seal(line, f"{letter.route}|{letter.conversation}")
        args = (letter_key, letter.route, stream_of(line), int(line.lane), micros(now), sealed)
        return bool(self._wire.run([Call("retry_dead", partition_of(letter.conversation), args)])[0])

    def drop(self, letter_key: str) -> bool:
        """Forget one; False if there is no such letter."""
        found = self._find(letter_key)
        return found is not None and self._wire.run([_delete(found[0], letter_key)])[0] == 1

    def count(self) -> int:
        """How many there are."""
        return sum(self._wire.run([Command(each, ("HLEN", key(each, "dead"))) for each in range(PARTITIONS)]))

    def _find(self, letter_key: str) -> tuple[int, bytes] | None:
        """Partition and stored value of a letter. Its key does not tell where: all partitions are asked at once."""
        replies = self._wire.run([Command(each, ("HGET", key(each, "dead"), letter_key)) for each in range(PARTITIONS)])
        return next(((each, value) for each, value in enumerate(replies) if value is not None), None)

    def _letter(self, name: bytes, value: bytes) -> DeadLetter:
        *header, sealed = value.split(b"|", 4)
        route, stream, at, reason = (part.decode() for part in header)
        conversation = conversation_of(stream)
        line: Line | None
        try:
            line = self._lines.open(sealed, f"{route}|{conversation}")
        except Unreadable:
            line = None
        return DeadLetter(name.decode(), conversation, cast("Route", route), instant(int(at)), reason, line)


def _delete(partition: int, letter_key: str) -> Command:
    return Command(partition, ("HDEL", key(partition, "dead"), letter_key))
