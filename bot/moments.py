"""The one place where the running service reads its clock and draws its secrets; everything below is handed values."""

from base64 import b32encode
from datetime import UTC, datetime
from secrets import token_bytes

SECRET_BYTES = 10


def utc_now() -> datetime:
    """Now, aware, in UTC."""
    return datetime.now(UTC)


def new_secret() -> str:
    """80 random bits as 16 characters of a-z and 2-7."""
    return b32encode(token_bytes(SECRET_BYTES)).decode().lower()
