"""The talk going on: beginning it, answering, going back, correcting, and whatever else moves it."""

from collections.abc import Collection, Mapping
from datetime import timedelta

from msgspec.structs import replace

from flows import amending, carrying, pausing, standing
from flows.answers import several
from flows.asking import reading
from flows.catalogue import FLOWS
from flows.evidence import keep_answers
from flows.flow import Advance, Flow
from flows.question import Question
from flows.remembering import remembered
from flows.session import Slot, Talk
from flows.turn import Turn

PLACE = "place"
STILL_THERE = timedelta(minutes=30)
"""How long a place that was sent before the talk is taken to be where the car is."""

AHEAD = "ahead"
"""Noted among what a talk has said while a question is asked out of its turn."""


def begin(turn: Turn, flow: Flow, known: Mapping[str, Slot]) -> None:
    """Begin a talk; another that is going on is put aside, to be offered again.

    An earlier talk of the same kind that was put aside is given up: the customer has chosen to begin anew.
    """
    others = (*turn.session.paused, *((turn.session.talk,) if turn.session.talk else ()))
    carried, said = carrying.over(turn, flow, known)
    turn.become(paused=tuple(talk for talk in others if not _is_replaced(talk, flow)))
    turn.note(f"begin:{flow.name}")
    brought = {**remembered(turn.session, flow), **_seen(turn, flow), **carried, **known}
    _go(turn, flow, flow.begin(turn.facts, brought, turn.session.turns, said))


def _is_replaced(talk: Talk, flow: Flow) -> bool:
    return talk.flow == flow.name or flow.name in standing.flow_of(talk).gives_way


def _seen(turn: Turn, flow: Flow) -> dict[str, Slot]:
    """The place that was sent shortly before, where the flow wants one. It is used once."""
    sighting = turn.session.sighting
    if sighting is None or PLACE not in flow.questions:
        return {}
    turn.become(sighting=None)
    return {PLACE: sighting.place} if turn.moment.now - sighting.seen <= STILL_THERE else {}


def answer(
    turn: Turn, value: str, source: str, besides: Mapping[str, Slot] | None = None, *, go_on: bool = True
) -> None:
    """Answer the question the talk stands at, and go on.

    Args:
        turn: the notebook.
        value: the answer.
        source: the platform's id of the message that gave it; empty for a tap.
        besides: answers to other questions that the same words gave.
        go_on: whether to speak; where not, the caller asks something else.
    """
    talk = turn.talk()
    flow = standing.flow_of(talk)
    question = flow.questions[talk.state]
    value = _with_others(talk, question, _as_before(turn, talk.state, value))
    turn.note(f"answer:{talk.state}")
    turn.become(misses=0)
    if talk.state in flow.evidence and question.decisive and talk.read != reading(turn, flow, talk):
        # A price, a date or a record moved since: what is proof of a decision must be what was read.
        turn.note(f"moved:{talk.state}")
        turn.say("kit-moved-since")
        _walk(turn, {})
        return
    known = {**(besides or {}), question.replaces or talk.state: Slot(value, source)}
    keep_answers(turn, talk, known)
    if value in question.leads and question.leads[value][0] in FLOWS:
        name, told = question.leads[value]
        begin(turn, FLOWS[name], {slot: Slot(said) for slot, said in told.items()})
        return
    if question.jump:
        reopen(turn, value)
        return
    leads_on = not question.decisive or value == question.settled
    history = (*talk.history, talk.state) if leads_on else talk.history
    if not go_on:
        turn.become(talk=replace(_knowing(talk, flow, known), history=history))
    elif (besides or AHEAD in talk.said) and not question.decisive:
        # What else is known may stand anywhere on the way, and a question out of its turn leads nowhere.
        turn.become(talk=replace(_in_turn(talk), history=talk.history if AHEAD in talk.said else history))
        _walk(turn, known)
    else:
        answered = replace(_knowing(talk, flow, known), history=history)
        if question.replaces:
            answered = amending.without_gaps(turn, flow, answered)
        _go(turn, flow, flow.advance(answered, "answered", turn.facts))


def answer_together(turn: Turn, known: Mapping[str, Slot]) -> None:
    """Answer the open question with others that follow it, and go on from here; where it is not among them, ask again.

    What stands before it stays as it is: who has gone to a part by its name is not led back to an earlier one.
    """
    talk = turn.talk()
    flow = standing.flow_of(talk)
    for state in known:
        turn.note(f"answer:{state}")
    keep_answers(turn, talk, known)
    answered = _knowing(talk, flow, known)
    turn.become(misses=0)
    if talk.state in known:
        history = (*talk.history, talk.state)
        _go(turn, flow, flow.advance(replace(answered, history=history), "answered", turn.facts))
    else:
        turn.become(talk=answered)
        standing.stand(turn)


def _as_before(turn: Turn, state: str, value: str) -> str:
    """The answer, or the one before where this one says that it stands."""
    talk = turn.talk()
    if value != standing.flow_of(talk).questions[state].stands or state not in talk.slots:
        return value
    turn.note(f"stands:{state}")
    return talk.slots[state].value


def _with_others(talk: Talk, question: Question, value: str) -> str:
    """The answer with what was chosen before it, where several may be."""
    if question.kind != "several":
        return value
    given = talk.slots.get(talk.state)
    return several.joined(given.value if given else "", value, several.together(question.choices))


def ask_again(turn: Turn, state: str) -> None:
    """Ask a question again that was answered: where one before it has become open, out of its turn."""
    talk = turn.talk()
    if state in standing.flow_of(talk).path(talk, turn.facts):
        reopen(turn, state)
    else:
        # Whoever went on from here would pass the open question by.
        ask_ahead(turn, state)


def ask_ahead(turn: Turn, state: str) -> None:
    """Ask a question out of its turn; its answer, or "back", leads to the question that is open now."""
    talk = turn.talk()
    turn.note(f"ahead:{state}")
    turn.become(talk=replace(talk, state=state, said=(*_in_turn(talk).said, AHEAD)))
    standing.stand(turn)


def _in_turn(talk: Talk) -> Talk:
    return replace(talk, said=tuple(note for note in talk.said if note != AHEAD))


def fill(turn: Turn, known: Mapping[str, Slot], without: Collection[str] = ()) -> None:
    """Take answers to other questions than the open one, early or corrected, drop some, and ask what is open now.

    The talk is walked again from its start, so that what a changed answer makes new is asked and the rest is kept.
    """
    keep_answers(turn, turn.talk(), known)
    _walk(turn, known, without)


def _walk(turn: Turn, known: Mapping[str, Slot], without: Collection[str] = ()) -> None:
    talk = turn.talk()
    flow = standing.flow_of(talk)
    kept = replace(talk, slots={slot: given for slot, given in talk.slots.items() if slot not in without})
    walked = flow.advance(replace(_knowing(kept, flow, known), state=flow.start), "begin", turn.facts)
    # A question newly open may stand before some that were asked: "back" leads to what precedes it, and past nothing.
    asked = tuple(state for state in walked.talk.history if state in walked.path)
    _go(turn, flow, Advance(replace(walked.talk, history=asked), walked.notes, walked.path))


def _knowing(talk: Talk, flow: Flow, known: Mapping[str, Slot]) -> Talk:
    """The talk with these answers, and without what those of them make stale that are new."""
    new = {slot for slot, said in known.items() if slot not in talk.slots or talk.slots[slot].value != said.value}
    dropped = {each for slot in new for each in flow.questions[slot].drops.get(known[slot].value, ())}
    belied = amending.belied(flow, talk, known)
    stale = dropped | belied | ({each for slot in new | belied for each in flow.questions[slot].clears} - known.keys())
    slots = {slot: given for slot, given in talk.slots.items() if slot not in stale}
    return replace(talk, slots={**slots, **known}, said=tuple(note for note in talk.said if note not in stale))


def correct(turn: Turn, state: str, slot: Slot) -> None:
    """Take an answer to a question that is no longer open, and say so where it changes one."""
    turn.note(f"correct:{state}")
    talk = turn.talk()
    question = standing.flow_of(talk).questions[state]
    if state in talk.slots:
        turn.say("kit-corrected")
    if question.kind == "several" and state in talk.slots:
        with_others = several.added(talk.slots[state].value, slot.value, several.together(question.choices))
        slot = replace(slot, value=with_others)
    fill(turn, {state: replace(slot, value=_as_before(turn, state, slot.value))})


def back(turn: Turn) -> None:
    """Ask the question before this one again; from the list of what to change, show the review again."""
    talk = turn.talk()
    if standing.flow_of(talk).questions[talk.state].jump or AHEAD in talk.said:
        turn.become(talk=_in_turn(talk))
        fill(turn, {})
        return
    if not talk.history:
        turn.say("kit-nothing-before")
        standing.stand(turn)
        return
    reopen(turn, talk.history[-1])


def move(turn: Turn, trigger: str, *, said: bool = False) -> None:
    """Let something other than an answer move the talk: a record filed, a request acknowledged, a wish to withdraw.

    Args:
        turn: the notebook.
        trigger: the table's.
        said: whether what moves it has been spoken of, so that where it now stands need not be.
    """
    talk = turn.talk()
    flow = standing.flow_of(talk)
    turn.note(f"{trigger}:{talk.state}")
    _go(turn, flow, flow.advance(talk, trigger, turn.facts), said=said)


def resume(turn: Turn) -> None:
    """Take up the talk put aside last, and put aside the one that is going on, if any."""
    pausing.take_up(turn, turn.session.paused[-1])
    go_on(turn)


def go_on(turn: Turn) -> None:
    """Say where a talk stands that was put aside; one that may wait for days is walked again, as days change things."""
    if standing.flow_of(turn.talk()).keeps:
        _walk(turn, {})
    else:
        standing.stand(turn, anew=True)


def reopen(turn: Turn, state: str) -> None:
    """Ask an earlier question again. The answers beyond it are kept: going back must not cost them."""
    talk = turn.talk()
    state = standing.flow_of(talk).questions[state].reopens or state
    turn.become(talk=replace(talk, state=state, history=earlier(talk.history, state)))
    turn.note(f"reopen:{state}")
    standing.stand(turn)


def earlier(history: tuple[str, ...], state: str) -> tuple[str, ...]:
    """The questions asked before this one. No question stands in a history twice, so that none grows without end."""
    return history[: history.index(state)] if state in history else history


def _go(turn: Turn, flow: Flow, advance: Advance, *, said: bool = False) -> None:
    idle, before = standing.is_idle(advance.talk), len(turn.messages)
    # Nothing precedes what is merely waited for.
    history = () if idle else earlier(advance.talk.history, advance.talk.state)
    talk = replace(advance.talk, history=history)
    turn.become(talk=talk)
    turn.note(f"{flow.name}:{talk.state}")
    standing.pass_through(turn, flow, talk, advance)
    fleeting = {slot for slot, question in flow.questions.items() if question.fleeting} & talk.slots.keys()
    if fleeting:
        turn.become(talk=replace(talk, slots={slot: kept for slot, kept in talk.slots.items() if slot not in fleeting}))
    if talk.state in flow.ends:
        _end(turn, flow, talk)
    elif idle and (said or len(turn.messages) > before):
        standing.offer(turn)
    elif talk.state in flow.questions or not advance.notes:
        standing.stand(turn, anew=True)


def _end(turn: Turn, flow: Flow, talk: Talk) -> None:
    """Leave a talk that is over, and take up the one put aside, unless this one ends without a word."""
    before = len(turn.messages)
    standing.speak(turn, flow, talk, talk.state)
    turn.become(talk=None)
    if turn.session.paused and len(turn.messages) > before:
        turn.say("kit-talk-is-waiting")
        resume(turn)
    if talk.state in flow.puts_aside:
        waits = flow.advance(flow.anew(talk), "begin", turn.facts).talk
        turn.become(paused=(waits, *turn.session.paused))
