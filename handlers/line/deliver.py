"""Messages go out: by reply where that is still free, by push where it is not, and never by both.

A push carries a retry key, so that repeating it is harmless for a day. A reply has none; what protects it is that its
token works once. A reply left in doubt is therefore only ever repeated with the same token: if that is refused, the
first one got through. Once the token is too old to ask that, nobody can know, and a person has to look.
"""

from datetime import timedelta
from typing import Final

import msgspec
from urllib3 import PoolManager, Timeout

from flows.delivery import Attempt, Delivered, Line, Outcome, Refused, Retry, Uncertain
from flows.effects import Notify, Send, ShowMenu
from flows.events import Address, ReplyToken
from handlers.line.errors import Unsendable
from handlers.line.flex import Json
from handlers.line.menus.showing import Showing
from handlers.line.notify import Notifying
from handlers.line.outcome import outcome, token_refused
from handlers.line.render import sendable
from handlers.line.wire import TIMEOUT, Answer, Silence, call

#: For how long LINE knows a retry key; the same key is a new message afterwards.
RETRY_KEY_LIFE: Final = timedelta(hours=24)


class LineDeliverer:
    """Implements :class:`flows.delivery.Deliverer` for the route ``line``. Safe for many threads at once.

    ``base`` is the API's address without a path, ``token`` the channel access token. One attempt makes at most two
    calls, so it takes at most twice ``timeout``. Menus go by :class:`handlers.line.menus.showing.Showing`,
    notification messages by :class:`handlers.line.notify.Notifying`.
    """

    def __init__(self, base: str, token: str, pool: PoolManager, timeout: Timeout = TIMEOUT) -> None:
        self._base = base.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
        self._pool = pool
        self._timeout = timeout
        self._menus = Showing(base, token, pool)
        self._notifications = Notifying(base, token, pool, timeout)

    def deliver(self, attempt: Attempt) -> Outcome:
        """Carry out one attempt."""
        line = attempt.line
        if isinstance(line.body, ShowMenu):
            return self._menus.show(line.body, attempt)
        if isinstance(line.body, Notify):
            return self._notifications.notify(line.body, attempt)
        if not isinstance(line.body, Send):
            return Refused("not_a_message")
        try:
            messages = sendable(line.body.messages)
        except Unsendable as error:
            return Refused(f"invalid_message:{error.rule}")

        token = _usable(line)
        if token is None:
            return self._push(attempt, messages)
        if attempt.now < token.until:
            answer = self._call("reply", {"replyToken": token.token, "messages": messages})
            if not token_refused(answer):
                return _still_in_doubt(outcome(answer), attempt)
            if attempt.in_doubt:
                return Delivered()
        elif attempt.in_doubt and not _began_by_push(attempt, token):
            return Uncertain("reply_unanswered")
        pushed = self._push(attempt, messages)
        # On this line doubt means an unanswered reply, which forbids a push. A push in doubt needs no such care: its
        # key makes the next one harmless.
        return Retry(pushed.reason, in_doubt=False, after=pushed.after) if isinstance(pushed, Retry) else pushed

    def _push(self, attempt: Attempt, messages: list[Json]) -> Outcome:
        line = attempt.line
        to = _addressee(line)
        if to is None or to.channel != "line":
            return Refused("no_address", unreachable=True)
        doubtful = attempt.in_doubt or (line.reply is not None and attempt.number > 1)
        if doubtful and attempt.now - line.created >= RETRY_KEY_LIFE:
            return Uncertain("retry_key_expired")
        answer = self._call("push", {"to": to.to, "messages": messages}, {"X-Line-Retry-Key": line.key})
        return _still_in_doubt(outcome(answer), attempt)

    def _call(self, endpoint: str, body: Json, headers: dict[str, str] | None = None) -> Answer | Silence:
        return call(
            self._pool,
            "POST",
            f"{self._base}/v2/bot/message/{endpoint}",
            self._headers | (headers or {}),
            msgspec.json.encode(body),
            self._timeout,
        )


def _usable(line: Line) -> ReplyToken | None:
    """The line's reply token, unless it was too old from the first or would answer someone else."""
    token = line.reply
    if token is None or line.created >= token.until:
        return None
    if isinstance(line.body, Send) and line.body.to is not None:
        return None
    return token


def _began_by_push(attempt: Attempt, token: ReplyToken) -> bool:
    """Whether the doubt is about pushes alone: the token was too old already when it began."""
    return attempt.since is not None and attempt.since >= token.until


def _addressee(line: Line) -> Address | None:
    return line.body.to if isinstance(line.body, Send) and line.body.to is not None else line.to


def _still_in_doubt(result: Outcome, attempt: Attempt) -> Outcome:
    """An attempt that certainly failed does not tell what became of an earlier one."""
    if isinstance(result, Retry) and attempt.in_doubt:
        return Retry(result.reason, in_doubt=True, after=result.after)
    return result
