"""Which question an answer belongs to. A late 「はい」 must never confirm something the customer had not yet seen.

A tap carries the id of its question. Words carry only a time: they belong to the question that was open then.
"""

from datetime import datetime, timedelta
from typing import NamedTuple

from flows.events import Envelope
from flows.session import Session

LONGEST_DELAY = timedelta(hours=1)
"""LINE lets a redelivered event be answered for twenty minutes; what is older than this is a clock gone wrong."""


LONGEST_TURN = 18
"""Digits of a turn's number: more conversations than anyone can have, and no more than is quickly read."""


class PromptId(NamedTuple):
    """The parts of a prompt id: the flow and state that asked, and the conversation's turn in which they did."""

    flow: str
    state: str
    turn: int


def parse(prompt: str) -> PromptId | None:
    """The parts of a prompt id, or None where it is none of ours."""
    flow, _, rest = prompt.partition(".")
    state, _, turn = rest.rpartition(".")
    sound = flow and state and turn.isdecimal() and turn.isascii() and len(turn) <= LONGEST_TURN
    return PromptId(flow, state, int(turn)) if sound else None


def typed_at(envelope: Envelope) -> datetime:
    """When something was typed, by the platform's clock; where that is off by more than any delay, when it arrived."""
    believable = abs(envelope.arrived - envelope.happened) < LONGEST_DELAY
    return envelope.happened if believable else envelope.arrived


def open_at(session: Session, happened: datetime) -> PromptId | None:
    """The question that was open when something was typed, by the platform's clock; None before the first."""
    for prompt in reversed(session.prompts):
        if prompt.opened <= happened:
            return parse(prompt.id)
    return None


def current(session: Session) -> PromptId | None:
    """The question put last."""
    return parse(session.prompts[-1].id) if session.prompts else None
