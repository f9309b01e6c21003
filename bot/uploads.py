"""Large bodies: photos sent through the page of a talk, the one address of ours that takes more than a form.

Whether its page is open is asked before a byte of the body is awaited, so that only who was given the address can send
much; how much is bounded, and so is how many do so at once, apart from all other bodies.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http import HTTPStatus
from io import BytesIO
from typing import IO, TYPE_CHECKING

from bot.bodies import Bodies
from bot.refusing import Refused
from bot.wiring import Counter
from state.errors import StateError

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIEnvironment

MOST_BYTES = 64 * 1024 * 1024
"""Of all photos sent at once: a dozen of a telephone of today. Where scripts run, the page sends them one by one."""

AT_ONCE = 16
"""Photos may arrive in so many threads of 256, beside the 192 of other bodies."""

OVERDUE = timedelta(minutes=5)
"""On a bad line at the roadside a few photos take minutes."""

PATH = re.compile(r"/photos/([0-9a-z]{3,64})")
TOO_LARGE = "madoguchi.too_large"
"""In the request's environment where its body was not read, being larger than anything we take."""


class Uploads:
    """Reads what is sent to pages of photos. Shared by all threads of a process."""

    def __init__(self, bodies: Bodies, counter: Counter) -> None:
        self._bodies = bodies.apart(AT_ONCE, OVERDUE)
        self._counter = counter

    @staticmethod
    def are_taken_by(environ: "WSGIEnvironment") -> bool:
        """Whether a request goes to a page of photos."""
        return PATH.fullmatch(environ.get("PATH_INFO", "")) is not None

    @contextmanager
    def at_hand(self, environ: "WSGIEnvironment") -> Iterator[None]:
        """Have the body lie in a file while the page looks at it.

        What is not to be read is left out: the page says why.

        Raises:
            Refused: too many are arriving.
        """
        body = self._body(environ)
        with body:
            environ["wsgi.input"] = body
            environ["CONTENT_LENGTH"] = str(body.seek(0, 2))
            body.seek(0)
            yield

    def _body(self, environ: "WSGIEnvironment") -> IO[bytes]:
        if not self._is_open(environ):
            return BytesIO()
        try:
            self._bodies.check(environ, MOST_BYTES)
            return self._bodies.spool(environ, MOST_BYTES)
        except Refused as refused:
            if refused.status is not HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
                raise
            environ[TOO_LARGE] = True
            return BytesIO()

    def _is_open(self, environ: "WSGIEnvironment") -> bool:
        found = PATH.fullmatch(environ.get("PATH_INFO", ""))
        try:
            return found is not None and self._counter.doors.open(found[1], self._counter.now(), "photos") is not None
        except StateError:
            return False  # the page will find out for itself, and say so
