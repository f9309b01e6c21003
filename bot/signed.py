"""Messages of the insurer's own systems: proved before anything of them is read, and refused in one shape.

Who signs is told by the key alone. Where none is set, nobody can sign, and nothing tells that from a wrong key.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from http import HTTPStatus
from secrets import token_bytes

import structlog
from flask import Blueprint, Response, g, request
from flask.typing import ResponseReturnValue
from msgspec import Struct, json

from bot.metrics import REFUSED
from bot.refusing import Refused, error_body
from handlers.dispatch.errors import BadSignature
from handlers.dispatch.signature import secret_of, verify
from handlers.insurer.errors import BadFields
from handlers.insurer.reading import MOST_BYTES

log = structlog.get_logger()


class Proved(Struct, frozen=True):
    """A message whose sender is proved: its id, the same when it is sent again, and its body as it came."""

    id: str
    body: bytes


class Proving:
    """Lets messages pass that one of the keys signed just now. Safe for many threads at once."""

    def __init__(self, keys: Sequence[str], now: Callable[[], datetime]) -> None:
        self._keys = tuple(keys) or (secret_of(token_bytes(32)),)
        self._now = now

    def prove(self, sent: Mapping[str, str], body: bytes) -> Proved:
        """The message of these headers, by their names in lower case. Raises BadSignature, Refused."""
        if len(body) > MOST_BYTES:
            raise Refused(
                HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "TooLarge", f"the body is larger than {MOST_BYTES:,} bytes"
            )
        return Proved(verify(self._keys, sent, body, self._now()), body)


def proved(proving: Proving) -> Proved:
    """This request's message. Raises as :meth:`Proving.prove`."""
    return proving.prove({name.lower(): value for name, value in request.headers.items()}, request.get_data())


def explain(api: Blueprint) -> None:
    """Have what is refused told as errors are told everywhere."""

    @api.errorhandler(BadSignature)
    def unproved(_: BadSignature) -> ResponseReturnValue:
        return refusal(HTTPStatus.UNAUTHORIZED, "BadSignature", "this was not signed with a key of ours just now")

    @api.errorhandler(BadFields)
    def wrong(error: BadFields) -> ResponseReturnValue:
        status = HTTPStatus.UNPROCESSABLE_ENTITY
        return refusal(status, "BadFields", "the body is not as described", fields=error.fields)

    @api.errorhandler(Refused)
    def other(error: Refused) -> ResponseReturnValue:
        return refusal(error.status, error.code, str(error))


def refusal(status: HTTPStatus, code: str, words: str, **more: object) -> ResponseReturnValue:
    """An error, counted and logged."""
    # Counted by the rule and not by the path, which anybody may ask for.
    REFUSED.labels(str(request.url_rule), status.value).inc()
    log.info("message refused", request=g.request, reason=code, status=status.value)
    return answer(error_body(code, words, g.request, **more), status)


def answer(body: bytes, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """A JSON response."""
    return Response(body, status, content_type="application/json")


def encoded(value: object) -> bytes:
    """A value as JSON."""
    return json.encode(value)
