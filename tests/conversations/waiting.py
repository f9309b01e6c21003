"""Waiting for a truck: what dispatch tells the customer of a :class:`Chat`, and what came of it."""

from datetime import datetime, timedelta
from typing import Any

from flows.alerts import AlertKind
from flows.dispatch.job import State
from flows.dispatch.news import DispatchNews, Kind, Progress
from flows.effects import AlertStaff, Instruct, Send
from flows.events import Address, Event
from flows.facts import JAPAN
from flows.session import Session, Talk

NUMBER = "R-20261122-0001"
PARTNER = "見本レッカー"
PHONE = "03-0000-0101"
PAGE = "https://counter.example/track/secret"
SOON = timedelta(minutes=25)
WIDE = timedelta(minutes=15)

STAGES: dict[Kind, State] = {
    "accepted": "accepted",
    "en_route": "en_route",
    "delayed": "en_route",
    "arriving": "arriving",
    "on_scene": "on_scene",
    "towing": "towing",
    "at_destination": "at_destination",
    "completed": "completed",
    "checking": "checking",
    "gone": "gone",
    "redirecting": "redirecting",
    "second_truck": "searching",
    "accident_found": "on_scene",
    "person": "person",
    "queued": "queued",
    "still_queued": "queued",
    "closed": "closed",
}
EXPECTED: frozenset[Kind] = frozenset({"accepted", "en_route", "delayed", "arriving"})


class Waiting:
    """The part of a :class:`Chat` that has to do with dispatch."""

    now: datetime
    session: Session

    def _occurs(self, event: Event, address: Address | None = None, happened: datetime | None = None) -> None:
        raise NotImplementedError

    def did(self, kind: type[Any]) -> list[Any]:
        raise NotImplementedError

    def is_told(
        self,
        kind: Kind,
        *,
        number: str = NUMBER,
        stage: State | None = None,
        earliest: datetime | None = None,
        reason: str = "",
        destination: str = "",
        by: str = "",
        work: tuple[str, ...] = (),
        expected: bool = True,
    ) -> None:
        """Dispatch has news; ``expected``: with a window that begins at ``earliest``, where the kind has one."""
        state = stage or STAGES[kind]
        assigned = state not in {"searching", "queued", "person", "completed", "gone", "closed", "cancelled"}
        if kind in EXPECTED and expected:
            start = earliest or self.window[0]
            window: tuple[datetime | None, datetime | None] = (start, start + WIDE)
        else:
            window = (None, None)
        progress = Progress(
            state,
            PARTNER if assigned else "",
            PHONE if assigned else "",
            *window,
            late=kind == "delayed" and not expected,
            page=PAGE if assigned else "",
            destination=destination,
            by=by,
        )
        self._occurs(DispatchNews(number, kind, self.now, progress, reason, work))

    @property
    def window(self) -> tuple[datetime, datetime]:
        """What was promised last, or would be now."""
        talk = self.request
        if talk and talk.progress and talk.progress.earliest and talk.progress.latest:
            return talk.progress.earliest, talk.progress.latest
        start = (self.now + SOON).replace(second=0, microsecond=0)
        return start, start + WIDE

    def expected(self) -> tuple[str, ...]:
        """The hours that may be named now: those of the one window that is promised."""
        talk = self.request
        progress = talk.progress if talk else None
        if progress is None or progress.earliest is None or progress.latest is None:
            return ()
        return hour(progress.earliest), hour(progress.latest)

    @property
    def request(self) -> Talk | None:
        """The talk that waits for a truck, going on or put aside."""
        talks = (*((self.session.talk,) if self.session.talk else ()), *self.session.paused)
        return next((talk for talk in talks if talk.flow == "roadside" and talk.number), None)

    def wishes(self) -> list[tuple[str, str]]:
        """What dispatch was told in the last step."""
        return [(effect.instruction.wish, effect.instruction.value) for effect in self.did(Instruct)]

    def alerts(self) -> list[AlertKind]:
        """What staff were told in the last step."""
        return [alert.kind for alert in self.did(AlertStaff)]

    def elsewhere(self) -> list[Send]:
        """What was said at another address in the last step."""
        return [send for send in self.did(Send) if send.to is not None]


def hour(at: datetime) -> str:
    """As people read it."""
    return f"{at.astimezone(JAPAN):%H:%M}"
