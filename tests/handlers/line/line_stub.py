"""A stand-in for LINE's API: answers what it is told to, and remembers every call."""

import json
import threading
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, NamedTuple


class Call(NamedTuple):
    path: str
    headers: dict[str, str]
    body: Any
    method: str = "POST"


class Answer(NamedTuple):
    status: int = 200
    body: bytes = b'{"sentMessages":[{"id":"461230966842064897"}]}'
    headers: tuple[tuple[str, str], ...] = (("x-line-request-id", "request-1"),)
    declared: int | None = None  # a Content-Length beyond the body: the connection breaks off inside it


CUT = "cut"  # takes the request and closes the connection
SLOW = "slow"  # takes the request and never answers

INVALID_TOKEN = Answer(400, b'{"message":"Invalid reply token"}')


class LineStub:
    """``answers`` are used up in order; the last one stays."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.answers: deque[Answer | str] = deque([Answer()])
        self._over = threading.Event()
        stub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def hear(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                headers = {name.lower(): value for name, value in self.headers.items()}
                stub.calls.append(Call(self.path, headers, json.loads(body) if body else None, self.command))
                stub.respond(self)

            def do_GET(self) -> None:
                self.hear()

            def do_POST(self) -> None:
                self.hear()

            def do_DELETE(self) -> None:
                self.hear()

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        self.base = f"http://127.0.0.1:{self._server.server_port}"

    def will(self, *answers: Answer | str) -> None:
        self.answers = deque(answers)

    @property
    def endpoints(self) -> list[str]:
        return [call.path.removeprefix("/v2/bot/message/") for call in self.calls]

    def respond(self, handler: BaseHTTPRequestHandler) -> None:
        answer = self.answers.popleft() if len(self.answers) > 1 else self.answers[0]
        handler.close_connection = not isinstance(answer, Answer) or answer.declared is not None
        if answer == SLOW:
            self._over.wait()
        if not isinstance(answer, Answer):
            return
        handler.send_response(answer.status)
        for name, value in answer.headers:
            handler.send_header(name, value)
        handler.send_header("Content-Length", str(len(answer.body) if answer.declared is None else answer.declared))
        handler.end_headers()
        handler.wfile.write(answer.body)

    def close(self) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
