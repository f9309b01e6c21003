"""Keeping photos and letting go of them, so that being killed at any instant loses nothing and leaves nothing behind.

A picture is stored first and recorded then, under an id that its message alone decides: who does it again stores the
same again. Taking back is recorded first and deletes then. Whoever stores a picture that may not be kept after all
deletes it, and so does whoever comes upon one later.
"""

from collections.abc import Callable
from datetime import datetime

import structlog
from msgspec import Struct

from bot.logs import fault
from bot.photographs.looking import Looking, Unfit
from flows.pictures import PictureOutcome
from state.errors import Unreadable
from state.photos.album import Album
from state.photos.errors import PhotosUnavailable
from state.records.photo_rows import Photo, Sent, heir_id, photo_id
from state.records.photos import Photos

AGAIN = 20
"""Far more often than messages of one picture can change places while one of them is taken back."""

OUTCOMES: dict[str, PictureOutcome] = {
    "duplicate": "duplicate",
    "too_many": "too_many",
    "too_large": "too_large",
    "not_a_picture": "not_a_picture",
    "gone": "gone",
    "failed": "failed",
}

log = structlog.get_logger()


class Kept(Struct, frozen=True):
    """What became of a picture, and the id of the photo that is kept of it, if one is."""

    outcome: PictureOutcome
    photo: str = ""


class Keeping:
    """Photos of reports. Safe for many threads, and beside any number of others.

    Methods raise what the records and the store raise (StateError): the same again, later, is safe.
    """

    def __init__(self, photos: Photos, album: Album, looking: Looking, now: Callable[[], datetime]) -> None:
        self._photos = photos
        self._album = album
        self._looking = looking
        self._now = now

    def settled(self, sent: Sent) -> Kept | None:
        """What became of a message, where that is settled before its picture is at hand; None if it is to be fetched.

        It is, too, where the report has all the photos it may have.
        """
        found = self._photos.find(sent.conversation, sent.message)
        if found is None and self._photos.full(sent):
            found = self._photos.refuse(sent, "too_many", self._now())
        return None if found is None else self._answer(found)

    def keep(self, sent: Sent, data: bytes, *, with_position: bool) -> Kept:
        """Look at what was sent, and keep it if it is a picture that may be kept.

        Raises:
            Undecided: it could not be looked at just now.
        """
        picture = self._looking.look(data, with_position=with_position)
        if isinstance(picture, Unfit):
            return self.refuse(sent, picture.reason)
        self._album.put(photo_id(sent.conversation, sent.message), picture.content)
        return self._answer(self._photos.keep(sent, picture.taken, self._now()))

    def refuse(self, sent: Sent, reason: PictureOutcome) -> Kept:
        """Settle that there is no picture to be kept."""
        return self._answer(self._photos.refuse(sent, reason, self._now()))

    def give_up(self, sent: Sent) -> Kept:
        """Settle that a picture cannot be kept, without the store, which may be the reason."""
        found = self._photos.refuse(sent, "failed", self._now())
        return Kept("kept", found.id) if found.state == "kept" else Kept(OUTCOMES.get(found.reason, "gone"))

    def erase(self, conversation: str, message: str, *, inherit: bool = True) -> None:
        """Let go of what a message brought, fetched or not.

        Who sent the same picture by another message keeps it, unless ``inherit`` is False. A store that cannot be used
        stops nobody: nothing finds the picture any more, and what lies there is deleted when the store is back
        (:mod:`bot.photographs.clearing`).
        """
        for _ in range(AGAIN if inherit else 0):
            found = self._photos.find(conversation, message)
            heir = self._inherited(found) if found is not None and found.state == "kept" else ""
            if self._photos.erase(conversation, message, self._now(), heir):
                break
        else:
            self._photos.erase(conversation, message, self._now(), None)
        left = self._photos.find(conversation, message)
        if left is not None and left.kept_at is not None:
            try:
                self._album.delete(left.id)
            except PhotosUnavailable as error:
                log.warning("erased photo still stored", reason=error.reason)

    def drop(self, conversation: str, draft: int) -> None:
        """Let go of all that was kept under a draft: it is of no report."""
        for photo in self._photos.drafted(conversation, draft):
            if not photo.number:
                self.erase(photo.conversation, photo.message, inherit=False)

    def _inherited(self, photo: Photo) -> str | None:
        """Store the picture for the message that takes its place; that one's id, or none, or None if it is lost."""
        heir = self._photos.heir(photo.id)
        if heir is None:
            return ""
        try:
            content = self._album.get(photo.id)
            if content is None:
                return None
            self._album.put(heir_id(heir.id), content)
        except (Unreadable, PhotosUnavailable) as error:
            log.warning("photo not handed on", **fault(error))
            return None
        return heir.id

    def _answer(self, photo: Photo) -> Kept:
        """How a photo on record is spoken of. Nothing is left stored of one that is not kept."""
        if photo.state == "kept":
            return Kept("kept", photo.id)
        self._album.delete(photo_id(photo.conversation, photo.message))
        if photo.state == "erased":
            return Kept("gone")
        twin = self._photos.twin(photo.id) if photo.reason == "duplicate" else None
        return Kept(OUTCOMES[photo.reason], twin.id if twin else "")
