"""Danger told in passing: whatever else the words may answer, people come first."""

from flows import commands, home, talking
from flows.amending import amend
from flows.free_words import Heard
from flows.telling import hints
from flows.turn import Turn

DANGERS = frozenset({"emergency", "locked_in"})


def told(turn: Turn, words: Heard) -> bool:
    """Take danger into the talk that is going on; whether there was any.

    Before the request is filed it is an answer like any other, given early or changed: the talk's own card says whom to
    call. Afterwards the card is the counter's, and staff are told. Without a talk, the words begin one elsewhere.
    """
    talk = turn.session.talk
    if talk is None or not words.routed.hints.keys() & DANGERS:
        return False
    heard = hints(talking.flow_of(talk), words)
    if not heard.keys() & DANGERS:
        return False
    turn.note("danger")
    # Who is locked in is asked of one trouble only, so that trouble goes with it; else the trouble told before stays.
    replacing = DANGERS | ({"symptom"} if "locked_in" in heard else set())
    known = {slot: said for slot, said in heard.items() if slot in replacing or slot not in talk.slots}
    if all(slot in talk.slots and talk.slots[slot].value == said.value for slot, said in known.items()):
        home.emergency(turn)
        commands.again(turn)
    elif talking.collecting(turn):
        talking.fill(turn, known)
    else:
        home.emergency(turn)
        amend(turn, {**talk.slots, **known}, "danger")
        commands.again(turn)
    return True
