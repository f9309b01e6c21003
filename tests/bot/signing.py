"""Webhooks as the platforms sign them."""

import base64
import hashlib
import hmac
import json
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]  # publishes no types
from werkzeug.test import Client, TestResponse

from bot.local import SIMULATED

PUBLIC_URL = "https://counter.example"
SOMEONE = "U00000000000000000000000000000001"
NUMBER = "+819012345678"


def text_event(event_id: str, text: str = "メニュー", at: int = 1_795_316_400_000) -> dict[str, Any]:
    return {
        "type": "message",
        "webhookEventId": event_id,
        "deliveryContext": {"isRedelivery": False},
        "timestamp": at,
        "source": {"type": "user", "userId": SOMEONE},
        "mode": "active",
        "replyToken": f"token-of-{event_id}",
        "message": {"id": f"message-of-{event_id}", "type": "text", "text": text, "quoteToken": "q"},
    }


def webhook(*events: Any) -> bytes:
    return json.dumps({"destination": "Ub", "events": list(events)}, ensure_ascii=False).encode()


def line_signature(body: bytes) -> str:
    secret = SIMULATED["LINE_CHANNEL_SECRET"].encode()
    return base64.b64encode(hmac.digest(secret, body, hashlib.sha256)).decode()


def post_line(client: Client, body: bytes, signature: str | None = None) -> TestResponse:
    """Post to LINE's webhook, signed as LINE signs unless ``signature`` says otherwise."""
    headers = {"X-Line-Signature": line_signature(body) if signature is None else signature}
    return client.post("/line/webhook", data=body, headers=headers, content_type="application/json")


def inbound(sid: str, text: str = "メニュー") -> dict[str, str]:
    return {"MessageSid": sid, "From": NUMBER, "To": SIMULATED["TWILIO_FROM"], "Body": text, "NumMedia": "0"}


def post_twilio(client: Client, path: str, form: Mapping[str, str], signed_for: str = PUBLIC_URL) -> TestResponse:
    """Post a form, signed for the public address Twilio believes it called."""
    signature = RequestValidator(SIMULATED["TWILIO_AUTH_TOKEN"]).compute_signature(signed_for + path, dict(form))
    headers = {"X-Twilio-Signature": signature}
    return client.post(path, data=urlencode(form), headers=headers, content_type="application/x-www-form-urlencoded")
