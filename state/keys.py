"""Every key in Redis, and which partition it lives in.

A conversation belongs to one of 16 partitions for ever. ``{p07}`` is the hash tag of partition 7: all keys of a
partition share a slot of Redis Cluster (Redis Cluster Specification, "Hash tags"), so that a script may touch several
of them.

========================  ======  =====================================================================================
key after ``{p07}:``      type    holds
========================  ======  =====================================================================================
``mail:<conv>``           HASH    event field → ``lane|ready at|arrival|`` sealed Envelope (nothing sealed for a timer)
``done:<conv>``           ZSET    event fields handled, by second; three days, at most 2,000
``session:<conv>``        STRING  ``lane|version|`` sealed Session
``ready:<queue>:<lane>``  ZSET    conversations (streams) to be served, by the instant they may be
``leases:<queue>``        ZSET    conversations (streams) being served, or parked, by the instant that ends
``epochs:<queue>``        HASH    conversation (stream) → fencing number of the lease that may still write
``tries:<queue>``         HASH    conversation (stream) → claims since the last result
``failures``              HASH    ``conv|event field`` → times it failed
``aside``                 HASH    ``conv|event field`` → ``instant|reason|`` the mail as it was
``out:<route>:<stream>``  LIST    ``lane|instant|`` sealed Line, in order; the stream is ``conv``, its reminders'
                                  ``conv:campaign``
``heads:<route>``         ZSET    streams, by the instant their first line was appended
``doubt:<route>``         HASH    stream → instant since when its first line may have reached the platform
``lines``                 HASH    route → lines waiting
``once:<key>``            STRING  nothing; the line of that key was taken in once and is not again, for three days
``dead``                  HASH    line key → ``route|stream|instant|reason|`` sealed Line
``timers``                ZSET    ``conv|name`` by due instant
``journal``               STREAM  c conversation, v version, b sealed journal line
``door:<hash>``           STRING  sealed Door, until it closes
``grant:<hash>``          HASH    until, value (sealed), by (digest of its taker), wrong (tries); until it is over
``limit:<hash>``          LIST    instants of tries that counted, oldest first, one more than are allowed; their span
``code:<hash>``           HASH    the codes of one purpose and person: lua/code.lua lists its fields; a day
``web:<hash>``            STRING  sealed session of the pages, until it is idle or over
``repeat:<hash>``         STRING  digest of what a partner's message said, ``+`` behind it once it is done; 11 minutes
``receipt:<reference>``   STRING  rank of the furthest status seen; three days
``yards``                 ZSET    keys of roadside partners by where their yards are (GEOADD), in partition 0 alone
``counters``              HASH    ``epoch`` and ``arrival``: the last numbers given out
========================  ======  =====================================================================================

Instants are microseconds since 1970 (:mod:`state.instants`). Queues are ``turns`` and the routes. An event field
is ``E`` and 8 bytes of a hash of the event id, or ``T:name:due`` for a timer: short, because an idle conversation
must stay small, and of one length whatever ids a platform invents.
"""

from hashlib import blake2b
from typing import Literal, get_args
from zlib import crc32

from flows.delivery import Route

PARTITIONS = 16

Kind = Literal[
    "mail",
    "done",
    "session",
    "ready",
    "leases",
    "epochs",
    "tries",
    "failures",
    "aside",
    "out",
    "heads",
    "doubt",
    "lines",
    "once",
    "dead",
    "timers",
    "journal",
    "door",
    "grant",
    "limit",
    "code",
    "web",
    "repeat",
    "receipt",
    "yards",
    "counters",
]

ROUTES: tuple[Route, ...] = get_args(Route)
TURNS = "turns"
QUEUES: tuple[str, ...] = (TURNS, *ROUTES)


def partition_of(conversation: str) -> int:
    """The partition of a conversation, 0 to 15: the same in every process and release."""
    return crc32(conversation.encode()) % PARTITIONS


def tag(partition: int) -> str:
    """The hash tag of a partition, which is also the one key a script declares."""
    return f"{{p{partition:02d}}}"


def key(partition: int, kind: Kind, *parts: str) -> str:
    """The key of that kind, as the table above writes it."""
    return ":".join((tag(partition), kind, *parts))


def event_field(event_id: str) -> bytes:
    """The field an event is known by inside its conversation."""
    if event_id.startswith("timer:"):
        return timer_field(*event_id.split(":", 2)[2].rsplit(":", 1))
    return b"E" + blake2b(event_id.encode(), digest_size=8).digest()


def timer_id(conversation: str, name: str, due: int) -> str:
    """The event id of a timer that fired; ``due`` in microseconds since 1970."""
    return f"timer:{conversation}:{name}:{due}"


def timer_field(name: str, due: str) -> bytes:
    """The field of a timer that fired."""
    return f"T:{name}:{due}".encode()


def timer_of(field: bytes) -> tuple[str, int] | None:
    """Name and due instant of the timer in that field, or None if the field is not a timer's."""
    if not field.startswith(b"T:"):
        return None
    name, due = field[2:].decode().rsplit(":", 1)
    return name, int(due)
