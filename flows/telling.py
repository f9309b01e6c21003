"""What words tell besides the answer that was asked for: they fill what is empty, and never quietly change an answer.

「高速で赤ちゃんと立ち往生」 answers three questions at once. What contradicts an answer given is asked about once,
unless the words themselves say that they correct it: 「やっぱり」「じゃなくて」.
"""

import re
from collections.abc import Mapping
from functools import cache

from msgspec.structs import replace

from flows import remarking, standing, talking
from flows.amending import amend
from flows.answers import instants
from flows.answers.normal import plain
from flows.asking import row_label, row_value
from flows.catalogue import FLOWS
from flows.correcting import corrects
from flows.flow import Flow
from flows.free_words import WHAT, Heard
from flows.question import UNKNOWN
from flows.reading import answer_of
from flows.session import Slot, Talk
from flows.turn import Turn
from flows.words import LANGUAGES, words

DOUBT = "doubt:"
"""Before a question's name among what a talk has said: its answer has been asked about once."""

EMERGENCY, LOCKED_IN = "emergency", "locked_in"

DOUBTED_ALWAYS = frozenset({"road_type"})
"""Where people stand decides what is safe, so a contradiction counts also in words that answered something else."""

_AS_TOPIC = r"(?:^|[^一-龥ァ-ヴー]){}(?:は|を|が|も|の(?:訂正|変更)|$| (?:is|to|should)\b)"
"""A question's name where something is said of it: not the 鍵 of 「合鍵」, nor that of 「鍵の閉じ込み」."""


def hints(turn: Turn, flow: Flow, heard: Heard) -> dict[str, Slot]:
    """What free words answer of a flow's questions. That a trouble is not named is no answer: it is asked.

    Who is shut in a car is in danger, also where the flow does not ask who it is.
    """
    told = {slot: value for slot, value in heard.routed.hints.items() if slot in flow.questions and value != UNKNOWN}
    if LOCKED_IN in heard.routed.hints and LOCKED_IN not in flow.questions and EMERGENCY in flow.questions:
        told.setdefault(EMERGENCY, "injury")
    if flow.listens is not None:
        told |= flow.listens(heard.text, turn.moment.now, _known(turn, flow))
    return {slot: Slot(value, heard.message) for slot, value in told.items() if value}


def _known(turn: Turn, flow: Flow) -> dict[str, str]:
    """What a talk of this flow that is going on knows."""
    talk = turn.session.talk
    return {slot: given.value for slot, given in talk.slots.items()} if talk and talk.flow == flow.name else {}


def in_passing(turn: Turn, heard: Heard) -> dict[str, Slot]:
    """What an answer to the open question also answers of others that are still empty."""
    talk = turn.talk()
    fresh, _ = _sorted(talk, hints(turn, standing.flow_of(talk), heard))
    return {slot: told for slot, told in fresh.items() if slot != talk.state}


def contradicts(turn: Turn, heard: Heard) -> str:
    """The question whose answer these words, an answer to another, call in doubt; empty where there is none."""
    talk = turn.talk()
    _, contrary = _sorted(talk, hints(turn, standing.flow_of(talk), heard))
    return next((slot for slot in contrary if slot in DOUBTED_ALWAYS and DOUBT + slot not in talk.said), "")


def take(turn: Turn, heard: Heard) -> bool:
    """Take what words tell that answered nothing; whether they told anything."""
    talk = turn.session.talk
    if talk is None:
        return False
    told = hints(turn, standing.flow_of(talk), heard)
    fresh, contrary = _sorted(talk, told)
    if corrects(heard.text) and (_named(turn, heard) or _change(turn, {**fresh, **contrary})):
        return True
    if not standing.collecting(turn):
        return False
    if fresh:
        turn.note("told")
        if fresh.keys() <= {WHAT}:
            remarking.keep(turn, heard)
        talking.fill(turn, fresh)
        return True
    flow = standing.flow_of(talk)
    slot = next((slot for slot in contrary if DOUBT + slot not in talk.said and not flow.questions[slot].firm), "")
    if slot:
        doubt(turn, slot)
        return True
    # What was told before is no news, but it was understood; told in other words, it may tell more.
    understood = bool(told) and not contrary
    if understood and not (told.keys() <= {WHAT} and remarking.take(turn, heard)):
        standing.stand(turn)
    return understood


def correct_facts(turn: Turn, heard: Heard) -> bool:
    """Take what contradicts the facts as their correction, where they have just been shown; whether anything does.

    What concerns bodies is asked once more: too much hangs on whom it is told of.
    """
    talk = turn.talk()
    flow = standing.flow_of(talk)
    _, contrary = _sorted(talk, hints(turn, flow, heard))
    sensitive = next((slot for slot in contrary if flow.questions[slot].sensitive), "")
    if sensitive:
        talking.ask_again(turn, sensitive)
        return True
    return _change(turn, contrary)


def tells(turn: Turn, heard: Heard) -> bool:
    """Whether the words answer questions of the talk, but for the one that every story answers, where it is known."""
    talk = turn.session.talk
    if talk is None:
        return False
    told = hints(turn, standing.flow_of(talk), heard)
    return any(_sorted(talk, told)) or not told.keys() <= {WHAT}


def doubt(turn: Turn, slot: str) -> None:
    """Ask once more what was answered otherwise before, and say how it was."""
    talk = turn.talk()
    flow = standing.flow_of(talk)
    turn.note(f"{DOUBT}{slot}")
    turn.become(talk=replace(talk, said=(*talk.said, DOUBT + slot)))
    hidden = flow.questions[slot].sensitive
    answer = turn.words.text("kit-as-told") if hidden else row_value(turn, flow, turn.talk(), slot)
    turn.say("kit-doubt", question=row_label(turn.words, flow, slot), answer=answer)
    talking.ask_again(turn, slot)


def _sorted(talk: Talk, told: Mapping[str, Slot]) -> tuple[dict[str, Slot], dict[str, Slot]]:
    """What is told of empty slots, and what contradicts full ones. Not knowing, and what was assumed, are empty.

    So is what was told so vaguely that it may well be what is told now.
    """
    fresh: dict[str, Slot] = {}
    contrary: dict[str, Slot] = {}
    for slot, said in told.items():
        given = talk.slots.get(slot)
        supposed = given is None or given.value == UNKNOWN or _assumed(talk, slot) or _vague(talk, slot)
        if given is None or supposed or outweighs(talk, slot, said.value):
            fresh[slot] = said
        elif given.value != said.value:
            contrary[slot] = said
    # What is told again beside something new still holds, whatever the new would clear.
    return (fresh | told_again(talk, told) if fresh else fresh), contrary


def told_again(talk: Talk, told: Mapping[str, Slot]) -> dict[str, Slot]:
    """The answers that stand, where the same was told once more."""
    return {slot: given for slot, given in talk.slots.items() if slot in told and told[slot].value == given.value}


def _vague(talk: Talk, slot: str) -> bool:
    """Whether it was typed in words that leave it open."""
    question, given = FLOWS[talk.flow].questions[slot], talk.slots[slot]
    only_day = question.kind == "instant" and instants.read_day(given.value) is not None
    return only_day or (bool(given.source) and given.value in question.vague)


def outweighs(talk: Talk, slot: str, value: str) -> bool:
    """Whether what is told in passing is worse than what was told before, or takes it in."""
    given = talk.slots.get(slot)
    return given is not None and given.value in FLOWS[talk.flow].questions[slot].outweighs.get(value, ())


def _assumed(talk: Talk, slot: str) -> bool:
    """Whether the records gave it, and the customer has not been asked."""
    return bool(FLOWS[talk.flow].questions[slot].known) and standing.assumed(talk, slot)


def _named(turn: Turn, heard: Heard) -> bool:
    """A correction by a question's own name: 「トラブルを直したい」 asks again, 「行き先は自宅に変更」 answers."""
    talk = turn.talk()
    flow = standing.flow_of(talk)
    said = plain(heard.text)
    for state, question in flow.questions.items():
        if not question.row or not _name_of(flow.name, state).search(said):
            continue
        value = answer_of(turn, state, heard) if question.kind == "choice" else None
        if value is not None and (state not in talk.slots or value != talk.slots[state].value):
            return _change(turn, {state: Slot(value, heard.message)})
        if standing.collecting(turn) and state in talk.slots:
            talking.ask_again(turn, state)
            return True
    return False


@cache
def _name_of(flow: str, state: str) -> re.Pattern[str]:
    """What finds the question's name, in any language, where something is said of it."""
    rows = (row_label(words(language), FLOWS[flow], state) for language in LANGUAGES)
    return re.compile("|".join(_AS_TOPIC.format(re.escape(plain(row))) for row in rows))


def _change(turn: Turn, changed: Mapping[str, Slot]) -> bool:
    """Correct answers: in the talk before it is filed, in the record and with staff afterwards."""
    if not changed or not (standing.collecting(turn) or standing.flow_of(turn.talk()).record):
        return False
    turn.note("corrected")
    if standing.collecting(turn):
        if any(slot in turn.talk().slots for slot in changed):
            turn.say("kit-corrected")
        talking.fill(turn, changed)
    else:
        talk = turn.talk()
        amend(turn, {**talk.slots, **changed})
        turn.say("kit-amended")
        if standing.asking(turn):
            standing.stand(turn)
    return True
