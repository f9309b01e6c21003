"""Requests as platforms send them, ready to write to a socket: made before the clock starts."""

import hmac
from base64 import b64encode
from itertools import count
from time import time_ns

from msgspec import Struct, json

SECRET = "benchmark-channel-secret"  # noqa: S105  # of a channel that does not exist
WORDS = "車が動かないので助けてください"
"""What every customer writes: it is routed to the roadside flow and answered with its first question, a Flex bubble."""

_numbers = count()


class Request(Struct, frozen=True):
    """One request and the reply tokens by which its answers can be recognised."""

    raw: bytes
    tokens: tuple[str, ...]


def user(number: int) -> str:
    """The LINE user id of the customer of that number."""
    return f"U{number:032x}"


def line(users: tuple[int, ...], path: str = "/line/webhook", words: str = WORDS) -> Request:
    """A signed webhook with one event from each of these users."""
    tokens = tuple(f"token-{next(_numbers)}" for _ in users)
    events = [_event(user(number), token, words) for number, token in zip(users, tokens, strict=True)]
    body = json.encode({"destination": user(0), "events": events})
    signature = b64encode(hmac.digest(SECRET.encode(), body, "sha256")).decode()
    return Request(_post(path, body, f"X-Line-Signature: {signature}\r\n"), tokens)


def telegram(number: int, path: str = "/webhook") -> Request:
    """An update as Telegram posts it, for the peer that speaks it."""
    identifier = next(_numbers)
    person = {"id": 1_000_000 + number, "type": "private", "first_name": "x"}
    sender = {"id": 1_000_000 + number, "is_bot": False, "first_name": "x"}
    message = {"message_id": identifier, "date": 1_700_000_000, "chat": person, "from": sender, "text": WORDS}
    return Request(_post(path, json.encode({"update_id": identifier, "message": message}), ""), ())


def _event(user_id: str, token: str, words: str) -> dict[str, object]:
    number = next(_numbers)
    return {
        "type": "message",
        "mode": "active",
        "timestamp": time_ns() // 1_000_000,
        "webhookEventId": f"01BENCH{number:019d}",
        "deliveryContext": {"isRedelivery": False},
        "source": {"type": "user", "userId": user_id},
        "replyToken": token,
        "message": {"id": f"{number:018d}", "type": "text", "quoteToken": "q" * 40, "text": words},
    }


def _post(path: str, body: bytes, headers: str) -> bytes:
    head = f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n{headers}"
    return f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
