"""What LINE hands out to be used once: reply tokens, link tokens, and the retry keys it remembers."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from simulator import identifiers
from simulator.shapes import Json

REPLY_LIFE = timedelta(minutes=1)
REDELIVERED_REPLY_LIFE = timedelta(minutes=20)
LINK_LIFE = timedelta(minutes=10)
RETRY_KEY_LIFE = timedelta(hours=24)


@dataclass(frozen=True)
class _ReplyRight:
    user: str
    happened: datetime
    delivered: datetime


class ReplyTokens:
    """Usable once, within a minute of the webhook; a redelivery starts the minute anew, up to 20 after the event."""

    def __init__(self) -> None:
        self._rights: dict[str, _ReplyRight] = {}

    def issue(self, user: str, now: datetime) -> str:
        """Return a new token that answers ``user``."""
        token = identifiers.reply_token()
        self._rights[token] = _ReplyRight(user, happened=now, delivered=now)
        return token

    def delivered(self, token: str, now: datetime) -> None:
        """Start the minute: the webhook with ``token`` is leaving now."""
        if token in self._rights:
            self._rights[token] = replace(self._rights[token], delivered=now)

    def spend(self, token: str, now: datetime) -> str | None:
        """Use ``token`` up and return whom it answers; nothing if it is unknown, used or too old."""
        right = self._rights.pop(token, None)
        if right is None or now - right.delivered > REPLY_LIFE or now - right.happened > REDELIVERED_REPLY_LIFE:
            return None
        return right.user


class LinkTokens:
    """Usable once, within ten minutes: the right to link one user to an account."""

    def __init__(self) -> None:
        self._issued: dict[str, tuple[str, datetime]] = {}

    def issue(self, user: str, now: datetime) -> str:
        """Return a new token for ``user``."""
        token = identifiers.reply_token()
        self._issued[token] = (user, now)
        return token

    def lives(self, token: str, now: datetime) -> bool:
        """Say whether ``token`` could be spent, without doing so."""
        _, issued = self._issued.get(token, ("", now - 2 * LINK_LIFE))
        return now - issued <= LINK_LIFE

    def spend(self, token: str, now: datetime) -> str | None:
        """Use ``token`` up and return whose it was; nothing if it is unknown, used or too old."""
        user, issued = self._issued.pop(token, ("", now))
        return user if user and now - issued <= LINK_LIFE else None


@dataclass(frozen=True)
class Acceptance:
    """What was accepted under a retry key: the request's id and LINE's answer."""

    request_id: str
    answer: Json
    at: datetime


class RetryKeys:
    """Requests accepted in the last 24 hours, by ``X-Line-Retry-Key``; after that a key is new again."""

    def __init__(self) -> None:
        self._accepted: dict[str, Acceptance] = {}

    def accept(self, key: str, request_id: str, answer: Json, now: datetime) -> None:
        """Remember that a request was accepted under ``key``."""
        self._accepted[key] = Acceptance(request_id, answer, now)

    def accepted(self, key: str, now: datetime) -> Acceptance | None:
        """Return what was accepted under ``key`` within its life."""
        acceptance = self._accepted.get(key)
        return acceptance if acceptance and now - acceptance.at <= RETRY_KEY_LIFE else None
