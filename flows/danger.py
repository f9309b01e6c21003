"""Danger told in passing: whatever else the words may answer, people come first."""

from collections.abc import Iterable

from msgspec.structs import replace

from flows import relaying, standing, talking
from flows.amending import amend, belied
from flows.free_words import Heard
from flows.reading import answer_of
from flows.session import Slot
from flows.telling import hints, outweighs, told_again
from flows.turn import Turn

DANGERS = frozenset({"emergency", "locked_in"})


def told(turn: Turn, words: Heard) -> bool:
    """Take danger into the talk that is going on; whether there was any.

    The talk's own card says whom to call, each time anew. Before the request is filed danger is an answer like any
    other, given early or changed; afterwards staff are told. Without a talk, the words begin one elsewhere.
    """
    talk = turn.session.talk
    if talk is None or standing.is_over(talk) or not words.routed.hints.keys() & DANGERS:
        return False
    heard = hints(turn, standing.flow_of(talk), words)
    if not heard.keys() & DANGERS:
        return False
    turn.note("danger")
    # Who is locked in is asked of one trouble only, so that trouble goes with it; else the trouble told before stays.
    replacing = DANGERS | ({"symptom"} if "locked_in" in heard else set())
    known = {
        slot: said
        for slot, said in heard.items()
        if slot in replacing or slot not in talk.slots or outweighs(talk, slot, said.value)
    } | told_again(talk, heard)
    old = all(slot in talk.slots and talk.slots[slot].value == said.value for slot, said in known.items())
    if standing.collecting(turn) and not old:
        if all(slot in talk.slots and talk.slots[slot].value == heard[slot].value for slot in heard.keys() & DANGERS):
            _card(turn, heard)
        if talk.state in known:
            turn.become(talk=replace(talk, history=(*talk.history, talk.state)))
        talking.fill(turn, {**_story(turn, words), **known})
        return True
    if not old:
        gone = belied(standing.flow_of(talk), talk, known)
        amend(turn, {slot: said for slot, said in talk.slots.items() if slot not in gone} | known, "danger")
    _card(turn, heard)
    if old and not standing.collecting(turn):
        relaying.news(turn, words)
    standing.stand(turn)
    return True


def _story(turn: Turn, words: Heard) -> dict[str, Slot]:
    """What happened, where that was asked: who tells of danger in it need not tell it twice."""
    state = turn.talk().state
    if standing.flow_of(turn.talk()).questions[state].kind != "story":
        return {}
    value = answer_of(turn, state, words)
    return {} if value is None else {state: Slot(value, words.message)}


def _card(turn: Turn, heard: Iterable[str]) -> None:
    """Say again whom to call: the note that the answer has spoken, which is one that it clears when it changes."""
    flow = standing.flow_of(turn.talk())
    notes = (note for slot in heard if slot in DANGERS for note in flow.questions[slot].clears if note in flow.cards)
    if (note := next(notes, None)) is not None:
        standing.speak_of(turn, note)
