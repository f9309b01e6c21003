"""The wire view: the last calls and webhooks, with status and bodies, credentials left out."""

import threading
from collections import deque
from dataclasses import asdict, dataclass, replace
from typing import Literal

from simulator.clock import Clock
from simulator.live import Live
from simulator.shapes import Json

KEPT = 500


@dataclass(frozen=True)
class Crossing:
    """One request and its answer.

    ``direction`` is ``in`` for a call the service made to a platform and ``out`` for a webhook. ``status`` is missing
    when no answer came; ``outcome`` then says why, in the words of LINE's webhook error statistics.
    ``at`` is milliseconds since 1970, ``milliseconds`` how long the answer took.
    """

    direction: Literal["in", "out"]
    platform: Literal["line", "twilio", "partner"]
    name: str
    status: int | None
    request: object
    response: object = None
    outcome: str = ""
    milliseconds: float = 0.0
    number: int = 0
    at: int = 0


class Wire:
    """The last :data:`KEPT` crossings, oldest first."""

    def __init__(self, clock: Clock, live: Live) -> None:
        self._clock = clock
        self._live = live
        self._lock = threading.Lock()
        self._count = 0
        self._crossings: deque[Crossing] = deque(maxlen=KEPT)

    def record(self, crossing: Crossing) -> None:
        """Number and date one crossing, keep it, and show it to open pages."""
        with self._lock:
            self._count += 1
            crossing = replace(crossing, number=self._count, at=self._clock.milliseconds())
            self._crossings.append(crossing)
        self._live.tell("wire", crossing=asdict(crossing))

    def crossings(self) -> list[Json]:
        """Return what is kept, oldest first."""
        with self._lock:
            return [asdict(crossing) for crossing in self._crossings]

    def clear(self) -> None:
        """Forget everything; numbering goes on, so that a page can tell old from new."""
        with self._lock:
            self._crossings.clear()
