"""How Twilio posts to the service: signed forms, tried once more only when nobody could be reached.

Sources: Twilio, "Webhooks security" (signature), "Webhook connection overrides" (time-outs and retries).
"""

import time
from urllib.parse import urlencode

import urllib3
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]  # publishes no types

from simulator.config import Config
from simulator.faults import Fault, Faults
from simulator.lanes import Lanes
from simulator.wire import Crossing, Wire

CONNECT_SECONDS, TOTAL_SECONDS = 5.0, 15.0
SHOWN_CHARACTERS = 2000


class TwilioWebhooks:
    """Posts in the order of each phone, and suffers the armed faults. Nothing is ever sent again after an answer."""

    def __init__(self, config: Config, wire: Wire, faults: Faults, lanes: Lanes) -> None:
        self._config = config
        self._wire = wire
        self._faults = faults
        self._lanes = lanes
        self._validator = RequestValidator(config.twilio_token)
        self._http = urllib3.PoolManager(
            retries=urllib3.Retry(total=1, connect=1, read=0, redirect=0, status=0, other=0, raise_on_redirect=False),
            timeout=urllib3.Timeout(connect=CONNECT_SECONDS, total=TOTAL_SECONDS),
        )
        self._held: dict[str, list[tuple[str, dict[str, str], str]]] = {}

    def post(self, target: str, phone: str, url: str, form: dict[str, str]) -> None:
        """Post ``form`` to the public ``url`` in the background; ``target`` says which faults strike it."""
        lane = f"sms {phone}"
        webhook = (url, form, target)
        fault = self._faults.take(target)
        match fault:
            case Fault(kind="delay"):
                self._lanes.submit(lane, lambda: self._deliver(*webhook), fault.seconds)
            case Fault(kind="reorder"):
                self._held.setdefault(lane, []).append(webhook)
                self._lanes.submit(lane, lambda: self._release(lane), fault.seconds)
                return  # what was held before waits for another
            case Fault(kind="duplicate"):
                self._lanes.submit(lane, lambda: self._deliver(*webhook))
                self._lanes.submit(lane, lambda: self._deliver(*webhook))
            case Fault(kind="drop"):
                self._wire.record(
                    Crossing("out", "twilio", f"webhook {target}", None, form, outcome="dropped on the way")
                )
            case _:
                self._lanes.submit(lane, lambda: self._deliver(*webhook))
        self._lanes.submit(lane, lambda: self._release(lane))

    def reset(self) -> None:
        """Let go of what is held back."""
        self._held.clear()

    def close(self) -> None:
        """Close kept connections."""
        self._http.clear()

    def _release(self, lane: str) -> None:
        for webhook in self._held.pop(lane, []):
            self._deliver(*webhook)

    def _deliver(self, url: str, form: dict[str, str], target: str) -> None:
        public, service = self._config.public_url.rstrip("/"), self._config.service_url.rstrip("/")
        reachable = service + url.removeprefix(public) if url.startswith(public) else url
        headers = {
            "Content-Type": "application/x-www-form-urlencoded; charset=utf-8",
            "User-Agent": "TwilioProxy/1.1",
            "X-Twilio-Signature": self._validator.compute_signature(url, form),
        }
        began = time.perf_counter()
        status, answer, outcome = None, "", "ok"
        try:
            response = self._http.request("POST", reachable, body=urlencode(form), headers=headers)
        except urllib3.exceptions.HTTPError:
            outcome = "11200: no answer"
        else:
            status = response.status
            answer = response.data.decode("utf-8", "replace")[:SHOWN_CHARACTERS]
        took = round((time.perf_counter() - began) * 1000, 1)
        self._wire.record(Crossing("out", "twilio", f"webhook {target}", status, form, answer, outcome, took))
