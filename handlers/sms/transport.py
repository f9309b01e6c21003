"""The HTTP under Twilio's client: kept connections, bounded time, and faults told apart by whether anything was sent.

Twilio's own transport waits for ever by default, has one error for a refused and for a broken connection, and logs the
addresses it calls with the telephone number in them; its errors quote Twilio's answers, which quote the number too.
"""

import logging
from collections.abc import Mapping
from http import HTTPStatus
from urllib.parse import urlencode

from msgspec import DecodeError, Struct, json
from twilio.http import HttpClient  # type: ignore[import-untyped]  # twilio publishes no types
from twilio.http.response import Response  # type: ignore[import-untyped]  # the same
from urllib3 import PoolManager, Timeout, make_headers
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError

from handlers.sms.errors import Declined, MaybeSent, NotSent, TwilioError

CREDENTIALS = 20003
RATE_LIMITED = 20429


class Timeouts(Struct, frozen=True):
    """How long to wait for a connection and for an answer, in seconds.

    A look-up and a send after it stay within the ten seconds that a stopping process has.
    """

    connect: float = 1.0
    read: float = 3.5


class Transport(HttpClient):  # type: ignore[misc]  # the base class has no types
    """One pool of connections for all threads."""

    def __init__(self, timeouts: Timeouts) -> None:
        super().__init__(logging.getLogger(__name__), is_async=False)
        self._pool = PoolManager(
            maxsize=16,
            timeout=Timeout(connect=timeouts.connect, read=timeouts.read),
            # Whether to try again is the outbox's decision, and never within one attempt.
            retries=False,
        )

    def request(  # noqa: PLR0913, PLR0917  # the signature is Twilio's
        self,
        method: str,
        url: str,
        params: Mapping[str, object] | None = None,
        data: Mapping[str, object] | None = None,
        headers: Mapping[str, str] | None = None,
        auth: tuple[str, str] | None = None,
        timeout: float | None = None,  # noqa: ARG002  # bounded for the whole pool
        allow_redirects: bool = False,  # noqa: ARG002, FBT001, FBT002  # a redirect would lose the form
    ) -> Response:
        """Make one request, and return nothing but a success.

        Raises:
            NotSent: no connection came about.
            MaybeSent: the connection broke, no answer came in time, or Twilio answered 408 or 5xx.
            Declined: any other answer that is no success.
        """
        sent = {**(headers or {}), **(make_headers(basic_auth=":".join(auth)) if auth else {})}
        try:
            answer = self._pool.request(
                method,
                f"{url}?{urlencode(params)}" if params else url,
                body=urlencode(data, doseq=True) if data else None,
                headers=sent,
                redirect=False,
            )
        except (NewConnectionError, ConnectTimeoutError):
            raise NotSent("no connection") from None
        except HTTPError as broken:
            raise MaybeSent(type(broken).__name__) from None
        if not 200 <= answer.status < 300:  # noqa: PLR2004  # HTTP's own numbers
            raise _refusal(answer.status, answer.data)
        return Response(answer.status, answer.data.decode("utf-8", "replace"), answer.headers)


class _Problem(Struct):
    code: int | None = None


def _refusal(status: int, body: bytes) -> TwilioError:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR or status == HTTPStatus.REQUEST_TIMEOUT:
        return MaybeSent(f"status {status}")
    if status == HTTPStatus.TOO_MANY_REQUESTS:  # whichever limit it was: nothing was processed
        return Declined(status, RATE_LIMITED)
    try:
        code = json.decode(body, type=_Problem).code
    except DecodeError:
        code = None
    return Declined(status, code or (CREDENTIALS if status == HTTPStatus.UNAUTHORIZED else status))
