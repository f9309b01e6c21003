"""Taking a filed request in hand: the record says by whom, and its conversation hears of it."""

from contextlib import suppress
from datetime import datetime

from bot.dispatching.dispatching import Dispatching
from flows.delivery import Lane
from flows.dispatch.happenings import TakenInHand
from flows.dispatch.refusals import DispatchRefused
from flows.events import Envelope, StaffAcknowledged
from state.mailbox import Mailbox
from state.records.requests import Acknowledged, AlreadyAcknowledged, NotFound, NotOpen, Requests
from state.turn import Mail

Result = Acknowledged | AlreadyAcknowledged | NotOpen | NotFound


NAME_AT_MOST = 40

_FILLERS = str.maketrans("", "", "\u115f\u1160\u2800\u3164\uffa0")
"""Letters and signs that show nothing."""


def signature(text: str) -> str:
    """The name a person gives, on one line; empty where it is none that others can read.

    A name is not mended: with control characters, or those that turn the direction of writing, it is none.
    """
    name = " ".join(text.split())[:NAME_AT_MOST].rstrip()
    return name if name.isprintable() and name.translate(_FILLERS).strip() else ""


class Acknowledging:
    """From the desk's page and from the command line alike."""

    def __init__(self, requests: Requests, dispatching: Dispatching, mailbox: Mailbox) -> None:
        self._requests = requests
        self._dispatching = dispatching
        self._mailbox = mailbox

    def acknowledge(self, number: str, by: str, now: datetime) -> Result:
        """Record it, stop asking partners, then tell the conversation.

        Asked again, it tells again: until there are other news of its job, the event is known by its id.

        Raises:
            RecordsUnavailable, StoreUnavailable: asking again is safe.
        """
        result = self._requests.acknowledge(number, by, now)
        if isinstance(result, Acknowledged | AlreadyAcknowledged):
            first = by if isinstance(result, Acknowledged) else result.by
            heard = 0
            with suppress(DispatchRefused):  # over by now, or its job is opened in a moment and finds it taken
                heard = self._dispatching.move(number, TakenInHand(first), now).job.told
            # A truck that was lost since calls a person anew, and is to be taken in hand anew.
            envelope = Envelope(f"acknowledged:{number}:{heard}", now, now, StaffAcknowledged(number))
            self._mailbox.post([Mail(result.conversation, envelope, Lane.EMERGENCY)], now)
        return result
