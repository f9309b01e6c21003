"""Leading a renewal to the question a script is about, in any language, by the answers of whom nothing has changed."""

from chat import Chat
from msgspec.structs import replace
from renewing import ENDING, NOON

from flows.events import Channel
from flows.facts import Contract, Customer
from flows.session import Language

READS = "(reads the page)"
USUAL = {
    "notice": "same",
    "why": "silent",
    "contract": "C-car-1",
    "licence": "gold",
    "expiry": "2028-07-01",
    "use": "leisure",
    "youngest": "41",
    "limit": "couple",
    "condition": "35",
    "conditions": "right",
    "plan": "same",
    "relation": "employee",
    "insured_relation": "self",
    "owner_relation": "self",
    "duplicate": "no",
    "cancelled": "no",
    "document": READS,
    "insured": "yes",
    "car": "yes",
    "grade": "yes",
    "cover": "yes",
    "form": "paperless",
    "apply": "apply",
}
"""By question the key of what is tapped, or what is typed."""


def owner(channel: Channel = "line", of: Customer | None = ENDING, language: Language = "ja") -> Chat:
    """Somebody linked whose contracts end in four weeks, at noon."""
    chat = Chat(channel, of, language=language)
    chat.now = NOON
    return chat


def whose(contract: Contract, **fields: object) -> Customer:
    """The owner of one contract, changed in these fields of its conditions."""
    changed = replace(contract, conditions=replace(contract.conditions, **fields))
    return replace(ENDING, contracts=(changed,))


def answers(chat: Chat, key: str) -> None:
    """Tap the choice of this key, whatever it is called; without such a choice type it."""
    offered = chat.question.choices
    labels = {choice.key: choice.label for choice in offered}
    if key == READS:
        chat.reads_document()
    elif key in labels:
        chat.taps(labels[key])
    else:
        chat.says(key)


def renew(chat: Chat, to: str = "filing", **other: str) -> tuple[str, ...]:
    """Answer until ``to`` is asked or reached; the questions asked on the way. Nobody is begun with yet who says so."""
    if chat.session.talk is None:
        chat.is_reminded(of=next(iter(chat.records.values())))
    asked: list[str] = []
    for _ in range(40):
        talk = chat.session.talk
        if talk is None or talk.state == to or talk.state not in USUAL:
            break
        asked.append(talk.state)
        answers(chat, {**USUAL, **other}[talk.state])
    state = chat.session.talk.state if chat.session.talk else ""
    assert state == to, f"came to {state or 'the end'}, not to {to}: {asked}"
    return tuple(asked)
