"""The language of a conversation: the one that was chosen, or that the first words are in."""

import re

from flows import home
from flows.router.asides import courtesy
from flows.router.commands import command
from flows.router.route import route
from flows.session import Language
from flows.turn import Turn

SHORTEST_ENGLISH = len("tow")
_NAME = re.compile(r"[A-Z0-9][A-Z0-9-]*(?: [A-Z0-9-]+)?|\S*(?:[a-z][A-Z]|[0-9])\S*")
"""What Japanese writes in Latin letters too: 「JAF」, 「N-BOX」, 「iPhone」."""

FIRST_WORDS = 2
"""The turn by which the first words come: on LINE, adding the account may be a turn before them."""


def speak(turn: Turn, language: Language) -> None:
    """Speak this language from now on, also in the menu under the chat."""
    if language != turn.session.language:
        turn.become(language=language)
        home.show_menu(turn)


def adopt(turn: Turn, text: str) -> None:
    """Somebody whose first words are English, with or without emoji, is answered in English."""
    letters = [character for character in text if character.isalpha()]
    first = turn.session.turns - turn.session.began <= FIRST_WORDS and turn.session.talk is None
    if (
        first
        and not _is_mere_name(text)
        and len(letters) >= SHORTEST_ENGLISH
        and all(letter.isascii() for letter in letters)
    ):
        speak(turn, "en")


def _is_mere_name(text: str) -> bool:
    """Whether it is an abbreviation or a product's name, and no English word that means anything here."""
    return (
        _NAME.fullmatch(text.strip(" .!?。！？")) is not None
        and route(text).intent == "none"
        and courtesy(text) is None
        and command(text) is None
    )
