"""The front door: webhooks are taken ahead of Flask's dispatch, because that costs more than receiving them does.

Whatever can be refused by its head alone is refused before a byte of its body is awaited.
"""

from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, nullcontext
from http import HTTPStatus
from io import BytesIO
from secrets import token_hex
from typing import TYPE_CHECKING

import structlog
from msgspec import Struct

from bot.bodies import Bodies
from bot.logs import fault
from bot.metrics import REFUSED
from bot.refusing import Refused, error_body
from bot.uploads import Uploads

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

PAGE_BYTES = 64 * 1024
"""More than any form of our pages has."""

log = structlog.get_logger()


class Answer(Struct, frozen=True):
    """A response: status, body and its type."""

    status: HTTPStatus
    body: bytes = b""
    kind: str = "application/json"


class Webhook(Struct, frozen=True):
    """An address that a platform posts to.

    Attributes:
        admit: looks at the head of a request alone; raises Refused.
        receive: takes the request with its body; raises Refused.
        most: bytes of the largest body that is read.
    """

    admit: Callable[["WSGIEnvironment"], None]
    receive: Callable[["WSGIEnvironment", bytes], Answer]
    most: int


class FrontDoor:
    """A WSGI application that answers some paths itself and hands all others on to ``inner``, bodies read."""

    def __init__(
        self, inner: "WSGIApplication", webhooks: Mapping[str, Webhook], bodies: Bodies, uploads: Uploads
    ) -> None:
        self._inner = inner
        self._webhooks = webhooks
        self._bodies = bodies
        self._uploads = uploads

    def __call__(self, environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        """Answer one request."""
        request = token_hex(8)
        environ["madoguchi.request"] = request
        webhook = self._webhooks.get(environ.get("PATH_INFO", ""))
        try:
            if webhook is None:
                with self._with_body(environ):
                    return self._inner(environ, start_response)
            answer = self._receive(webhook, environ)
        except Refused as refused:
            # Only known paths are counted by name: anybody may ask for any other.
            REFUSED.labels(environ["PATH_INFO"] if webhook else "page", refused.status.value).inc()
            answer = Answer(refused.status, error_body(refused.code, str(refused), request))
        except Exception as error:  # noqa: BLE001  # the server would write the message, which may quote a customer
            log.error("request failed", request=request, **fault(error))
            failed = HTTPStatus.INTERNAL_SERVER_ERROR
            answer = Answer(failed, error_body("InternalServerError", failed.phrase, request))
        status = answer.status
        headers = [("X-Request-Id", request), ("Content-Length", str(len(answer.body)))]
        if status is not HTTPStatus.NO_CONTENT:
            headers.append(("Content-Type", answer.kind))
        start_response(f"{status.value} {status.phrase}", headers)
        return [answer.body]

    def _receive(self, webhook: Webhook, environ: "WSGIEnvironment") -> Answer:
        if environ["REQUEST_METHOD"] != "POST":
            raise Refused(HTTPStatus.METHOD_NOT_ALLOWED, "MethodNotAllowed", "this address takes POST")
        self._bodies.check(environ, webhook.most)
        webhook.admit(environ)
        return webhook.receive(environ, self._bodies.read(environ, webhook.most))

    def _with_body(self, environ: "WSGIEnvironment") -> AbstractContextManager[object]:
        """Put the body of a request at hand, so that no page waits for one; until the end of what is given."""
        if environ["REQUEST_METHOD"] != "POST":
            return nullcontext()
        if self._uploads.are_taken_by(environ):
            return self._uploads.at_hand(environ)
        self._bodies.check(environ, PAGE_BYTES)
        body = self._bodies.read(environ, PAGE_BYTES)
        environ["wsgi.input"] = BytesIO(body)
        environ["CONTENT_LENGTH"] = str(len(body))
        return nullcontext()
