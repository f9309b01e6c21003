"""Twilio's Messages resource in memory, on a real socket: it remembers what it was asked, and breaks on demand."""

import json
import threading
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal, Self
from urllib.parse import parse_qs, parse_qsl, urlsplit

from msgspec import Struct

Fault = Literal["cut_before", "cut_after", "slow_after", "odd_body", "empty_body", "list_body", "bare_body"]


class Asked(Struct):
    method: str
    path: str
    query: dict[str, str]
    form: dict[str, str]
    headers: dict[str, str]
    raw: bytes


class Refusal(Struct):
    status: int
    body: bytes = b""

    @classmethod
    def coded(cls, status: int, code: int) -> Self:
        said = {"code": code, "message": "refused +819000000001", "more_info": "", "status": status}
        return cls(status, json.dumps(said).encode())


class TwilioStub:
    def __init__(self) -> None:
        self.asked: list[Asked] = []
        self.messages: list[dict[str, object]] = []
        self.next: deque[Fault | Refusal | None] = deque()
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC)
        self.released = threading.Event()
        stub = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def log_message(self, *_: object) -> None:
                """Keep the test output clean."""

            def do_POST(self) -> None:
                self._answer(self.rfile.read(int(self.headers["Content-Length"])))

            def do_GET(self) -> None:
                self._answer(b"")

            def _answer(self, raw: bytes) -> None:
                fault = stub.next.popleft() if stub.next else None
                asked = stub.remember(
                    self.command, self.path, {name.lower(): value for name, value in self.headers.items()}, raw
                )
                if isinstance(fault, Refusal):
                    self._say(fault.status, fault.body)
                    return
                if fault == "cut_before":
                    self.close_connection = True
                    return
                status, body = stub.act(asked)
                if fault == "slow_after":
                    stub.released.wait(5)
                if fault in {"cut_after", "slow_after"}:
                    self.close_connection = True
                    return
                odd = {"odd_body": b"<html>", "empty_body": b"", "list_body": b"[1]", "bare_body": b"{}"}
                self._say(status, odd.get(fault or "", body))

            def _say(self, status: int, body: bytes) -> None:
                self.send_response(status)
                self.send_header("Content-Type", "application/json")
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
        self._thread.start()

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def bodies(self) -> list[object]:
        return [message["body"] for message in self.messages]

    @property
    def creates(self) -> list[Asked]:
        return [asked for asked in self.asked if asked.method == "POST"]

    @property
    def lookups(self) -> list[Asked]:
        return [asked for asked in self.asked if asked.method == "GET"]

    def remember(self, method: str, target: str, headers: dict[str, str], raw: bytes) -> Asked:
        split = urlsplit(target)
        form = dict(parse_qsl(raw.decode(), keep_blank_values=True))
        query = {name: values[0] for name, values in parse_qs(split.query).items()}
        self.asked.append(Asked(method, split.path, query, form, headers, raw))
        return self.asked[-1]

    def act(self, asked: Asked) -> tuple[int, bytes]:
        if asked.method == "GET":
            found = [message for message in reversed(self.messages) if message["to"] == asked.query["To"]]
            return 200, json.dumps({"messages": found, "next_page_uri": None, "page": 0}).encode()
        return 201, json.dumps(self.store(asked.form["To"], asked.form["Body"])).encode()

    def store(self, to: str, body: str, direction: str = "outbound-api") -> dict[str, object]:
        message: dict[str, object] = {
            "sid": f"SM{len(self.messages) + 1:032x}",
            "to": to,
            "body": body,
            "direction": direction,
            "status": "queued",
            "date_created": format_datetime(self.now()),
            "date_sent": None,
            "num_segments": "1",
        }
        self.messages.append(message)
        return message

    def close(self) -> None:
        self.released.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
