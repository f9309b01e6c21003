"""Which question an answer belongs to. A late 「はい」 must never confirm something the customer had not yet seen.

A tap carries the id of its question. Words carry only a time: they belong to the question that was open then.
"""

from datetime import datetime
from typing import NamedTuple

from flows.session import Session


class PromptId(NamedTuple):
    """The parts of a prompt id: the flow and state that asked, and the conversation's turn in which they did."""

    flow: str
    state: str
    turn: int


def parse(prompt: str) -> PromptId | None:
    """The parts of a prompt id, or None where it is none of ours."""
    flow, _, rest = prompt.partition(".")
    state, _, turn = rest.rpartition(".")
    return PromptId(flow, state, int(turn)) if flow and state and turn.isdecimal() and turn.isascii() else None


def open_at(session: Session, happened: datetime) -> PromptId | None:
    """The question that was open when something was typed, by the platform's clock; None before the first."""
    for prompt in reversed(session.prompts):
        if prompt.opened <= happened:
            return parse(prompt.id)
    return None


def current(session: Session) -> PromptId | None:
    """The question put last."""
    return parse(session.prompts[-1].id) if session.prompts else None
