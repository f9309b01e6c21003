"""Words as an answer: to the question that was open when they were typed, and to no other."""

import re

from flows import binding, relaying, remarking, standing, talking
from flows.answers.normal import plain
from flows.answers.yesno import yes_no
from flows.binding import PromptId
from flows.free_words import FREE, Heard, asks
from flows.reading import answer_of, chosen_of, wish_of
from flows.session import Slot
from flows.telling import contradicts, doubt, in_passing, tells
from flows.turn import Turn

TELLS_NOTHING_ELSE = FREE - {"place"}
"""A landmark's or a person's name is only that: 「赤ちゃん本舗の前」 has no baby in it."""


_TOW = re.compile(
    r"(?:レッカー|れっかー|牽引|けん引|けんいん)[^。]{0,6}(?:呼(?:んで(?!あ|い|も)|びたい|べ)|よんで(?!あ|い)|頼みたい|頼め|たのみたい"
    r"|お願い|おねがい|手配|ほし|欲し|来て(?!い|く))|\b(?:need|want|send|get)\b.{0,12}\btow\b"
)
"""Asking for a tow; that one has been called is told of another's."""


def chosen(turn: Turn, prompt: PromptId | None, heard: Heard) -> bool:
    """Whether the words were the very label of an answer to the open question; then they are that answer."""
    talk = turn.session.talk
    if talk is not None and standing.is_idle(talk):
        of_this = prompt is not None and (prompt.flow, prompt.state) == (talk.flow, talk.state)
        value = wish_of(turn, heard, numbered=of_this and prompt == binding.current(turn.session))
        if value is not None:
            talking.answer(turn, value, heard.message)
        return value is not None
    if not standing.asking(turn) or not _is_for(turn, prompt) or (prompt and prompt.flow != turn.talk().flow):
        return False
    talk = turn.talk()
    value = chosen_of(turn, talk.state, heard)
    if value is not None:
        tells = standing.flow_of(talk).listens is not None and standing.collecting(turn)
        talking.answer(turn, value, heard.message, in_passing(turn, heard) if tells else None)
    return value is not None


def answered(turn: Turn, prompt: PromptId | None, heard: Heard) -> bool:
    """Whether the words answered the talk: the question open when they were typed, or one they came too late for."""
    if not standing.asking(turn):
        return False
    if not _is_for(turn, prompt):
        return prompt is not None and _late(turn, prompt, heard)
    talk = turn.talk()
    value = answer_of(turn, talk.state, heard)
    if value is None or _only_asks(turn, heard):
        return False
    if talking.AHEAD in talk.said and talk.state == relaying.PHONE:
        relaying.promise_call(turn, value)
    _promise_tow(turn, heard)
    flow = standing.flow_of(talk)
    silent = flow.listens is None and not heard.routed.hints
    if not tells(turn, heard):
        remarking.besides(turn, heard)
    if silent or flow.questions[talk.state].kind in TELLS_NOTHING_ELSE or not standing.collecting(turn):
        talking.answer(turn, value, heard.message)
        return True
    doubtful = contradicts(turn, heard)
    talking.answer(turn, value, heard.message, in_passing(turn, heard), go_on=not doubtful)
    if doubtful:
        doubt(turn, doubtful)
    return True


def _only_asks(turn: Turn, heard: Heard) -> bool:
    """Whether a yes or no is heard where something is asked back: 「会員だと何か違うの」 is neither."""
    choices = standing.flow_of(turn.talk()).questions[turn.talk().state].choices
    return {"yes", "no"} <= {*choices} and asks(heard.text) and yes_no(heard.text) is None


def _promise_tow(turn: Turn, heard: Heard) -> None:
    """Who answers that the car does not drive, and asks for a tow in the same breath, hears when it can be had."""
    if turn.talk().flow == "accident" and standing.collecting(turn) and _TOW.search(plain(heard.text)):
        turn.say("accident-tow_after")


def _is_for(turn: Turn, prompt: PromptId | None) -> bool:
    """Whether words typed under ``prompt`` may answer the question that is open now.

    Words typed under the menu may, and words typed under the same question, put again since. What decides, and what
    is about the facts above it, counts only under the very bubble that shows them.
    """
    talk = turn.talk()
    if prompt is None or (prompt.flow == talk.flow and (prompt.state != talk.state or prompt.turn < talk.began)):
        return False
    question = standing.flow_of(talk).questions[talk.state]
    return not (question.decisive or question.dated) or prompt == binding.current(turn.session)


def _late(turn: Turn, prompt: PromptId, heard: Heard) -> bool:
    """Words that crossed with our next question: they repeat or correct what they answer, and decide nothing."""
    turn.note("words:late")
    talk = turn.talk()
    question = standing.flow_of(talk).questions.get(prompt.state)
    if question is None or prompt.flow != talk.flow or prompt.turn < talk.began:
        return False
    value = answer_of(turn, prompt.state, heard)
    if value is None:
        return False
    given = talk.slots.get(prompt.state)
    if given is not None and given.value == value:
        return True
    if question.decisive or question.dated or question.jump or question.kind in FREE or talk.number:
        standing.stand(turn)
    else:
        talking.correct(turn, prompt.state, Slot(value, heard.message))
    return True
