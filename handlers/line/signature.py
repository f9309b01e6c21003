"""Proof that a webhook came from LINE: a keyed hash of the body exactly as it arrived.

The SDK's validator does the same sum, but importing it costs a web process 38 MB and 650 modules; in the tests it is
the referee.
"""

import hmac
import re
from base64 import b64encode
from collections.abc import Iterable

from handlers.line.errors import BadSignature

# A SHA-256 of 32 bytes: 43 characters of base64 and one of padding.
_FORM = re.compile(r"[A-Za-z0-9+/]{43}=")


def plausible(header: str | None) -> bool:
    """Whether ``X-Line-Signature`` could be one at all, told before the body is there."""
    return header is not None and _FORM.fullmatch(header) is not None


def verify(secrets: str | Iterable[str], body: bytes, header: str | None) -> None:
    """Let the request through if the channel secret, or one of several, signed it.

    Several secrets are given while a reissued one is being rolled out. ``header`` is ``X-Line-Signature``:
    base64(HMAC-SHA256(secret, raw body)), from LINE's page "Verify webhook signature".

    Raises:
        BadSignature: the header is missing, or was made with no secret of ours.
    """
    if header is None:
        raise BadSignature("the signature header is missing")
    # compare_digest takes text only where it is ASCII; a header may carry anything.
    claimed = header.encode("utf-8", "surrogateescape")
    for secret in [secrets] if isinstance(secrets, str) else secrets:
        # Anybody could sign with an empty key.
        if secret and hmac.compare_digest(b64encode(hmac.digest(secret.encode(), body, "sha256")), claimed):
            return
    raise BadSignature("the signature is not of a channel secret of ours")
