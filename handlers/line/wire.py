"""One call to LINE's API: what it answered, or that it was silent and whether it may have heard us."""

import ssl
from datetime import timedelta
from http import HTTPStatus
from typing import Final, Literal

import msgspec
from msgspec import Struct
from urllib3 import BaseHTTPResponse, PoolManager, Timeout
from urllib3.exceptions import (
    ConnectTimeoutError,
    EmptyPoolError,
    HTTPError,
    LocationValueError,
    NewConnectionError,
    ProxyError,
    ReadTimeoutError,
    SSLError,
)

TIMEOUT: Final = Timeout(connect=1.0, read=4.0)
#: A worker should not be asked to sleep longer than this by a header.
WAIT_MOST_SECONDS: Final = 3_600
_BODY_MOST: Final = 64 * 1024

# Nothing had been written when these came: the request certainly did not reach LINE.
_UNHEARD: Final = (NewConnectionError, ConnectTimeoutError, ProxyError, EmptyPoolError, LocationValueError)


class Answer(Struct, frozen=True):
    """What LINE answered.

    ``request`` is its id of the call; on 409 that of the earlier call it accepted. ``message`` is the words of an
    error, empty on success or where the body could not be read. ``wait`` is the Retry-After header. ``body`` is what
    came with success, at most 64 KiB of it; it may hold personal data.
    """

    status: int
    request: str = ""
    message: str = ""
    wait: timedelta | None = None
    body: bytes = b""


class Silence(Struct, frozen=True):
    """No answer. ``heard`` if the request may have reached LINE all the same."""

    reason: str
    heard: bool


class _Error(Struct):
    message: str = ""


def connections(size: int) -> PoolManager:
    """Kept connections for that many threads at once. Nothing is retried or redirected beneath us."""
    return PoolManager(num_pools=2, maxsize=size, block=False, retries=False)


def call(  # noqa: PLR0913, PLR0917 - the parts of a request
    pool: PoolManager,
    method: Literal["GET", "POST", "DELETE"],
    url: str,
    headers: dict[str, str],
    body: bytes | None = None,
    timeout: Timeout = TIMEOUT,
) -> Answer | Silence:
    """Make one call and tell what came of it. Raises nothing that a network or a platform can cause."""
    try:
        response = pool.urlopen(
            method,
            url,
            body=body,
            headers=headers,
            timeout=timeout,
            retries=False,
            redirect=False,
            # The status alone decides; a body that breaks off must not hide it.
            preload_content=False,
        )
    except _UNHEARD:
        return Silence("unreachable", heard=False)
    except SSLError as error:
        untrusted = bool(error.args) and isinstance(error.args[0], ssl.SSLCertVerificationError)
        return Silence("certificate" if untrusted else "tls", heard=not untrusted)
    except ReadTimeoutError:
        return Silence("read_timeout", heard=True)
    except HTTPError:
        return Silence("connection_lost", heard=True)
    read = _read(response)
    failed = response.status >= HTTPStatus.BAD_REQUEST
    return Answer(
        status=response.status,
        request=response.headers.get("x-line-accepted-request-id") or response.headers.get("x-line-request-id") or "",
        message=_message(read) if failed else "",
        wait=wait(response.headers.get("retry-after", "")),
        body=b"" if failed else read,
    )


def _read(response: BaseHTTPResponse) -> bytes:
    """The body, empty if it broke off; it is read to its end in any case, so that the connection can be kept."""
    try:
        body = response.read(_BODY_MOST)
        response.drain_conn()
        response.release_conn()
    except (HTTPError, OSError):
        response.close()
        return b""
    return body


def _message(body: bytes) -> str:
    """An error's words."""
    try:
        return msgspec.json.decode(body, type=_Error).message
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return ""


def wait(header: str) -> timedelta | None:
    """Retry-After in its seconds form; the date form is not used by LINE."""
    if not (header.isascii() and header.isdigit() and len(header) < 10):  # noqa: PLR2004 - beyond any wait
        return None
    return timedelta(seconds=min(int(header), WAIT_MOST_SECONDS))
