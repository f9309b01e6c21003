"""Photos that come through our page: each is kept at once, and the conversation that opened the page hears of it."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Literal

import structlog

from bot.logs import fault
from bot.metrics import PHOTOS
from bot.photographs.keeping import Keeping
from bot.photographs.looking import Undecided
from flows.events import Envelope, Event, MessageUnsent, PhotoKept
from flows.pictures import OF_THE_PAGE, PictureOutcome
from state.doors import Door
from state.errors import StateError
from state.limits import Bucket, Limits
from state.mailbox import Mailbox
from state.records.photo_rows import Photo, Sent
from state.records.photos import Photos
from state.turn import Mail

MOST_TRIES, WITHIN = 120, timedelta(hours=1)
"""Files that one conversation may send, pictures or not: six times what a report may have."""

log = structlog.get_logger()

Upload = PictureOutcome | Literal["too_often"]


class Uploading:
    """What the page of photos does. Safe for many threads.

    Args:
        keeping: keeps and lets go.
        photos: what is on record.
        mailbox: where conversations hear of it.
        limits: how many files may be sent.
        now: the clock.
        new_key: draws ids of messages.
    """

    def __init__(  # noqa: PLR0913, PLR0917  # the parts of a page
        self,
        keeping: Keeping,
        photos: Photos,
        mailbox: Mailbox,
        limits: Limits,
        now: Callable[[], datetime],
        new_key: Callable[[], str],
    ) -> None:
        self._keeping = keeping
        self._photos = photos
        self._mailbox = mailbox
        self._limits = limits
        self._now = now
        self._new_key = new_key

    def take(self, door: Door, wanted: str, data: bytes) -> Upload:
        """Keep one file that was sent through this door as a picture of ``wanted``.

        ``failed`` means that it may go well if it is sent again. Sent again after an answer that was lost, it is a
        ``duplicate``, and the conversation hears of the first one if it has not.
        """
        try:
            if self._limits.take([Bucket("photo", door.conversation, MOST_TRIES, WITHIN)], self._now()) is not None:
                return "too_often"
            sent = Sent(door.conversation, f"{OF_THE_PAGE}{self._new_key()}", door.number, door.draft, wanted)
            kept = self._keeping.settled(sent) or self._keeping.keep(sent, data, with_position=door.with_position)
            if kept.photo:
                self._tell(door.conversation, kept.photo)
        except (StateError, Undecided) as error:
            log.warning("photo not taken", **fault(error))
            return "failed"
        PHOTOS.labels("page", kept.outcome).inc()
        return kept.outcome

    def shown(self, door: Door) -> tuple[Photo, ...]:
        """The photos that the report or the talk of this door has by now, whichever way they came."""
        number = door.number or self._photos.number(door.conversation, door.draft)
        return self._photos.of(number) if number else self._photos.drafted(door.conversation, door.draft)

    def may_remove(self, door: Door, photo: Photo) -> bool:
        """Whether a photo came through a page of this door's conversation; what came by LINE is taken back there."""
        return photo.conversation == door.conversation and photo.message.startswith(OF_THE_PAGE)

    def remove(self, door: Door, photo: str) -> bool:
        """Let go of a photo, and have its conversation forget it; False where this door has none of that id."""
        found = next((each for each in self.shown(door) if each.id == photo), None)
        if found is None or not self.may_remove(door, found):
            return False
        self._keeping.erase(found.conversation, found.message, inherit=False)
        self._post(found.conversation, f"removed:{photo}", MessageUnsent(found.message))
        return True

    def _tell(self, conversation: str, photo: str) -> None:
        """Tell of a photo; the same twice is once."""
        found = self._photos.get(photo)
        if found is not None and found.conversation == conversation and found.message.startswith(OF_THE_PAGE):
            self._post(conversation, f"photo:{photo}", PhotoKept(found.message, "kept", photo, found.wanted))

    def _post(self, conversation: str, id_: str, event: Event) -> None:
        now = self._now()
        self._mailbox.post([Mail(conversation, Envelope(id_, now, now, event))], now)
