"""Wishes spoken in free words: the intent the router heard becomes the flow, the card or the command it asks for."""

from flows import commands, home, talking
from flows.catalogue import FLOWS
from flows.flow import Flow
from flows.question import UNKNOWN
from flows.router.intents import Routed
from flows.session import Slot
from flows.turn import Turn

DIGRESSIONS = frozenset({"accident", "faq", "contact", "human", "quote", "renewal", "change", "linking"})
"""Intents that interrupt even a question that takes any words: nobody names a landmark 「保険料はいくら？」."""

TO_THE_DESK = frozenset({"faq", "contact", "quote", "renewal", "change", "linking"})


def grant(turn: Turn, routed: Routed, message: str) -> bool:
    """Do what was wished; False where nothing was understood.

    A wish inside a talk is answered and the open question is repeated; an urgent one inside another talk begins at
    once.
    """
    turn.note(f"intent:{routed.intent}")
    if routed.intent in FLOWS:
        return _enter(turn, routed, message)
    if routed.intent == "accident":
        home.emergency(turn)
        commands.again(turn)
    elif routed.intent in TO_THE_DESK:
        home.contact(turn)
        commands.again(turn)
    elif routed.intent in {"human", "cancel", "back", "menu", "stop"}:
        commands.obey(turn, routed.intent)
    else:
        return False
    return True


def _enter(turn: Turn, routed: Routed, message: str) -> bool:
    """Begin the flow with what the words already told; in the flow itself, only take what they tell."""
    flow = FLOWS[routed.intent]
    talk = turn.session.talk
    told = hints(flow, routed, message)
    if talk is None or talk.flow != flow.name:
        talking.begin(turn, flow, told)
        return True
    if not talking.collecting(turn):
        talking.stand(turn)
        return True
    fresh = {slot: said for slot, said in told.items() if slot not in talk.slots}
    if not fresh:
        return False
    talking.fill(turn, fresh)
    return True


def hints(flow: Flow, routed: Routed, message: str) -> dict[str, Slot]:
    """What free words already answer of a flow's questions. That a trouble is not named is no answer: it is asked."""
    told = {slot: value for slot, value in routed.hints.items() if slot in flow.questions and value != UNKNOWN}
    return {slot: Slot(value, message) for slot, value in told.items()}
