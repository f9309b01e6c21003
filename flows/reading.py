"""Reading an answer: which value typed words give a question, or none. The parsers stand in :mod:`flows.answers`."""

import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import lru_cache

from flows import positions, standing
from flows.answers import hours, instants, several
from flows.answers.ages import age
from flows.answers.choices import pick
from flows.answers.codes import code
from flows.answers.dates import date_with_year
from flows.answers.heights import height
from flows.answers.kiloposts import kilopost
from flows.answers.names import name
from flows.answers.normal import plain, trimmed
from flows.answers.numbers import count
from flows.answers.numerals import arabic
from flows.answers.phones import phone
from flows.answers.places import position
from flows.answers.plates import plate
from flows.answers.yesno import yes_no
from flows.asking import choices, named, ways_to_say
from flows.days import today
from flows.free_words import FREE, Heard, asks, may_be_answer, may_be_story
from flows.messages import Choice
from flows.question import UNKNOWN, Question
from flows.router.asides import is_about
from flows.turn import Turn

LONGEST_TEXT = 200

_SAID = re.compile(
    r"^(?:場所|現場|住所|ばしょ)(?:は|が)[、 ]?"
    r"|(?<=..)(?:です|でした|になります|でございます|にいます|におります)[。.!！]*$"
)
"""What is said of a place and is no part of its name."""

AGREEING = (("yes", "no"), ("confirm", "change"))
"""Answers that are given by a plain yes and a plain no."""

UNSURE = frozenset({UNKNOWN, "unsure"})

_NUMBERED = re.compile(r"([0-9]{1,2}) ?(?:番目?|ばん目?|つ目|つめ)")

_SCHEME = re.compile(r"^(?:\s*geo:)+\s*", re.IGNORECASE)
"""What a position is kept under; nobody may type their words under it."""


def answer_of(turn: Turn, state: str, heard: Heard) -> str | None:
    """The value the words give a question of the talk, or None."""
    talk = turn.talk()
    flow = standing.flow_of(talk)
    value = _answer_of(turn, state, heard)
    accepted = value is None or flow.guide(talk, turn.facts).accepts(flow.questions[state], value)
    return value if accepted else None


def _answer_of(turn: Turn, state: str, heard: Heard) -> str | None:
    talk = turn.talk()
    flow = standing.flow_of(talk)
    question = flow.questions[state]
    offered, also = choices(turn, flow, talk, state), ways_to_say(flow, state, question)
    known = {slot: given.value for slot, given in talk.slots.items()}
    if question.exact and asks(heard.text):
        return None
    if state in flow.readings and (value := flow.readings[state](heard.text, turn.moment.now, known)):
        return value
    if question.exact:
        return _meant(heard.text, question, offered, also)
    told = flow.listens(heard.text, turn.moment.now, known) if flow.listens else {}
    if told.get(state) in {choice.key for choice in offered}:
        return told[state]
    chosen = exactly(heard.text, question, offered, also)
    if flow.listens and question.kind == "choice" and chosen is None and asks(heard.text):
        # 「相手の保険会社から電話が来たら？」: what is told beside a question was looked for above.
        return None
    if chosen is not None or (question.sensitive and question.kind == "choice" and told):
        # 「バンパーが割れたけど走行は問題ない」 says nothing of anybody's body.
        return chosen
    match question.kind:
        case "instant" | "hour":
            return _timed(heard.text, question, turn.moment.now) or pick(heard.text, offered, also)
        case "story":
            return _story(heard.text, question.longest) if may_be_story(heard, told) else None
        case "several":
            return several.read(heard.text, offered, also, several.together(question.choices))
        case _:
            return _read_freely(turn, state, heard, told)


def _read_freely(turn: Turn, state: str, heard: Heard, told: Mapping[str, str]) -> str | None:
    """An answer in any words, but those that are plainly said of something else."""
    talk = turn.talk()
    flow = standing.flow_of(talk)
    question = flow.questions[state]
    offered, also = choices(turn, flow, talk, state), ways_to_say(flow, state, question)
    if question.kind in FREE and not may_be_answer(heard, flow, state, insisted=turn.session.misses > 0):
        return None
    answer = read(heard.text, question, offered, also)
    if question.kind == "choice" and answer in UNSURE and any(told.values()):
        # 「相手の保険会社はわかりません」 is not what was asked.
        return None
    if answer is not None and answer not in UNSURE and not is_about(named(flow, state), heard.text):
        return None
    if question.ahead and answer is not None and answer < today(turn.moment.now).isoformat():
        return None
    return answer


def chosen_of(turn: Turn, state: str, heard: Heard) -> str | None:
    """The choice of a question whose label or synonym is exactly what was typed, or None."""
    talk = turn.talk()
    flow = standing.flow_of(talk)
    question = flow.questions[state]
    offered, also = choices(turn, flow, talk, state), ways_to_say(flow, state, question)
    return None if question.exact and asks(heard.text) else exactly(heard.text, question, offered, also)


def wish_of(turn: Turn, heard: Heard, *, numbered: bool) -> str | None:
    """What is chosen of that which is offered meanwhile, by its own words in any language, shown just now or not.

    ``numbered``: the list that is shown now is the one that was read, so that a number may be meant by it.
    """
    talk = turn.talk()
    flow = standing.flow_of(talk)
    question = flow.questions[talk.state]
    offered = choices(turn, flow, talk, talk.state) if numbered and not asks(heard.text) else ()
    said = trimmed(plain(heard.text))
    spoken = ((key, word) for key, words in ways_to_say(flow, talk.state, question).items() for word in words)
    worded = next((key for key, word in spoken if said == _plain(word)), None)
    return worded or exactly(heard.text, question, offered, {})


def read(text: str, question: Question, offered: Sequence[Choice], also: Mapping[str, Sequence[str]]) -> str | None:
    """The value ``text`` gives ``question``: a choice's key, or a normalised value. None where it is no answer.

    Free text is taken as it is, unless it is exactly one of the choices offered beside it; everything else must parse.
    Where a number is wanted, a number typed is that number, and never the place of a choice in its list.
    """
    if question.kind == "choice":
        return pick(text, offered, also) or _agreed(text, question)
    typed = _typed(text, question)
    if question.kind in FREE:
        return exactly(text, question, offered, also) or typed
    return typed or pick(text, offered, also)


def exactly(text: str, question: Question, offered: Sequence[Choice], also: Mapping[str, Sequence[str]]) -> str | None:
    """The choice of which ``text`` is the label, a synonym or, where no number is wanted, the number."""
    said = trimmed(plain(text))
    for index, choice in enumerate(offered, start=1):
        if said == str(index) and question.wants != "number":
            return choice.key
        if said == _plain(choice.label) or any(said == _plain(word) for word in also.get(choice.key, ())):
            return choice.key
    return None


def _meant(text: str, question: Question, offered: Sequence[Choice], also: Mapping[str, Sequence[str]]) -> str | None:
    """The choice that the words say and say nothing besides: no condition, no second thought."""
    numbered = _NUMBERED.fullmatch(arabic(trimmed(plain(text))))
    return exactly(numbered[1] if numbered else text, question, offered, also) or _agreed(text, question)


@lru_cache(maxsize=4096)
def _plain(word: str) -> str:
    return plain(word)


def _agreed(text: str, question: Question) -> str | None:
    """A plain yes or no, said in any of their ways, where a question has these two among its answers."""
    agreeing = next(((yes, no) for yes, no in AGREEING if {yes, no} <= {*question.choices}), None)
    said = yes_no(text) if agreeing else None
    if agreeing is None or said is None:
        return None
    yes, no = agreeing
    return yes if said else no


def _typed(text: str, question: Question) -> str | None:
    match question.kind:
        case "phone":
            return phone(text)
        case "plate":
            found = plate(text)
            return str(found) if found else None
        case "age" | "count":
            return _bounded(text, question)
        case "kilopost":
            return kilopost(text)
        case "height":
            return height(text)
        case "name":
            return name(text)
        case "date":
            day = date_with_year(text)
            return day.isoformat() if day else None
        case "code":
            return code(text)
        case "place":
            point = position(text)
            return positions.write(*point) if point else _free(_SAID.sub("", text.strip()))
        case _:
            return _free(text)


def _timed(text: str, question: Question, now: datetime) -> str | None:
    """When it was, as :mod:`flows.answers.instants` writes it: an instant, or its day; of an hour, the hour alone."""
    if question.kind == "hour":
        hour = hours.hour_of(text)
        return hours.write(hour) if hour else None
    when = instants.moment(text, now)
    if when is None:
        return None
    return instants.write(when) if isinstance(when, instants.Instant) else when.isoformat()


def _story(text: str, longest: int) -> str:
    """What happened, in the customer's words; what is too long ends in an ellipsis."""
    told = " ".join(text.split())
    return told if len(told) <= longest else f"{told[: longest - 1]}…"


def _bounded(text: str, question: Question) -> str | None:
    number = age(text) if question.kind == "age" else count(text, question.low, question.high)
    return str(number) if number is not None and question.low <= number <= question.high else None


def _free(text: str) -> str | None:
    return " ".join(_SCHEME.sub("", text).split())[:LONGEST_TEXT] or None
