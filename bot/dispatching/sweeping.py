"""Sweeping, beside the clock: jobs whose time has come are looked at, and nothing falls between two chairs.

Requests without a job get one; what was kept and not relayed is relayed; queues move on as trucks become free; an area
with more jobs than its trucks can bear is in a surge. Any number may sweep: each job is changed in one transaction.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event

import structlog

from bot.dispatching.dispatching import Dispatching
from bot.dispatching.relaying import Relaying
from bot.dispatching.surging import Surging
from bot.logs import fault
from flows.dispatch.happenings import Looked
from flows.dispatch.refusals import DispatchRefused
from state.errors import StateError, StoreUnavailable
from state.records.errors import RecordsUnavailable

EVERY = timedelta(seconds=0.5)
AT_ONCE = 100
SETTLING = timedelta(seconds=5)
"""A request younger than this is being opened by whoever filed it."""

LATEST = timedelta(hours=12)
"""One older than this needs no truck any more, or has long been somebody's: it stays on the duty desk's list."""

log = structlog.get_logger()


class Sweeping:
    """One process's share of sweeping.

    Args:
        dispatching: moves jobs.
        relaying: tells what was not told yet.
        surging: queues and surges.
        now: the clock.
    """

    def __init__(
        self, dispatching: Dispatching, relaying: Relaying, surging: Surging, now: Callable[[], datetime]
    ) -> None:
        self._dispatching = dispatching
        self._relaying = relaying
        self._surging = surging
        self._now = now

    def run(self, stop: Event) -> None:
        """Sweep until told to stop."""
        while not stop.is_set():
            busy = False
            for part in (self.adopt, self.look, self._surging.attend, self.relay):
                try:
                    busy = bool(part()) or busy
                except StateError as error:
                    log.warning("sweeping was interrupted", **fault(error))
                except Exception as error:  # noqa: BLE001  # a fault in one job must not end the thread, and all watches
                    log.error("sweeping failed", **fault(error))
            if not busy:
                stop.wait(EVERY.total_seconds())

    def adopt(self) -> int:
        """Open jobs for requests that have none: their process died, or is of an earlier release."""
        now = self._now()
        unserved = self._dispatching.jobs.orphans(AT_ONCE, since=now - LATEST)
        orphans = [filed for filed in unserved if filed.filed_at <= now - SETTLING]
        for filed in orphans:
            self._relaying.receipt(filed, now)
            self._dispatching.open(filed, now)
        return len(orphans)

    def look(self) -> int:
        """Look at jobs whose time has come, the urgent first; how many. One that cannot be looked at stops no other."""
        return sum(self._look(number) for number in self._dispatching.jobs.due(self._now(), AT_ONCE))

    def relay(self) -> int:
        """Relay what is left over; how much."""
        return self._relaying.relay(self._now())

    def _look(self, number: str) -> bool:
        try:
            self._dispatching.move(number, Looked(), self._now())
        except DispatchRefused as error:
            log.info("nothing to look at", reason=type(error).__name__)
        except (RecordsUnavailable, StoreUnavailable):
            raise
        except Exception as error:  # noqa: BLE001  # whatever is wrong with it, it would come first every time
            log.error("job cannot be looked at", number=number, **fault(error))
            return False
        return True
