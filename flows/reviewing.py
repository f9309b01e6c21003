"""What is said of the facts at their review: told otherwise they are put right, called wrong they are asked again.

The review comes again with what has been changed, so that nothing is filed that its customer has not seen.
"""

import re
from collections.abc import Iterator
from functools import cache

from flows import standing, talking, telling
from flows.answers.normal import plain
from flows.asking import named, row_label
from flows.catalogue import FLOWS
from flows.flow import Flow
from flows.free_words import Heard, asks
from flows.reading import answer_of
from flows.router.route import route
from flows.session import Slot
from flows.turn import Turn
from flows.words import LANGUAGES, words

_WRONG = re.compile(
    r"違|ちが[いうっ]|間違|まちが|訂正|直[しすせ]|修正|変え|変更|じゃな|ではな|も(?:です|だ|な)"
    r"|\b(?:wrong|incorrect|change|correct|not right|mistake)\b"
)
_ENDING = re.compile(
    r"(?:です|でした|だ|だった|になります|(?:に|へ)(?:変え|直し|訂正|修正|変更)[^。]*|(?:が|で)正しい[^。]*)[。.!！]*$"
)
_INSTEAD = re.compile(r"^.*(?:じゃな|ではな|でな)く(?:って|て)?、?")


def put_right(turn: Turn, heard: Heard) -> bool:
    """Change what the words tell otherwise, or ask what they only call wrong; whether they do either."""
    talk = turn.session.talk
    if talk is None or not standing.collecting(turn) or asks(heard.text):
        return False
    flow = standing.flow_of(talk)
    question = flow.questions[talk.state]
    if not (question.decisive and question.shows) or talk.state in flow.evidence:
        return False
    return _told_anew(turn, flow, heard) or telling.correct_facts(turn, heard) or _called_wrong(turn, flow, heard)


def _told_anew(turn: Turn, flow: Flow, heard: Heard) -> bool:
    """A row by its name, with another value: 「人数は4人でした」. Of times the story's own reader knows more."""
    for state, rest in _rows(turn, flow, heard):
        question, given = flow.questions[state], turn.talk().slots[state]
        if not rest or question.sensitive or question.kind in {"instant", "hour"}:
            continue
        value = answer_of(turn, state, Heard(rest, route(rest), heard.message))
        if value is not None and value != given.value:
            turn.note(f"put_right:{state}")
            turn.say("kit-corrected")
            talking.fill(turn, {state: Slot(value, heard.message)})
            return True
    return False


def _called_wrong(turn: Turn, flow: Flow, heard: Heard) -> bool:
    """A row by its name, and that it is wrong: 「名前が違います」."""
    state = next((state for state, _ in _rows(turn, flow, heard)), "")
    if not state or not _WRONG.search(plain(heard.text)):
        return False
    talking.ask_again(turn, flow.questions[state].reopens or state)
    return True


def _rows(turn: Turn, flow: Flow, heard: Heard) -> Iterator[tuple[str, str]]:
    """The rows that are named, and what is said of each."""
    said, slots = plain(heard.text), turn.talk().slots
    for state, question in flow.questions.items():
        topic = _topic(flow.name, state).search(said) if question.row and state in slots else None
        if topic is not None:
            yield state, _INSTEAD.sub("", _ENDING.sub("", said[topic.end() :])).strip(" 、,。")


@cache
def _topic(flow: str, state: str) -> re.Pattern[str]:
    """What finds a row's name, in any language and by what else it is called, where something is said of it."""
    names = {row_label(words(language), FLOWS[flow], state) for language in LANGUAGES}
    called = (words(language).attribute(named(FLOWS[flow], state), "called") for language in LANGUAGES)
    names |= {name.strip() for listed in called for name in listed.split(",")}
    each = "|".join(re.escape(plain(name)) for name in sorted(names, key=len, reverse=True) if name)
    said_of_it = r"(?:は|を|が|も|の(?:訂正|変更|ほう|方)は?|、|(?=間違|まちが|違|ちが|訂正|変更)| (?:is|to|should be))"
    return re.compile(rf"(?:^|[、。 ]|は、?|やっぱり?|すみません|あと)(?:{each}){said_of_it}")
