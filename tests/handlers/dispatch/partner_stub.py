"""A stand-in for a partner's software: answers what it is told to, and remembers what it was posted."""

import threading
from collections import deque
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import NamedTuple


class Posted(NamedTuple):
    headers: dict[str, str]
    body: bytes
    connection: int


class Reply(NamedTuple):
    status: int = 204
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


CUT = "cut"  # takes the request and closes the connection
SLOW = "slow"  # takes the request and never answers


class PartnerStub:
    """``replies`` are used up in order; the last one stays."""

    def __init__(self) -> None:
        self.posted: list[Posted] = []
        self.replies: deque[Reply | str] = deque([Reply()])
        self._over = threading.Event()
        stub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", "0")))
                headers = {name.lower(): value for name, value in self.headers.items()}
                stub.posted.append(Posted(headers, body, self.client_address[1]))
                stub.reply(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01})
        self._thread.start()
        self.url = f"http://127.0.0.1:{self._server.server_port}/hook"

    def will(self, *replies: Reply | str) -> None:
        self.replies = deque(replies)

    def reply(self, handler: BaseHTTPRequestHandler) -> None:
        reply = self.replies.popleft() if len(self.replies) > 1 else self.replies[0]
        handler.close_connection = not isinstance(reply, Reply)
        if reply == SLOW:
            self._over.wait()
        if not isinstance(reply, Reply):
            return
        handler.send_response(reply.status)
        for name, value in reply.headers:
            handler.send_header(name, value)
        if reply.status != 204:
            handler.send_header("Content-Length", str(len(reply.body)))
        handler.end_headers()
        handler.wfile.write(reply.body)

    def close(self) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
