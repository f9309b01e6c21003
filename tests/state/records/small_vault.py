"""The smallest vault that keeps the promises the records rely on: rotation, and contexts that cannot be exchanged."""

import os
from hashlib import sha256

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

NONCE_BYTES = 12


class Shut(Exception):
    """No secret of this vault opens the blob in that context."""


class SmallVault:
    """The first secret seals, every one opens."""

    def __init__(self, *secrets: str) -> None:
        self._ciphers = [AESGCM(sha256(secret.encode()).digest()) for secret in secrets]

    def seal(self, plain: bytes, context: str) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        return nonce + self._ciphers[0].encrypt(nonce, plain, context.encode())

    def open(self, sealed: bytes, context: str) -> bytes:
        for cipher in self._ciphers:
            try:
                return cipher.decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], context.encode())
            except InvalidTag:
                continue
        raise Shut(context.partition(":")[0])
