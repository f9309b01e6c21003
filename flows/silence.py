"""Silence in the middle of a question: a reminder, then the talk is put aside; sooner worried where there is danger."""

from datetime import timedelta

from msgspec.structs import replace

from flows import pausing, standing
from flows.effects import CancelTimer, SetTimer
from flows.turn import Turn

SILENCE_TIMER = "silence"
SILENCE = timedelta(minutes=30)
SILENCE_IN_DANGER = timedelta(minutes=5)

REMINDED = "reminded"
"""Noted among what a talk has said once its customer has been reminded of it."""


def mind_silence(turn: Turn) -> None:
    """Wait so long for the next word of a customer who was asked something; sooner worried where there is danger."""
    if not standing.asking(turn):
        turn.do((CancelTimer(SILENCE_TIMER),))
        return
    talk = turn.talk()
    wait = SILENCE_IN_DANGER if standing.flow_of(talk).guide(talk, turn.facts).alarming() else SILENCE
    turn.do((SetTimer(SILENCE_TIMER, turn.moment.now + wait),))


def fall_silent(turn: Turn) -> bool:
    """Take the customer's silence in a talk that is not urgent; whether to remind them of its question.

    They are reminded once; then the talk is put aside, and one whose question needs no answer is over.
    """
    talk = turn.talk()
    if talk.state in standing.flow_of(talk).quiet:
        turn.become(talk=None)
        return False
    if talk.state in standing.flow_of(talk).patient:
        pausing.leave(turn)
        return False
    if REMINDED in talk.said:
        turn.become(talk=replace(talk, said=tuple(note for note in talk.said if note != REMINDED)))
        pausing.leave(turn)
        return False
    turn.become(talk=replace(talk, said=(*talk.said, REMINDED)))
    turn.do((SetTimer(SILENCE_TIMER, turn.moment.now + SILENCE),))
    return True
