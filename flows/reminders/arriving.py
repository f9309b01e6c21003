"""A reminder at the moment of sending: whether it may still be said, and the renewal talk it opens.

The decision was made some time ago and elsewhere. What has happened since counts more: who has just applied, said stop,
or is in the middle of something is not reminded.
"""

from msgspec.structs import replace

from flows import pausing, talking
from flows.asking import wording
from flows.days import today
from flows.effects import RecordReminder
from flows.events import Due, ReminderDue
from flows.facts import Contract
from flows.messages import Say
from flows.reminders import hours
from flows.reminders.cadence import STEPS, day_of, step_of
from flows.renewal.eligibility import eligibility
from flows.renewal.flow import RENEWAL
from flows.session import Slot, Talk
from flows.turn import Turn

THE_DESKS = frozenset({"corporate", "no_clause", "changed", "accident", "no_terms"})
"""Reasons for which a contract is renewed by people."""

REMINDED = ("due", "step", "maturity", "dues", "model", "agency", "whose", "by")
"""Slots of a talk that say what its reminder was about. They answer no question."""


def due(turn: Turn, event: ReminderDue) -> None:
    """Remind, or leave it and say why to the records."""
    if _is_said(turn, event):
        turn.note("reminder:twice")
        return
    against, contracts = _against(turn, event)
    if against:
        turn.note(f"reminder:withheld:{against}")
        turn.do((RecordReminder(event.notice, "withheld", against),))
        return
    turn.note(f"reminder:{event.step}")
    turn.notice = event.notice
    turn.until = hours.closes(hours.day_in_japan(turn.moment.now), step_of(event.step))
    _open(turn, event, contracts)
    turn.do((RecordReminder(event.notice, "sent"),))


def _against(turn: Turn, event: ReminderDue) -> tuple[str, tuple[Due, ...]]:
    """What stands in the way now, empty for nothing; and the contracts it is still about.

    ``in_talk``, ``hours`` and ``unknown`` (the records cannot be read) pass; the others do not.
    """
    session = turn.session
    if session.unnotified:
        return "stopped", ()
    if session.address.channel == "line" and session.customer != event.customer:
        return "not_linked", ()
    if turn.facts.policyholder is None:
        return "unknown", ()
    contracts = tuple(each for each in event.contracts if _stands(turn, each))
    if not contracts or all(_is_overtaken(turn, event.step, each) for each in contracts):
        return "overtaken", ()
    if not hours.may_send(turn.moment.now, step_of(event.step)):
        return "hours", ()
    return ("in_talk" if session.talk is not None else ""), contracts


def _is_overtaken(turn: Turn, step: str, each: Due) -> bool:
    """Whether the day of a later step has come, which says it better."""
    day = today(turn.moment.now)
    return any(day_of(later, each.maturity) <= day for later in STEPS[STEPS.index(step_of(step)) + 1 :])


def _is_said(turn: Turn, event: ReminderDue) -> bool:
    """Whether a talk of this very notice stands here already."""
    talk = turn.session.talk or pausing.aside(turn, RENEWAL)
    return talk is not None and "due" in talk.slots and talk.slots["due"].value == event.notice


def _stands(turn: Turn, each: Due) -> bool:
    """Whether a contract is still to be renewed."""
    owned_now = turn.facts.policyholder.contracts if turn.facts.policyholder else ()
    contract = next((owned for owned in owned_now if owned.number == each.contract), None)
    if contract is None or contract.maturity != each.maturity or contract.conditions.hold:
        return False
    progress = turn.facts.progress_of(contract)
    asleep = progress.asleep_until is not None and today(turn.moment.now) < progress.asleep_until
    return not (progress.applied or progress.declined or asleep)


def _open(turn: Turn, event: ReminderDue, contracts: tuple[Due, ...]) -> None:
    """Stand at the reminder's question: in the talk that was put aside, with all its answers, or in a new one."""
    about = _about(turn, event, contracts)
    before = pausing.aside(turn, RENEWAL)
    if before is not None and not _same(before, contracts) and "conditions" in before.slots:
        # Half an application for another contract waits here: it is not given up for a word about this one.
        shown = RENEWAL.begin(turn.facts, about, turn.session.turns).talk
        turn.messages.append(_notice(turn, shown))
        return
    if before is None or not _same(before, contracts):
        talking.begin(turn, RENEWAL, about)
        return
    pausing.take_up(turn, before)
    waits = RENEWAL.anew(before)
    slots = {name: slot for name, slot in waits.slots.items() if name not in REMINDED}
    turn.become(talk=replace(waits, slots={**slots, **about}))
    talking.fill(turn, {})


def _notice(turn: Turn, talk: Talk) -> Say:
    """What a reminder says, without its question."""
    question, guide = RENEWAL.questions[talk.state], RENEWAL.guide(talk, turn.facts)
    said = wording(RENEWAL, talk.state, guide.wording(question))
    return Say(turn.words.text(said, **guide.fills(question, turn.words)))


def _same(talk: Talk, contracts: tuple[Due, ...]) -> bool:
    """Whether a talk put aside is about one of these contracts, or not about any yet."""
    chosen = talk.slots.get("contract")
    return chosen is None or chosen.value in {each.contract for each in contracts}


def _about(turn: Turn, event: ReminderDue, contracts: tuple[Due, ...]) -> dict[str, Slot]:
    """What the talk knows from its reminder: more than one contract is chosen from later."""
    told = {"due": event.notice, "step": event.step, "whose": event.customer}
    told["dues"] = "\n".join(f"{each.contract} {each.maturity.isoformat()} {each.car}" for each in contracts)
    if len(contracts) == 1:
        told |= {"contract": contracts[0].contract, "maturity": contracts[0].maturity.isoformat()}
        told["model"] = contracts[0].car
    owned = turn.facts.policyholder.contracts if turn.facts.policyholder else ()
    first = next((contract for contract in owned if contract.number == contracts[0].contract), None)
    if first is not None and len(contracts) == 1:
        told |= {"agency": first.conditions.agency, "by": "desk" if _is_the_desks(turn, first) else ""}
    return {name: Slot(value) for name, value in told.items() if value}


def _is_the_desks(turn: Turn, contract: Contract) -> bool:
    """Whether only the desk can renew a contract, so that nobody is told how quickly it is done here."""
    reasons = eligibility(contract, turn.facts.progress_of(contract), turn.moment.now).reasons
    return not THE_DESKS.isdisjoint(reasons)
