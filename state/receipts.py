"""Delivery receipts: how far a message has come at the carrier, never moving back.

Callbacks arrive out of order and more than once; a status counts only if it is further on than all seen before.
"""

from datetime import timedelta

from state.connection import Call, Wire
from state.instants import millis
from state.keys import partition_of

RANKS = {
    "accepted": 0,
    "scheduled": 0,
    "queued": 1,
    "sending": 2,
    "sent": 3,
    "delivered": 4,
    "undelivered": 4,
    "failed": 4,
    "canceled": 4,
    "read": 5,
}
"""How far on each status is. Of two final ones the first counts."""

_REMEMBER = timedelta(days=3)


class Receipts:
    """The furthest status of each message of the last three days."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def advance(self, conversation: str, reference: str, status: str) -> bool:
        """Note a status of the message with that platform id; whether it is news. An unknown status never is."""
        rank = RANKS.get(status)
        if rank is None:
            return False
        args = (reference, rank, millis(_REMEMBER))
        return bool(self._wire.run([Call("advance_receipt", partition_of(conversation), args)])[0])
