"""Photos kept on a real store and real records, with a clock and a store that a test can break."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime

from bot.photographs.clearing import Clearing
from bot.photographs.keeping import Keeping
from bot.photographs.looking import Looking
from state.photos.album import Album
from state.photos.errors import PhotosUnavailable
from state.photos.store import PhotoStore, Stored
from state.records import Records
from state.records.photo_rows import Sent
from state.vault import Vault
from tests.bot.conftest import Clock

NUMBER = "C-20261122-0001"
HANAKO = "h" * 26
TARO = "t" * 26


class Killed(BaseException):
    """The process ends here."""


@dataclass
class Breakable:
    """A store that does what another does, until it is told to fail or to end the process at some point."""

    inner: PhotoStore
    away: bool = False
    kills_after: set[str] = field(default_factory=set)
    kills_before: set[str] = field(default_factory=set)

    def put(self, key: str, blob: bytes) -> None:
        self._meet("put", self.kills_before)
        self.inner.put(key, blob)
        self._meet("put", self.kills_after)

    def get(self, key: str) -> bytes | None:
        self._meet("get", self.kills_before)
        return self.inner.get(key)

    def delete(self, key: str) -> None:
        self._meet("delete", self.kills_before)
        self.inner.delete(key)
        self._meet("delete", self.kills_after)

    def list(self, prefix: str = "") -> Iterator[Stored]:
        self._meet("list", self.kills_before)
        yield from self.inner.list(prefix)

    def tidy(self, before: datetime) -> int:
        return self.inner.tidy(before)

    def _meet(self, what: str, fates: set[str]) -> None:
        if self.away:
            raise PhotosUnavailable("away")
        if what in fates:
            fates.discard(what)
            raise Killed


@dataclass
class Lab:
    """One insurer's photos, seen from inside and from outside."""

    book: Records
    store: Breakable
    vault: Vault
    clock: Clock

    def __post_init__(self) -> None:
        self.album = Album(self.store, self.vault)
        self.keeping = Keeping(self.book.photos, self.album, Looking(), self.clock)
        self.clearing = Clearing(self.book.photos, self.album, self.clock)

    def keep(self, message: str, data: bytes, conversation: str = HANAKO, *, with_position: bool = False) -> str:
        return self.keeping.keep(sent(message, conversation), data, with_position=with_position).outcome

    @property
    def kept(self) -> list[str]:
        """The messages whose photos the report has."""
        return [photo.message for photo in self.book.photos.of(NUMBER)]

    @property
    def lying(self) -> set[str]:
        """What lies in the store."""
        return {each.key for each in self.store.inner.list()}

    def is_whole(self) -> bool:
        """Whether every photo on record is there and opens, and nothing else is there."""
        kept = self.book.photos.of(NUMBER)
        return {photo.id for photo in kept} == self.lying and all(self.album.get(photo.id) for photo in kept)


def sent(message: str, conversation: str = HANAKO, number: str = NUMBER) -> Sent:
    return Sent(conversation, message, number)
