"""Hearing typed words: a command, an answer to the question open when they were typed, a wish, or nothing known."""

from flows import binding, commands, home, talking
from flows.answers.choices import pick
from flows.asking import choices, ways_to_say
from flows.events import TextReceived
from flows.reading import read
from flows.router.commands import command
from flows.router.intents import Routed
from flows.router.route import route
from flows.turn import Turn
from flows.wishes import DIGRESSIONS, grant

FREE = frozenset({"text", "place", "name"})
MISSES_BEFORE_A_PERSON = 3
DANGERS = frozenset({"emergency", "locked_in"})


def hear(turn: Turn, event: TextReceived) -> None:
    """Understand what was typed, in the order of what could hurt most if it were missed."""
    commands.forget_silence(turn)
    commands.adopt_language(turn, event.text)
    routed = route(event.text)
    if routed.hints.keys() & DANGERS and not _at_first_question(turn):
        turn.note("danger")
        home.emergency(turn)
    asked = command(event.text)
    if asked is not None:
        commands.obey(turn, asked)
    elif not (_answers_menu(turn, event) or _answers_talk(turn, event, routed) or grant(turn, routed, event.message)):
        _miss(turn)


def _answers_menu(turn: Turn, event: TextReceived) -> bool:
    prompt = binding.open_at(turn.session, turn.envelope.happened)
    if prompt is None or prompt.flow != home.FLOW:
        return False
    choice = pick(event.text, home.offered(turn, prompt.state), home.ways_to_say(turn, prompt.state))
    if choice is None:
        return False
    commands.choose(turn, choice)
    return True


def _answers_talk(turn: Turn, event: TextReceived, routed: Routed) -> bool:
    """Whether the words answered the talk's open question, or only repeated an answer already given."""
    if not talking.asking(turn):
        return False
    talk = turn.talk()
    question = talking.flow_of(talk).questions[talk.state]
    prompt = binding.open_at(turn.session, turn.envelope.happened)
    if prompt is not None and prompt.flow == talk.flow and prompt.state != talk.state:
        turn.note("words:late")
        if _value(turn, prompt.state, event.text) == _given(turn, prompt.state):
            return True
        if question.kind == "choice":
            return False
    if question.kind in FREE and routed.intent in DIGRESSIONS:
        return False
    value = _value(turn, talk.state, event.text)
    if value is None:
        return False
    talking.answer(turn, value, event.message)
    return True


def _value(turn: Turn, state: str, text: str) -> str | None:
    talk = turn.talk()
    flow = talking.flow_of(talk)
    if state not in flow.questions:
        return None
    question = flow.questions[state]
    offered = choices(turn, flow, talk, state)
    return read(text, question, offered, ways_to_say(flow, state, question))


def _given(turn: Turn, state: str) -> str:
    slot = turn.talk().slots.get(state)
    return slot.value if slot else ""


def _at_first_question(turn: Turn) -> bool:
    """At the gate the danger is the answer itself, and its card follows."""
    talk = turn.session.talk
    return talk is None or talk.state == talking.flow_of(talk).first


def _miss(turn: Turn) -> None:
    """Not understood: say how to answer, and after a few times offer a person."""
    turn.note("miss")
    turn.become(misses=turn.session.misses + 1)
    talk = turn.session.talk
    if turn.session.misses >= MISSES_BEFORE_A_PERSON:
        home.person(turn)
    elif talk is not None and talking.asking(turn):
        hint = turn.words.attribute(f"{talk.flow}-{talk.state}", "again")
        turn.say_text(hint or turn.words.text("kit-not-understood"))
    elif turn.session.turns > 1:
        turn.say("home-not-understood")
    else:
        turn.say("home-welcome", brand=turn.facts.profile.brand)
    commands.again(turn)
