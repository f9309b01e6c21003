"""A service that remembers what it was sent, and the control API in the verbs of a person at the desk."""

import hashlib
import json
import struct
import threading
import zlib
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import urllib3
from flask import Response, request

from simulator.config import Config
from simulator.run import Running

PUBLIC_URL = "https://counter.example"
ANYONE = "U00000000000000000000000000000001"
ANOTHER = "U00000000000000000000000000000002"
STRANGER = "U0000000000000000000000000000000a"


def picture(width: int, height: int) -> bytes:
    """A grey PNG (ISO/IEC 15948)."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xcc" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


@dataclass
class Heard:
    """One webhook as the service got it."""

    path: str
    body: bytes
    form: dict[str, str]
    headers: dict[str, str]


@dataclass
class Service:
    """A service that answers every webhook with the next of ``answers``, 200 when there is none left.

    While ``awake`` is an event not yet set, it is silent. ``hook`` is called with each webhook before it is answered.
    """

    url: str = ""
    heard: list[Heard] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    awake: threading.Event | None = None
    hook: Callable[[Heard], object] | None = None

    def events(self) -> list[dict[str, Any]]:
        """Every event LINE posted, in the order of their coming."""
        return [
            event for heard in self.heard if heard.path == "/line/webhook" for event in json.loads(heard.body)["events"]
        ]

    def hears(self) -> Response:
        body = request.get_data(cache=True)
        self.heard.append(Heard(request.path, body, dict(request.form), dict(request.headers)))
        if self.awake:
            self.awake.wait(10)
        if self.hook:
            self.hook(self.heard[-1])
        return Response(status=self.answers.pop(0) if self.answers else 200)


@dataclass
class Desk:
    """The control API in the verbs of a person at the desk."""

    running: Running
    http: urllib3.PoolManager = field(default_factory=urllib3.PoolManager)

    @property
    def url(self) -> str:
        return self.running.url

    def does(self, path: str, expecting: int = 200, **body: Any) -> Any:
        answer = self.http.request("POST", f"{self.url}/control/{path}", json=body)
        assert answer.status == expecting, answer.data
        return answer.json()

    def calls(self, method: str, path: str, expecting: int = 200, **more: Any) -> Any:
        """Call LINE's API as the bot does, below ``/v2/bot``."""
        headers = {"Authorization": f"Bearer {Config().line_token}", **more.pop("headers", {})}
        answer = self.http.request(method, f"{self.url}/line/v2/bot/{path}", headers=headers, **more)
        assert answer.status == expecting, answer.data
        return answer.json()

    def pushes(self, user: str, *messages: dict[str, Any]) -> None:
        """Send messages to one person as the bot does."""
        self.calls("POST", "message/push", json={"to": user, "messages": list(messages)})

    def notifies(self, phone: str, *messages: Any, expecting: int = 200, **headers: str) -> None:
        """Send messages to whoever has a telephone number, as the bot does, and wait until it is told of them."""
        body = {"to": hashlib.sha256(phone.encode()).hexdigest(), "messages": list(messages)}
        headers = {"Authorization": f"Bearer {Config().line_token}"} | headers
        answer = self.http.request("POST", f"{self.url}/line/bot/pnp/push", headers=headers, json=body)
        assert answer.status == expecting, answer.data
        self.waits()

    def opens(self, address: str, user: str = "", *, redirect: bool = False) -> urllib3.BaseHTTPResponse:
        """Open an address below ``/line`` in the browser of ``user``, or in one that is nobody's yet."""
        headers = {"Cookie": f"simulated_phone={user}"} if user else {}
        return self.http.request("GET", f"{self.url}/line/{address}", headers=headers, redirect=redirect)

    def sees(self, path: str) -> Any:
        answer = self.http.request("GET", f"{self.url}/control/{path}")
        assert answer.status == 200, answer.data
        return answer.json()

    def waits(self) -> None:
        assert self.does("settle", seconds=20) == {"settled": True}
