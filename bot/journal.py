"""What a turn leaves in the journal: enough to replay it exactly and to answer "why did it say that?"."""

from datetime import datetime

import msgspec
from msgspec import Struct

from flows.accident.standing import ReportStanding
from flows.accident.watching import Watcher
from flows.effects import Effect
from flows.events import Envelope
from flows.facts import Customer, Moment
from flows.session import Session
from flows.terms import Progress
from rating.tariff import Tariff
from state.journal import Journal as Stream
from state.keys import PARTITIONS
from state.records.journal import Entry
from state.records.journal import Journal as Book

BATCH = 500
SET_ASIDE = "set-aside"
"""The trace of an event that was set aside instead of taken."""

UNSAID = "unsaid"
"""Ends the trace of an event that was taken in silence, or nearly so, in a flood; its effects are those it wanted."""


OTHER_TARIFF = "other-tariff"
"""Ends the trace of a step that is replayed with another tariff than it was taken with: its premiums may differ."""


class StepEntry(Struct, frozen=True):
    """One event of the turn: what came in and when, which codes the step left, what it wanted done."""

    envelope: Envelope
    moment: Moment
    trace: tuple[str, ...]
    effects: tuple[Effect, ...]


class TurnEntry(Struct, frozen=True, omit_defaults=True):
    """One turn: when (UTC), with which customer, from which session to which, by which steps.

    ``progress``, ``policyholder``, ``reports`` and ``watchers`` are the facts of that name; ``tariff`` names the
    tariff, which is not kept itself.
    """

    at: datetime
    customer: Customer | None
    before: Session
    after: Session
    steps: tuple[StepEntry, ...]
    progress: dict[str, Progress] = {}
    policyholder: Customer | None = None
    tariff: str = ""
    reports: tuple[ReportStanding, ...] = ()
    watchers: tuple[Watcher, ...] = ()


_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(TurnEntry)


def name_of(tariff: Tariff | None) -> str:
    """How a turn names its tariff: edition and fingerprint, empty for none."""
    return "" if tariff is None else f"{tariff.version.version} {tariff.version.fingerprint}"


def encode(entry: TurnEntry) -> bytes:
    """An entry as the commit carries it."""
    return _encoder.encode(entry)


def decode(turn: bytes) -> TurnEntry:
    """An entry as the records keep it."""
    return _decoder.decode(turn)


def move(stream: Stream, book: Book, partition: int) -> int:
    """Bring one partition's journal from Redis to the records; how many turns. Twice is once: the records know them.

    Raises:
        RecordsUnavailable, StoreUnavailable: nothing is lost, what was moved may be moved again.
    """
    readable = [(each, each.blob) for each in stream.read(partition, BATCH) if each.blob is not None]
    book.write([Entry(each.conversation, each.version, decode(blob).at, blob) for each, blob in readable])
    stream.forget(partition, [each.id for each, _ in readable])
    return len(readable)


def move_all(stream: Stream, book: Book) -> int:
    """One round over all partitions; how many turns were moved."""
    return sum(move(stream, book, partition) for partition in range(PARTITIONS))
