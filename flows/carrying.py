"""What one talk knows goes over into another that begins in the midst of it, so that nobody is asked twice.

A tow after an accident, and the report of an accident for which a tow was asked: each knows the other's number.
"""

from collections.abc import Collection, Mapping

from msgspec.structs import replace

from flows import standing
from flows.accident.handing_over import REPORT, TOW
from flows.amending import amend_of
from flows.flow import Flow
from flows.photographs import belonging
from flows.session import Slot
from flows.turn import Turn

OTHER: Mapping[str, tuple[str, str]] = {"roadside": (REPORT, TOW), "accident": (TOW, REPORT)}
"""By flow: where a talk keeps the number of the other, and where the other keeps its."""


def over(turn: Turn, flow: Flow, known: Mapping[str, Slot]) -> tuple[Mapping[str, Slot], Collection[str]]:
    """What the talk that is going on knows for one of this flow, and the notes it has spoken."""
    if flow.name == belonging.PHOTOS:
        return belonging.known(turn.session), ()
    talk = turn.session.talk
    before = standing.flow_of(talk) if talk else None
    carries = before.carries.get(flow.name) if before else None
    if talk is None or before is None or carries is None:
        return {}, ()
    carried = carries(standing.scene(turn, before, talk), known)
    return carried, talk.said if carried else ()


def numbered(turn: Turn) -> None:
    """What was filed has its number: the talk that it came of learns it, and so does that one's record."""
    talk = turn.session.talk
    if talk is None or talk.flow not in OTHER:
        return
    of, mine = OTHER[talk.flow]
    number = talk.slots[of].value if of in talk.slots else ""
    for other in turn.session.paused:
        if number and other.number == number:
            told = replace(other, slots={**other.slots, mine: Slot(talk.number)})
            turn.become(paused=tuple(told if each is other else each for each in turn.session.paused))
            turn.note(f"numbered:{other.flow}")
            turn.do((amend_of(turn, told),))
