"""The far end of every way out: what is said is kept under its key, as the platforms do, for the world to hear.

Said again under the same key it is one message, heard once. Some attempts fail here as they do out there: not
delivered, or delivered and not answered, so that they are made again in doubt.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import timedelta
from typing import cast
from zlib import crc32

import msgspec
from redis import Redis
from redis.exceptions import RedisError

from flows.delivery import Attempt, Delivered, Line, Outcome, Retry

SAID = "said"
AT_ONCE = 500
IN_A_THOUSAND = 1000
LOST, CUT = range(2), range(2, 5)
"""Of a thousand messages, those whose first attempt fails: without arriving, and having arrived."""

SOON = timedelta(seconds=2)


class Recording:
    """Implements :class:`flows.delivery.Deliverer` for every route that leaves the service."""

    def __init__(self, url: str) -> None:
        self._store = Redis.from_url(url)

    def deliver(self, attempt: Attempt) -> Outcome:
        """Keep what is said, or fail as it is written in the stars."""
        fate = crc32(attempt.line.key.encode()) % IN_A_THOUSAND if attempt.number == 1 else IN_A_THOUSAND
        if fate in LOST:
            return Retry("lost", in_doubt=False, after=SOON)
        try:
            self._store.rpush(SAID, msgspec.msgpack.encode(attempt.line))
        except RedisError as error:
            return Retry(type(error).__name__, in_doubt=True, after=SOON)
        return Retry("cut", in_doubt=True, after=SOON) if fate in CUT else Delivered()


class Hearing:
    """What has been said, each message once, in the order it was first said.

    ``said`` counts by key how often a message came.
    """

    def __init__(self, url: str) -> None:
        self._store = Redis.from_url(url)
        self._lines = msgspec.msgpack.Decoder(Line)
        self.said: Counter[str] = Counter()

    def new(self) -> Iterator[Line]:
        """Messages that were not heard before."""
        found = self._store.lpop(SAID, AT_ONCE)
        for raw in found if isinstance(found, list) else ():
            line = self._lines.decode(cast("bytes", raw))
            self.said[line.key] += 1
            if self.said[line.key] == 1:
                yield line
