"""``madoguchi flows check``: the structure of every flow, and every question as both channels would send it."""

from collections.abc import Iterator
from datetime import UTC, datetime

from bot import profile
from bot.settings import SAMPLE_PROFILE
from flows import home, standing
from flows.catalogue import FLOWS
from flows.check import structure, translations
from flows.events import Address, Channel, Envelope, Followed
from flows.facts import Facts, Moment
from flows.flow import Flow
from flows.messages import Ask, Message, Say
from flows.session import Language, Session, Talk
from flows.turn import Turn
from flows.words import LANGUAGES, MissingWords, words
from handlers.line import limits as line_limits
from handlers.line.render import render as line_render
from handlers.sms import limits as sms_limits
from handlers.sms.keywords import swallowed
from handlers.sms.render import render as sms_render
from rating.tariff import sample

WHEN = datetime(2026, 1, 1, tzinfo=UTC)
SAMPLE_VALUES: dict[str, str | int] = {
    "brand": "x" * 12,
    "number": "R-20260101-0001",
    "desk": "x" * 12,
    "car": "x" * 12,
    "time": "22:05",
    "phone": "090-0000-0000",
    "question": "x" * 12,
    "answer": "x" * 12,
    "count": 2,
    "name": "見本 花＊",
    "left": 4,
    "channel": "line",
    "sender": "counter@insurer.example",
    "link": "https://counter.example/account/first/00",
    "code": "000000",
    "date": "12/20(日)",
    "late": "2027年1月19日(火)",
    "opens": "2027年1月19日(火)",
    "again": "2027年1月19日(火)",
    "start": "2027年1月19日(火)",
    "end": "2028年1月19日(水)",
    "year": "2027",
    "month": 12,
    "day": 20,
    "weekday": "日",
    "before": "13",
    "after": "14",
    "premium": "56,040",
    "yen": "56,040",
    "plan": "x" * 8,
    "proviso": "x" * 30,
    "point": "x" * 8,
    "sum": "3,000",
    "large": "5",
    "grade": "13",
    "by": "x" * 6,
    "km": "12.3",
    "safe": "yes",
    "window": "21:05〜21:20",
    "note": "x" * 200,
    "person": "x" * 12,
    "contact": "月・火・水・木・金 09:00–17:00 (祝日を除く)",
    "kind": "x" * 14,
    "hurt": "unknown",
    "at": 13,
    "of": 14,
    "nth": 5,
    "part": "x" * 10,
    "ambulance": "unknown",
    "item": "x" * 12,
    "how": "x" * 60,
}
ON_PAPER = ("pages-", "letters-")
"""Texts of pages and mails, which no platform limits; what they are filled with, their own tests fill in."""

SAMPLE_ADDRESS = {"line": "U" + "0" * 32, "sms": "+819000000000"}


def check_all() -> Iterator[str]:
    """Every problem of every flow, in words that name the flow, the state and the language."""
    for language in LANGUAGES:
        yield from _texts(language)
    for flow in FLOWS.values():
        yield from structure(flow)
        yield from translations(flow)
        for language in LANGUAGES:
            for channel in ("line", "sms"):
                yield from _questions(flow, language, channel)


def _texts(language: Language) -> Iterator[str]:
    """Every text alone, however rarely it is said: within both channels' limits, and complete with what it is given."""
    said = words(language)
    for key in sorted(said.keys):
        if key.startswith(ON_PAPER):
            yield from _on_paper(language, key)
            continue
        try:
            text = said.text(key, **SAMPLE_VALUES)
        except MissingWords as error:
            yield str(error)
            continue
        yield from _limits(f"{key} ({language})", "line", Say(text))
        yield from _limits(f"{key} ({language})", "sms", Say(text))


def _on_paper(language: Language, key: str) -> Iterator[str]:
    """The text of a page or a mail: it must form, and that is all."""
    said = words(language)
    try:
        said.text(key, **dict.fromkeys(said.asks_for(key), 1))
    except MissingWords as error:
        yield str(error)


def _questions(flow: Flow, language: Language, channel: Channel) -> Iterator[str]:
    for state in flow.questions:
        where = f"{flow.name}-{state} ({language}, {channel})"
        talk = Talk(flow=flow.name, version=flow.version, state=state, history=("before",))
        turn = _turn(language, channel, talk)
        standing.stand(turn, anew=True)
        question = turn.messages[-1]
        if not isinstance(question, Ask):
            yield f"{where}: nothing is asked or offered"
            continue
        missing = {"back", "cancel", "human"} - {choice.key for choice in question.exits}
        yield from (f"{where}: no way out by {exit_}" for exit_ in sorted(missing))
        yield from _limits(where, channel, question)
    turn = _turn(language, channel, None)
    home.menu(turn)
    for message in turn.messages:
        yield from _limits(f"home ({language}, {channel})", channel, message)


def _limits(where: str, channel: Channel, message: Message) -> Iterator[str]:
    if channel == "line":
        found = line_limits.check(line_render((message,)))
        yield from (f"{where}: {violation.path} breaks {violation.rule}" for violation in found)
        return
    for text in sms_render((message,)):
        yield from (f"{where}: {violation.rule}" for violation in sms_limits.check(text))
    if isinstance(message, Ask):
        yield from (f"{where}: Twilio would swallow the answer {word!r}" for word in swallowed((message,)))


def _turn(language: Language, channel: Channel, talk: Talk | None) -> Turn:
    address = Address(channel, SAMPLE_ADDRESS[channel])
    facts = Facts(profile.load(SAMPLE_PROFILE), "https://counter.example", address, tariff=sample())
    session = Session(address, language=language, talk=talk)
    return Turn(session, Envelope("check", WHEN, WHEN, Followed()), facts, Moment(WHEN, "00" + "a" * 16))
