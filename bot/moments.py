"""The one place where the running service reads its clock and draws its secrets; everything below is handed values."""

from base64 import b32encode
from datetime import UTC, datetime
from secrets import choice, randbelow, token_bytes, token_urlsafe

from flows.linking import strings

SECRET_BYTES = 10
KEY_BYTES = 32
CODE_DIGITS = 6
LOTS = 1_000_000


def utc_now() -> datetime:
    """Now, aware, in UTC."""
    return datetime.now(UTC)


def new_secret() -> str:
    """80 random bits as 16 characters of a-z and 2-7."""
    return b32encode(token_bytes(SECRET_BYTES)).decode().lower()


def new_key() -> str:
    """256 random bits in the URL-safe Base64 of RFC 4648 (§5), 43 characters."""
    return token_urlsafe(KEY_BYTES)


def new_code() -> str:
    """A verification code: six digits, each as likely as any other."""
    return f"{randbelow(10**CODE_DIGITS):0{CODE_DIGITS}d}"


def new_string() -> str:
    """The 80 random bits of a string to send in LINE, as its 16 characters."""
    return "".join(choice(strings.ALPHABET) for _ in range(strings.LENGTH))


def new_lot() -> int:
    """Any of a million numbers, each as likely as any other."""
    return randbelow(LOTS)
