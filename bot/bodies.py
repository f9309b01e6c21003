"""Request bodies: read whole before anything else is done, and only so many at once.

The server hands a body over as it arrives, so that whoever sends half of one and waits holds a thread for as long as
they like, and the server has no time-out for that. Bodies may therefore hold most threads but never all: beyond that,
requests are refused unread, while everything without a body is still served. Where every place is taken, and half of
them by bodies long overdue, the process ends itself and its parent starts another: nothing is lost by that
(docs/decisions/0008-slow-bodies.md).
"""

from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus
from threading import get_ident
from time import monotonic
from typing import TYPE_CHECKING

from bot.refusing import Refused

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

OVERDUE = timedelta(seconds=20)
"""No platform of ours takes so long to send a body."""


class Bodies:
    """Reads bodies. Shared by all threads of a process.

    Args:
        at_once: how many may be arriving at the same time.
        give_up: ends this process; called when half of all places are held by overdue bodies and none is free.
        clock: seconds that only go forward.
    """

    def __init__(self, at_once: int, give_up: Callable[[], None], clock: Callable[[], float] = monotonic) -> None:
        self._at_once = at_once
        self._give_up = give_up
        self._clock = clock
        self._arriving: dict[int, float] = {}

    @staticmethod
    def check(environ: "WSGIEnvironment", most: int) -> None:
        """Refuse (400, 413) a request whose head announces no number of bytes, or more than ``most``."""
        try:
            announced = int(environ.get("CONTENT_LENGTH") or 0)
        except ValueError:
            raise Refused(HTTPStatus.BAD_REQUEST, "BadRequest", "the length of the body is not a number") from None
        if announced > most:
            raise _too_large(most)

    def read(self, environ: "WSGIEnvironment", most: int) -> bytes:
        """The body of a request, up to ``most`` bytes.

        Raises:
            Refused: 413 for a body that is too large after all, 503 where too many bodies are arriving.
        """
        arriving = self._arriving
        # Threads may pass here together, so that a few more than allowed may get in: there are threads to spare.
        if len(arriving) >= self._at_once:
            self._full()
        me = get_ident()
        arriving[me] = self._clock()
        try:
            body: bytes = environ["wsgi.input"].read(most + 1)
        finally:
            del arriving[me]
        if len(body) > most:
            raise _too_large(most)
        return body

    def _full(self) -> None:
        latest = self._clock() - OVERDUE.total_seconds()
        if 2 * sum(began <= latest for began in list(self._arriving.values())) >= self._at_once:
            self._give_up()
        raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "Busy", "too many bodies are arriving: please send it again")


def _too_large(most: int) -> Refused:
    return Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "TooLarge", f"the body is larger than {most:,} bytes")
