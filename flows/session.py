"""The memory of one conversation: with whom, which talk is going on, what was answered and by which message."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from flows.album import Album
from flows.delivery import Lane
from flows.dispatch.news import Progress
from flows.events import Address

Language = Literal["ja", "en", "easy"]


class Slot(Struct, frozen=True, omit_defaults=True):
    """An answer. ``source`` is the platform's id of the message that gave it, empty when it came from the records.

    ``value`` is a choice's key, or the normalised text: a plate, a phone in E.164, ``35.658034,139.701636``.
    """

    value: str
    source: str = ""


class Talk(Struct, frozen=True, omit_defaults=True):
    """One flow in progress.

    ``version`` is the flow's when the talk began. ``history`` are the questions asked, oldest first, for "back".
    ``said`` are the notes already spoken, so that a correction does not repeat them. ``began`` is the conversation's
    turn
    in which the talk began: a button older than that belongs to another talk. ``number`` is the receipt number once the
    request is filed, and ``filed`` (UTC) when it came; ``alarms`` counts how often the watchdog has spoken.
    ``relayed`` (UTC) is when staff were last sent words that could not be read. ``read`` stands for what the question
    that decides something showed when it was last put (:func:`flows.asking.reading`).
    ``progress`` is how the dispatch of what was filed stands, by its latest news. ``told`` is when (UTC) answers were
    given or taken back that the record does not show yet, of a talk whose answers are kept one by one.
    """

    flow: str
    version: int
    state: str
    slots: dict[str, Slot] = {}
    history: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    began: int = 0
    number: str = ""
    filed: datetime | None = None
    alarms: int = 0
    relayed: datetime | None = None
    read: str = ""
    progress: Progress | None = None
    told: dict[str, datetime] = {}


class Prompt(Struct, frozen=True):
    """A question that was put: words of the customer's that are later than ``opened`` (platform's clock) answer it."""

    id: str
    opened: datetime


class Sighting(Struct, frozen=True):
    """A place that was sent before any talk asked for it, and when it came (UTC)."""

    place: Slot
    seen: datetime


class Session(Struct, frozen=True, omit_defaults=True):
    """A conversation between turns.

    ``prompts`` are the latest questions, newest last; ``timers`` are the instants of the timers now set, by name;
    ``paused`` are talks put aside for a digression, newest last; ``sighting`` is a place sent before its talk.
    ``unnotified``: its owner wants no notices about contracts here. ``turns`` counts from ``began``, which is later
    than any number an earlier session of this conversation can have reached: questions and drafts are named by it.
    ``album`` is what is remembered of pictures that were sent here. ``voiceless`` is what was said of telephoning, in
    whichever talk: ``yes`` of who cannot.
    """

    address: Address
    language: Language = "ja"
    customer: str = ""
    talk: Talk | None = None
    paused: tuple[Talk, ...] = ()
    prompts: tuple[Prompt, ...] = ()
    timers: dict[str, datetime] = {}
    lane: Lane = Lane.CONVERSATION
    misses: int = 0
    turns: int = 0
    sighting: Sighting | None = None
    unnotified: bool = False
    began: int = 0
    album: Album | None = None
    voiceless: Slot | None = None
