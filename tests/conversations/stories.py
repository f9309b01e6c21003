"""A story of an accident, as people tell it, and what must come of it."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple

from chat import Chat
from customers import HANAKO
from leading_accident import report_to

from flows.accident.recording import FileReport
from flows.accident.report import AccidentReport
from flows.events import Channel
from flows.facts import JAPAN, Customer

NOBODY = dict.fromkeys(("self", "passengers", "others"), "none")


class Story(NamedTuple):
    """What is typed, what must come of it, and which questions its words leave to be asked."""

    words: tuple[str, ...]
    becomes: Mapping[str, object]
    asks: frozenset[str]
    customer: Customer | None = HANAKO


def hurt(who: str, level: str) -> dict[str, str]:
    return NOBODY | {who: level}


def at(month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=JAPAN)


def told(story: Story, channel: Channel) -> tuple[AccidentReport, set[str]]:
    """The report that comes of a story, and what had to be asked for it; the usual taps answer that."""
    chat = Chat(channel, story.customer)
    chat.says(*story.words)
    asked = report_to(chat, "filing")
    (filed,) = chat.did(FileReport)
    report: AccidentReport = filed.report
    return report, {*asked} - {"review"}


def asks(story: Story, channel: Channel) -> frozenset[str]:
    """What a story leaves to be asked; the number an SMS comes from need not be."""
    return story.asks - ({"phone"} if channel == "sms" else set())
