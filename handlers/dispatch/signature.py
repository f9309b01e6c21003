"""Proof of origin in both directions: Standard Webhooks 1.0.0, symmetric signatures.

Signed is ``{webhook-id}.{webhook-timestamp}.{body}`` by HMAC-SHA256; the header ``webhook-signature`` lists ``v1,`` and
the base64 of each signature, separated by spaces, so that a message can be signed with an old key and a new one while
they are exchanged. Source: standard-webhooks/spec, "Verifying webhook authenticity".
"""

import hmac
import re
from base64 import b64decode, b64encode
from binascii import Error
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from typing import Final

from handlers.dispatch.errors import BadKey, BadSignature

ID, TIMESTAMP, SIGNATURE = "webhook-id", "webhook-timestamp", "webhook-signature"

TOLERANCE: Final = timedelta(minutes=5)
"""How far a message's time may be from ours, either way."""

PREFIX: Final = "whsec_"
VERSION: Final = "v1,"
SHORTEST, LONGEST = 24, 64
"""Bytes of a key: 192 to 512 bits."""

MOST_SIGNATURES: Final = 8
"""More than any exchange of keys has; each costs a comparison."""

# No full stop, or the parts of what is signed could be read in two ways (spec, "Signature scheme").
_ID = re.compile(r"[!-\-/-~]{1,128}")
_SECONDS = re.compile(r"[0-9]{1,11}")


def key_of(secret: str) -> bytes:
    """The bytes that sign, from a secret as it is handed over.

    Raises:
        BadKey: it is none.
    """
    try:
        key = b64decode(secret.removeprefix(PREFIX), validate=True)
    except (Error, ValueError):
        key = b""
    if not secret.startswith(PREFIX) or not SHORTEST <= len(key) <= LONGEST:
        raise BadKey
    return key


def secret_of(key: bytes) -> str:
    """The secret as it is handed over, from the bytes that sign."""
    return PREFIX + b64encode(key).decode()


def headers(secrets: Iterable[str], message: str, at: datetime, body: bytes) -> dict[str, str]:
    """The three headers of a message sent at ``at`` (UTC), signed with every secret, in the order given."""
    seconds = str(int(at.timestamp()))
    signatures = (_signature(secret, message, seconds, body) for secret in secrets)
    return {ID: message, TIMESTAMP: seconds, SIGNATURE: " ".join(signatures)}


def verify(secrets: Iterable[str], sent: Mapping[str, str], body: bytes, now: datetime) -> str:
    """Let a message pass that one of the secrets signed, within five minutes of ``now`` (UTC).

    ``sent`` holds the three headers, whatever mapping looks them up. All secrets and signatures are compared, so that
    the time taken says nothing about which was near.

    Returns:
        The message's id, which is the same when it is sent again.

    Raises:
        BadSignature: it may not pass.
    """
    message, seconds, signatures = (sent.get(name) or "" for name in (ID, TIMESTAMP, SIGNATURE))
    if not _ID.fullmatch(message) or not _SECONDS.fullmatch(seconds):
        raise BadSignature
    claimed = [each.encode("utf-8", "surrogateescape") for each in signatures.split(" ")[:MOST_SIGNATURES]]
    genuine = False
    for secret in secrets:
        expected = _signature(secret, message, seconds, body).encode()
        for each in claimed:
            genuine |= hmac.compare_digest(expected, each)
    if not genuine or abs(datetime.fromtimestamp(int(seconds), UTC) - now) > TOLERANCE:
        raise BadSignature
    return message


def _signature(secret: str, message: str, seconds: str, body: bytes) -> str:
    signed = b".".join((message.encode(), seconds.encode(), body))
    return VERSION + b64encode(hmac.digest(key_of(secret), signed, "sha256")).decode()
