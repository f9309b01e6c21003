"""Request bodies: read whole before anything else is done, and only so many at once.

The server hands a body over as it arrives, so that whoever sends half of one and waits holds a thread for as long as
they like, and the server has no time-out for that. Bodies may therefore hold most threads but never all: beyond that,
requests are refused unread, while everything without a body is still served. Where every place is taken, and half of
them by bodies long overdue, the process ends itself and its parent starts another: nothing is lost by that
(docs/decisions/0008-slow-bodies.md).
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from http import HTTPStatus
from tempfile import TemporaryFile
from threading import get_ident
from time import monotonic
from typing import IO, TYPE_CHECKING

from bot.refusing import Refused

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

OVERDUE = timedelta(seconds=20)
"""No platform of ours takes so long to send a body."""

CHUNK = 256 * 1024


class Bodies:
    """Reads bodies. Shared by all threads of a process.

    Args:
        at_once: how many may be arriving at the same time.
        give_up: ends this process; called when half of all places are held by overdue bodies and none is free.
        clock: seconds that only go forward.
        overdue: how long a body may take where others have to wait for it.
    """

    def __init__(
        self,
        at_once: int,
        give_up: Callable[[], None],
        clock: Callable[[], float] = monotonic,
        overdue: timedelta = OVERDUE,
    ) -> None:
        self._at_once = at_once
        self._give_up = give_up
        self._clock = clock
        self._overdue = overdue
        self._arriving: dict[int, float] = {}

    def apart(self, at_once: int, overdue: timedelta) -> "Bodies":
        """Places of their own for bodies that are large and take their time, and so must not take those of others."""
        return Bodies(at_once, self._give_up, self._clock, overdue)

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
        with self._place():
            body: bytes = environ["wsgi.input"].read(most + 1)
        if len(body) > most:
            raise _too_large(most)
        return body

    def spool(self, environ: "WSGIEnvironment", most: int) -> IO[bytes]:
        """The body of a request, up to ``most`` bytes, in a file that has no name and is gone when it is closed.

        Raises:
            Refused: as :meth:`read`; nothing is left of what had come by then.
        """
        file = TemporaryFile()  # noqa: SIM115  # whoever asked closes it
        whole = False
        try:
            with self._place():
                while (chunk := environ["wsgi.input"].read(CHUNK)) and file.tell() <= most:
                    file.write(chunk)
            whole = file.tell() <= most
        finally:
            if not whole:
                file.close()
        if not whole:
            raise _too_large(most)
        file.seek(0)
        return file

    @contextmanager
    def _place(self) -> Iterator[None]:
        arriving = self._arriving
        # Threads may pass here together, so that a few more than allowed may get in: there are threads to spare.
        if len(arriving) >= self._at_once:
            self._full()
        me = get_ident()
        arriving[me] = self._clock()
        try:
            yield
        finally:
            del arriving[me]

    def _full(self) -> None:
        latest = self._clock() - self._overdue.total_seconds()
        if 2 * sum(began <= latest for began in list(self._arriving.values())) >= self._at_once:
            self._give_up()
        raise Refused(HTTPStatus.SERVICE_UNAVAILABLE, "Busy", "too many bodies are arriving: please send it again")


def _too_large(most: int) -> Refused:
    return Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "TooLarge", f"the body is larger than {most:,} bytes")
