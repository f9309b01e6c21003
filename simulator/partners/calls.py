"""The counter's partner API, called as a firm's software calls it: signed JSON, each message with an id of its own."""

import json
import time
from dataclasses import dataclass
from http import HTTPStatus
from uuid import uuid4

import urllib3

from simulator.config import Config
from simulator.partners.firms import Firm, Place
from simulator.partners.signing import signed
from simulator.shapes import Json
from simulator.wire import Crossing, Wire

SECONDS = 10.0
SHOWN_CHARACTERS = 2000


@dataclass(frozen=True)
class Answer:
    """What the counter said: ``status`` is missing when nobody answered."""

    status: int | None
    body: Json

    @property
    def taken(self) -> bool:
        """Whether the counter took it."""
        return self.status is not None and HTTPStatus.OK <= self.status < HTTPStatus.MULTIPLE_CHOICES

    @property
    def words(self) -> str:
        """The answer in a few words, as the page shows it."""
        error = self.body.get("error")
        code = error.get("code", "") if isinstance(error, dict) else ""
        return f"{self.status or '×'} {code}".strip()


class CounterCalls:
    """Posts for every firm."""

    def __init__(self, config: Config, wire: Wire) -> None:
        self._service = config.service_url.rstrip("/")
        self._wire = wire
        self._http = urllib3.PoolManager(retries=False, timeout=SECONDS)

    def accept(self, firm: Firm, offer: str, minutes: int) -> Answer:
        """Take an offer, to be there in so many minutes."""
        return self._post(firm, f"/dispatch/offers/{offer}", {"answer": "accepted", "eta_minutes": minutes})

    def decline(self, firm: Firm, offer: str, reason: str) -> Answer:
        """Say no to an offer."""
        return self._post(firm, f"/dispatch/offers/{offer}", {"answer": "declined", "reason": reason})

    def report(self, firm: Firm, number: str, status: Json) -> Answer:
        """Say how far a job is: ``status``, and what goes with it."""
        return self._post(firm, f"/dispatch/jobs/{number}/status", status)

    def locate(self, firm: Firm, number: str, place: Place) -> Answer:
        """Share where the truck is."""
        position = {"latitude": round(place[0], 6), "longitude": round(place[1], 6)}
        return self._post(firm, f"/dispatch/jobs/{number}/status", {"position": position})

    def close(self) -> None:
        """Close kept connections."""
        self._http.clear()

    def _post(self, firm: Firm, path: str, content: Json) -> Answer:
        body = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
        message, secret = f"msg_{uuid4().hex}", firm.secrets[0] if firm.secrets else ""
        headers = {"Content-Type": "application/json", "X-Partner": firm.key}
        headers |= signed(secret, message, int(time.time()), body)
        began = time.perf_counter()
        answer, outcome, told = Answer(None, {}), "ok", ""
        try:
            response = self._http.request("POST", self._service + path, body=body, headers=headers, redirect=False)
        except urllib3.exceptions.HTTPError as error:
            outcome = type(error).__name__
        else:
            told = response.data.decode("utf-8", "replace")[:SHOWN_CHARACTERS]
            answer = Answer(response.status, _object(response.data))
        took = round((time.perf_counter() - began) * 1000, 1)
        name = f"{firm.key} {path}"
        self._wire.record(Crossing("out", "partner", name, answer.status, content, told, outcome, took))
        return answer


def _object(data: bytes) -> Json:
    try:
        body = json.loads(data)
    except ValueError:
        return {}
    return body if isinstance(body, dict) else {}
