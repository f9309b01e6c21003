"""What a notice becomes by what its conversation tells of it. Told twice, late or out of order, it never goes back.

``answered`` outranks everything, ``delivered`` outranks ``sent``. A rung that the notice has left tells it nothing.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from functools import partial

from msgspec.structs import replace

from bot.metrics import REMINDERS
from flows.effects import RecordReminder
from flows.reminders import hours
from flows.reminders.cadence import STEPS
from state.records.notices import Entry, Notice, Notices

UNANSWERED = timedelta(hours=24)
"""No answer for so long counts as not reached, at the steps that wait for one."""

PUT_OFF: Mapping[str, timedelta] = {
    "in_talk": timedelta(hours=1),
    "unknown": timedelta(minutes=10),
    "hours": timedelta(),
}
"""Reasons for which a notice is said later, and how much later at least; for any other it is not said at all."""

IN_PEACE = timedelta(hours=12)
"""After a "later" the day on which they may be asked is looked for, not before the next one."""

_STEPS = {step.id: step for step in STEPS}

ELSEWHERE = frozenset({"stopped", "not_linked"})
"""Reasons that hold where the notice was to be said, and nowhere else."""


def note(notices: Notices, key: str, said: RecordReminder, conversation: str, now: datetime) -> None:
    """Keep what a conversation tells of a notice; ``key`` is the telling's own, and the same one again changes nothing.

    A notice nobody knows is left alone: its customer was erased.
    """
    before = notices.get(said.notice)
    if before is None:
        return
    rung = before.rung if conversation == before.conversation else ""
    entry = Entry(key, said.notice, rung, said.outcome, said.reason, now)
    after = notices.change(said.notice, entry, partial(noted, said=said, conversation=conversation, now=now))
    if after is not None:
        REMINDERS.labels(after.step, said.outcome).inc()


def noted(notice: Notice, said: RecordReminder, conversation: str, now: datetime) -> Notice | None:
    """The notice after it was told of, or None where that changes nothing."""
    become = partial(replace, notice, reason=said.reason, changed_at=now)
    if said.outcome == "answered" and said.reason == "later":
        # They are asked again once they have been left in peace, if the step still has something to say then.
        asked_again = _opening(notice, now + IN_PEACE)
        return None if notice.state == "withheld" else become(state="withheld", again_at=asked_again)
    if said.outcome == "answered":
        return None if notice.state == "answered" else become(state="answered", again_at=None)
    # A receipt of a notification message may come by another conversation: it is known by its notice alone.
    received = said.outcome == "delivered" and notice.rung == "notification"
    if conversation != notice.conversation and not received:
        return None
    match said.outcome, notice.state:
        case "delivered", "planned" | "withheld" | "sent":
            return become(state="delivered", again_at=None)
        case "sent", "planned" | "withheld":
            step = _STEPS.get(notice.step)
            waits = notice.rung == "line" and step is not None and step.wait_for_answer
            return become(state="sent", again_at=now + UNANSWERED if waits else None)
        case "failed", "planned" | "withheld" | "sent":
            return become(state="failed", again_at=now)
        case "withheld", "planned" if said.reason in ELSEWHERE:
            return become(state="failed", again_at=now)
        case "withheld", "planned" if said.reason in PUT_OFF:
            return become(state="withheld", again_at=_opening(notice, now + PUT_OFF[said.reason]))
        case "withheld", "planned":
            return become(state="withheld", again_at=None)
        case _:
            return None


def _opening(notice: Notice, after: datetime) -> datetime | None:
    """When the notice may next be said, or None where its step has been taken out of the cadence since."""
    step = _STEPS.get(notice.step)
    return hours.next_opening(after, step) if step else None
