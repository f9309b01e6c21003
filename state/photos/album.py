"""Pictures, sealed: what lies in the store opens only under its own key, and to nobody without SECRET_KEYS."""

from collections.abc import Iterator
from datetime import datetime

from state.photos.store import PhotoStore, Stored
from state.vault import Vault


class Album:
    """Puts pictures into a store and takes them out again. Methods raise what the store raises, and Unreadable."""

    def __init__(self, store: PhotoStore, vault: Vault) -> None:
        self._store = store
        self._vault = vault

    def put(self, key: str, picture: bytes) -> None:
        """Keep a picture; again is once."""
        self._store.put(key, self._vault.seal(picture, _context(key)))

    def get(self, key: str) -> bytes | None:
        """The picture, or None where there is none."""
        sealed = self._store.get(key)
        return None if sealed is None else self._vault.open(sealed, _context(key))

    def delete(self, key: str) -> None:
        """Let go of a picture, whether or not it is there."""
        self._store.delete(key)

    def list(self) -> Iterator[Stored]:
        """All that lies there; sizes are of the sealed blobs."""
        return self._store.list()

    def tidy(self, before: datetime) -> int:
        """Clear away what was begun before then and never became a picture; how many pieces."""
        return self._store.tidy(before)

    def renew(self, key: str) -> bool:
        """Seal a picture again under the first secret; False where it is already, or is not there."""
        sealed = self._store.get(key)
        if sealed is None or self._vault.is_current(sealed):
            return False
        self.put(key, self._vault.open(sealed, _context(key)))
        return True


def _context(key: str) -> str:
    return f"photo|{key}"
