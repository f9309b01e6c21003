"""Mail set aside: events that failed again and again, kept for a person, to be replayed or dropped."""

from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct

from flows.events import Envelope
from state.connection import Call, Command, Wire
from state.errors import Unreadable
from state.instants import instant, micros
from state.keys import PARTITIONS, event_field, key, partition_of
from state.mailbox import open_mail, reason_code
from state.scan import scan_hash
from state.sealed import Sealed
from state.turn import Claim
from state.vault import Vault


class AsideMail(Struct, frozen=True):
    """An event that was set aside ``at`` for ``reason``, an outcome code; ``envelope`` is None if no key opens it.

    ``key`` names it to an operator: the conversation, a dot, and the event's field in hexadecimal.
    """

    key: str
    conversation: str
    at: datetime
    reason: str
    envelope: Envelope | None


class Aside:
    """All partitions' set-aside mail."""

    def __init__(self, wire: Wire, vault: Vault) -> None:
        self._wire = wire
        self._envelopes = Sealed(vault, "mail", Envelope, passing=True)

    def set_aside(self, claim: Claim, event_id: str, reason: str, now: datetime) -> bool:
        """End a claim by putting one of its events aside; its other mail is handed out again at once.

        To tell the customer in the same stroke, commit a turn with ``aside`` instead (:class:`state.turn.Turn`).

        Returns:
            False if the claim had been lost or the event was not waiting: nothing was changed.
        """
        args = (
            claim.conversation,
            claim.epoch,
            event_field(event_id),
            micros(now),
            int(now.timestamp()),
            reason_code(reason),
        )
        return bool(self._wire.run([Call("set_aside", partition_of(claim.conversation), args)])[0])

    def list(self) -> Iterator[AsideMail]:
        """All of it, read page by page, in no order."""
        for partition in range(PARTITIONS):
            for name, value in scan_hash(self._wire, partition, key(partition, "aside")):
                yield self._read(name, value)

    def replay(self, aside_key: str) -> bool:
        """Put an event back into its conversation's mail; False if there is no such event."""
        conversation, field = _parts(aside_key)
        return bool(self._wire.run([Call("replay_aside", partition_of(conversation), (conversation, field))])[0])

    def drop(self, aside_key: str) -> bool:
        """Forget an event; it is still refused if the platform sends it again. False if there is no such event."""
        conversation, field = _parts(aside_key)
        partition = partition_of(conversation)
        name = conversation.encode() + b"|" + field
        return bool(self._wire.run([Command(partition, ("HDEL", key(partition, "aside"), name))])[0])

    def _read(self, name: bytes, value: bytes) -> AsideMail:
        conversation, field = name.split(b"|", 1)
        at, reason, _, ready_at, _, sealed = value.split(b"|", 5)
        owner = conversation.decode()
        try:
            envelope = open_mail(self._envelopes, owner, field, int(ready_at), sealed)
        except Unreadable:
            envelope = None
        return AsideMail(f"{owner}.{field.hex()}", owner, instant(int(at)), reason.decode(), envelope)


def _parts(aside_key: str) -> tuple[str, bytes]:
    """Conversation and event field of an operator's key. Raises ValueError if it is none."""
    conversation, _, field = aside_key.rpartition(".")
    return conversation, bytes.fromhex(field)
