"""Names for people that say nothing about them: the conversation id, and the blind index of a column.

Both are keyed BLAKE2b (RFC 7693) in lower-case base32. Without the pepper nobody can test a guessed phone number
against them, so they may stand in logs, keys and addresses of pages. The pepper outlives SECRET_KEYS: a change would
cut every conversation off from its past.
"""

from base64 import b32encode
from hashlib import blake2b

from flows.events import Address

_BYTES = 16


class Pseudonyms:
    """Derives pseudonyms from one secret ``pepper`` of 16 to 64 bytes."""

    def __init__(self, pepper: bytes) -> None:
        if not _BYTES <= len(pepper) <= blake2b.MAX_KEY_SIZE:
            raise ValueError("a pepper is 16 to 64 bytes")
        self._pepper = pepper

    def conversation(self, address: Address) -> str:
        """The id of the conversation with that address: 26 characters of a-z and 2-7."""
        return self._digest(f"{address.channel}:{address.to}", b"conversation")

    def index(self, text: str) -> str:
        """The blind index of ``text`` for equality lookups in SQL: 26 characters of a-z and 2-7."""
        return self._digest(text, b"index")

    def _digest(self, text: str, purpose: bytes) -> str:
        digest = blake2b(text.encode(), digest_size=_BYTES, key=self._pepper, person=purpose).digest()
        return b32encode(digest).decode().rstrip("=").lower()
