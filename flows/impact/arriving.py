"""A shock reaches its customer's conversation: what they are asked, and what somebody else's seeing to it ends."""

from collections.abc import Mapping

from flows import positions, standing, talking
from flows.accident.news import ImpactFelt, ImpactSettled
from flows.accident.recording import AnswerImpact
from flows.impact.flow import IMPACT, SHOCK
from flows.impact.guide import AT, CAR, SPOT
from flows.impact.guide import IMPACT as NUMBER
from flows.session import Slot, Talk
from flows.turn import Turn

OURS = (IMPACT.name, SHOCK.name)
REPORTING = "accident"


def felt(turn: Turn, event: ImpactFelt) -> None:
    """Ask whether they are all right, whatever else is talked about; after a weak shock, only where nothing is.

    Whoever is reporting an accident already has answered.
    """
    talk = turn.session.talk
    turn.note(f"impact:{event.strength}")
    if talk is not None and talk.flow == REPORTING:
        turn.do((AnswerImpact(event.id, "report"),))
    elif event.strength == "strong":
        talking.begin(turn, IMPACT, _known(event))
    elif talk is None:
        talking.begin(turn, SHOCK, _known(event))


def settled(turn: Turn, event: ImpactSettled) -> None:
    """Somebody else sees to it: stop asking, and say so to whoever was being asked."""
    turn.note(f"impact:settled:{event.by}")
    asked = next((talk for talk in turn.session.paused if _is_about(talk, event.id)), None)
    if asked is not None:
        turn.become(paused=tuple(talk for talk in turn.session.paused if talk is not asked))
    talk = turn.session.talk
    if talk is not None and _is_about(talk, event.id):
        if standing.flow_of(talk).can(talk, event.by, turn.facts):
            talking.move(turn, event.by)
    elif event.by == "helpnet" and asked is None:
        turn.say("impact-by_helpnet")


def _is_about(talk: Talk, number: str) -> bool:
    return talk.flow in OURS and talk.slots.get(NUMBER, Slot("")).value == number


def _known(event: ImpactFelt) -> Mapping[str, Slot]:
    known = {NUMBER: event.id, AT: event.at.isoformat(), CAR: event.vehicle}
    if event.latitude is not None and event.longitude is not None:
        known[SPOT] = positions.write(event.latitude, event.longitude) or ""
    return {slot: Slot(value) for slot, value in known.items() if value}
