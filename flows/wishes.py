"""Wishes spoken in free words: the intent the router heard becomes the flow, the card or the command it asks for."""

from flows import commands, home, relaying, standing, telling
from flows.catalogue import FLOWS
from flows.free_words import Heard
from flows.turn import Turn

TO_THE_DESK = frozenset({"faq", "contact", "quote", "change"})


def grant(turn: Turn, heard: Heard) -> bool:
    """Do what was wished; False where nothing was.

    A wish inside a talk is answered and the open question is repeated; an urgent one inside another talk begins at
    once.
    """
    intent, talk = heard.routed.intent, turn.session.talk
    turn.note(f"intent:{intent}")
    if intent in FLOWS:
        going_on = talk is not None and talk.flow == intent and not standing.is_over(talk)
        if going_on and not FLOWS[intent].renews:
            return False
        commands.begin(turn, FLOWS[intent], telling.hints(turn, FLOWS[intent], heard))
    elif intent == "accident":
        home.emergency(turn)
        if not relaying.listened_to(turn):
            relaying.danger(turn, heard)
        elif not standing.collecting(turn):
            relaying.news(turn, heard)
        commands.again(turn, "home-after-emergency")
    elif intent == "change" and telling.take(turn, heard):
        pass
    elif intent in TO_THE_DESK:
        home.contact(turn)
        commands.again(turn)
    elif intent in {"human", "cancel", "back", "menu", "stop"}:
        commands.obey(turn, intent)
    else:
        return False
    return True
