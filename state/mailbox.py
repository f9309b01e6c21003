"""The mailboxes: events in, once each; turns out, by one holder at a time.

A mail is durable when ``post`` returns. ``claim`` leases conversations; ``commit`` moves each to its next version
together with everything its turn changes. A holder that dies leaves a lease that ends, and the mail is handed out
again.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from flows.delivery import Lane, Line
from flows.events import Envelope, TimerFired
from flows.session import Session
from state.connection import Call, Wire
from state.doors import Door, door_hash, door_of
from state.errors import Unreadable
from state.instants import instant, micros, millis
from state.keys import event_field, partition_of, timer_id, timer_of
from state.node import Word
from state.sealed import Sealed
from state.streams import handed, stream_of
from state.turn import Claim, Claims, Committed, Fenced, Mail, Posting, Turn
from state.vault import Vault

MOST_WAITING = 1000
"""Mails one conversation may have waiting: a flood from one customer stays theirs."""

DELIVERY_LEASE = timedelta(seconds=20)


class Mailbox:
    """All conversations' mail and sessions in one Redis."""

    def __init__(self, wire: Wire, vault: Vault) -> None:
        self._wire = wire
        self._sessions = Sealed(vault, "session", Session)
        self._envelopes = Sealed(vault, "mail", Envelope, passing=True)
        self._lines = Sealed(vault, "line", Line, passing=True)
        self._journal = Sealed(vault, "journal", bytes, passing=True)
        self._doors = Sealed(vault, "door", Door)

    def post(self, mail: Sequence[Mail], now: datetime) -> list[Posting]:
        """Take the mail in, all in one round trip; a result for each, in order.

        Raises:
            StoreUnavailable: some may be in; posting all of them again is safe.
        """
        return [Posting(reply) for reply in self._wire.run([self._posting(each, now) for each in mail])]

    def claim(self, partitions: Iterable[int], limit: int, now: datetime, lease: timedelta) -> Claims:
        """Hand out up to ``limit`` conversations of each partition, the best lane first, in one round trip."""
        args = (micros(now), micros(now + lease), limit)
        claims: list[Claim] = []
        unreadable: list[str] = []
        next_at: int | None = None
        for first, *rows in self._wire.run([Call("claim_mail", partition, args) for partition in partitions]):
            if first is not None:
                next_at = int(first) if next_at is None else min(next_at, int(first))
            for row in rows:
                try:
                    claims.append(self._claim(row, now))
                except Unreadable:
                    unreadable.append(row[0].decode())
        return Claims(tuple(claims), None if next_at is None else instant(next_at), tuple(unreadable))

    def commit(
        self, turns: Sequence[Turn], now: datetime, delivery_lease: timedelta = DELIVERY_LEASE
    ) -> list[Committed | Fenced]:
        """Write the turns, each wholly or not at all, in one round trip; a result for each, in order.

        Streams that were idle are leased to the caller for ``delivery_lease``, who can deliver at once; zero leaves
        them to :meth:`state.outbox.Outbox.claim`.

        Raises:
            ValueError: a door's token is not of its conversation's partition (:func:`state.doors.new_token`).
            StoreUnavailable: some may be written; committing again answers Fenced for those, and their lines go out
            when
                the lease has ended.
        """
        replies = self._wire.run([self._commit(turn, now, delivery_lease) for turn in turns])
        return [self._committed(turn, reply, now) for turn, reply in zip(turns, replies, strict=True)]

    def give_back(self, claim: Claim, event_id: str | None, retry_at: datetime, now: datetime) -> int:
        """End a claim without a turn: the conversation pauses until ``retry_at``, whatever arrives meanwhile.

        Args:
            claim: What was claimed.
            event_id: The event that failed; None if none is to blame (records unavailable, shutting down).
            retry_at: When it may be claimed again; ``now`` or earlier for at once.
            now: The present.

        Returns:
            How often that event has failed. 0 if none was blamed or the claim had been lost.
        """
        field = b"" if event_id is None else event_field(event_id)
        args = (claim.conversation, claim.epoch, field, micros(max(retry_at, now)))
        return int(self._wire.run([Call("give_back", partition_of(claim.conversation), args)])[0])

    def _posting(self, mail: Mail, now: datetime) -> Call:
        sealed = self._envelopes.seal(mail.envelope, mail.conversation)
        field = event_field(mail.envelope.id)
        args = (mail.conversation, field, int(mail.lane), micros(now + mail.hold), MOST_WAITING, sealed)
        return Call("post", partition_of(mail.conversation), args)

    def _claim(self, row: list[Any], now: datetime) -> Claim:
        conversation, epoch, tries, lane, stored, fields, failed = row
        name = conversation.decode()
        version, session = micros(now), None
        if stored is not None:
            _, told, sealed = stored.split(b"|", 2)
            version, session = int(told), self._sessions.open(sealed, name)
        mail = [self._mail(name, field, value) for field, value in zip(fields[::2], fields[1::2], strict=True)]
        mail.sort(key=lambda each: (each[0].happened, each[1]))
        envelopes = tuple(each[0] for each in mail)
        failures = _failures(envelopes, failed)
        return Claim(name, epoch, version, session, envelopes, tries, Lane(lane), failures)

    def _mail(self, conversation: str, field: bytes, value: bytes) -> tuple[Envelope, int]:
        _, at, arrival, sealed = value.split(b"|", 3)
        return open_mail(self._envelopes, conversation, field, int(at), sealed), int(arrival)

    def _commit(self, turn: Turn, now: datetime, delivery_lease: timedelta) -> Call:
        conversation, partition = turn.conversation, partition_of(turn.conversation)
        journal = self._journal.seal(turn.journal, f"{conversation}|{turn.version + 1}")
        args: list[Word] = [conversation, turn.epoch, turn.version, turn.version + 1, micros(now), int(now.timestamp())]
        args.append(micros(now + delivery_lease) if delivery_lease else 0)
        args.append(0 if turn.keep is None else millis(turn.keep))
        args += (int(turn.session.lane), self._sessions.seal(turn.session, conversation), journal)
        args.append(len(turn.done))
        args += map(event_field, turn.done)
        args.append(len(turn.aside))
        for event_id, reason in turn.aside.items():
            args += (event_field(event_id), reason_code(reason))
        args.append(len(turn.lines))
        for line in turn.lines:
            sealed = self._lines.seal(line, f"{line.route}|{conversation}")
            args += (line.route, stream_of(line), int(line.lane), sealed)
        args.append(len(turn.cancel_timers))
        args += turn.cancel_timers
        args.append(len(turn.set_timers))
        for name, due in turn.set_timers.items():
            args += (name, micros(due))
        args.append(len(turn.doors))
        for door in turn.doors:
            hashed = door_hash(door.token, partition)
            opened = door_of(door, conversation, turn.session.address)
            args += (hashed, millis(door.until - now), self._doors.seal(opened, hashed))
        return Call("commit", partition, args)

    @staticmethod
    def _committed(turn: Turn, reply: list[list[Any]] | None, now: datetime) -> Committed | Fenced:
        if reply is None:
            return Fenced()
        first = {(line.route, stream_of(line)): line for line in reversed(turn.lines)}
        return Committed(tuple(handed(first[row[0].decode(), row[1].decode()], row, now) for row in reply))


def _failures(envelopes: Sequence[Envelope], failed: Sequence[bytes]) -> dict[str, int]:
    """Failures by event id, from the fields the store knows events by."""
    if not failed:
        return {}
    counts = dict(zip(failed[::2], failed[1::2], strict=True))
    return {each.id: int(counts[field]) for each in envelopes if (field := event_field(each.id)) in counts}


def open_mail(envelopes: Sealed[Envelope], conversation: str, field: bytes, at: int, sealed: bytes) -> Envelope:
    """The envelope of a stored mail; that of a timer is made from its field.

    Raises:
        Unreadable: no key opens it.
    """
    timer = timer_of(field) if not sealed else None
    if timer is None:
        return envelopes.open(sealed, conversation)
    name, due = timer
    fired = TimerFired(name, instant(due))
    return Envelope(timer_id(conversation, name, due), fired.due, instant(at), fired)


def reason_code(reason: str) -> str:
    """A reason as it is stored: outcome codes, without the separator of stored fields."""
    return reason.replace("|", "/")
