"""Coming to the details talk by words, from nothing or from within it: 「相手の情報」「警察署がわかりました」「続き」.

They lead there where a report is open. Within the talk the name of a part goes to that part.
"""

from collections.abc import Mapping
from functools import cache

from flows import commands, standing, talking
from flows.answers.normal import plain, trimmed
from flows.correcting import corrects
from flows.details import keeping
from flows.details.flow import DETAILS
from flows.details.keeping import NUMBER
from flows.details.sections import SECTION_OF, SECTIONS
from flows.details.so_far import SoFar
from flows.free_words import Heard
from flows.router.asides import detail
from flows.turn import Turn
from flows.words import spoken

AT_ANY_TIME = frozenset({"complete", "sections", "fix"})
"""What is meant at any question, whatever else its answer might be."""


def called(turn: Turn, heard: Heard) -> bool:
    """Go to the part that is named, and begin the talk for it where none goes on; whether the words name one.

    Within the talk only the very name of another part counts: 「渋谷警察署」 answers the question for it.
    """
    talk = turn.session.talk
    if heard.routed.urgent or not keeping.open_reports(turn.facts):
        return False
    part = named(heard.text)
    if talk is not None and talk.flow == DETAILS.name:
        part = part if part in AT_ANY_TIME or _is_name(heard.text) else ""
        return bool(part) and part != SECTION_OF.get(talk.state) and _go_to(turn, part)
    if not part or not may_begin(turn):
        return False
    turn.note(f"details:{part}")
    _begin(turn, part)
    return True


def may_begin(turn: Turn) -> bool:
    """Whether a report is open, and nothing else is being asked that must be answered first."""
    talk = turn.session.talk
    busy = talk is not None and standing.collecting(turn) and not standing.is_settled(talk)
    return not busy and bool(keeping.open_reports(turn.facts))


def meant(turn: Turn, heard: Heard) -> bool:
    """Within the talk, go to the part that words are about which were no answer; whether they are about one."""
    talk = turn.session.talk
    part = detail(heard.text)
    if talk is None or talk.flow != DETAILS.name or not part or part == SECTION_OF.get(talk.state):
        return False
    if corrects(heard.text):
        return False
    return _go_to(turn, part)


def resumed(turn: Turn) -> bool:
    """Begin the talk at 「続き」 where nothing was put aside and a report waits for more; whether one does."""
    talk = turn.session.talk
    if turn.session.paused or (talk is not None and not standing.is_settled(talk)):
        return False
    if all(each.complete for each in keeping.open_reports(turn.facts)):
        return False
    turn.note("details:resume")
    commands.begin(turn, DETAILS, {})
    return True


def is_told_story(turn: Turn) -> bool:
    """Whether what happened is being told: then an accident in the words is the one that is told of."""
    talk = turn.session.talk
    return talk is not None and talk.flow == DETAILS.name and DETAILS.questions[talk.state].kind == "story"


def _begin(turn: Turn, part: str) -> None:
    """Begin the talk, and ask of this part first; which report it is comes before that."""
    before = len(turn.messages)
    commands.begin(turn, DETAILS, {})
    if turn.session.talk is not None and turn.session.talk.flow == DETAILS.name:
        asked = turn.messages[before:]
        del turn.messages[before:]
        if not _go_to(turn, part):
            turn.messages.extend(asked)


def _go_to(turn: Turn, part: str) -> bool:
    """Ask the question of a part, where it is asked of this report and it is known which one that is."""
    talk = turn.talk()
    guide = DETAILS.guide(talk, turn.facts)
    if talk.state == NUMBER or not isinstance(guide, SoFar):
        return False
    turn.note(f"part:{part}")
    if part == "complete":
        talking.move(turn, part)
    elif part in AT_ANY_TIME:
        talking.reopen(turn, part)
    elif part in guide.parts():
        talking.reopen(turn, guide.opening(part))
    else:
        return False
    return True


def named(text: str) -> str:
    """The part that words are about and hardly anything else, empty where they name none."""
    return _names().get(trimmed(plain(text)), "") or detail(text)


def _is_name(text: str) -> bool:
    """Whether the words are the very name of a part, in any language."""
    return trimmed(plain(text)) in _names()


@cache
def _names() -> Mapping[str, str]:
    return {trimmed(plain(word)): part for part in SECTIONS for word in spoken(f"details-part-{part}")}
