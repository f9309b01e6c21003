"""Encryption at rest: AES-256-GCM under keys derived from SECRET_KEYS.

A sealed value is ``key id (4 bytes) | nonce (12) | ciphertext and tag``. The context a value is sealed in (what it is
and whose) is authenticated with it, so a blob copied to another conversation's key does not open there.

Random 96-bit nonces bound one key to 2**32 seals (NIST SP 800-38D, 8.3): put a new secret first in SECRET_KEYS long
before that; values sealed under the old ones stay readable as long as these are listed.
"""

import os
from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from state.errors import Unreadable

_ID = 4
_NONCE = 12
_SHORTEST_SECRET = 16


class Vault:
    """Seals with the first of ``secrets`` and opens with any of them.

    Raises ValueError when there is none or one is shorter than 16 characters.
    """

    def __init__(self, secrets: Sequence[str]) -> None:
        if not secrets:
            raise ValueError("a vault needs at least one secret")
        if any(len(secret) < _SHORTEST_SECRET for secret in secrets):
            raise ValueError(f"each secret needs at least {_SHORTEST_SECRET} characters")
        self._ciphers = {_derive(secret, b"madoguchi key id", _ID): _cipher(secret) for secret in secrets}
        self._first, self._seal = next(iter(self._ciphers.items()))

    def seal(self, plain: bytes, context: str) -> bytes:
        """Encrypt ``plain`` so that it opens only under the same ``context``; 32 bytes longer than it was."""
        nonce = os.urandom(_NONCE)
        return self._first + nonce + self._seal.encrypt(nonce, plain, context.encode())

    def open(self, sealed: bytes, context: str) -> bytes:
        """Decrypt what :meth:`seal` made.

        Raises:
            Unreadable: sealed under a secret not listed, in another context, or altered since.
        """
        cipher = self._ciphers.get(sealed[:_ID])
        if cipher is None:
            raise Unreadable("sealed under a secret that is not in SECRET_KEYS")
        try:
            return cipher.decrypt(sealed[_ID : _ID + _NONCE], sealed[_ID + _NONCE :], context.encode())
        except (InvalidTag, ValueError):
            raise Unreadable("altered since it was sealed, or opened in another context") from None

    def is_current(self, sealed: bytes) -> bool:
        """Whether the first secret sealed it; if not, it is due to be sealed anew after a rotation."""
        return sealed[:_ID] == self._first


def _cipher(secret: str) -> AESGCM:
    return AESGCM(_derive(secret, b"madoguchi vault", 32))


def _derive(secret: str, purpose: bytes, length: int) -> bytes:
    """HKDF-SHA256 (RFC 5869) of a secret that is already random, hence without salt."""
    return HKDF(algorithm=SHA256(), length=length, salt=None, info=purpose).derive(secret.encode())
