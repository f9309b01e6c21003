"""The carrier's side: messages by SID, who opted out, and how far each message has come."""

import re
import threading
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime

from simulator import identifiers
from simulator.clock import Clock
from simulator.config import Config
from simulator.errors import ControlRefusal
from simulator.live import Live
from simulator.shapes import Json
from simulator.sms.segments import segments_of

STOP_WORDS = {"STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "REVOKE", "OPTOUT", "CANCEL"}
START_WORDS = {"START", "UNSTOP", "YES"}
HELP_WORDS = {"HELP", "INFO"}
API_VERSION = "2010-04-01"
E164 = re.compile(r"\+[1-9]\d{6,14}")
NUMBERS = {
    "+819000000001": "佐藤さん",
    "+819000000002": "鈴木さん",
    "+819000000003": "高橋さん",
    "+819000000004": "田中さん",
    "+819000000005": "伊藤さん",
    "+819000000006": "渡辺さん",
    "+819000000013": "佐々木さんご夫妻",
    "+819000000014": "山口さん",
}
"""The SMS phones a fresh simulator shows; any other number gets one when it is first written to or from."""


@dataclass
class Message:
    """One text message. ``direction``, ``status`` and the error code are Twilio's words."""

    sid: str
    sender: str
    to: str
    body: str
    direction: str
    status: str
    created: datetime
    service: str = ""
    callback: str = ""
    error_code: int | None = None
    sent: datetime | None = None
    updated: datetime | None = None

    def resource(self, account_sid: str) -> Json:
        """Return the Message resource as Twilio's API shows it."""
        uri = f"/{API_VERSION}/Accounts/{account_sid}/Messages/{self.sid}.json"
        return {
            "sid": self.sid,
            "account_sid": account_sid,
            "messaging_service_sid": self.service or None,
            "from": self.sender or None,
            "to": self.to,
            "body": self.body,
            "direction": self.direction,
            "status": self.status,
            "num_segments": "0" if self.status == "accepted" else str(segments_of(self.body)),
            "num_media": "0",
            "error_code": self.error_code,
            "error_message": None,
            "price": None,
            "price_unit": "USD",
            "api_version": API_VERSION,
            "date_created": format_datetime(self.created),
            "date_updated": format_datetime(self.updated or self.created),
            "date_sent": format_datetime(self.sent) if self.sent else None,
            "uri": uri,
            "subresource_uris": {"media": uri.replace(".json", "/Media.json")},
        }

    def shown(self) -> Json:
        """Return what the phone shows; ``side`` is ``user`` for what its owner wrote."""
        return {
            "id": self.sid,
            "side": "user" if self.direction == "inbound" else "bot",
            "at": int(self.created.timestamp() * 1000),
            "text": self.body,
            "status": self.status,
            "error_code": self.error_code,
            "segments": segments_of(self.body),
        }


@dataclass
class _Phones:
    messages: dict[str, Message] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=lambda: dict(NUMBERS))
    opted_out: set[str] = field(default_factory=set)


class Carrier:
    """Every message that was accepted, in order."""

    def __init__(self, config: Config, clock: Clock, live: Live) -> None:
        self.config = config
        self.clock = clock
        self._live = live
        self._lock = threading.RLock()
        self._phones = _Phones()

    def reset(self) -> None:
        """Start over: no messages, nobody opted out."""
        with self._lock:
            self._phones = _Phones()

    def numbers(self) -> list[Json]:
        """Return the phones to choose from."""
        with self._lock:
            return [
                {"number": number, "name": name, "opted_out": number in self._phones.opted_out}
                for number, name in self._phones.numbers.items()
            ]

    def accept(self, message: Message) -> Message:
        """Take a message and show it on its phone."""
        phone = message.sender if message.direction == "inbound" else message.to
        with self._lock:
            self._phones.messages[message.sid] = message
            self._phones.numbers.setdefault(phone, "")
        self._show(message)
        return message

    def outbound(self, to: str, body: str, *, sender: str = "", service: str = "", callback: str = "") -> Message:
        """Build a message to a customer: queued from a number, accepted from a messaging service."""
        return Message(
            sid=identifiers.twilio_message_sid(),
            sender=sender,
            to=to,
            body=body,
            direction="outbound-api",
            status="accepted" if service else "queued",
            created=self.clock.now(),
            service=service,
            callback=callback,
        )

    def inbound(self, number: str, body: str) -> Message:
        """Build a message from a customer."""
        return Message(
            sid=identifiers.twilio_message_sid(),
            sender=number,
            to=self.config.twilio_from,
            body=body,
            direction="inbound",
            status="received",
            created=self.clock.now(),
        )

    def advance(self, message: Message, status: str, error_code: int | None = None) -> None:
        """Move a message on to its next status."""
        with self._lock:
            message.status = status
            message.error_code = error_code
            message.updated = self.clock.now()
            if status == "sent":
                message.sent = message.updated
                message.sender = message.sender or self.config.twilio_from
        self._show(message)

    def find(self, sid: str) -> Message | None:
        """Return the message with this SID, if there is one."""
        with self._lock:
            return self._phones.messages.get(sid)

    def search(self, *, to: str = "", sender: str = "", since: datetime | None = None, until: datetime | None = None) -> list[Message]:  # noqa: E501 # fmt: skip
        """Return messages newest first; the dates bound when they were sent, or created while they are not."""
        with self._lock:
            found = [
                message
                for message in self._phones.messages.values()
                if (not to or message.to == to)
                and (not sender or message.sender == sender)
                and (since is None or (message.sent or message.created) >= since)
                and (until is None or (message.sent or message.created) < until)
            ]
        return found[::-1]

    def transcript(self, number: str) -> list[Json]:
        """Return what one phone shows, oldest first.

        Raises:
            ControlRefusal: 404, no such phone.
        """
        with self._lock:
            if number not in self._phones.numbers:
                raise ControlRefusal("no such SMS phone", status=404)
            return [
                message.shown() for message in self._phones.messages.values() if number in {message.sender, message.to}
            ]

    def keyword(self, number: str, body: str) -> str:
        """Act on Twilio's keywords, which only count as the whole message; return STOP, START, HELP or nothing."""
        word = body.strip().upper()
        with self._lock:
            if word in STOP_WORDS:
                self._phones.opted_out.add(number)
                return "STOP"
            if word in START_WORDS and number in self._phones.opted_out:
                self._phones.opted_out.discard(number)
                return "START"
        return "HELP" if word in HELP_WORDS else ""

    def opted_out(self, number: str) -> bool:
        """Say whether this number has sent STOP and not START since."""
        with self._lock:
            return number in self._phones.opted_out

    def _show(self, message: Message) -> None:
        number = message.sender if message.direction == "inbound" else message.to
        self._live.tell("sms.entry", number=number, entry=message.shown())
