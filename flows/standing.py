"""Where a conversation stands: what talk goes on, what it waits for, and saying so."""

from msgspec.structs import replace

from flows.asking import ask, beneath, reading
from flows.catalogue import FLOWS
from flows.evidence import keep_screen
from flows.flow import Advance, Flow, Scene
from flows.messages import Ask
from flows.session import Talk
from flows.turn import Turn

REPORT = "report"
TELLS_MORE = frozenset({"details"})
"""Talks about what another talk has filed, whose receipt number stands in the slot REPORT."""


def flow_of(talk: Talk) -> Flow:
    """The flow of a talk."""
    return FLOWS[talk.flow]


def offering(turn: Turn) -> bool:
    """Whether a talk is going on that takes answers, wanted or merely offered."""
    talk = turn.session.talk
    return talk is not None and talk.state in flow_of(talk).questions


def asking(turn: Turn) -> bool:
    """Whether a talk is going on that waits for the customer's answer."""
    return offering(turn) and not is_idle(turn.talk())


def collecting(turn: Turn) -> bool:
    """Whether answers can still be given and changed freely: nothing has been filed from them."""
    return asking(turn) and not turn.talk().number


def is_idle(talk: Talk) -> bool:
    """Whether a talk waits for something else than its customer, who may choose something meanwhile."""
    flow = flow_of(talk)
    return talk.state in flow.questions and flow.questions[talk.state].idle


def is_settled(talk: Talk) -> bool:
    """Whether somebody has the matter in hand, so that other things may come in between."""
    return talk.state in flow_of(talk).settled


def is_over(talk: Talk) -> bool:
    """Whether an urgent matter is over, and only a question is left that needs no answer."""
    flow = flow_of(talk)
    return flow.urgent and talk.state in flow.quiet


def is_urgent(talk: Talk | None) -> bool:
    """Whether a talk goes before everything else."""
    return talk is not None and flow_of(talk).urgent and not is_over(talk)


def waits_for_help(talk: Talk) -> bool:
    """Whether something urgent was filed by a talk, and is not over."""
    return is_urgent(talk) and bool(talk.number)


def number_of(talk: Talk) -> str:
    """The receipt number of what a talk has filed, or tells more of; empty where nothing is filed."""
    return talk.number or (talk.slots[REPORT].value if talk.flow in TELLS_MORE and REPORT in talk.slots else "")


def assumed(talk: Talk, slot: str) -> bool:
    """Whether an answer came from elsewhere than the customer, who has not been asked."""
    return not talk.slots[slot].source and slot not in talk.history


def scene(turn: Turn, flow: Flow, talk: Talk) -> Scene:
    """What the flow's own functions look at."""
    return Scene(talk, flow.guide(talk, turn.facts), flow.path(talk, turn.facts), turn.words, turn.moment)


def stand(turn: Turn, *, anew: bool = False) -> None:
    """Say where the talk stands: its question, in brief unless it is asked anew, or what is being waited for."""
    talk = turn.talk()
    flow = flow_of(talk)
    if talk.state not in flow.questions or flow.questions[talk.state].idle:
        speak(turn, flow, talk, talk.state)
        offer(turn)
        return
    asked = ask(turn, flow, talk, brief=not anew)
    turn.messages.append(asked)
    if talk.state in flow.evidence and flow.questions[talk.state].decisive:
        turn.become(talk=replace(talk, read=reading(turn, flow, talk)))
    keep_screen(turn, talk, asked)


def offer(turn: Turn) -> None:
    """Put what may be chosen meanwhile beneath what was said last, where the talk is one that offers it."""
    talk = turn.session.talk
    if talk is None or not is_idle(talk) or not turn.messages:
        return
    said = turn.messages[-1]
    if not isinstance(said, Ask):
        turn.messages[-1] = beneath(turn, flow_of(talk), talk, said)


def keep_offering(turn: Turn) -> None:
    """Offer it beneath every answer, where the channel shows choices beneath its newest message alone.

    By SMS a list stays where it was read, and would only make each message longer.
    """
    if turn.session.address.channel == "line" and not any(isinstance(message, Ask) for message in turn.messages):
        offer(turn)


def pass_through(turn: Turn, flow: Flow, talk: Talk, advance: Advance) -> None:
    """Say and do what the states bring with them that a talk has passed."""
    for state in advance.notes:
        speak(turn, flow, talk, state)
    for state in advance.path[1:]:
        if state in flow.arrivals and (state in advance.notes or state not in flow.notes):
            turn.do(flow.arrivals[state](scene(turn, flow, talk)))


def speak_of(turn: Turn, state: str) -> None:
    """Say once more what a state of the talk says, wherever the talk stands."""
    talk = turn.talk()
    speak(turn, flow_of(talk), talk, state)


def speak(turn: Turn, flow: Flow, talk: Talk, state: str) -> None:
    """Say what a state that asks nothing says: its cards, or its plain words."""
    if cards := flow.cards.get(state):
        turn.speak(cards(flow.guide(talk, turn.facts), turn.words))
    else:
        turn.say(f"{flow.name}-{state}", number=talk.number)
