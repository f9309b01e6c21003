"""Reading an answer: which value a typed text gives a question, or none. The parsers stand in :mod:`flows.answers`."""

from collections.abc import Mapping, Sequence

from flows.answers.choices import pick
from flows.answers.heights import height
from flows.answers.kiloposts import kilopost
from flows.answers.names import name
from flows.answers.normal import plain, trimmed
from flows.answers.numbers import count
from flows.answers.phones import phone
from flows.answers.places import in_japan, position
from flows.answers.plates import plate
from flows.messages import Choice
from flows.question import Question

LONGEST_TEXT = 200


def read(text: str, question: Question, offered: Sequence[Choice], also: Mapping[str, Sequence[str]]) -> str | None:
    """The value ``text`` gives ``question``: a choice's key, or a normalised value. None where it is no answer.

    Free text is taken as it is, unless it is exactly one of the choices offered beside it; everything else must parse.
    Where a number is wanted, a number typed is that number, and never the place of a choice in its list.
    """
    if question.kind == "choice":
        return pick(text, offered, also)
    typed = _typed(text, question)
    if question.kind in {"text", "place", "name", "floor"}:
        return _exactly(text, question, offered, also) or typed
    return typed or pick(text, offered, also)


def geo(latitude: float, longitude: float) -> str | None:
    """A position as a geo URI (RFC 5870) to six decimals, or None outside Japan."""
    return f"geo:{latitude:.6f},{longitude:.6f}" if in_japan(latitude, longitude) else None


def _typed(text: str, question: Question) -> str | None:
    match question.kind:
        case "phone":
            return phone(text)
        case "plate":
            found = plate(text)
            return str(found) if found else None
        case "count":
            number = count(text, question.low, question.high)
            return None if number is None else str(number)
        case "kilopost":
            return kilopost(text)
        case "height":
            return height(text)
        case "name":
            return name(text)
        case "place":
            point = position(text)
            return geo(*point) if point else _free(text)
        case _:
            return _free(text)


def _free(text: str) -> str | None:
    return " ".join(text.split())[:LONGEST_TEXT] or None


def _exactly(text: str, question: Question, offered: Sequence[Choice], also: Mapping[str, Sequence[str]]) -> str | None:
    said = trimmed(plain(text))
    for index, choice in enumerate(offered, start=1):
        if said == str(index) and question.wants != "number":
            return choice.key
        if said in {plain(choice.label), *(plain(word) for word in also.get(choice.key, ()))}:
            return choice.key
    return None
