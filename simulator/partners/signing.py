"""Standard Webhooks 1.0.0, symmetric signatures, both ways. Source: standard-webhooks/spec."""

import base64
import binascii
import hashlib
import hmac
from collections.abc import Iterable, Mapping

ID, TIMESTAMP, SIGNATURE = "webhook-id", "webhook-timestamp", "webhook-signature"
HEADERS = (ID, TIMESTAMP, SIGNATURE)
TOLERANCE_SECONDS = 300


def signed(secret: str, message: str, seconds: int, body: bytes) -> dict[str, str]:
    """Return the headers of a message sent at ``seconds`` since 1970."""
    return {ID: message, TIMESTAMP: str(seconds), SIGNATURE: f"v1,{_signature(secret, message, str(seconds), body)}"}


def is_genuine(secrets: Iterable[str], headers: Mapping[str, str], body: bytes, seconds: float) -> bool:
    """Say whether one of the secrets signed this, within five minutes of ``seconds`` since 1970."""
    message, stamp = headers.get(ID, ""), headers.get(TIMESTAMP, "")
    if not message or not stamp.isdecimal() or abs(int(stamp) - seconds) > TOLERANCE_SECONDS:
        return False
    given = [each.removeprefix("v1,") for each in headers.get(SIGNATURE, "").split(" ") if each.startswith("v1,")]
    expected = [_signature(secret, message, stamp, body) for secret in secrets]
    return any(hmac.compare_digest(one.encode(), other.encode()) for one in given for other in expected)


def _signature(secret: str, message: str, stamp: str, body: bytes) -> str:
    try:
        key = base64.b64decode(secret.removeprefix("whsec_"), validate=True)
    except binascii.Error:
        raise ValueError("a secret is whsec_ and Base64") from None
    content = b".".join((message.encode(), stamp.encode(), body))
    return base64.b64encode(hmac.digest(key, content, hashlib.sha256)).decode()
