"""What an application is proved by: each screen in the words that were shown, each answer, and their times.

A flow names the questions of which it wants them kept; the records keep them, whatever becomes of the talk.
"""

from flows.catalogue import FLOWS
from flows.effects import KeepAnswer, KeepScreen
from flows.messages import Ask
from flows.session import Slot, Talk
from flows.turn import Turn


def keep_screen(turn: Turn, talk: Talk, asked: Ask) -> None:
    """Keep a question as it is put."""
    if talk.state not in FLOWS[talk.flow].evidence:
        return
    wording = f"{talk.flow}-{talk.state}@{turn.session.language}"
    screen = KeepScreen(
        talk.began, asked.prompt, wording, asked.title, asked.text, turn.moment.now, asked.rows, asked.choices
    )
    turn.do((screen,))


def keep_answer(turn: Turn, state: str, given: Slot) -> None:
    """Keep an answer, with the prompt under which its question was put last."""
    talk = turn.talk()
    if state not in FLOWS[talk.flow].evidence:
        return
    asked = f"{talk.flow}.{state}."
    prompt = next((prompt.id for prompt in reversed(turn.session.prompts) if prompt.id.startswith(asked)), "")
    turn.do((KeepAnswer(talk.began, prompt, state, given.value, turn.moment.now, given.source),))
