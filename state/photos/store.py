"""What a place for pictures must be able to do."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Protocol

from msgspec import Struct

KEY = re.compile(r"[0-9a-f]{32}")
"""Keys are hashes (:func:`state.records.photo_rows.photo_id`): nothing in them could lead out of a folder."""


class Stored(Struct, frozen=True):
    """Something that lies in the store: its key, when it was last put (UTC), its size in bytes."""

    key: str
    at: datetime
    size: int


class PhotoStore(Protocol):
    """A place for blobs by key. Safe for many threads at once.

    Every method raises ValueError for a key that is none, and PhotosUnavailable for whatever the place does.
    """

    def put(self, key: str, blob: bytes) -> None:
        """Keep a blob whole or not at all; it is there for good when this returns. Putting again replaces it."""
        ...

    def get(self, key: str) -> bytes | None:
        """The blob, or None where there is none."""
        ...

    def delete(self, key: str) -> None:
        """Let go of a blob; of one that is not there, too."""
        ...

    def list(self, prefix: str = "") -> Iterator[Stored]:
        """Everything whose key begins so, in no order; what changes meanwhile may be missing or gone."""
        ...

    def tidy(self, before: datetime) -> int:
        """Clear away what was begun before then (UTC) and never became a blob; how many pieces."""
        ...


def checked(key: str) -> str:
    """The key. Raises ValueError if it is none."""
    if not KEY.fullmatch(key):
        raise ValueError("a photo's key is 32 hexadecimal digits")
    return key
