"""Who is reminded of what on a day, and why not: one decision for each contract and the step that is due for it.

What belongs together is one notice: a customer hears from us once a day at most, of all their contracts.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from flows.facts import Contract
from flows.reminders.cadence import URGENCY, Step, due
from flows.reminders.reach import Closed, Reach
from flows.renewal.eligibility import far_enough
from flows.terms import Hold, Progress
from rating.dates.renewal import late_renewal

MOST_BEFORE_MATURITY = 8
Reason = Literal[
    "due", "merged", "applied", "declined", Hold, "accident", "late_twice", "asleep", "cap", "reminded_today", Closed
]

REASONS: Mapping[Reason, str] = {
    "due": "sent: the step's day has come, and the notice is called after it",
    "merged": "sent: told in the notice of another of the customer's contracts",
    "applied": "the renewal has been applied for",
    "declined": "the customer said that they will not renew",
    "sold": "on hold by staff: the car is sold",
    "agent": "on hold by staff: the agent sees to it",
    "complaint": "on hold by staff: a complaint is open",
    "bereaved": "on hold by staff: a death in the family, or an inheritance",
    "opted_out": "the customer said stop, and can be reached nowhere else",
    "no_consent": "the customer declined notices about the contract, and can be reached nowhere else",
    "accident": "an accident within three months: a person calls, since online renewal is closed",
    "late_twice": "late renewal is not granted twice running, so that there is nothing to remind of",
    "asleep": "the customer asked to be reminded later",
    "cap": "eight reminders before maturity are enough",
    "reminded_today": "the customer has been reminded of something today already",
    "blocked": "the step is for LINE only, and the customer has blocked the account",
    "landline": "the step's channels do not reach them: the telephone takes no SMS",
    "unreachable": "the step's channels do not reach them: the address has taken nothing",
    "none_on_record": "the step's channels do not reach them: no such address on record",
}
"""What each reason means, as a report says it."""

FOR_STAFF: frozenset[Reason] = frozenset({"accident"})
"""Not sent, but a person should call."""

PASSING: frozenset[Reason] = frozenset({"asleep", "reminded_today"})
"""Not sent on this day; on the next, while the step is still due, the decision is taken again."""


class Owned(Struct, frozen=True):
    """One contract of the customer, how far its renewal has come, and how many reminders of its maturity were sent."""

    contract: Contract
    progress: Progress
    sent: int = 0


class Decision(Struct, frozen=True):
    """Whether a contract's owner is told of it on this day, by which step, and why: ``reason`` is a key of REASONS.

    Of the decisions of one customer and day that are sent, exactly one is ``due``: its step gives the notice its name
    and its ladder. The others are ``merged`` into it.
    """

    contract: str
    maturity: date
    step: str
    send: bool
    reason: Reason


def decide(
    owned: Sequence[Owned],
    reach: Reach,
    reminded_today: bool,  # noqa: FBT001  # a fact about the customer, as the others are
    day: date,
) -> tuple[Decision, ...]:
    """What is decided about one customer on a day in Japan, for each of their contracts that has a step due, in order.

    Args:
        owned: all their contracts but those whose step has its decision, which stands (:data:`PASSING` ones do not).
        reach: where they can be reminded.
        reminded_today: a notice went to them on this day already.
        day: the day in Japan.
    """
    found = [(each, step) for each in owned if (step := due(day, each.contract.maturity))]
    if not found:
        return ()
    rungs = reach.rungs()
    refusal = None if "staff" in rungs else reach.refusal()
    judged = [
        (each, step, _stop(each, refusal, day) or _pause(each, step, reminded_today, day)) for each, step in found
    ]
    able = [step for _, step, reason in judged if not reason and not rungs.isdisjoint(step.ladder)]
    # Whatever goes out takes the customer's other contracts with it, on whichever rung it goes.
    leading = min(able, key=_urgency, default=None)
    named = False
    decisions = []
    for each, step, against in judged:
        reason: Reason
        if against or leading is None:
            reason = against or reach.why_not(step)
        else:
            reason = "due" if step is leading and not named else "merged"
            named = named or reason == "due"
        send = not against and leading is not None
        decisions.append(Decision(each.contract.number, each.contract.maturity, step.id, send, reason))
    return tuple(decisions)


def _urgency(step: Step) -> int:
    return URGENCY[step.id]


def _stop(each: Owned, refusal: Closed | None, day: date) -> Reason | None:
    """What ends all reminders of a contract, whichever step it is."""
    if each.progress.applied:
        return "applied"
    if each.progress.declined:
        return "declined"
    conditions = each.contract.conditions
    if conditions.hold:
        return conditions.hold
    if refusal:
        return refusal
    if conditions.accident_on and day < far_enough(conditions.accident_on):
        return "accident"
    return None


def _pause(each: Owned, step: Step, reminded_today: bool, day: date) -> Reason | None:  # noqa: FBT001  # as above
    """What speaks against this step on this day."""
    maturity = each.contract.maturity
    if step.late and not late_renewal(maturity, previous_was_late=each.contract.conditions.renewed_late).holds_on(day):
        return "late_twice"
    if each.progress.asleep_until and day < each.progress.asleep_until:
        return "asleep"
    if day < maturity and each.sent >= MOST_BEFORE_MATURITY:
        return "cap"
    return "reminded_today" if reminded_today else None
