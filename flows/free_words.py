"""Free words: what may be a place, a road, a car or a name, and what is plainly said for another reason."""

import re
import unicodedata
from collections.abc import Collection
from functools import cache
from typing import NamedTuple

from flows.answers.normal import plain, trimmed
from flows.answers.places import is_place
from flows.answers.yesno import yes_no
from flows.asking import label
from flows.catalogue import FLOWS
from flows.flow import Flow
from flows.question import UNKNOWN
from flows.router.asides import asks_to_be_called, courtesy, topic
from flows.router.intents import Routed
from flows.words import LANGUAGES, spoken, words

FREE = frozenset({"text", "place", "name", "floor"})
"""Kinds of question that take words as they are."""

DIGRESSIONS = frozenset({"accident", "faq", "contact", "human", "quote", "renewal", "change", "linking"})
"""Intents that interrupt even a question that takes any words: nobody names a landmark 「保険料はいくら？」."""

STORY = 20
"""Characters from which words at the question what happened are taken for the story, whatever else they mention."""

SHORTEST_STORY = 4
WHAT = "kind"
"""The question that every story answers."""

TELLING = 8
"""Characters of a place described freely: 「川沿いの道のつきあたり」."""

JOINER = "\u200d"
"""Holds the parts of one emoji together."""

_ASKS = re.compile(
    r"[?？]$|(?:です|ます|せん|した|でしょう|だろう|る|の)か$|[るたいうくつすむ]の$|か(?:な|ね|しら)$|ても?(?:いい|良い|よい|大丈夫|だいじょうぶ)$"
    r"|教えて(?:ください|下さい|ほしい|欲しい|くれ|よ|ね)?$"
    r"|^(?:how|what|when|where|who|why|which|can|could|may|should|do|does|did|is|are|will|would)\b",
    re.IGNORECASE,
)
_FLOOR = re.compile(r"[0-9０-９]|階|地下|地上|屋上|floor|basement|roof|ground", re.IGNORECASE)
_ONE_FIGURE = re.compile(r"[0-9]")


class Heard(NamedTuple):
    """Words of the customer's: as they may be read, where they lead, and the platform's id of their message."""

    text: str
    routed: Routed
    message: str


def legible(text: str) -> str:
    """The text without what no eye can see: controls and marks that turn the direction of writing.

    Unicode's categories Cc and Cf, of which only the joiner of emoji is kept; a line break becomes a blank.
    """
    if text.isprintable():
        return text
    seen = (" " if character.isspace() else character for character in text)
    return "".join(each for each in seen if each == JOINER or unicodedata.category(each) not in {"Cc", "Cf"})


def asks(text: str) -> bool:
    """Whether it has the form of a question."""
    return _ASKS.search(text.strip(" 　。.!！")) is not None


def may_be_answer(heard: Heard, flow: Flow, state: str, *, insisted: bool = False) -> bool:
    """Whether free words may be what a question wants. What they really say is then looked for elsewhere.

    Refused are a bare yes, no or figure, not knowing, questions, wishes, courtesies, and the answers of other
    questions: 「場所」 is neither 「はい」 nor 「いくらかかりますか」. Who ``insisted``, having been asked again,
    is believed about a place in any words that are long enough to tell one.
    """
    kind = flow.questions[state].kind
    said = trimmed(plain(heard.text))
    if kind == "floor":
        return _FLOOR.search(said) is not None and not asks(heard.text)
    if _ONE_FIGURE.fullmatch(said) or said in _answers_elsewhere(flow, state) or yes_no(heard.text) is not None:
        return False
    digresses = heard.routed.intent in DIGRESSIONS and heard.routed.intent != flow.name
    if digresses or asks(heard.text) or _addresses_us(heard.text):
        return False
    if kind == "place":
        return is_place(heard.text) or (insisted and len(said) >= TELLING and not _tells_of_trouble(heard.routed))
    elsewhere = _tells_of_trouble(heard.routed) or (kind == "text" and topic(heard.text) is not None)
    return not elsewhere or (kind == "text" and is_place(heard.text))


def may_be_story(heard: Heard, told: Collection[str]) -> bool:
    """Whether words may be what happened: everything that is told, but no wish, no question, no yes and no figure.

    Nor are a few words the story that only tell something else (``told`` are the questions they answer).
    """
    length = len(trimmed(plain(heard.text)))
    if asks(heard.text):
        return length >= STORY and heard.routed.intent == "accident"
    if length >= STORY:
        return True
    if told and WHAT not in told:
        return False
    digresses = heard.routed.intent in DIGRESSIONS and heard.routed.intent != "accident"
    return length >= SHORTEST_STORY and not digresses and yes_no(heard.text) is None and not _addresses_us(heard.text)


def _addresses_us(text: str) -> bool:
    return courtesy(text) is not None or asks_to_be_called(text)


def _tells_of_trouble(routed: Routed) -> bool:
    return routed.urgent and routed.hints.get("symptom", UNKNOWN) != UNKNOWN


def _answers_elsewhere(flow: Flow, state: str) -> frozenset[str]:
    """What is the answer of other questions, or no answer at all."""
    return _answers(flow.name) - _labels(flow, state)


@cache
def _answers(name: str) -> frozenset[str]:
    flow = FLOWS[name]
    unsure = frozenset(trimmed(plain(word)) for word in spoken("kit-unknown"))
    return unsure.union(*(_labels(flow, state) for state in flow.questions))


def _labels(flow: Flow, state: str) -> frozenset[str]:
    """The labels of a question's fixed choices in every language, as they compare."""
    keys = flow.questions[state].choices
    return frozenset(trimmed(plain(label(words(language), flow, state, key))) for language in LANGUAGES for key in keys)
