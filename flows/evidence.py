"""What an application is proved by: each screen in the words that were shown, each answer, and their times.

A flow names the questions of which it wants them kept; the records keep them, whatever becomes of the talk.
"""

from collections.abc import Mapping
from datetime import UTC, datetime

from flows.binding import PromptId
from flows.catalogue import FLOWS
from flows.keeping import KeepAnswer, KeepScreen
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


def keep_opening(turn: Turn, talk: Talk, prompt: PromptId, opened: datetime) -> None:
    """Keep when the page behind a question was first shown (UTC)."""
    if prompt.state in FLOWS[talk.flow].evidence:
        asked = f"{prompt.flow}.{prompt.state}.{prompt.turn}"
        shown = opened.astimezone(UTC).isoformat()
        turn.do((KeepAnswer(talk.began, asked, f"{prompt.state}-opened", shown, turn.moment.now),))


def keep_answers(turn: Turn, talk: Talk, given: Mapping[str, Slot]) -> None:
    """Keep answers of a talk, each with the prompt under which its question was put last."""
    for state, slot in given.items():
        if state in FLOWS[talk.flow].evidence:
            asked = f"{talk.flow}.{state}."
            prompt = next((prompt.id for prompt in reversed(turn.session.prompts) if prompt.id.startswith(asked)), "")
            turn.do((KeepAnswer(talk.began, prompt, state, slot.value, turn.moment.now, slot.source),))
