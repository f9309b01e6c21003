"""Each answer is saved as it is given: what a step has changed of a details talk goes to the record, slot by slot."""

from collections.abc import Mapping

from msgspec.structs import replace

from flows.accident.recording import AddDetails, TellClaims
from flows.accident.standing import ReportStanding
from flows.accident.telling import Detail
from flows.details import cards, keeping
from flows.details.flow import DETAILS
from flows.details.keeping import HELD, NUMBER
from flows.events import MessageUnsent
from flows.facts import Facts
from flows.session import Session, Slot, Talk
from flows.turn import Turn

MOST_BACK = 20
"""Questions one can go back, one by one; further back leads the list of parts, or of answers."""

TOLD_DESK = "told_desk"
"""Noted among what a talk has said once the desk knows that a complete report is told more of."""


def take_up(turn: Turn) -> None:
    """Have what the record shows among the answers of each details talk, as long as this step lasts."""
    talk, paused = turn.session.talk, turn.session.paused
    if talk is not None and talk.flow == DETAILS.name:
        turn.become(talk=_held(turn, talk))
    if any(each.flow == DETAILS.name for each in paused):
        turn.become(paused=tuple(_held(turn, each) for each in paused))


def save(turn: Turn, before: Session) -> None:
    """Send what this step has changed to the record, and let the talks go of what is there."""
    talk, paused = turn.session.talk, turn.session.paused
    if talk is not None and talk.flow == DETAILS.name:
        turn.become(talk=_saved(turn, before, talk))
    if any(each.flow == DETAILS.name for each in paused):
        turn.become(paused=tuple(_saved(turn, before, each) for each in paused))
    if isinstance(turn.envelope.event, MessageUnsent):
        _forget(turn, turn.envelope.event.message)


def _held(turn: Turn, talk: Talk) -> Talk:
    found = _of(turn.facts, talk)
    return talk if found is None else replace(talk, slots=keeping.hydrated(talk.slots, talk.told, found))


def _saved(turn: Turn, before: Session, talk: Talk) -> Talk:
    found = _of(turn.facts, talk)
    if found is None or HELD not in talk.slots:
        return talk
    was = _known_before(before, talk, found)
    changed = keeping.changes(was, talk.slots, _answered(turn))
    if changed:
        turn.note(f"told:{len(changed)}")
        turn.do((AddDetails(found.number, changed, turn.moment.now),))
        if found.complete and TOLD_DESK not in talk.said and found.report is not None:
            talk = replace(talk, said=(*talk.said, TOLD_DESK))
            turn.do((TellClaims("changed", found.number, keeping.whole(found.report, talk.slots)),))
    slots, told = keeping.dehydrated(talk, was, changed, found, turn.moment.now)
    spoken = tuple(note for note in talk.said if DETAILS.cards.get(note) is not cards.silent)
    return replace(talk, slots=slots, told=told, said=spoken, history=talk.history[-MOST_BACK:])


def _answered(turn: Turn) -> set[str]:
    """The questions that were answered in this step, but for those whose earlier answer was left to stand."""
    notes = [code.partition(":") for code in turn.trace]
    stands = {state for kind, _, state in notes if kind == "stands"}
    return {state for kind, _, state in notes if kind in {"answer", "correct"}} - stands


def _known_before(before: Session, talk: Talk, found: ReportStanding) -> Mapping[str, Slot]:
    """What was told of the report when this step began."""
    talks = (*((before.talk,) if before.talk else ()), *before.paused)
    same = (each for each in talks if (each.flow, each.began) == (talk.flow, talk.began) and NUMBER in each.slots)
    earlier = next((each for each in same if each.slots[NUMBER].value == found.number), None)
    if earlier is None:
        return keeping.hydrated({}, {}, found)
    return keeping.hydrated(earlier.slots, earlier.told, found)


def _forget(turn: Turn, message: str) -> None:
    """What a message has told is taken back with it, also where no talk holds it any more."""
    for found in keeping.open_reports(turn.facts):
        gone = {slot: Detail() for slot, told in found.told.items() if message and told.message == message}
        if gone:
            turn.note(f"untold:{len(gone)}")
            turn.do((AddDetails(found.number, gone, turn.moment.now),))


def _of(facts: Facts, talk: Talk) -> ReportStanding | None:
    number = talk.slots[NUMBER].value if talk.flow == DETAILS.name and NUMBER in talk.slots else ""
    return keeping.standing(facts, number) if number else None
