"""What is kept of an application as its proof: each screen as it was shown, each answer as it was given."""

from datetime import datetime

from msgspec import Struct

from flows.messages import Choice, Row


class KeepScreen(Struct, frozen=True, omit_defaults=True, tag="screen"):
    """Keep what was put before the customer of an application: the very words, of which text, and when (UTC).

    ``draft`` is the talk's ``began``; ``wording`` names the text and its language.
    """

    draft: int
    prompt: str
    wording: str
    title: str
    text: str
    at: datetime
    rows: tuple[Row, ...] = ()
    choices: tuple[Choice, ...] = ()


class KeepAnswer(Struct, frozen=True, omit_defaults=True, tag="answer"):
    """Keep what the customer of an application answered to the screen of ``prompt``, by which message, and when (UTC).

    ``message`` is empty for a tap.
    """

    draft: int
    prompt: str
    state: str
    value: str
    at: datetime
    message: str = ""
