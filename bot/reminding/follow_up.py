"""Following up: notices that were put off, that nobody handed over, or that reached nobody, looked at again.

Each is judged anew by the policy, as on the day it was decided: who has applied meanwhile, or is further on by now, is
not told. Then it is said again where it was to be said, or on the next rung; after the last one a person calls.
"""

from collections.abc import Callable, Sequence
from datetime import date, datetime, timedelta
from typing import get_args

import structlog
from msgspec import Struct
from msgspec.structs import replace

from bot.logs import fault
from bot.metrics import REMINDERS
from bot.reminding.gathering import Gathering, Known
from bot.reminding.handing import Errand, Handing
from bot.reminding.planning import GRACE, Planning
from flows.facts import Contract
from flows.reminders import hours, ladder, policy
from flows.reminders.cadence import LATENESS, URGENCY, Rung, step_of
from flows.reminders.reach import Closed
from state.records.notices import Entry, Notice, Notices
from state.records.reminders import UNSAID, Reminders

AT_ONCE = 200
DAY = timedelta(days=1)
HOUR = timedelta(hours=1)
UNREAD_DAYS = timedelta(days=LATENESS)
"""So long a customer who cannot be read is waited for."""

OVERTAKEN, GONE, RETIRED = "overtaken", "gone", "retired"
"""Reasons of our own: a later step says it better, nobody is there to be told any more, the cadence lost the step."""

_TOLD_OR_UNREACHED = frozenset({"due", "merged", *get_args(Closed)})
"""Reasons of the policy that leave a contract one to be renewed: at most the channels are against telling of it."""

Carried = Sequence[tuple[str, date, str]]

log = structlog.get_logger()


class _View(Struct, frozen=True):
    """A notice and what is known of it today: the contracts still to be told of, or why there are none.

    ``overtaken``: there are none, since a later step is due for one that is still to be renewed.
    """

    notice: Notice
    who: Known | None
    wanted: tuple[Contract, ...]
    against: str
    overtaken: bool = False


class FollowUp:
    """Looks after notices that are under way.

    Args:
        reminders, notices: what was decided, and what came of it.
        gathering: what is decided by.
        planning: names where a rung leads.
        handing: what takes the notices.
        now: the clock.
    """

    def __init__(  # noqa: PLR0913, PLR0917  # the parts of a follow-up
        self,
        reminders: Reminders,
        notices: Notices,
        gathering: Gathering,
        planning: Planning,
        handing: Handing,
        now: Callable[[], datetime],
    ) -> None:
        self._reminders = reminders
        self._notices = notices
        self._gathering = gathering
        self._planning = planning
        self._handing = handing
        self._now = now

    def look(self) -> int:
        """Look at the notices whose time has come, as many as are looked at at once; how many that were.

        One that cannot be judged is looked at again in an hour, and keeps no other waiting.

        Raises:
            RecordsUnavailable, StoreUnavailable: looking again is safe.
        """
        now = self._now()
        day = hours.day_in_japan(now)
        waiting = self._notices.waiting(now, AT_ONCE)
        known = self._gathering.gather({each.customer for each in waiting}, day)
        carried = self._reminders.carried({each.main for each in waiting})
        judged = [self._judged(each, known.get(each.customer), carried.get(each.main, ()), now) for each in waiting]
        changes = [(view.notice, after) for view, after in judged]
        moved = self._notices.move(changes, [_entry(before, after, now) for before, after in changes])
        errands = []
        for (view, _), kept in zip(judged, moved, strict=True):
            if kept is None:
                continue
            if kept.state != view.notice.state:
                REMINDERS.labels(kept.step, kept.state).inc()
            if view.who and _goes(kept, now):
                errands.append(Errand(kept, view.wanted, view.who.reach))
        if errands:
            self._handing.hand_over(errands, now)
        return len(waiting)

    def _judged(self, notice: Notice, who: Known | None, carried: Carried, now: datetime) -> tuple[_View, Notice]:
        """What is known of a notice today, and what becomes of it."""
        try:
            view = self._view(notice, who, carried, hours.day_in_japan(now))
            return view, self._after(view, now)
        except Exception as error:  # noqa: BLE001  # one that nobody can judge must not stop the others
            log.error("a notice cannot be followed up", key=notice.key, **fault(error))
            return _View(notice, None, (), ""), replace(notice, again_at=now + HOUR, changed_at=now)

    def _view(self, notice: Notice, who: Known | None, carried: Carried, day: date) -> _View:
        """What the policy says of a notice today."""
        if who is None:
            return _View(notice, None, (), GONE)
        steps = self._reminders.among(who.customer.contracts, carried)
        counts = notice.state not in UNSAID
        # This notice is one of those that were sent: it does not count against itself.
        owned = [replace(each, sent=each.sent - counts) for each in who.owned if each.contract.number in steps]
        judged = {each.contract: each for each in policy.decide(owned, who.reach, reminded_today=False, day=day)}
        due = {number for number, step in steps.items() if number in judged and judged[number].step == step}
        wanted = tuple(each for each in who.customer.contracts if each.number in due and judged[each.number].send)
        against = next((judged[number].reason for number in sorted(due)), OVERTAKEN)
        overtaken = not wanted and any(
            number in judged and judged[number].step != step and judged[number].reason in _TOLD_OR_UNREACHED
            for number, step in steps.items()
        )
        return _View(notice, who, wanted, "" if wanted else against, overtaken)

    def _after(self, view: _View, now: datetime) -> Notice:
        """What becomes of a notice that is looked at."""
        notice, who = view.notice, view.who
        become = replace(notice, changed_at=now)
        if notice.step not in URGENCY:  # decided by a release that had it
            return replace(become, state="given_up", reason=RETIRED, again_at=None)
        step, day = step_of(notice.step), hours.day_in_japan(now)
        if who is None and day <= notice.day + UNREAD_DAYS:
            return replace(become, again_at=now + HOUR)
        unsaid, tried = notice.state in {"planned", "withheld"}, (*notice.tried, notice.rung)
        if unsaid and view.against in policy.PASSING:
            return replace(become, again_at=hours.opens(day + DAY, step))
        if who and view.overtaken and _needs_call(notice, who):
            return self._on(replace(become, tried=tried, reason=OVERTAKEN), "staff", who, now)
        if who is None or view.against:
            return replace(become, state="given_up", reason=view.against, again_at=None) if unsaid else _over(become)
        if not hours.may_send(now, step):
            return replace(become, again_at=hours.next_opening(now, step))
        if who.today and notice.said_on not in {None, day}:
            return replace(become, again_at=hours.opens(day + DAY, step))
        if unsaid and notice.rung in who.reach.rungs():
            attempt = notice.attempt + (notice.state == "withheld")
            return self._on(replace(become, attempt=attempt), notice.rung, who, now)
        # What is said besides goes no further.
        rung = ladder.following(step, tried, who.reach) if notice.key == notice.main else None
        if rung is None:
            closed = who.reach.closed.get(notice.rung, "none_on_record")
            return replace(become, state="given_up", reason=closed, again_at=None) if unsaid else _over(become)
        return self._on(replace(become, tried=tried, attempt=0), rung, who, now)

    def _on(self, notice: Notice, rung: Rung, who: Known, now: datetime) -> Notice:
        """The notice on a rung, to be said there today."""
        if rung == "staff":
            return replace(notice, state="staff", rung=rung, conversation="", again_at=None)
        return replace(
            notice,
            state="planned",
            reason="",
            rung=rung,
            conversation=self._planning.conversation(rung, who.reach),
            said_on=hours.day_in_japan(now) if notice.said_on else None,
            again_at=now + GRACE,
        )


def _over(notice: Notice) -> Notice:
    """The notice as it stands, for good."""
    return replace(notice, again_at=None)


def _needs_call(notice: Notice, who: Known) -> bool:
    """Whether this reminder reached nobody although its step ends with a person's call."""
    unheard = notice.state == "failed" and notice.key == notice.main
    return unheard and "staff" in step_of(notice.step).ladder and "staff" in who.reach.rungs()


def _goes(notice: Notice, now: datetime) -> bool:
    """Whether it is to be handed over now: it has the time after which that would have to be healed."""
    return notice.state == "planned" and notice.again_at == now + GRACE


def _entry(before: Notice, after: Notice, now: datetime) -> Entry:
    outcome = after.state if after.state in {"staff", "given_up"} else "onward" if after.rung != before.rung else "seen"
    return Entry(f"{before.key}:{before.version}:{outcome}", before.key, after.rung, outcome, after.reason, now)
