"""A platform that never gives up: each event is posted until it is answered 200, some of them twice."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from random import Random
from urllib.parse import urlencode

import urllib3
from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]  # publishes no types
from urllib3.exceptions import HTTPError

from simulator import identifiers
from simulator.line import events
from simulator.line.webhooks import signature_of
from tests.e2e.people import OnLine, OnSms
from tests.e2e.running import Service
from tests.e2e.waiting import until

TWICE = 0.2
"""The share of events that are posted again after they were answered."""


@dataclass
class Posting:
    """Posts for one person; ``lots`` decides which events come twice. Used by one thread."""

    service: Service
    lots: Random

    def __post_init__(self) -> None:
        self._http = urllib3.PoolManager(retries=False, timeout=2.0)

    def post(self, person: OnLine | OnSms, text: str) -> None:
        """Have the person say something: when this returns, the service has answered for it."""
        if isinstance(person, OnLine):
            self._line(person.user, text)
        else:
            self._sms(person.number, text)

    def close(self) -> None:
        self._http.clear()

    def _line(self, user: str, text: str) -> None:
        simulation = self.service.simulation
        with simulation.account.locked():
            now = simulation.clock.now()
            token = simulation.account.reply_tokens.issue(user, now)
        at = int(now.timestamp() * 1000)
        said = events.text_content(identifiers.line_message_id(at), text)
        event = events.user_event("message", user, at, reply_token=token, message=said)

        def posted() -> bool:
            body = json.dumps({"destination": simulation.config.line_bot_user, "events": [event]}).encode()
            headers = {"X-Line-Signature": signature_of(body, simulation.config.line_channel_secret)}
            with simulation.account.locked():
                simulation.account.reply_tokens.delivered(token, simulation.clock.now())
            taken = self._taken("/line/webhook", body, headers)
            event["deliveryContext"] = {"isRedelivery": True}
            return taken

        until(posted, "LINE's webhook is taken", 60)
        if self.lots.random() < TWICE:
            posted()

    def _sms(self, number: str, text: str) -> None:
        config = self.service.simulation.config
        sid = identifiers.twilio_message_sid()
        form = {"MessageSid": sid, "AccountSid": config.twilio_sid, "From": number, "To": config.twilio_from}
        form |= {"Body": text, "NumMedia": "0"}
        signed = RequestValidator(config.twilio_token).compute_signature(f"{self.service.url}/sms/inbound", form)
        headers = {"X-Twilio-Signature": signed, "Content-Type": "application/x-www-form-urlencoded"}

        def posted() -> bool:
            return self._taken("/sms/inbound", urlencode(form).encode(), headers)

        until(posted, "Twilio's webhook is taken", 60)
        if self.lots.random() < TWICE:
            posted()

    def _taken(self, path: str, body: bytes, headers: Mapping[str, str]) -> bool:
        try:
            answer = self._http.request("POST", self.service.url + path, body=body, headers=headers)
        except HTTPError:
            return False
        return answer.status == HTTPStatus.OK
