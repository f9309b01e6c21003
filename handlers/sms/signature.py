"""Proof that a request comes from Twilio.

Twilio signs the address it called and every form field it sent, also those with empty values and those invented
tomorrow, with the account's auth token (HMAC-SHA1; docs: Usage / Webhooks security).
"""

import re
from collections.abc import Mapping, Sequence

from twilio.request_validator import RequestValidator  # type: ignore[import-untyped]  # twilio publishes no types

from handlers.sms.errors import BadSignature

HEADER = "X-Twilio-Signature"


# A SHA-1 of 20 bytes: 27 characters of base64 and one of padding.
_FORM = re.compile(r"[A-Za-z0-9+/]{27}=")


def plausible(header: str | None) -> bool:
    """Whether ``X-Twilio-Signature`` could be one at all, told before the body is there."""
    return header is not None and _FORM.fullmatch(header) is not None


def verify(tokens: Sequence[str], url: str, form: Mapping[str, str], header: str | None) -> None:
    """Let a request of Twilio's pass, and no other.

    Args:
        tokens: the auth tokens in force; two while one is being replaced, because Twilio changes over within a minute.
        url: the address as Twilio called it (see :func:`public_url`). With or without a standard port is the same.
        form: every field received, none left out. Repeated fields count where this is a werkzeug ``MultiDict``.
        header: the value of ``X-Twilio-Signature``, None where it was missing.

    Raises:
        BadSignature: the header is missing or empty, or no token makes it.
    """
    if not header:
        raise BadSignature("no signature")
    try:
        genuine = any(RequestValidator(token).validate(url, form, header) for token in tokens)
    except ValueError:  # what cannot be encoded, Twilio did not send
        genuine = False
    if not genuine:
        raise BadSignature("wrong signature")


def public_url(base: str, path: str, query: str = "") -> str:
    """The address Twilio called, which a process behind a TLS proxy cannot see for itself.

    Args:
        base: the setting ``PUBLIC_URL``.
        path: the path as received, beginning with a slash.
        query: the query string as received, still encoded, without the question mark.
    """
    address = base.rstrip("/") + path
    return f"{address}?{query}" if query else address
