"""What is remembered beyond the talk it was said in: that somebody cannot telephone. Nobody explains that twice."""

from collections.abc import Mapping

from flows.flow import Flow
from flows.guide import Guide
from flows.session import Session, Slot
from flows.turn import Turn
from flows.voiceless import VOICELESS, YES


def remember(turn: Turn, told: str = "", message: str = "") -> None:
    """Keep what was said of telephoning: just now in words, or as the answer to the talk's own question."""
    talk = turn.session.talk
    given = Slot(told, message) if told else talk.slots.get(VOICELESS) if talk else None
    if given is not None and given != turn.session.voiceless:
        turn.become(voiceless=given)


def remembered(session: Session, flow: Flow) -> Mapping[str, Slot]:
    """What a talk knows of it from its start, where its guide minds whether only writing reaches the customer."""
    known, minds = session.voiceless, flow.guide.by_text is not Guide.by_text
    return {VOICELESS: known} if minds and known is not None and known.value == YES else {}


def forget(turn: Turn, message: str) -> None:
    """The message that said it was taken back."""
    known = turn.session.voiceless
    if known is not None and known.source == message:
        turn.become(voiceless=None)
