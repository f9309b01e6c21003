"""Reminding, beside the clock: every minute within the hours for it, the day is decided and what waits is followed up.

It has a thread of its own, so that no timer waits for it, and stops between two pages.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from threading import Event

import structlog

from bot.logs import fault
from bot.reminding.deciding import Deciding
from bot.reminding.follow_up import AT_ONCE, FollowUp
from flows.reminders import hours
from state.errors import StateError
from state.records.reminders import Reminders

EVERY = timedelta(minutes=1)

log = structlog.get_logger()


class Reminding:
    """One process's share of reminding. Any number may do it at once.

    Args:
        reminders: where days are noted that are decided.
        deciding, follow_up: what is done.
        now: the clock.
        beginning: any number, another one in each process, so that they begin at different ends.
    """

    def __init__(
        self,
        reminders: Reminders,
        deciding: Deciding,
        follow_up: FollowUp,
        now: Callable[[], datetime],
        beginning: int = 0,
    ) -> None:
        self._reminders = reminders
        self._deciding = deciding
        self._follow_up = follow_up
        self._now = now
        self._beginning = beginning

    def run(self, stop: Event) -> None:
        """Remind until told to stop, which takes no longer than a page."""
        while not stop.is_set():
            try:
                self.remind(stop)
            except StateError as error:
                log.warning("reminding was interrupted", **fault(error))
            except Exception as error:  # noqa: BLE001  # a fault here must not end the thread, and with it all reminding
                log.error("reminding failed", **fault(error))
            stop.wait(EVERY.total_seconds())

    def remind(self, stop: Event) -> None:
        """Decide the day if it is not decided, then follow up what waits; outside the hours, nothing.

        What is new comes first: a reminder that is followed up takes no day from one that is due.
        """
        now = self._now()
        if not hours.may_send(now):
            return
        day = hours.day_in_japan(now)
        if not self._reminders.finished(day):
            for _ in self._deciding.decide(day, self._beginning):
                if stop.is_set():
                    return
        while not stop.is_set() and self._follow_up.look() == AT_ONCE:
            pass
