"""Wishes spoken in free words: the intent the router heard becomes the flow, the card or the command it asks for."""

from flows import commands, home, standing, telling
from flows.catalogue import FLOWS
from flows.free_words import Heard
from flows.session import Slot
from flows.turn import Turn

TO_THE_DESK = frozenset({"faq", "contact", "quote", "change"})


def grant(turn: Turn, heard: Heard) -> bool:
    """Do what was wished; False where nothing was.

    A wish inside a talk is answered and the open question is repeated; an urgent one inside another talk begins at
    once.
    """
    intent, talk = heard.routed.intent, turn.session.talk
    turn.note(f"intent:{intent}")
    if _goes_on(turn, heard):
        return True
    if intent in FLOWS:
        going_on = talk is not None and talk.flow == intent and not standing.is_over(talk)
        if going_on and not FLOWS[intent].renews:
            return False
        commands.begin(turn, FLOWS[intent], telling.hints(turn, FLOWS[intent], heard))
    elif intent == "change" and telling.take(turn, heard):
        pass
    elif intent in TO_THE_DESK:
        home.contact(turn)
        commands.again(turn)
    elif intent == "stop":
        commands.stop_notices(turn, heard.text)
    elif intent in {"human", "cancel", "back", "menu"}:
        commands.obey(turn, intent)
    else:
        return False
    return True


def _goes_on(turn: Turn, heard: Heard) -> bool:
    """Whether an urgent wish is part of the urgent matter that is being taken down.

    A tow after an accident is asked for once the report has its number; an accident for which a tow is being asked is
    no other accident.
    """
    talk, intent = turn.session.talk, heard.routed.intent
    if talk is None or not standing.collecting(turn):
        return False
    if (talk.flow, intent) == ("accident", "roadside"):
        turn.say("accident-tow_after")
        if not telling.take(turn, heard):
            standing.stand(turn)
        return True
    towed = (talk.flow, intent) == ("roadside", "accident") and talk.slots.get("symptom", Slot("")).value == "accident"
    if towed:
        standing.speak_of(turn, "crash")
        standing.stand(turn)
    return towed
