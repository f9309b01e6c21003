"""Beside the clock: what the desk has said, and shocks, that whoever took them could not hand on."""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event

import structlog

from bot.claims.impacts import Impacting
from bot.claims.updating import Updating
from bot.logs import fault
from state.errors import StateError

EVERY = timedelta(seconds=2)

log = structlog.get_logger()


class Sweeping:
    """One process's share of sweeping."""

    def __init__(self, updating: Updating, impacting: Impacting, now: Callable[[], datetime]) -> None:
        self._updating = updating
        self._impacting = impacting
        self._now = now

    def run(self, stop: Event) -> None:
        """Sweep until told to stop."""
        while not stop.is_set():
            self.sweep()
            stop.wait(EVERY.total_seconds())

    def sweep(self) -> None:
        """Hand on what is there, once."""
        for part in (self._impacting.relay, self._updating.relay):
            try:
                part(self._now())
            except StateError as error:
                log.warning("sweeping was interrupted", **fault(error))
            except Exception as error:  # noqa: BLE001  # a fault in one must not end the thread
                log.error("sweeping failed", **fault(error))
