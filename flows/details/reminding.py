"""Reminding of a report that it can be told in full, where it was filed, until it is complete or a person has it.

A reminder opens the talk at its first question, whose answers are to go on, that all is told, and to be left alone.
"""

from flows import silence, standing, talking
from flows.details import cadence
from flows.details.flow import DETAILS
from flows.details.keeping import NUMBER, STEP
from flows.details.so_far import SoFar
from flows.events import TimerFired
from flows.session import Slot, Talk
from flows.turn import Turn

NOBODY_HAS_IT = "received"
"""The state of a report that is no person's yet."""


def due(turn: Turn, event: TimerFired) -> bool:
    """Answer the timer of a report; whether it is one."""
    number = cadence.number_of(event.name)
    if not number:
        return False
    if not turn.timer_is_current(event.name, event.due):
        turn.note("timer:stale:details")
        return True
    found = next((each for each in turn.facts.reports if each.number == number), None)
    if found is None:
        # The records do not answer, or nobody may look at it any more: for a while it is tried again.
        turn.note("details:unknown")
        if turn.moment.now < cadence.filed_on(number) + cadence.GIVEN_UP:
            turn.do((cadence.again(number, turn.moment.now),))
        return True
    guide = SoFar(Talk(DETAILS.name, DETAILS.version, DETAILS.start, {NUMBER: Slot(number)}), turn.facts)
    if found.state != NOBODY_HAS_IT or found.complete or not guide.missing():
        turn.note("details:settled")
        return True
    if not cadence.is_decent(turn.moment.now) or _is_busy(turn):
        turn.note("details:later")
        turn.do((cadence.again(number, turn.moment.now),))
        return True
    turn.note("details:remind")
    following = cadence.following(number, found.filed, turn.moment.now)
    if following is not None:
        turn.do((following,))
    step = cadence.step(found.filed, turn.moment.now)
    talking.begin(turn, DETAILS, {NUMBER: Slot(found.number), STEP: Slot(str(step))})
    silence.mind_silence(turn)
    return True


def _is_busy(turn: Turn) -> bool:
    """Whether something else is being asked just now."""
    talk = turn.session.talk
    return talk is not None and (standing.asking(turn) or standing.is_urgent(talk)) and not _waits(turn)


def _waits(turn: Turn) -> bool:
    """Whether what goes on is only an offer that somebody has in hand."""
    talk = turn.session.talk
    return talk is not None and standing.is_settled(talk)
