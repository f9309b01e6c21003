"""The outbox: streams of lines (:mod:`state.streams`), delivered in order, with every attempt accounted for.

A line stays at the head of its stream until an outcome is settled. Handed out and never settled, it comes again when
the lease ends, marked in doubt; the mark stays until the line is done, because no later attempt can take back what an
earlier one may have done.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from flows.delivery import Line, Route
from state.connection import Call, Wire
from state.errors import Unreadable
from state.instants import instant, micros, millis
from state.keys import ROUTES, partition_of
from state.mailbox import DELIVERY_LEASE, reason_code
from state.node import Word
from state.sealed import Sealed
from state.streams import handed_from, stream_of
from state.turn import Handed
from state.vault import Vault

KNOWN = timedelta(days=3)
"""As long as a conversation knows its events."""


class Done(Struct, frozen=True):
    """The platform has it; ``reference`` is its id there. The next line of the stream may go."""

    reference: str = ""


class Again(Struct, frozen=True):
    """Try again not before ``at``; ``in_doubt`` if it may have been delivered all the same."""

    at: datetime
    in_doubt: bool
    reason: str = ""


class Dead(Struct, frozen=True):
    """It will not be tried again by itself: it goes to the dead letters with this outcome code."""

    reason: str


Verdict = Done | Again | Dead


class Settlement(Struct, frozen=True):
    """What became of a line that was handed out."""

    handed: Handed
    verdict: Verdict


class HandedOut(Struct, frozen=True):
    """What a call of ``claim`` handed out.

    ``next_at`` is the next instant at which these partitions have something to deliver (in the past if more is
    waiting), None if nothing waits. ``unreadable`` are streams whose first line no key opens; they come again when
    the lease ends.
    """

    handed: tuple[Handed, ...]
    next_at: datetime | None
    unreadable: tuple[str, ...]


class Outbox:
    """All conversations' streams in one Redis."""

    def __init__(self, wire: Wire, vault: Vault) -> None:
        self._wire = wire
        self._lines = Sealed(vault, "line", Line, passing=True)

    def claim(
        self,
        partitions: Iterable[int],
        limit: int,
        now: datetime,
        lease: timedelta = DELIVERY_LEASE,
        routes: Sequence[Route] = ROUTES,
    ) -> HandedOut:
        """Hand out the first lines of up to ``limit`` streams of each partition, best lane first, in one round trip."""
        args = (micros(now), micros(now + lease), limit, *routes)
        handed: list[Handed] = []
        unreadable: list[str] = []
        next_at: int | None = None
        for first, *rows in self._wire.run([Call("claim_lines", partition, args) for partition in partitions]):
            if first is not None:
                next_at = int(first) if next_at is None else min(next_at, int(first))
            for row in rows:
                try:
                    handed.append(handed_from(self._lines, row, now))
                except Unreadable:
                    unreadable.append(f"{row[0].decode()}:{row[1].decode()}")
        return HandedOut(tuple(handed), None if next_at is None else instant(next_at), tuple(unreadable))

    def post(self, lines: Sequence[Line], now: datetime) -> None:
        """Take in lines from outside of a turn, all in one round trip; those of a stream go out in the order given.

        They are served like the lines of turns. Nothing here knows a line again: the caller's key does, where it is
        delivered.

        Raises:
            StoreUnavailable: some may be in; posting again may say those twice.
        """
        self._wire.run([self._posting(line, now) for line in lines])

    def post_once(self, lines: Sequence[Line], now: datetime) -> None:
        """The same for lines that may be posted again: each is known by its key for three days, and taken in once.

        Raises:
            StoreUnavailable: some may be in; posting all of them again is safe.
        """
        self._wire.run([self._posting(line, now, "post_line_once", line.key, millis(KNOWN)) for line in lines])

    def settle(
        self, settlements: Sequence[Settlement], now: datetime, lease: timedelta = DELIVERY_LEASE
    ) -> list[Handed | None]:
        """Account for attempts, all in one round trip.

        Returns:
            For each, the next line of its stream, leased to the caller; None if there is none, if the stream pauses,
            or if the lease was lost meanwhile (then nothing was changed).
        """
        replies = self._wire.run([_settlement(each, now, lease) for each in settlements])
        return [self._next(row, now) for row in replies]

    def _posting(self, line: Line, now: datetime, script: str = "post_line", *more: Word) -> Call:
        sealed = self._lines.seal(line, f"{line.route}|{line.conversation}")
        args = (line.route, stream_of(line), int(line.lane), micros(now), sealed, *more)
        return Call(script, partition_of(line.conversation), args)

    def _next(self, row: list[object] | None, now: datetime) -> Handed | None:
        if row is None:
            return None
        try:
            return handed_from(self._lines, row, now)
        except Unreadable:  # stays leased; a later claim names it
            return None


def _settlement(settlement: Settlement, now: datetime, lease: timedelta) -> Call:
    handed, verdict = settlement.handed, settlement.verdict
    route, _, stream = handed.stream.partition(":")
    args: list[Word] = [route, stream, handed.epoch, micros(now), micros(now + lease)]
    match verdict:
        case Done():
            args.append("done")
        case Again(at, in_doubt):
            args += ("again", micros(max(at, now)), int(in_doubt or handed.attempt.in_doubt))
        case Dead(reason):
            args += ("dead", handed.attempt.line.key, reason_code(reason))
    return Call("settle", partition_of(handed.conversation), args)
