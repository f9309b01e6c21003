"""What a conversation can say, in words no channel owns.

Renderers in handlers/ turn these into LINE objects and SMS text.

Labels and texts are already in the customer's language; keys are not shown.
"""

from typing import Literal

from msgspec import Struct

Wants = Literal["choice", "text", "location", "photo", "phone", "number"]


class Row(Struct, frozen=True, omit_defaults=True):
    """A line of a card: what it is, and its value.

    ``sensitive``: it is about somebody's body, so that no notification on a locked telephone shows it.
    """

    label: str
    value: str
    sensitive: bool = False


class Choice(Struct, frozen=True):
    """One answer a customer may tap, or type by its label or its number in the list.

    ``text`` and ``rows`` tell what is chosen, where a label is not enough: choices that have them stand side by side.
    """

    key: str
    label: str
    text: str = ""
    rows: tuple[Row, ...] = ()


class Call(Struct, frozen=True, tag="call"):
    """A button that dials. ``phone`` is as people write it in Japan: ``119``, ``0120-49-1012``."""

    label: str
    phone: str


class Open(Struct, frozen=True, tag="open"):
    """A button that opens a page: ours, or one that the profile names."""

    label: str
    url: str


class Share(Struct, frozen=True, tag="share"):
    """A button that lets the customer send these words to somebody of their own; where none can, words to copy."""

    label: str
    text: str


Button = Call | Open | Share


class Say(Struct, frozen=True, tag="say"):
    """Plain words that want no answer."""

    text: str


class Card(Struct, frozen=True, tag="card"):
    """A titled message with facts and buttons that want no answer: a receipt, an emergency card."""

    title: str
    text: str = ""
    rows: tuple[Row, ...] = ()
    buttons: tuple[Button, ...] = ()
    urgent: bool = False


class Ask(Struct, frozen=True, tag="ask"):
    """A question.

    ``prompt`` comes back with every tap, so an answer knows its question. ``choices`` are the answers, in order;
    ``exits`` are the ways out (back, cancel, a person) that every question has; ``buttons`` dial or open and answer
    nothing.
    ``wants`` tells a channel what else to offer: LINE shows its location button, SMS explains that a number is
    expected. ``preview`` is what a locked telephone shows in place of a question that is about somebody's body.
    """

    prompt: str
    text: str
    choices: tuple[Choice, ...] = ()
    exits: tuple[Choice, ...] = ()
    wants: Wants = "choice"
    title: str = ""
    rows: tuple[Row, ...] = ()
    buttons: tuple[Button, ...] = ()
    urgent: bool = False
    preview: str = ""


Message = Say | Card | Ask
