"""Answers that come several in one message, or at another question, or before any was asked."""

from msgspec.structs import replace

from flows import commands, standing, talking
from flows.details import keeping, reaching
from flows.details.flow import DETAILS
from flows.details.keeping import GATES
from flows.details.parsing import READS, part_of
from flows.details.sections import SECTION_OF, SECTIONS
from flows.details.so_far import SoFar
from flows.free_words import Heard, asks
from flows.session import Slot, Talk
from flows.turn import Turn

ENOUGH = 2
"""Answers from which on a message is taken for several of the open part; a single one is left to its question."""


def several(turn: Turn, heard: Heard) -> bool:
    """Take a message that answers several questions of the part that is open; whether it is one."""
    talk = turn.session.talk
    if talk is None or talk.flow != DETAILS.name or talk.state not in SECTION_OF:
        return False
    told = _told(turn, talk, heard, SECTION_OF[talk.state])
    if len(told.keys() - GATES) < ENOUGH:
        return False
    turn.note(f"several:{len(told)}")
    talking.answer_together(turn, told)
    return True


def elsewhere(turn: Turn, heard: Heard) -> bool:
    """Take what is told of another part than the one that is open, which goes on being asked; whether anything is."""
    talk = turn.session.talk
    part = part_of(heard.text)
    if talk is None or talk.flow != DETAILS.name or talk.state not in SECTION_OF or not part:
        return False
    told = _told(turn, talk, heard, part) if part != SECTION_OF[talk.state] else {}
    if not told:
        return False
    turn.note(f"elsewhere:{len(told)}")
    turn.become(talk=replace(talk, slots={**talk.slots, **told}), misses=0)
    turn.say("details-noted", part=turn.words.text(f"details-part-{part}"))
    standing.stand(turn)
    return True


def begins(turn: Turn, heard: Heard) -> bool:
    """Begin the talk with what is told of a report that is open; whether anything is."""
    part = part_of(heard.text)
    if not part or heard.routed.urgent or asks(heard.text) or not reaching.may_begin(turn):
        return False
    number = keeping.open_reports(turn.facts)[0].number
    unasked = Talk(DETAILS.name, DETAILS.version, DETAILS.start, {keeping.NUMBER: Slot(number)})
    told = _told(turn, unasked, heard, part)
    if not told or (turn.session.talk is not None and turn.session.talk.flow == DETAILS.name):
        return False
    turn.note(f"details:told:{part}")
    before = len(turn.messages)
    commands.begin(turn, DETAILS, {})
    talk = turn.session.talk
    if talk is not None and talk.flow == DETAILS.name and talk.state != keeping.NUMBER:
        del turn.messages[before:]
        turn.become(talk=replace(talk, state=SECTIONS[part][0]))
        talking.answer_together(turn, told)
    return True


def _told(turn: Turn, talk: Talk, heard: Heard, part: str) -> dict[str, Slot]:
    """What the words answer of a part that this report is asked about, from its open question or from its beginning."""
    guide = DETAILS.guide(talk, turn.facts)
    if part not in READS or not isinstance(guide, SoFar) or part not in guide.parts():
        return {}
    state = talk.state if SECTION_OF.get(talk.state) == part else SECTIONS[part][0]
    return {slot: Slot(value, heard.message) for slot, value in READS[part](heard.text, state, guide).items()}
