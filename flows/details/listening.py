"""Answers that come several in one message, or at another question, or before any was asked."""

from collections.abc import Mapping

from msgspec.structs import replace

from flows import commands, standing, talking
from flows.correcting import corrects
from flows.details import keeping, people, reaching
from flows.details.flow import DETAILS
from flows.details.guide import DetailsGuide
from flows.details.keeping import GATES
from flows.details.parsing import READS, part_of
from flows.details.sections import SECTION_OF, SECTIONS
from flows.details.so_far import SoFar
from flows.free_words import Heard, asks, may_be_answer
from flows.reading import answer_of
from flows.router.asides import asks_to_be_called
from flows.session import Slot, Talk
from flows.turn import Turn

ENOUGH = 2
"""Answers from which on a message is taken for several of the open part, whatever else it says."""

LONGEST = 1000
"""Characters that are read; a claim is kept no longer either."""

ASKED_OF = frozenset({"driver", "claims", "shop"})
"""Parts of which a question tells nothing: 「請求されたらどうしますか」."""


def several(turn: Turn, heard: Heard) -> bool:
    """Take a message that answers questions of the part that is open; whether it is one.

    A single answer is taken where it is another question's than the open one, which could not read it, or one that was
    told among other words.
    """
    talk = turn.session.talk
    if talk is None or talk.flow != DETAILS.name or talk.state not in SECTION_OF:
        return False
    told = _told(turn, talk, heard, SECTION_OF[talk.state])
    facts = told.keys() - GATES
    if asks(heard.text) and SECTION_OF[talk.state] in ASKED_OF:
        return False
    if not facts or (len(facts) < ENOUGH and not _is_read_here(turn, heard, min(facts), told)):
        return False
    turn.note(f"several:{len(told)}")
    talking.answer_together(turn, told)
    return True


def elsewhere(turn: Turn, heard: Heard) -> bool:
    """Take what is told of another part than the one that is open, which goes on being asked; whether anything is."""
    talk = turn.session.talk
    if talk is None or talk.flow != DETAILS.name or talk.state not in SECTION_OF:
        return False
    if _begins_person(turn, talk, heard):
        return True
    part = part_of(heard.text)
    told = _told(turn, talk, heard, part) if part and part != SECTION_OF[talk.state] else {}
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


def _is_read_here(turn: Turn, heard: Heard, slot: str, told: Mapping[str, Slot]) -> bool:
    """Whether the only answer in a message is another question's, or one that its own would not read so."""
    if asks(heard.text) or asks_to_be_called(heard.text) or corrects(heard.text):
        return False
    talk = turn.talk()
    return slot != talk.state or answer_of(turn, slot, heard) != told[slot].value


def _begins_person(turn: Turn, talk: Talk, heard: Heard) -> bool:
    """Begin to tell of somebody of whom the bare name was sent, or a piece of a plate, where one was asked for."""
    guide = DETAILS.guide(talk, turn.facts)
    if talk.state not in GATES or not isinstance(guide, DetailsGuide) or asks(heard.text):
        return False
    kind, place = ("party", guide.next_party()) if talk.state == "parties" else ("witness", guide.next_witness())
    slot = f"{kind}_{place}_name"
    called = people.full_name(heard.text)
    named = bool(called) and slot in DETAILS.questions and may_be_answer(heard, DETAILS, slot)
    if not named and not (kind == "party" and slot in DETAILS.questions and people.of_plate(heard.text)):
        return False
    told = {talk.state: Slot(f"add_{place}", heard.message)}
    talking.answer_together(turn, told | ({slot: Slot(called, heard.message)} if named else {}))
    return True


def _told(turn: Turn, talk: Talk, heard: Heard, part: str) -> dict[str, Slot]:
    """What the words answer of a part that this report is asked about, from its open question or from its beginning."""
    guide = DETAILS.guide(talk, turn.facts)
    if part not in READS or not isinstance(guide, SoFar) or part not in guide.parts():
        return {}
    state = talk.state if SECTION_OF.get(talk.state) == part else SECTIONS[part][0]
    return {slot: Slot(value, heard.message) for slot, value in READS[part](heard.text[:LONGEST], state, guide).items()}
