"""Looking after the store of photos: what is there without being kept is deleted, what is kept is sealed anew.

The records decide. They are compared with the store every hour, so that whatever a process that was killed, a purge or
a store that did not answer has left behind is gone within the hour after.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from threading import Event

import structlog

from bot.logs import fault
from state.errors import StateError
from state.photos.album import Album
from state.photos.store import Stored
from state.records.photos import Photos

EVERY = timedelta(hours=1)
UNKNOWN = timedelta(days=1)
"""How long a picture may lie there of which there is no record. It may be about to be recorded; and where records were
restored from a backup, somebody may still bring back what came after."""

UNFINISHED = timedelta(hours=1)
BATCH = 500

log = structlog.get_logger()


class Clearing:
    """The care of the store. Any number may work at once: each finds less left to do."""

    def __init__(self, photos: Photos, album: Album, now: Callable[[], datetime]) -> None:
        self._photos = photos
        self._album = album
        self._now = now

    def run(self, stop: Event) -> None:
        """Clear every hour until ``stop``; a store or records that are away are tried again an hour later."""
        while not stop.is_set():
            try:
                found = self.clear()
                if found:
                    log.info("photos cleared away", count=found)
            except StateError as error:
                log.warning("photos not cleared", **fault(error))
            stop.wait(EVERY.total_seconds())

    def clear(self) -> int:
        """Delete what is not kept, and what was begun and never ended; how many pieces."""
        now = self._now()
        total = self._album.tidy(now - UNFINISHED)
        for some in self._batches():
            known = self._photos.known([each.key for each in some])
            for each in some:
                state = known.get(each.key)
                if state == "kept" or (state is None and each.at > now - UNKNOWN):
                    continue
                self._album.delete(each.key)
                total += 1
        return total

    def rotate(self) -> int:
        """Seal every picture that is kept again under the first secret, and return how many those were.

        Raises:
            Unreadable: one of them opens under no secret.
            PhotosUnavailable, RecordsUnavailable: the rest is as it was; doing it again is safe.
        """
        total = 0
        for some in self._batches():
            known = self._photos.known([each.key for each in some])
            for each in some:
                if known.get(each.key) != "kept" or not self._album.renew(each.key):
                    continue
                total += 1
                if self._photos.known([each.key]).get(each.key) != "kept":
                    # It was taken back while it was being sealed.
                    self._album.delete(each.key)
        return total

    def _batches(self) -> Iterator[list[Stored]]:
        lying = self._album.list()
        while some := list(islice(lying, BATCH)):
            yield some
