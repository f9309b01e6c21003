"""What Twilio's error codes mean for a message (docs: API errors; 30xxx arrive in status reports, the rest at once).

Codes appear without notice, so one that is not listed is final and shows up by its number.
"""

from collections.abc import Mapping
from datetime import timedelta
from enum import Enum
from types import MappingProxyType

from msgspec import Struct


class Treatment(Enum):
    """What to do about a refusal."""

    RETRY_LATER = "retry_later"
    """The same message may pass once ``wait`` is over."""

    UNREACHABLE = "unreachable"
    """This number takes no SMS from us: remember it, and go on by the person's next channel."""

    ALARM = "alarm"
    """Our account or our settings are at fault, so every message is: wake somebody."""

    PERMANENT = "permanent"
    """This message will not pass, the next one may."""


class Fault(Struct, frozen=True):
    """A refusal, understood. ``wait`` is set where trying again is right, before or after somebody has been woken."""

    reason: str
    treatment: Treatment
    wait: timedelta | None = None


SOON = timedelta(seconds=5)
LATER = timedelta(minutes=5)
MUCH_LATER = timedelta(minutes=10)

FAULTS: Mapping[int, Fault] = MappingProxyType(
    {
        20003: Fault("credentials", Treatment.ALARM, MUCH_LATER),
        20429: Fault("rate_limited", Treatment.RETRY_LATER, SOON),
        21211: Fault("no_such_number", Treatment.UNREACHABLE),
        21408: Fault("configuration:21408", Treatment.ALARM),
        21606: Fault("configuration:21606", Treatment.ALARM),
        21608: Fault("configuration:21608", Treatment.ALARM),
        21610: Fault("opted_out", Treatment.UNREACHABLE),
        21611: Fault("queue_full", Treatment.RETRY_LATER, LATER),
        21612: Fault("configuration:21612", Treatment.ALARM),
        21614: Fault("not_mobile", Treatment.UNREACHABLE),
        21617: Fault("invalid_message", Treatment.PERMANENT),
        21635: Fault("not_mobile", Treatment.UNREACHABLE),
        21657: Fault("configuration:21657", Treatment.ALARM),
        21658: Fault("invalid_message", Treatment.PERMANENT),
        30001: Fault("queue_full", Treatment.RETRY_LATER, LATER),
        30002: Fault("suspended", Treatment.ALARM, MUCH_LATER),
        30003: Fault("handset_off", Treatment.RETRY_LATER, MUCH_LATER),
        30004: Fault("blocked", Treatment.UNREACHABLE),
        30005: Fault("unknown_handset", Treatment.UNREACHABLE),
        30006: Fault("not_mobile", Treatment.UNREACHABLE),
        30007: Fault("filtered", Treatment.PERMANENT),
        30008: Fault("unknown", Treatment.RETRY_LATER, LATER),
        30036: Fault("expired", Treatment.PERMANENT),
        30450: Fault("pumping_protection", Treatment.ALARM),
    }
)

#: Codes of WhatsApp and RCS: on plain SMS one of them means the sender is set up as something else.
OTHER_CHANNELS = range(63000, 64000)


def fault(code: int | None) -> Fault:
    """The meaning of a code; None is a report of failure without one."""
    if code is None:
        return Fault("unknown", Treatment.PERMANENT)
    if code in FAULTS:
        return FAULTS[code]
    return Fault(f"twilio:{code}", Treatment.ALARM if code in OTHER_CHANNELS else Treatment.PERMANENT)
