"""Delivery receipts: how far a message has come at the carrier, never moving back.

Callbacks arrive out of order and more than once; a status counts only if it is further on than all seen before.
"""

from datetime import timedelta

from state.connection import Call, Wire
from state.instants import millis
from state.keys import partition_of

_REMEMBER = timedelta(days=3)


class Receipts:
    """The furthest status of each message of the last three days."""

    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    def advance(self, conversation: str, reference: str, rank: int) -> bool:
        """Note how far the message with that platform id has come; whether it is news.

        ``rank`` orders the platform's statuses; of two that are equally far, the first counts.
        """
        args = (reference, rank, millis(_REMEMBER))
        return bool(self._wire.run([Call("advance_receipt", partition_of(conversation), args)])[0])
