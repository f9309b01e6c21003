"""The HTTP under Twilio's client: kept connections, bounded time, and faults told apart by whether anything was sent.

Twilio's own transport waits for ever by default, gives one error for a refused and for a broken connection, and logs
the addresses it calls with the telephone number in them.
"""

import logging
from collections.abc import Mapping
from urllib.parse import urlencode

from msgspec import Struct
from twilio.http import HttpClient  # type: ignore[import-untyped]  # twilio publishes no types
from twilio.http.response import Response  # type: ignore[import-untyped]  # the same
from urllib3 import PoolManager, Timeout, make_headers
from urllib3.exceptions import ConnectTimeoutError, HTTPError, NewConnectionError

from handlers.sms.errors import MaybeSent, NotSent


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
        """Make one request.

        Raises:
            NotSent: no connection came about.
            MaybeSent: the connection broke, or no answer came in time.
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
        return Response(answer.status, answer.data.decode("utf-8", "replace"), answer.headers)
