"""Sessions of the account pages: Flask's session interface over our own store, by a random id in a cookie.

The browser holds nothing but the id. An id that we did not give out is never taken up, and a new one is given at every
change of rights, so that an id planted in a browser is worth nothing (session fixation; ASVS V7.2).
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, Protocol

import msgspec
from flask import Flask, Request, Response
from flask.sessions import SessionInterface, SessionMixin

from bot.accounts.visits import Visit

PATH = "/account"
LONGEST = timedelta(hours=8)
"""However busy it is, a session ends after this."""

IDLE = timedelta(minutes=15)
FILLING_IN = timedelta(hours=1)
"""How long a form may lie open before anybody has signed in: as long as its proof against forgery is good."""

PROLONGED_EVERY = timedelta(minutes=1)
"""A life is prolonged no oftener: looking at a page writes nothing most of the time."""

FORGERY_FIELD = "csrf_token"


class SessionStore(Protocol):
    """Where sessions are kept (:class:`state.web_sessions.WebSessions`)."""

    def save(self, id: str, value: bytes, now: datetime, idle: timedelta, until: datetime) -> None:  # noqa: A002  # its name there
        """Keep ``value`` until ``until``, or until nobody has asked for ``idle``."""

    def load(self, id: str, now: datetime) -> bytes | None:  # noqa: A002  # its name there
        """What is kept, if it still is."""

    def delete(self, id: str) -> None:  # noqa: A002  # its name there
        """Forget it."""


class AccountSession(dict[str, Any], SessionMixin):
    """One request's view of its session.

    As a dictionary it holds the proof against forgery alone, which Flask-WTF keeps there; all else is in ``visit``.
    It is empty until it is loaded, so that only pages that need one ask the store.
    """

    def __init__(self, cookie: str) -> None:
        super().__init__()
        self.id = cookie
        self.former = ""
        self.loaded = b""
        self.visit: Visit | None = None


class AccountSessions(SessionInterface):
    """Reads and writes them. Paths outside of :data:`PATH` have no session and cost nothing.

    Args:
        store: where they are kept.
        https: whether customers reach us by https; only a desk without any is excused from secure cookies.
        new_id: makes an id of 256 random bits.
        now: the clock.
    """

    def __init__(
        self, store: SessionStore, new_id: Callable[[], str], now: Callable[[], datetime], *, https: bool
    ) -> None:
        self._store = store
        self._new_id = new_id
        self._now = now
        self._https = https
        # The prefix makes browsers refuse it from other hosts, paths and plain http (RFC 6265bis, 4.1.3.2).
        self.cookie = "__Host-madoguchi" if https else "madoguchi"

    def open_session(self, app: Flask, request: Request) -> AccountSession | None:  # noqa: ARG002  # Flask's signature
        """The session of a request, not yet loaded."""
        if request.path != PATH and not request.path.startswith(f"{PATH}/"):
            return None
        return AccountSession(request.cookies.get(self.cookie, ""))

    def load(self, session: AccountSession) -> Visit:
        """What is remembered of this browser, or a blank page. Raises StateError."""
        now = self._now()
        packed = self._store.load(session.id, now) if session.id else None
        try:
            visit = msgspec.msgpack.decode(packed, type=Visit) if packed else None
        except msgspec.DecodeError:  # of a release long past
            visit = None
        if visit is None or now >= _end(visit) or packed is None:
            session.id = ""
            visit = Visit(begun=now, seen=now)
        else:
            session.loaded = packed
        if visit.token:
            session[FORGERY_FIELD] = visit.token
        session.visit = visit
        return visit

    def renew(self, session: AccountSession) -> None:
        """Give the session another id, and its forms another proof: what was known of the old ones is worth nothing."""
        session.former = session.former or session.id
        session.id = ""
        session.pop(FORGERY_FIELD, None)

    def forget(self, session: AccountSession) -> Visit:
        """Begin a blank session in the place of this one, which ends with this request. The language stays."""
        now = self._now()
        language = session.visit.language if session.visit else None
        self.renew(session)
        session.visit = Visit(begun=now, seen=now, language=language)
        return session.visit

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Nothing: a session is kept by :meth:`keep`, while what fails there can still be answered with a page."""

    def keep(self, session: AccountSession, response: Response) -> None:
        """Keep what has changed, and put the id into the answer where it is new. Raises StateError."""
        if session.visit is None:
            return
        response.vary.add("Cookie")
        now, visit = self._now(), session.visit
        visit.token = session.get(FORGERY_FIELD, "")
        if session.id and now - visit.seen >= PROLONGED_EVERY:
            visit.seen = now
        packed = msgspec.msgpack.encode(visit)
        if session.id:
            # What was ended in another window while this page was made stays ended.
            if packed != session.loaded and self._store.load(session.id, now) is not None:
                self._store.save(session.id, packed, now, _idle(visit), visit.begun + LONGEST)
            return
        if session.former:
            self._store.delete(session.former)
        if _worth_keeping(visit):
            session.id = self._new_id()
            self._store.save(session.id, packed, now, _idle(visit), visit.begun + LONGEST)
            response.set_cookie(self.cookie, session.id, path="/", secure=self._https, httponly=True, samesite="Lax")
        elif session.former:
            response.delete_cookie(self.cookie, path="/", secure=self._https, httponly=True, samesite="Lax")


def _worth_keeping(visit: Visit) -> bool:
    return visit != Visit(begun=visit.begun, seen=visit.seen)


def _idle(visit: Visit) -> timedelta:
    return IDLE if visit.signed_in else FILLING_IN


def _end(visit: Visit) -> datetime:
    """When it is over whatever happens; an idle one that the store has not let go of is over too."""
    return min(visit.begun + LONGEST, visit.seen + _idle(visit))
