"""From an outbox line to a partner's software, and from its answer to an outcome.

=====================================  ================================================================
2xx                                    Delivered
401, 403, 404, 410, other 3xx and 4xx  Refused: neither waiting nor asking again would change it
408, 429, 5xx                          Retry, after what Retry-After says
no connection, cut, time-out           Retry, in doubt where it may have arrived
=====================================  ================================================================

The line's key is the message's id, so that one sent twice is the same message to its receiver. Each attempt is signed
anew, with the time it is made. Source: Standard Webhooks, "Delivery success and failure".
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final, Protocol

from urllib3 import PoolManager, Timeout

from flows.delivery import Attempt, Delivered, Outcome, Refused, Retry
from flows.effects import OrderPartner
from handlers.dispatch.signature import headers
from handlers.dispatch.wire import TIMEOUT, Answer, Silence, connections, post

THREADS: Final = 8
WAIT_MOST: Final = timedelta(hours=1)
"""A worker should not be asked to sleep longer than this by a header."""

_LATER: Final = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})
_GONE: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})


class Reached(Protocol):
    """How a partner's software is reached: its address, empty where it has none, and the secrets that sign."""

    @property
    def webhook(self) -> str:
        """Where to post."""

    @property
    def keys(self) -> tuple[str, ...]:
        """What signs, the current one first."""


class PartnerDeliverer:
    """Implements :class:`flows.delivery.Deliverer` for the route ``partner``. Safe for many threads at once.

    Args:
        accounts: the partners by key.
        pool: kept connections; made for the partners there are where not given.
        timeout: of one attempt, which makes one call.
    """

    def __init__(
        self, accounts: Mapping[str, Reached], pool: PoolManager | None = None, timeout: Timeout = TIMEOUT
    ) -> None:
        self._accounts = accounts
        self._pool = pool or connections(sum(bool(each.webhook) for each in accounts.values()), THREADS)
        self._timeout = timeout

    def deliver(self, attempt: Attempt) -> Outcome:
        """Carry out one attempt."""
        line = attempt.line
        if not isinstance(line.body, OrderPartner):
            return Refused("not_a_message")
        account = self._accounts.get(line.body.partner)
        if account is None or not account.webhook or not account.keys:
            return Refused("no_address", unreachable=True)
        sent = {
            "Content-Type": "application/json",
            "User-Agent": "madoguchi",
            **headers(account.keys, line.key, attempt.now, line.body.body),
        }
        answer = post(self._pool, account.webhook, sent, line.body.body, self._timeout)
        return _still_in_doubt(outcome(answer, attempt.now), attempt)


def outcome(answer: Answer | Silence, now: datetime) -> Outcome:
    """The outcome of one call, taken by itself."""
    if isinstance(answer, Silence):
        return Retry(answer.reason, in_doubt=answer.heard)
    status = answer.status
    if HTTPStatus.OK <= status < HTTPStatus.MULTIPLE_CHOICES:
        return Delivered()
    if status in _LATER or status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        doubt = status != HTTPStatus.TOO_MANY_REQUESTS
        return Retry(f"http_{status}", in_doubt=doubt, after=wait(answer.retry_after, now))
    return Refused(f"http_{status}", unreachable=status in _GONE)


def wait(header: str, now: datetime) -> timedelta | None:
    """How long Retry-After asks to wait, in either of its forms (RFC 9110 §10.2.3); None where it asks nothing."""
    if header.isascii() and header.isdigit():
        return min(timedelta(seconds=int(header[:9])), WAIT_MOST)
    try:
        at = parsedate_to_datetime(header)
        return min(max(at - now, timedelta()), WAIT_MOST)
    except (ValueError, TypeError, OverflowError):  # TypeError: a date without a zone
        return None


def _still_in_doubt(result: Outcome, attempt: Attempt) -> Outcome:
    """An attempt that certainly failed does not tell what became of an earlier one."""
    if isinstance(result, Retry) and attempt.in_doubt:
        return Retry(result.reason, in_doubt=True, after=result.after)
    return result
