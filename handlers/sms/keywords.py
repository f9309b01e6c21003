"""The words Twilio keeps for itself: it answers them and switches a sender off or on before a conversation hears them.

Only a message that is the word and nothing else counts, in any case (docs: Messaging / opt-out keywords).
"""

from collections.abc import Callable, Iterable
from typing import Literal

from flows.messages import Ask, Message

STOP_WORDS = frozenset({"STOP", "UNSUBSCRIBE", "END", "QUIT", "STOPALL", "CANCEL", "REVOKE", "OPTOUT"})
START_WORDS = frozenset({"START", "YES", "UNSTOP"})
HELP_WORDS = frozenset({"HELP", "INFO"})

ANSWERS = frozenset({"YES"})
"""Start words that are answers as well, and are taken for one unless their sender had opted out."""

Standing = Literal["stop", "start"]


def standing(text: str, opted_out: Callable[[], bool]) -> Standing | None:
    """Whether Twilio took these words as an opt-out or an opt-in; None for everything else, help included.

    A call for help goes on to the conversation as well: a person who asks for help gets ours, not only a form letter.
    ``opted_out`` tells whether the sender had opted out before; it is asked only where that makes the difference.
    """
    word = text.strip().upper()
    if word in STOP_WORDS:
        return "stop"
    return "start" if word in START_WORDS - ANSWERS or (word in ANSWERS and opted_out()) else None


def swallowed(messages: Iterable[Message]) -> tuple[str, ...]:
    """Keys of the answers and exits that a customer cannot type by their label, because Twilio would act on it.

    A stranded driver who types "Cancel" to leave a question would be cut off from every later message.
    """
    return tuple(
        choice.key
        for message in messages
        if isinstance(message, Ask)
        for choice in (*message.choices, *message.exits)
        if choice.label.strip().upper() in STOP_WORDS | START_WORDS | HELP_WORDS
    )
