"""The parts of reminding, put together once from what a process has."""

from collections.abc import Callable
from datetime import datetime

from bot.reminding.deciding import Deciding
from bot.reminding.follow_up import FollowUp
from bot.reminding.gathering import Gathering
from bot.reminding.handing import Handing
from bot.reminding.planning import Planning
from bot.reminding.reminding import Reminding
from flows.facts import Profile
from state.mailbox import Mailbox
from state.outbox import Outbox
from state.records import Records


class Assembly:
    """Who is reminded, and how it is followed up."""

    def __init__(  # noqa: PLR0913, PLR0917  # what a process has
        self,
        records: Records,
        mailbox: Mailbox,
        outbox: Outbox,
        profile: Profile,
        public_url: str,
        now: Callable[[], datetime],
    ) -> None:
        self._reminders = records.reminders
        self._now = now
        gathering = Gathering(records, notifications=profile.line_notifications)
        planning = Planning(records.pseudonyms)
        handing = Handing(mailbox, outbox, records.notices, profile, public_url)
        self.deciding = Deciding(records.reminders, gathering, planning, handing, now)
        self.follow_up = FollowUp(records.reminders, records.notices, gathering, planning, handing, now)

    def reminding(self, beginning: int = 0) -> Reminding:
        """One process's share of it; ``beginning`` is any number, another one in each process."""
        return Reminding(self._reminders, self.deciding, self.follow_up, self._now, beginning)
