"""From an outbox line to Twilio, and from Twilio's answer to an outcome.

Twilio has no key that makes sending twice the same as sending once. So an attempt that follows an unclear one first
looks for its own text among what the number was sent since the line was written, and sends only what is missing. The
answers of one conversation go out one after another, and so do its reminders; what may be mistaken is another line of
the very same words, and then the customer has read them.
"""

from collections.abc import Callable
from datetime import timedelta
from typing import Final
from urllib.parse import urlencode

from flows.delivery import Attempt, Delivered, Lane, Line, Outcome, Refused, Retry
from flows.effects import Send, ShowMenu
from flows.events import Address
from handlers.sms.api import Account, Messages, Text
from handlers.sms.codes import Treatment, fault
from handlers.sms.errors import Declined, NotSent, TwilioError
from handlers.sms.numbers import takes_sms
from handlers.sms.render import render
from handlers.sms.transport import Timeouts

STATUS_PATH = "/sms/status"
CLOCK_SLACK: Final = timedelta(seconds=60)
VALIDITY: Final = {
    Lane.EMERGENCY: timedelta(minutes=10),
    Lane.CONVERSATION: timedelta(hours=1),
    Lane.CAMPAIGN: timedelta(hours=4),
}
"""How long a text may wait in Twilio's queue before it is better not sent; a telephone that is off does not count."""


class SmsDeliverer:
    """Delivers what is to be said by SMS. Safe to share between threads.

    Args:
        account: the Twilio account, its sender and the address of its API.
        public_url: where Twilio reaches us; status reports go to ``/sms/status`` below it.
        suppressed: whether an address has opted out; asked before every attempt.
        brand: the insurer's name, with which every text opens.
        timeouts: of each call to Twilio; an attempt makes one, and one more where an earlier attempt is in doubt.
    """

    def __init__(
        self,
        account: Account,
        public_url: str,
        suppressed: Callable[[Address], bool],
        brand: str = "",
        timeouts: Timeouts = Timeouts(),  # noqa: B008  # frozen
    ) -> None:
        self._messages = Messages(account, timeouts)
        self._status_url = public_url.rstrip("/") + STATUS_PATH
        self._suppressed = suppressed
        self._brand = brand

    def deliver(self, attempt: Attempt) -> Outcome:
        """Send the texts of a line that Twilio does not have yet.

        The reference is the SID of the last text, the one with the question; empty where Twilio's answer hid it.
        """
        line = attempt.line
        if isinstance(line.body, ShowMenu):
            return Delivered()  # a talk by SMS has no menu beneath it, and nobody misses one
        if not isinstance(line.body, Send):
            return Refused("wrong_route")
        if line.to is None or line.to.channel != "sms":
            return Refused("no_address")
        if not takes_sms(line.to.to):
            return Refused("not_mobile", unreachable=True)
        if self._suppressed(line.to):
            return Refused("suppressed", unreachable=True)
        bodies = render(line.body.messages, self._brand)
        if not bodies:
            return Refused("invalid_message")
        validity = _validity(attempt)
        if validity <= timedelta(0):
            return Refused("expired")
        callback = self._callback(line)
        return self._send([Text(line.to.to, body, callback, validity) for body in bodies], attempt)

    def _send(self, texts: list[Text], attempt: Attempt) -> Outcome:
        arrived: dict[str, list[str]] = {}
        if attempt.in_doubt:
            try:
                for sent in self._messages.recent(texts[0].to, attempt.line.created - CLOCK_SLACK):
                    arrived.setdefault(sent.body.strip(), []).append(sent.sid)
            except TwilioError as error:
                return _look_up_failed(error)
        # A look-up may be too early to see what is on its way, so doubt, once there, stays.
        reference, in_doubt = "", attempt.in_doubt
        for text in texts:
            if arrived.get(text.body):
                reference = arrived[text.body].pop()
                continue
            try:
                reference, in_doubt = self._messages.create(text), True
            except TwilioError as error:
                return _outcome(error, in_doubt=in_doubt)
        return Delivered(reference)

    def _callback(self, line: Line) -> str:
        known = {"c": line.conversation, "k": line.key}
        if isinstance(line.body, Send) and line.body.notice:
            known["n"] = line.body.notice
        return f"{self._status_url}?{urlencode(known)}"


def _validity(attempt: Attempt) -> timedelta:
    longest = VALIDITY[attempt.line.lane]
    expires = attempt.line.expires
    return longest if expires is None else min(longest, expires - attempt.now)


def _outcome(error: TwilioError, *, in_doubt: bool) -> Outcome:
    """What an error comes to. Once one text of a line has gone out, the next attempt has to look first."""
    match error:
        case NotSent():
            return Retry("no_connection", in_doubt=in_doubt)
        case Declined():
            found = fault(error.code)
            if found.wait is not None:
                return Retry(found.reason, in_doubt=in_doubt, after=found.wait)
            return Refused(found.reason, unreachable=found.treatment is Treatment.UNREACHABLE)
        case _:
            return Retry("ambiguous", in_doubt=True)


def _look_up_failed(error: TwilioError) -> Retry:
    wait = fault(error.code).wait if isinstance(error, Declined) else None
    return Retry("look_up_failed", in_doubt=True, after=wait)
