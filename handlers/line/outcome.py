"""What came of a call, by its status; LINE's words decide only where one status has two meanings.

===============================  =============================================================
2xx, 409                         Delivered (409: this retry key was accepted before)
400 on a reply, bad token        for the caller to decide: see :func:`token_refused`
429                              Retry; Refused where the month's quota is used up
401, 403, 3xx                    Retry later: our settings are wrong, and the message must not
                                 be lost while an operator mends them
408, 5xx, cut, read time-out     Retry in doubt
no connection                    Retry: it certainly was not sent
other 4xx                        Refused
===============================  =============================================================

Source: LINE Messaging API reference, "Status codes", and its page "Retry failed API requests".
"""

from datetime import timedelta
from http import HTTPStatus
from typing import Final

from flows.delivery import Delivered, Outcome, Refused, Retry
from handlers.line.wire import Answer, Silence

#: How long to leave wrong credentials alone before asking again.
SETTINGS_WAIT: Final = timedelta(minutes=1)

_SETTINGS: Final = {HTTPStatus.UNAUTHORIZED: "credentials", HTTPStatus.FORBIDDEN: "permission"}


def outcome(answer: Answer | Silence) -> Outcome:
    """The outcome of one call, taken by itself."""
    if isinstance(answer, Silence):
        return Retry(answer.reason, in_doubt=answer.heard)
    status = answer.status
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES or status == HTTPStatus.CONFLICT:
        return Delivered(answer.request)
    if status < HTTPStatus.BAD_REQUEST:
        return Retry("redirected", in_doubt=False, after=SETTINGS_WAIT)
    if status in _SETTINGS:
        return Retry(_SETTINGS[HTTPStatus(status)], in_doubt=False, after=SETTINGS_WAIT)
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        if "monthly limit" in answer.message.lower():
            return Refused("monthly_limit")
        return Retry("rate_limit", in_doubt=False, after=answer.wait)
    if status == HTTPStatus.REQUEST_TIMEOUT or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return Retry(f"http_{status}", in_doubt=True, after=answer.wait)
    return Refused(f"http_{status}", unreachable=_address_refused(answer))


def token_refused(answer: Answer | Silence) -> bool:
    """Whether a reply was refused for its token: used already, or no longer good. LINE does not say which."""
    return (
        isinstance(answer, Answer)
        and answer.status == HTTPStatus.BAD_REQUEST
        and "invalid reply token" in answer.message.lower()
    )


def _address_refused(answer: Answer) -> bool:
    # LINE's words for a user it does not know, or does not know under our provider.
    words = answer.message.lower()
    return answer.status == HTTPStatus.BAD_REQUEST and ("'to'" in words or "failed to send messages" in words)
