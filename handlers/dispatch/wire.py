"""One post to a partner's software: the status it answered, or that it was silent and whether it may have heard us."""

import ssl
from time import monotonic
from typing import Final

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

TIMEOUT: Final = Timeout(connect=2.0, read=6.0)
"""Shorter than the 15 to 30 s that Standard Webhooks name: an offer lives for 90, and a thread waits meanwhile."""

_BODY_MOST: Final = 16 * 1024
_BODY_SECONDS: Final = 1.0

# Nothing had been written when these came: the request certainly did not arrive.
_UNHEARD: Final = (NewConnectionError, ConnectTimeoutError, ProxyError, EmptyPoolError, LocationValueError)


class Answer(Struct, frozen=True):
    """What was answered: the status, and the Retry-After header as it came. The body is nobody's business."""

    status: int
    retry_after: str = ""


class Silence(Struct, frozen=True):
    """No answer. ``heard`` if the request may have arrived all the same."""

    reason: str
    heard: bool


def connections(partners: int, threads: int) -> PoolManager:
    """Kept connections to so many partners for so many threads. Nothing is retried or redirected beneath us."""
    return PoolManager(num_pools=max(partners, 1), maxsize=threads, block=False, retries=False)


def post(
    pool: PoolManager, url: str, headers: dict[str, str], body: bytes, timeout: Timeout = TIMEOUT
) -> Answer | Silence:
    """Post once and tell what came of it. Raises nothing that a network or a partner can cause."""
    try:
        response = pool.urlopen(
            "POST",
            url,
            body=body,
            headers=headers,
            timeout=timeout,
            retries=False,
            redirect=False,
            # The status alone decides; a body that breaks off, or never ends, must not hide it.
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
    _let_go(response)
    return Answer(response.status, response.headers.get("retry-after", ""))


def _let_go(response: BaseHTTPResponse) -> None:
    """Keep the connection where the rest of the answer is short and there; nobody waits for more."""
    until, read = monotonic() + _BODY_SECONDS, 0
    try:
        while chunk := response.read1(_BODY_MOST):
            read += len(chunk)
            if read > _BODY_MOST or monotonic() > until:
                response.close()
                return
        response.release_conn()
    except (HTTPError, OSError):
        response.close()
