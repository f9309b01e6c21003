"""A service that remembers what it was sent, and the control API in the verbs of a person at the desk."""

import threading
from dataclasses import dataclass, field
from typing import Any

import urllib3
from flask import Response, request

from simulator.run import Running

PUBLIC_URL = "https://counter.example"
ANYONE = "U00000000000000000000000000000001"


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

    While ``awake`` is an event not yet set, it is silent.
    """

    url: str = ""
    heard: list[Heard] = field(default_factory=list)
    answers: list[int] = field(default_factory=list)
    awake: threading.Event | None = None

    def hears(self) -> Response:
        body = request.get_data(cache=True)
        self.heard.append(Heard(request.path, body, dict(request.form), dict(request.headers)))
        if self.awake:
            self.awake.wait(10)
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

    def sees(self, path: str) -> Any:
        answer = self.http.request("GET", f"{self.url}/control/{path}")
        assert answer.status == 200, answer.data
        return answer.json()

    def waits(self) -> None:
        assert self.does("settle", seconds=20) == {"settled": True}
