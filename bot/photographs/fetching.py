"""Fetching what customers sent by LINE: a line of the outbox each, carried until it is kept or cannot be.

It is a way out of its own, with threads of its own (:mod:`bot.delivery`): a photo may take seconds and ten come at
once, while behind them waits the request for a tow truck. Carrying a line twice keeps one photo and says one thing.
"""

from collections.abc import Callable
from datetime import datetime, timedelta

import structlog

from bot.metrics import PHOTOS
from bot.photographs.keeping import Keeping, Kept
from bot.photographs.looking import Undecided
from flows.delivery import Attempt, Delivered, Line, Outcome, Refused, Retry
from flows.events import Envelope, PhotoKept
from flows.pictures import KeepPhoto
from handlers.line.content import Contents, Fetched, Gone, Later, TooLarge
from state.errors import StateError
from state.mailbox import Mailbox
from state.records.photo_rows import Sent
from state.turn import Mail

PATIENCE = timedelta(hours=20)
"""How long it is tried. A line is given up after a day, and its customer has to hear of it before."""

log = structlog.get_logger()


class Fetching:
    """Implements :class:`flows.delivery.Deliverer` for the route ``photo``. Safe for many threads at once."""

    def __init__(self, contents: Contents, keeping: Keeping, mailbox: Mailbox, now: Callable[[], datetime]) -> None:
        self._contents = contents
        self._keeping = keeping
        self._mailbox = mailbox
        self._now = now

    def deliver(self, attempt: Attempt) -> Outcome:
        """Fetch and keep one photo, and tell its conversation what became of it."""
        line, wanted = attempt.line, attempt.line.body
        if not isinstance(wanted, KeepPhoto):
            return Refused("not_a_photo")
        sent = _sent(line.conversation, wanted)
        found = self._tried(sent, wanted)
        try:
            if isinstance(found, Later):
                if self._now() - line.created < PATIENCE:
                    log.info("photo not kept yet", key=line.key, reason=found.reason)
                    return Retry(found.reason, in_doubt=False, after=found.after)
                log.warning("photo given up", key=line.key, reason=found.reason)
                found = self._keeping.give_up(sent)
            self._tell(line, PhotoKept(sent.message, found.outcome, found.photo, sent.wanted))
        except StateError as error:
            return Retry(type(error).__name__, in_doubt=False)
        PHOTOS.labels("line", found.outcome).inc()
        return Delivered(found.photo)

    def _tried(self, sent: Sent, wanted: KeepPhoto) -> Kept | Later:
        try:
            return self._keep(sent, wanted)
        except (StateError, Undecided) as error:
            return Later(type(error).__name__)

    def _keep(self, sent: Sent, wanted: KeepPhoto) -> Kept | Later:
        known = self._keeping.settled(sent)
        if known is not None:
            return known
        if wanted.source != "line":
            return self._keeping.refuse(sent, "gone")
        match self._contents.fetch(sent.message):
            case Gone():
                return self._keeping.refuse(sent, "gone")
            case TooLarge():
                return self._keeping.refuse(sent, "too_large")
            case Later() as later:
                return later
            case Fetched(data):
                return self._keeping.keep(sent, data, with_position=wanted.with_position)

    def _tell(self, line: Line, event: PhotoKept) -> None:
        now = self._now()
        self._mailbox.post([Mail(line.conversation, Envelope(f"photo:{line.key}", now, now, event), line.lane)], now)


def _sent(conversation: str, wanted: KeepPhoto) -> Sent:
    return Sent(
        conversation,
        wanted.message,
        wanted.number,
        wanted.draft,
        wanted.wanted,
        wanted.set_id,
        wanted.index,
        wanted.total,
    )
