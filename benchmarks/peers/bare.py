"""A bare receiver: signature, JSON and one raw round trip to Redis, with nothing around it.

``application`` is plain WSGI, ``in_flask`` the same inside a Flask route.
"""

import hmac
import os
import socket
import threading
from base64 import b64encode
from collections.abc import Iterable
from typing import TYPE_CHECKING

import hiredis
from flask import Flask, request
from msgspec import json

from benchmarks.webhooks import SECRET

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

_connection = threading.local()


def application(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
    """Record one webhook."""
    body: bytes = environ["wsgi.input"].read()
    _record(body, environ.get("HTTP_X_LINE_SIGNATURE", ""))
    start_response("200 OK", [("Content-Length", "0")])
    return (b"",)


def in_flask() -> Flask:
    """The same as a route of Flask's."""
    app = Flask(__name__)

    @app.post("/line/webhook")
    def webhook() -> str:
        _record(request.get_data(), request.headers["X-Line-Signature"])
        return ""

    return app


def _record(body: bytes, signature: str) -> None:
    if not hmac.compare_digest(b64encode(hmac.digest(SECRET.encode(), body, "sha256")).decode(), signature):
        raise PermissionError
    events = json.decode(body)["events"]
    _round_trip(
        [("HSET", f"bare:{each['source']['userId']}", each["webhookEventId"], json.encode(each)) for each in events]
    )


def _round_trip(commands: list[tuple[str | bytes, ...]]) -> None:
    if not hasattr(_connection, "socket"):
        _connection.socket = socket.socket(socket.AF_UNIX)
        _connection.socket.connect(os.environ["REDIS_URL"].removeprefix("unix://"))
        _connection.reader = hiredis.Reader()
    _connection.socket.sendall(b"".join(hiredis.pack_command(command) for command in commands))  # type: ignore[arg-type]  # typed as one word long
    for _ in commands:
        while _connection.reader.gets() is False:
            _connection.reader.feed(_connection.socket.recv(65536))
