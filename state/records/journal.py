"""The turn journal: one sealed line per turn, the truth about what a conversation said and did."""

from collections.abc import Sequence
from datetime import datetime

import msgspec
from msgspec import Struct
from msgspec.structs import replace as changed
from sqlalchemy import Connection, Select, select, update

from state.records.database import Database
from state.records.discretion import discreet
from state.records.redaction import redacted, words_of
from state.records.tables import journal, owner
from state.sealed import Sealed
from state.vault import Vault


class Entry(Struct, frozen=True):
    """A turn: ``version`` is the session's after it, ``at`` is UTC, ``turn`` is MessagePack of any structure, plain."""

    conversation: str
    version: int
    at: datetime
    turn: bytes


class Journal:
    """Turns by conversation, in order."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._database = database
        self._turn = sealed_turn(vault)

    def write(self, entries: Sequence[Entry]) -> None:
        """Keep these turns without their secrets, all or none; a turn that is kept already stays as it is."""
        if not entries:
            return
        rows = [
            {
                "conversation": entry.conversation,
                "version": entry.version,
                "at": entry.at,
                "turn": self._seal(changed(entry, turn=discreet(entry.turn))),
            }
            # Two writers with the same turns take their locks in the same order: neither waits for the other for ever.
            for entry in sorted(entries, key=lambda entry: (entry.conversation, entry.version))
        ]
        with self._database.write() as connection:
            connection.execute(self._database.insert(journal).on_conflict_do_nothing(), rows)

    def read(self, conversation: str) -> tuple[Entry, ...]:
        """The turns of a conversation, oldest first."""
        with self._database.read() as connection:
            return self._entries(connection, turns_of(conversation))

    def forget(self, conversation: str, message: str) -> int:
        """Erase what came from a message its sender took back, and every repetition of it, from all turns.

        Returns:
            How many turns changed; 0 when it was forgotten before.
        """
        with self._database.write() as connection:
            # Two messages taken back at once: the second waits, and forgets in what the first has left.
            entries = self._entries(connection, turns_of(conversation).with_for_update())
            turns = [msgspec.msgpack.decode(entry.turn) for entry in entries]
            words = frozenset[str | float]().union(*(words_of(turn, message) for turn in turns))
            changes = [
                (entry, after)
                for entry, before in zip(entries, turns, strict=True)
                if (after := redacted(before, message, words)) != before
            ]
            for entry, turn in changes:
                row = (journal.c.conversation == conversation) & (journal.c.version == entry.version)
                sealed = self._seal(changed(entry, turn=msgspec.msgpack.encode(turn)))
                connection.execute(update(journal).where(row).values(turn=sealed))
        return len(changes)

    def _entries(self, connection: Connection, query: Select[str, int, datetime, bytes]) -> tuple[Entry, ...]:
        return tuple(
            Entry(conversation, version, at, bytes(self._turn.open(sealed, owner(conversation, version))))
            for conversation, version, at, sealed in connection.execute(query)
        )

    def _seal(self, entry: Entry) -> bytes:
        return self._turn.seal(msgspec.Raw(entry.turn), owner(entry.conversation, entry.version))


def turns_of(conversation: str) -> Select[str, int, datetime, bytes]:
    """The turns of one conversation, oldest first."""
    columns = select(journal.c.conversation, journal.c.version, journal.c.at, journal.c.turn)
    return columns.where(journal.c.conversation == conversation).order_by(journal.c.version)


def sealed_turn(vault: Vault) -> Sealed[msgspec.Raw]:
    """How a turn lies in its column: the MessagePack it is, owned by its conversation and version."""
    return Sealed(vault, "journal.turn", msgspec.Raw)
