"""What Twilio reports about a message it has taken: best effort, in any order, sometimes twice."""

from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

RANK: Mapping[str, int] = MappingProxyType(
    {
        "accepted": 0,
        "scheduled": 0,
        "queued": 1,
        "sending": 2,
        "sent": 3,
        "partially_delivered": 4,
        "delivered": 5,
        "undelivered": 5,
        "failed": 5,
        "canceled": 5,
        "read": 6,
    }
)
"""How far a message has come. ``sent`` may be the last word where a carrier gives no receipts."""

FAILED = frozenset({"failed", "undelivered", "canceled"})


class Status(Struct, frozen=True):
    """One report. ``error`` is Twilio's code (see codes.py), None where there is none."""

    sid: str
    status: str
    error: int | None = None

    @property
    def failed(self) -> bool:
        """Whether the message will not reach the customer."""
        return self.status in FAILED
