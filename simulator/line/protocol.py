"""How every call to LINE is met: the token, the size, the request id, the shape of errors.

Source: LINE, Messaging API reference, "Common specifications".
"""

import time

from flask import Blueprint, Response, g, jsonify, request

from simulator import identifiers
from simulator.errors import LineRefusal
from simulator.line.account import Account
from simulator.line.rules import check_messages
from simulator.shapes import Json
from simulator.wire import Crossing, Wire

BODY_LIMIT = 2 * 1024 * 1024
RETRYABLE = (".push", ".multicast")


def guard(blueprint: Blueprint, account: Account, wire: Wire) -> None:
    """Let ``blueprint`` answer as LINE does: the bearer token first, a request id always, errors in LINE's shape."""

    @blueprint.before_request
    def check_token_and_size() -> None:
        g.began, g.request_id = time.perf_counter(), identifiers.request_id()
        body = request.get_data()  # read in any case: a caller still sending would never see the refusal
        if request.headers.get("Authorization") != f"Bearer {account.config.line_token}":
            raise LineRefusal(401, "Authentication failed. Confirm that the access token in the authorization header is valid.")  # noqa: E501 # fmt: skip
        if len(body) > BODY_LIMIT:
            raise LineRefusal(413, "Request Entity Too Large")
        if "X-Line-Retry-Key" in request.headers and not request.endpoint.endswith(RETRYABLE):  # type: ignore[union-attr]  # a matched request has an endpoint
            raise LineRefusal(400, "The retry key is not supported by this endpoint")

    @blueprint.errorhandler(LineRefusal)
    def refuse(refusal: LineRefusal) -> Response:
        response = jsonify(refusal.body)
        response.status_code = refusal.status
        response.headers.update(refusal.headers)
        return response

    @blueprint.after_request
    def identify_and_record(response: Response) -> Response:
        response.headers["X-Line-Request-Id"] = g.request_id
        wire.record(
            Crossing(
                "in",
                "line",
                f"{request.method} {request.path}",
                response.status_code,
                request=request.get_json(silent=True) if request.is_json else {},
                response=response.get_json(silent=True) if response.is_json else {},
                milliseconds=round((time.perf_counter() - g.began) * 1000, 1),
            )
        )
        return response


def json_body() -> Json:
    """Return the request's JSON object.

    Raises:
        LineRefusal: 415, it is not declared as JSON; 400, it is none.
    """
    if request.mimetype != "application/json":
        raise LineRefusal(415, "Unsupported media type")
    body = request.get_json(silent=True)
    if not isinstance(body, dict):
        raise LineRefusal(400, "The request body could not be parsed as JSON")
    return body


def checked_messages(body: Json) -> list[Json]:
    """Return the messages of a body.

    Raises:
        LineRefusal: 400, LINE would refuse one of them; all findings are in ``details``.
    """
    findings = check_messages(body)
    if findings:
        raise LineRefusal(400, f"The request body has {len(findings)} error(s)", findings)
    return list(body["messages"])
