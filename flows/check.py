"""Checks of a flow that need no customer: every way leads on, and every text is there in every language."""

from collections.abc import Iterator

from flows.asking import choice_key, named, wording
from flows.flow import Flow
from flows.question import Question
from flows.words import LANGUAGES, words


def structure(flow: Flow) -> Iterator[str]:
    """Dead ends, unreachable states, guards that do not exist, guards that hide what stands after them."""
    states = {flow.start, *flow.questions, *flow.notes, *flow.waiting, *flow.ends}
    reached = {flow.start} | {row[2] for row in flow.table}
    for state, question in flow.questions.items():
        methods = {question.offers, question.options, question.known, question.wording, question.accepts} - {""}
        yield from (f"{flow.name}: the guide has no {name}" for name in methods if not hasattr(flow.guide, name))
        others = {*question.recalls, question.replaces, question.reopens} - {"", *flow.questions}
        yield from (f"{flow.name}: {state} speaks of {name}, which is no question" for name in others)
        if question.idle and not (question.decisive and question.fleeting and question.exact):
            yield f"{flow.name}: {state} is idle, and takes old, kept or guessed answers"
    jumps = {state for state, question in flow.questions.items() if question.jump}
    yield from (f"{flow.name}: {state} is in no table row's destination" for state in states - reached)
    for trigger, source, dest, *guard in flow.table:
        yield from (f"{flow.name}: {state} is no state" for state in (source, dest) if state not in states)
        if guard and not callable(getattr(flow.guide, guard[0], None)):
            yield f"{flow.name}: the guide has no guard {guard[0]}"
        if source in flow.ends:
            yield f"{flow.name}: {source} is an end and has a way on by {trigger}"
    for state in states - set(flow.ends) - jumps:
        yield from _ways_on(flow, state)


def translations(flow: Flow) -> Iterator[str]:
    """Texts that a state needs and a language lacks."""
    for language in LANGUAGES:
        said = words(language)
        for state, question in flow.questions.items():
            yield from (f"{language}: no text {key}" for key in _keys(flow, state, question) if key not in said.keys)
            if question.row and not said.attribute(named(flow, state), "row"):
                yield f"{language}: {named(flow, state)} has no .row for the review"
        idle = {state for state, question in flow.questions.items() if question.idle}
        plain = {*flow.notes, *flow.waiting, *flow.ends, *idle} - set(flow.cards)
        yield from (
            f"{language}: no text {flow.name}-{state}" for state in plain if f"{flow.name}-{state}" not in said.keys
        )
    languages = {language: words(language).keys for language in LANGUAGES}
    everything = frozenset[str]().union(*languages.values())
    for language, keys in languages.items():
        yield from (f"{language}: no text {key}" for key in sorted(everything - keys))


def _ways_on(flow: Flow, state: str) -> Iterator[str]:
    """What is asked or said must always lead on: the last row of its trigger has no guard."""
    trigger = "answered" if state in flow.questions else "said" if state in flow.notes else ""
    rows = [row for row in flow.table if row[1] == state and (not trigger or row[0] == trigger)]
    if not rows:
        yield f"{flow.name}: {state} is a dead end"
        return
    guarded = [len(row) > len(("trigger", "source", "destination")) for row in rows]
    if trigger and guarded[-1]:
        yield f"{flow.name}: {state} has no way on when no guard holds"
    if trigger and not all(guarded[:-1]):
        yield f"{flow.name}: {state} has rows that can never be taken"


def _keys(flow: Flow, state: str, question: Question) -> Iterator[str]:
    if not question.idle:
        yield named(flow, state)
    yield from (wording(flow, state, variant) for variant in question.wordings)
    for choice in question.choices:
        yield f"{flow.name}-{state}-people" if choice.isdigit() else choice_key(flow, state, choice)
