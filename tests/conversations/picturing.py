"""Pictures in a :class:`Chat`: sent alone or in sets, fetched or not, through the page, and whose they are."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import Any

from flows.accident.report import AccidentReport
from flows.accident.standing import ReportStanding
from flows.events import Address, Event, MessageUnsent, PhotoKept, PhotoReceived
from flows.pictures import KeepPhoto, PictureOutcome

TOGETHER = timedelta(milliseconds=300)
"""Between pictures that a telephone sends at once."""


class Picturing:
    """The part of a chat that has to do with pictures."""

    now: datetime
    address: Address
    everything: list[Any]
    sent: list[str]
    said: list[Any]
    reports: tuple[ReportStanding, ...]

    def _occurs(self, event: Event, address: Address | None = None, happened: datetime | None = None) -> None:
        raise NotImplementedError

    def _hear_from(self, event: Callable[[str], Event], happened: datetime | None = None) -> None:
        raise NotImplementedError

    def sends_photo(self, after: timedelta | None = None) -> None:
        """Send a picture; ``after`` so long, where it follows closely upon another."""
        if after is None:
            self._hear_from(PhotoReceived)
            return
        self.now += after
        self.sent.append(f"message-{len(self.sent) + 1}")
        self._occurs(PhotoReceived(self.sent[-1]), self.address)

    def sends_photos(self, order: Sequence[int], total: int, set_id: str = "E1") -> list[int]:
        """Send pictures at once, which come in this order of their places; how many messages each was answered by."""
        answers = []
        for place in order:
            self.now += TOGETHER
            self.sent.append(f"message-{len(self.sent) + 1}")
            self._occurs(PhotoReceived(self.sent[-1], set_id, place, total), self.address)
            answers.append(len(self.said))
        return answers

    def asked_for(self) -> list[KeepPhoto]:
        """Every picture that was to be kept, in the order they came."""
        return [effect for effect in self.everything if isinstance(effect, KeepPhoto)]

    def is_kept(self, *nth: int, outcome: PictureOutcome = "kept") -> None:
        """The nth pictures (from 0; all of them if none is named) were fetched; what became of them."""
        asked = self.asked_for()
        for place in nth or range(len(asked)):
            wanted = asked[place]
            photo = f"photo-{place}" if outcome == "kept" else ""
            self._occurs(PhotoKept(wanted.message, outcome, photo, wanted.wanted))

    def uploads(self, *wanted: str) -> None:
        """Send pictures through the page, one after the other."""
        for place, each in enumerate(wanted):
            self.now += TOGETHER
            self._occurs(PhotoKept(f"page-{self.now.timestamp()}", "kept", f"uploaded-{place}", each))

    def is_removed(self) -> None:
        """Take back the newest picture on the page."""
        self._occurs(MessageUnsent(f"page-{self.now.timestamp()}"))

    def has_reported(
        self,
        report: AccidentReport | None = None,
        number: str = "C-20261122-0001",
        *,
        pictured: tuple[str, ...] = (),
        **more: Any,
    ) -> None:
        """The records know one more report of this customer's."""
        kind = report.kind if report else "car"
        filed = more.pop("filed", self.now)
        state = more.pop("state", "received")
        standing = ReportStanding(number, state, filed, kind, report=report, pictured=pictured, **more)
        self.reports = (standing, *self.reports)
