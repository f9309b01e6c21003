"""Hearing typed words: a command, an answer to the question open when they were typed, a wish, or nothing known."""

from flows import binding, commands, danger, home, talking
from flows.answers.choices import pick
from flows.asking import choices, ways_to_say
from flows.binding import PromptId
from flows.events import TextReceived
from flows.reading import read
from flows.router.commands import command
from flows.router.intents import Routed
from flows.router.route import route
from flows.session import Slot
from flows.turn import Turn
from flows.wishes import DIGRESSIONS, grant

FREE = frozenset({"text", "place", "name"})
MISSES_BEFORE_A_PERSON = 3


def hear(turn: Turn, event: TextReceived) -> None:
    """Understand what was typed, in the order of what could hurt most if it were missed."""
    commands.adopt_language(turn, event.text)
    routed = route(event.text)
    prompt = binding.open_at(turn.session, binding.typed_at(turn.envelope))
    if danger.told(turn, routed, event.message):
        return
    if (asked := command(event.text)) is not None:
        commands.obey(turn, asked)
    elif not (
        _answers_menu(turn, prompt, event.text)
        or _answers_talk(turn, prompt, event, routed)
        or grant(turn, routed, event.message)
    ):
        _miss(turn)


def _answers_menu(turn: Turn, prompt: PromptId | None, text: str) -> bool:
    if prompt is None or prompt.flow != home.FLOW:
        return False
    choice = pick(text, home.offered(turn, prompt.state), home.ways_to_say(turn, prompt.state))
    if choice is None:
        return False
    commands.choose(turn, choice)
    return True


def _answers_talk(turn: Turn, prompt: PromptId | None, event: TextReceived, routed: Routed) -> bool:
    """Whether the words answered the talk: the question open when they were typed, or one they came too late for."""
    if not talking.asking(turn):
        return False
    talk = turn.talk()
    question = talking.flow_of(talk).questions[talk.state]
    if question.kind in FREE and routed.intent in DIGRESSIONS:
        return False
    if not _is_for(turn, prompt):
        return prompt is not None and _late(turn, prompt, event)
    value = _value(turn, talk.state, event.text)
    if value is None:
        return False
    talking.answer(turn, value, event.message)
    return True


def _is_for(turn: Turn, prompt: PromptId | None) -> bool:
    """Whether words typed under ``prompt`` may answer the question that is open now.

    Words typed under the menu may, and words typed under the same question, put again since. What decides counts only
    under the very bubble that shows what is decided.
    """
    talk = turn.talk()
    if prompt is None or (prompt.flow == talk.flow and (prompt.state != talk.state or prompt.turn < talk.began)):
        return False
    return not talking.flow_of(talk).questions[talk.state].decisive or prompt == binding.current(turn.session)


def _late(turn: Turn, prompt: PromptId, event: TextReceived) -> bool:
    """Words that crossed with our next question: they repeat or correct what they answer, and decide nothing."""
    turn.note("words:late")
    talk = turn.talk()
    question = talking.flow_of(talk).questions.get(prompt.state)
    if question is None or prompt.flow != talk.flow or prompt.turn < talk.began:
        return False
    value = _value(turn, prompt.state, event.text)
    if value is None:
        return False
    given = talk.slots.get(prompt.state)
    if given is not None and given.value == value:
        return True
    if question.decisive or question.jump or question.kind in FREE or talk.number:
        talking.stand(turn)
    else:
        talking.correct(turn, prompt.state, Slot(value, event.message))
    return True


def _value(turn: Turn, state: str, text: str) -> str | None:
    talk = turn.talk()
    flow = talking.flow_of(talk)
    question = flow.questions[state]
    return read(text, question, choices(turn, flow, talk, state), ways_to_say(flow, state, question))


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
