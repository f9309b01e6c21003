"""How LINE posts events to the bot: signed, with two seconds to answer, again if it was not heard.

Sources: LINE, Messaging API reference, "Webhooks"; "Receive messages (webhook)", on redelivery.
"""

import base64
import copy
import hashlib
import hmac
import json
import time

import urllib3

from simulator.faults import Fault, Faults
from simulator.lanes import Lanes
from simulator.line.account import Account
from simulator.shapes import Json
from simulator.wire import Crossing, Wire

SHOWN_CHARACTERS = 2000


def signature_of(body: bytes, channel_secret: str) -> str:
    """Return the value of ``X-Line-Signature`` for a raw body."""
    return base64.b64encode(hmac.digest(channel_secret.encode(), body, hashlib.sha256)).decode()


class LineWebhooks:
    """Posts events in the order of each user, tries again when told to, and suffers the armed faults."""

    def __init__(self, account: Account, wire: Wire, faults: Faults, lanes: Lanes) -> None:
        self._account = account
        self._wire = wire
        self._faults = faults
        self._lanes = lanes
        self._http = urllib3.PoolManager(retries=False, timeout=account.config.webhook_seconds)
        self._held: dict[str, list[Json]] = {}
        self.redelivery = True

    def post(self, event: Json) -> None:
        """Post ``event`` in the background."""
        user = event.get("source", {}).get("userId", "")
        fault = self._faults.take("line.webhook")
        match fault:
            case Fault(kind="delay"):
                self._lanes.submit(user, lambda: self._deliver(event), fault.seconds)
            case Fault(kind="reorder"):
                self._held.setdefault(user, []).append(event)
                self._lanes.submit(user, lambda: self._release(user), fault.seconds)
                return  # the events held before it wait for another
            case Fault(kind="duplicate"):
                self._lanes.submit(user, lambda: self._deliver(event))
                self._lanes.submit(user, lambda: self._deliver(event))
            case Fault(kind="drop"):
                self._lanes.submit(user, lambda: self._lose(event))
            case _:
                self._lanes.submit(user, lambda: self._deliver(event))
        self._lanes.submit(user, lambda: self._release(user))

    def check(self, url: str) -> tuple[int | None, str]:
        """Post an empty webhook to ``url``, as the console's Verify does; return the status and the outcome."""
        body = self._body([])
        return self._send(url, body, "webhook test")

    def reset(self) -> None:
        """Let go of what is held back, and redeliver again."""
        self._held.clear()
        self.redelivery = True

    def close(self) -> None:
        """Close kept connections."""
        self._http.clear()

    def _release(self, user: str) -> None:
        for event in self._held.pop(user, []):
            self._deliver(event)

    def _lose(self, event: Json) -> None:
        self._wire.record(Crossing("out", "line", "webhook", None, event, outcome="dropped on the way"))
        self._try_again(event, tries=0)

    def _deliver(self, event: Json, tries: int = 0) -> None:
        with self._account.locked():
            self._account.reply_tokens.delivered(event.get("replyToken", ""), self._account.clock.now())
        status, _ = self._send(self._account.webhook_endpoint, self._body([event]), f"webhook {event['type']}", event)
        if status is None or not 200 <= status < 300:  # noqa: PLR2004 - the range HTTP calls success
            self._try_again(event, tries)

    def _try_again(self, event: Json, tries: int) -> None:
        delays = self._account.config.redelivery_delays
        if not self.redelivery or tries >= len(delays):
            return
        again = copy.deepcopy(event)
        again["deliveryContext"]["isRedelivery"] = True
        user = event.get("source", {}).get("userId", "")
        self._lanes.submit(user, lambda: self._deliver(again, tries + 1), delays[tries])

    def _body(self, events: list[Json]) -> bytes:
        body = {"destination": self._account.config.line_bot_user, "events": events}
        return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode()

    def _send(self, url: str, body: bytes, name: str, shown: Json | None = None) -> tuple[int | None, str]:
        headers = {
            "Content-Type": "application/json; charset=utf-8",
            "User-Agent": "LineBotWebhook/2.0",
            "X-Line-Signature": signature_of(body, self._account.config.line_channel_secret),
        }
        began = time.perf_counter()
        status, answer, outcome = None, "", "ok"
        try:
            response = self._http.request("POST", url, body=body, headers=headers, redirect=False)
        except urllib3.exceptions.NewConnectionError:
            outcome = "could_not_connect"
        except urllib3.exceptions.TimeoutError:
            outcome = "request_timeout"
        except urllib3.exceptions.HTTPError:
            outcome = "unclassified"
        else:
            status = response.status
            answer = response.data.decode("utf-8", "replace")[:SHOWN_CHARACTERS]
            if not 200 <= status < 300:  # noqa: PLR2004 - the range HTTP calls success
                outcome = "error_status_code"
        took = round((time.perf_counter() - began) * 1000, 1)
        self._wire.record(Crossing("out", "line", name, status, shown or {}, answer, outcome, took))
        return status, outcome
