"""Pictures that customers sent: fetched from LINE by the id of their message, within bounded time and size.

Source: LINE Messaging API reference, "Get content". LINE deletes content after a time it does not name, and at once
where its sender takes the message back.
"""

from collections.abc import Callable
from datetime import timedelta
from http import HTTPStatus
from time import monotonic
from typing import Final
from urllib.parse import quote

from msgspec import Struct
from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import HTTPError

from handlers.line.outcome import SETTINGS_WAIT
from handlers.line.wire import wait

TIMEOUT: Final = Timeout(connect=1.0, read=4.0)
TOTAL_SECONDS: Final = 8.0
CHUNK: Final = 64 * 1024
#: LINE prepares what is large; it does not say for how long.
PREPARING_WAIT: Final = timedelta(seconds=3)

_GONE: Final = frozenset({HTTPStatus.NOT_FOUND, HTTPStatus.GONE})
_SETTINGS: Final = frozenset({HTTPStatus.UNAUTHORIZED, HTTPStatus.FORBIDDEN})


class Fetched(Struct, frozen=True):
    """The bytes as they were sent. Personal data."""

    data: bytes


class Gone(Struct, frozen=True):
    """LINE has nothing for that id any more: it was taken back, or is too old."""


class TooLarge(Struct, frozen=True):
    """It is larger than what is asked for; it was not read to its end."""


class Later(Struct, frozen=True):
    """Not now: ``reason`` is a code; ``after`` is how long to wait, where LINE or common sense says so."""

    reason: str
    after: timedelta | None = None


Content = Fetched | Gone | TooLarge | Later


class Contents:
    """LINE's content API. Safe for many threads at once.

    Args:
        base: the setting ``LINE_DATA_API_BASE``.
        token: the channel access token.
        pool: kept connections.
        most: bytes of the largest picture that is read.
        clock: seconds that only go forward.
    """

    def __init__(
        self, base: str, token: str, pool: PoolManager, most: int, clock: Callable[[], float] = monotonic
    ) -> None:
        self._base = base.rstrip("/")
        self._headers = {"Authorization": f"Bearer {token}"}
        self._pool = pool
        self._most = most
        self._clock = clock

    def fetch(self, message: str) -> Content:
        """The content of a message by its id. Raises nothing that a network or a platform can cause."""
        until = self._clock() + TOTAL_SECONDS
        try:
            response = self._pool.urlopen(
                "GET",
                f"{self._base}/v2/bot/message/{quote(message, safe='')}/content",
                headers=self._headers,
                timeout=TIMEOUT,
                retries=False,
                redirect=False,
                preload_content=False,
            )
        except HTTPError as error:
            return Later(type(error).__name__)
        whole = False
        try:
            found = self._read(response, until)
            whole = not isinstance(found, TooLarge | Later)
        except (HTTPError, OSError):
            return Later("broken_off")
        finally:
            # A connection with something left in it cannot be used again.
            if whole:
                response.release_conn()
            else:
                response.close()
        return found

    def _read(self, response: BaseHTTPResponse, until: float) -> Content:
        status = response.status
        if status in _GONE:
            response.drain_conn()
            return Gone()
        if status != HTTPStatus.OK:
            return _later(response)
        announced = response.headers.get("content-length", "")
        if announced.isdigit() and int(announced) > self._most:
            return TooLarge()
        parts: list[bytes] = []
        size = 0
        for part in response.stream(CHUNK, decode_content=False):
            size += len(part)
            parts.append(part)
            if size > self._most:
                return TooLarge()
            if self._clock() >= until:
                return Later("too_slow")
        return Fetched(b"".join(parts))


def _later(response: BaseHTTPResponse) -> Later:
    if response.status == HTTPStatus.ACCEPTED:
        return Later("preparing", PREPARING_WAIT)
    if response.status in _SETTINGS or HTTPStatus.MULTIPLE_CHOICES <= response.status < HTTPStatus.BAD_REQUEST:
        return Later(f"http_{response.status}", SETTINGS_WAIT)
    return Later(f"http_{response.status}", wait(response.headers.get("retry-after", "")))
