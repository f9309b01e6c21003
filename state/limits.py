"""The limits: how often something may be tried, per whatever it is counted for.

A window slides: within any span of ``within`` there are never more than ``most`` tries that counted. For that a bucket
keeps the instants of its last tries, one more than ``most``, and nothing else: its size has a bound. Subjects (an
address of the network, a login id, a telephone number) are personal data; a bucket is found by a blind index of them.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from state.connection import Call, Command, Wire
from state.instants import instant, micros, millis
from state.keys import key, partition_of
from state.pseudonyms import Pseudonyms


class Bucket(Struct, frozen=True):
    """At most ``most`` (1 or more) tries of what ``name`` says within any span of ``within``, for this ``subject``."""

    name: str
    subject: str
    most: int
    within: timedelta


class Limits:
    """All buckets in one Redis."""

    def __init__(self, wire: Wire, pseudonyms: Pseudonyms) -> None:
        self._wire = wire
        self._pseudonyms = pseudonyms

    def take(self, buckets: Sequence[Bucket], now: datetime) -> datetime | None:
        """Count a try in every bucket, or in none where one of them is full.

        One round trip where it is allowed; where it is not, a second one takes back what the others had counted, so
        that somebody who is refused cannot fill the bucket of somebody else.

        Returns:
            None where the try is allowed, else when it is worth coming again (UTC).
        """
        hashes = [self._hash(bucket) for bucket in buckets]
        calls = [_counting(bucket, hashed, now) for bucket, hashed in zip(buckets, hashes, strict=True)]
        replies = self._wire.run(calls)
        ends = [
            instant(int(at)) + bucket.within
            for bucket, (counted, at) in zip(buckets, replies, strict=True)
            if not counted
        ]
        if not ends:
            return None
        counted = [(hashed, at) for hashed, (counted, at) in zip(hashes, replies, strict=True) if counted]
        if counted:
            self._wire.run([_command(hashed, "LREM", -1, at) for hashed, at in counted])
        return max(ends)

    def full(self, buckets: Sequence[Bucket], now: datetime) -> datetime | None:
        """What :meth:`take` would answer, counting nothing; one round trip."""
        asked = [_command(self._hash(bucket), "LINDEX", -bucket.most) for bucket in buckets]
        ends = [
            instant(int(oldest)) + bucket.within
            for bucket, oldest in zip(buckets, self._wire.run(asked), strict=True)
            if oldest is not None
        ]
        return max((end for end in ends if end > now), default=None)

    def clear(self, buckets: Sequence[Bucket]) -> None:
        """Forget what these buckets have counted, after a success; one round trip."""
        self._wire.run([_command(self._hash(bucket), "DEL") for bucket in buckets])

    def _hash(self, bucket: Bucket) -> str:
        return self._pseudonyms.index(f"limit:{bucket.name}:{bucket.subject}")


def _counting(bucket: Bucket, hashed: str, now: datetime) -> Call:
    span = bucket.within // timedelta(microseconds=1)
    args = (hashed, micros(now), bucket.most, span, millis(bucket.within) + 1)
    return Call("take_limit", partition_of(hashed), args)


def _command(hashed: str, name: str, *args: str | int | bytes) -> Command:
    partition = partition_of(hashed)
    return Command(partition, (name, key(partition, "limit", hashed), *args))
