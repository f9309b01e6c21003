"""Identifiers of the shapes LINE and Twilio use."""

import itertools
import secrets
import uuid

CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

_message_numbers = itertools.count(1)


def ulid(milliseconds: int) -> str:
    """Return a ULID (github.com/ulid/spec): 48 bits of time, 80 of chance, 26 letters of Crockford's base 32."""
    number = (milliseconds << 80) | secrets.randbits(80)
    return "".join(CROCKFORD[(number >> shift) & 31] for shift in range(125, -1, -5))


def line_message_id(milliseconds: int) -> str:
    """Return a LINE message id: digits only, later ids being greater."""
    return f"{milliseconds:013d}{next(_message_numbers) % 100000:05d}"


def reply_token() -> str:
    """Return a reply token: 32 hexadecimal digits."""
    return secrets.token_hex(16)


def image_set() -> str:
    """Return what pictures sent at once have in common: 64 hexadecimal digits."""
    return secrets.token_hex(32).upper()


def quote_token() -> str:
    """Return a quote token."""
    return secrets.token_urlsafe(24)


def request_id() -> str:
    """Return what LINE puts into ``X-Line-Request-Id``: a UUID."""
    return str(uuid.uuid4())


def twilio_message_sid() -> str:
    """Return ``SM`` and 32 hexadecimal digits."""
    return f"SM{secrets.token_hex(16)}"
