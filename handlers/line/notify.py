"""LINE通知メッセージ: words to whoever has a telephone number on LINE, whether or not they are a friend.

LINE is told the number's hash alone, and knows no retry key here: what may have gone out is never sent again. Its
answer is the same whether or not the person takes such messages; that one has arrived it tells by an event
(:mod:`handlers.line.tags`), and silence for a day means that it has not.

Source: LINE's partner reference, "LINE notification messages (flexible)".
"""

from hashlib import sha256
from http import HTTPStatus
from typing import Final

import msgspec
from urllib3 import PoolManager, Timeout

from flows.delivery import Attempt, Outcome, Refused, Retry, Uncertain
from flows.effects import Notify
from handlers.line import tags
from handlers.line.errors import Unsendable
from handlers.line.flex import Json
from handlers.line.outcome import outcome
from handlers.line.render import sendable
from handlers.line.wire import TIMEOUT, Answer, Silence, call

PATH: Final = "/bot/pnp/push"

_REFUSALS: Final = {
    HTTPStatus.UNPROCESSABLE_ENTITY: Refused("no_line_user"),
    HTTPStatus.FORBIDDEN: Refused("not_approved"),
}


class Notifying:
    """Sends notification messages. Safe for many threads at once.

    ``base`` is the API's address without a path, ``token`` the channel access token.
    """

    def __init__(self, base: str, token: str, pool: PoolManager, timeout: Timeout = TIMEOUT) -> None:
        self._url = base.rstrip("/") + PATH
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self._pool = pool
        self._timeout = timeout

    def notify(self, message: Notify, attempt: Attempt) -> Outcome:
        """Send it, once: after an attempt of which nobody knows what came, never again."""
        if attempt.in_doubt:
            return Uncertain("notification_unanswered")
        try:
            texts = _texts(message)
        except Unsendable as error:
            return Refused(f"invalid_message:{error.rule}")
        tag = tags.encode(attempt.line.conversation, message.notice)
        if len(tag) not in tags.LENGTHS:
            return Refused("invalid_tag")
        return _judged(self._call(hashed(message.phone), texts, tag))

    def _call(self, to: str, texts: list[Json], tag: str) -> Answer | Silence:
        headers = self._headers | {"X-Line-Delivery-Tag": tag}
        body = msgspec.json.encode({"to": to, "messages": texts})
        return call(self._pool, "POST", self._url, headers, body, self._timeout)


def hashed(phone: str) -> str:
    """A telephone number as LINE is told it: SHA-256 of E.164 without hyphens, in hex."""
    return sha256(phone.encode()).hexdigest()


def _texts(message: Notify) -> list[Json]:
    """The messages as LINE's objects.

    Raises:
        Unsendable: they break a limit, or are more than plain words, which is all that we have asked LINE to approve.
    """
    objects = sendable(message.messages)
    if any(each.keys() != {"type", "text"} for each in objects):
        raise Unsendable("not_text")
    return objects


def _judged(answer: Answer | Silence) -> Outcome:
    if isinstance(answer, Answer) and answer.status in _REFUSALS:
        return _REFUSALS[HTTPStatus(answer.status)]
    result = outcome(answer)
    return Uncertain(result.reason) if isinstance(result, Retry) and result.in_doubt else result
