"""A question in words: its text, its answers to tap, its ways out, and on the review the answers given so far."""

from collections.abc import Iterable
from datetime import date, timedelta
from hashlib import blake2b

import msgspec
import phonenumbers

from flows.answers import several
from flows.days import spoken_day, spoken_instant
from flows.effects import Purpose
from flows.emergency import emergency_calls
from flows.flow import Flow
from flows.messages import Ask, Button, Card, Choice, Open, Row, Say
from flows.photos import page
from flows.question import UNKNOWN, Question
from flows.session import Talk
from flows.turn import Turn
from flows.words import Words, spoken
from flows.words import words as texts

STAYS_OPEN: dict[Purpose, timedelta] = {
    "here": timedelta(hours=1),
    "link": timedelta(minutes=30),
    "enter": timedelta(minutes=5),
    "document": timedelta(days=7),
    "notice": timedelta(days=14),
    "photos": timedelta(days=7),
}
"""How long a page may be opened by the button that leads there."""


def ask(turn: Turn, flow: Flow, talk: Talk, *, brief: bool = False) -> Ask:
    """The question a talk stands at, with a new prompt id.

    ``brief`` is for a question that has just been read: its text has a ``.brief`` where the plain one says more.
    """
    question = flow.questions[talk.state]
    guide = flow.guide(talk, turn.facts)
    worded, values = wording(flow, talk.state, guide.wording(question)), guide.fills(question, turn.words)
    prompt = turn.open_prompt(flow.name, talk.state)
    first = flow.urgent and talk.state == flow.first
    buttons: tuple[Button, ...] = emergency_calls(turn.words) if first and not guide.by_text() else ()
    purpose = _page(turn, question)
    if purpose:
        address = _address(turn, talk, purpose, prompt)
        buttons = (Open(turn.words.text(f"kit-open-{purpose}"), address),)
    answers, ways_out = choices(turn, flow, talk, talk.state), exits(turn.words, talk)
    if purpose == "notice":
        # Nothing can be written back: the page has the answers, and the ways out.
        answers, ways_out = (), ()
    elif question.wants == "number" and turn.session.address.channel == "sms":
        # A list numbered from 1 would turn the number that is wanted into the place of a choice.
        answers, ways_out = (), (*answers, *ways_out)
    return Ask(
        prompt=prompt,
        text=(brief and turn.words.attribute(worded, "brief", **values)) or turn.words.text(worded, **values),
        choices=answers,
        exits=ways_out,
        wants=question.wants,
        title=turn.words.attribute(named(flow, talk.state), "title", **values),
        rows=facts(turn, flow, talk),
        buttons=buttons,
        urgent=flow.urgent and talk.state == flow.first,
        preview=turn.words.text("kit-preview") if question.sensitive else "",
    )


def opens_page(turn: Turn, question: Question) -> bool:
    """Whether a question, as it is put here, hands out a page of ours."""
    return _page(turn, question) is not None


def _address(turn: Turn, talk: Talk, purpose: Purpose, prompt: str) -> str:
    """Where the page is that a question opens; one for photos knows whose they are, and whether their places count."""
    until = turn.moment.now + STAYS_OPEN[purpose]
    if purpose != "photos":
        return turn.door(prompt, until, purpose)
    told = {slot: given.value for slot, given in talk.slots.items()}
    return page(turn, until, told.get("report", ""), 0, with_position=told.get("position") == "yes")


def beneath(turn: Turn, flow: Flow, talk: Talk, said: Say | Card) -> Ask:
    """What was said, with what may be chosen meanwhile beneath it: a list by SMS, elsewhere beside the keyboard."""
    answers, ways_out = choices(turn, flow, talk, talk.state), exits(turn.words, talk)
    if turn.session.address.channel == "line":
        answers, ways_out = (), (*answers, *ways_out)
    prompt = turn.open_prompt(flow.name, talk.state)
    if isinstance(said, Say):
        return Ask(prompt, said.text, answers, ways_out)
    return Ask(
        prompt,
        said.text,
        answers,
        ways_out,
        title=said.title,
        rows=said.rows,
        buttons=said.buttons,
        urgent=said.urgent,
    )


def facts(turn: Turn, flow: Flow, talk: Talk) -> tuple[Row, ...]:
    """What stands above the question a talk stands at: what the records tell, and answers given so far."""
    question = flow.questions[talk.state]
    told = flow.guide(talk, turn.facts).tells(question, turn.words)
    if question.shows:
        return (*told, *review(turn, flow, talk))
    return (*told, *answers_to(turn, flow, talk, question.recalls))


def reading(turn: Turn, flow: Flow, talk: Talk) -> str:
    """A short sign for all that the question a talk stands at shows now: where that has changed, so has the sign."""
    question = flow.questions[talk.state]
    guide = flow.guide(talk, turn.facts)
    text = turn.words.text(wording(flow, talk.state, guide.wording(question)), **guide.fills(question, turn.words))
    shown_now = (text, facts(turn, flow, talk), choices(turn, flow, talk, talk.state))
    return blake2b(msgspec.msgpack.encode(shown_now), digest_size=8).hexdigest()


def _page(turn: Turn, question: Question) -> Purpose | None:
    """The page of ours that this question's button opens. A place is sent from one where the channel has no means."""
    by_sms = turn.session.address.channel == "sms"
    if question.kind == "place" and by_sms:
        return "here"
    if question.opens == "notice":
        return "notice" if by_sms and not turn.facts.profile.two_way_sms else None
    return question.opens


def choices(turn: Turn, flow: Flow, talk: Talk, state: str) -> tuple[Choice, ...]:
    """The answers a question offers, those of the records first."""
    question = flow.questions[state]
    if question.jump and not question.options:
        offered = [seen for seen in shown(turn, flow, talk) if not question.recalls or seen in question.recalls]
        return tuple(Choice(seen, row_label(turn.words, flow, seen)) for seen in offered)
    guide = flow.guide(talk, turn.facts)
    fixed = tuple(Choice(key, label(turn.words, flow, state, key)) for key in guide.offers(question))
    return (*guide.options(question, turn.words), *fixed)


def wording(flow: Flow, state: str, variant: str) -> str:
    """The key of a question's text, in the wording that fits."""
    return f"{named(flow, state)}-{variant}" if variant else named(flow, state)


def named(flow: Flow, state: str) -> str:
    """The key under which a state's words stand."""
    asked_as = flow.questions[state].asked_as if state in flow.questions else ""
    return f"{flow.name}-{asked_as or state}"


def ways_to_say(flow: Flow, state: str, question: Question) -> dict[str, tuple[str, ...]]:
    """What people type for each fixed choice, in every language."""
    return {key: spoken(choice_key(flow, state, key)) for key in question.choices}


def choice_key(flow: Flow, state: str, key: str) -> str:
    """The key of a choice's label: its question's own, else that of any question of the flow."""
    if key == UNKNOWN:
        return "kit-unknown"
    own = f"{flow.name}-{flow.questions[state].labels or state}-{key}"
    shared = f"{flow.name}-any-{key}"
    return own if own in texts("ja").keys or shared not in texts("ja").keys else shared


def label(words: Words, flow: Flow, state: str, key: str) -> str:
    """The label of a choice."""
    if key.isdigit():
        return words.text(f"{flow.name}-{state}-people", count=int(key))
    return words.text(choice_key(flow, state, key))


def exits(words: Words, talk: Talk) -> tuple[Choice, ...]:
    """The ways out of any question: one back (from the second on), leave it for now, a person.

    What is filed can no longer be left for now.
    """
    keys = (*(("back",) if talk.history else ()), *(() if talk.number else ("cancel",)), "human")
    return tuple(Choice(key, words.text(f"kit-exit-{key}")) for key in keys)


def review(turn: Turn, flow: Flow, talk: Talk) -> tuple[Row, ...]:
    """Every answer on the customer's path, as label and value."""
    return answers_to(turn, flow, talk, shown(turn, flow, talk))


def answers_to(turn: Turn, flow: Flow, talk: Talk, states: Iterable[str]) -> tuple[Row, ...]:
    """The answers to these questions, as label and value."""
    return tuple(
        Row(row_label(turn.words, flow, state), row_value(turn, flow, talk, state), flow.questions[state].sensitive)
        for state in states
    )


def shown(turn: Turn, flow: Flow, talk: Talk) -> tuple[str, ...]:
    """The questions the review shows: on the path, answered, and worth a row."""
    asked = (state for state in dict.fromkeys(flow.path(talk, turn.facts)) if state in flow.questions)
    by_sms = turn.session.address.channel == "sms"
    return tuple(
        state for state in asked if flow.questions[state].row and not (by_sms and flow.questions[state].betrays)
    )


def row_label(words: Words, flow: Flow, state: str) -> str:
    """What the review calls a question."""
    key = named(flow, state)
    return words.attribute(key, "row", nth=flow.questions[state].nth) or words.text(key)


def row_value(turn: Turn, flow: Flow, talk: Talk, state: str) -> str:
    """An answer as people read it."""
    guide = flow.guide(talk, turn.facts)
    question = flow.questions[state]
    guide.knows(state, question)
    value = guide.answer(state)
    if question.sensitive and turn.session.address.channel == "sms":
        return turn.words.text("kit-as-told")
    for option in guide.options(question, turn.words):
        if option.key == value:
            return option.label
    if value in question.choices:
        return label(turn.words, flow, state, value)
    if question.kind == "several":
        return "・".join(label(turn.words, flow, state, key) for key in several.parts(value))
    if question.private and turn.session.address.channel == "sms":
        return _end_of(value, question) or turn.words.text("kit-given")
    if question.kind in {"age", "count"} and value:
        return turn.words.text(f"{flow.name}-{state}-people", count=int(value))
    return _as_read(value, question, turn.words)


def _as_read(value: str, question: Question, words: Words) -> str:
    """A normalised value as people read it."""
    if value.startswith("geo:"):
        return value.partition(" ")[2] or words.text("kit-position")
    if question.kind == "phone":
        number = phonenumbers.parse(value)
        return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.NATIONAL)
    if question.kind == "instant":
        return spoken_instant(value, words)
    if question.kind == "date" and value:
        return spoken_day(date.fromisoformat(value), words)
    return value


def _end_of(value: str, question: Question) -> str:
    """As much of a private value as its owner knows it by: the last figures of a plate or a telephone."""
    match question.kind:
        case "plate":
            return f"…{value.rpartition(' ')[2]}"
        case "phone":
            return f"…{value[-4:]}"
        case _:
            return ""
