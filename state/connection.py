"""The way to Redis: many script calls in one network round trip, on one server or on a Redis Cluster.

A script declares one key, the hash tag of its partition, and builds its other keys from it; they lie in the same slot.
While a slot is being moved between nodes of a cluster its partition answers :class:`StoreUnavailable` (the declared key
itself never exists, so the old node sends all calls on), and works again when the move is done.
"""

import re
from collections.abc import Sequence
from typing import Any, Protocol

from msgspec import Struct
from redis.exceptions import (
    AskError,
    ClusterDownError,
    MovedError,
    NoScriptError,
    OutOfMemoryError,
    ReadOnlyError,
    ResponseError,
    TryAgainError,
)

from state.bell import Bell, Ear
from state.cluster import Cluster
from state.errors import StoreBroken, StoreUnavailable
from state.keys import tag
from state.node import Exchange, Node, Word, Words
from state.scripts import script
from state.server import Server

_TRY_LATER = (AskError, ClusterDownError, NoScriptError, OutOfMemoryError, ReadOnlyError, TryAgainError)
# A refusal of a command inside a script is quoted in the script's own error, behind a dash (Redis 6.2 and 7.0).
_TRY_LATER_CODE = re.compile(r"(?:^|-)(?:OOM|MISCONF|NOREPLICAS|READONLY|BUSY|MASTERDOWN|CLUSTERDOWN)\b")
_ROUNDS = 3


class Call(Struct, frozen=True):
    """One run of a script in a partition."""

    script: str
    partition: int
    args: Sequence[Word]

    def words(self) -> Words:
        """The command that runs it."""
        return ("EVALSHA", script(self.script).sha, 1, tag(self.partition), *self.args)


class Command(Struct, frozen=True):
    """One plain command on a key of a partition."""

    partition: int
    args: Sequence[Word]

    def words(self) -> Words:
        """The command itself."""
        return tuple(self.args)


class Topology(Protocol):
    """Which server has which partition."""

    def node(self, partition: int) -> Node:
        """The server of that partition."""

    def refresh(self) -> None:
        """Look again, after a sign that it has changed."""

    def ear(self) -> Ear:
        """A new subscription connection."""

    def close(self) -> None:
        """Close all connections."""


class Wire:
    """Runs calls. Safe to share between threads; opens nothing before the first call."""

    def __init__(self, topology: Topology) -> None:
        self._topology = topology

    def run(self, calls: Sequence[Call | Command]) -> list[Any]:
        """Run all calls in one round trip, side by side where several servers are concerned; the replies in order.

        Calls of one partition run in the order given. A script the server does not know (it was restarted) is loaded
        and run in a second round trip.

        Raises:
            StoreUnavailable: some of the calls may have been carried out; all are safe to repeat later.
            StoreBroken: Redis calls one of them wrong.
        """
        replies: list[Any] = [None] * len(calls)
        missing: Sequence[int] = range(len(calls))
        for _ in range(_ROUNDS):
            self._exchange(calls, missing, replies)
            unknown = [i for i in missing if isinstance(replies[i], NoScriptError)]
            moved = [i for i in missing if type(replies[i]) is MovedError]
            if unknown:
                self._load([calls[i] for i in unknown])
            if moved:
                self._topology.refresh()
            missing = sorted(unknown + moved)
            if not missing:
                break
        for reply in replies:
            if isinstance(reply, ResponseError):
                raise _named(reply)
        return replies

    def ping(self) -> None:
        """Ask one server whether it is there. Raises StoreUnavailable if not."""
        self.run([Command(0, ("PING",))])

    def listen(self, queues: Sequence[str]) -> Bell:
        """A bell that rings when one of these queues (:data:`state.keys.QUEUES`) has work where it had none."""
        return Bell(self._topology.ear, [f"ready:{queue}" for queue in queues])

    def close(self) -> None:
        """Close all idle connections."""
        self._topology.close()

    def _exchange(self, calls: Sequence[Call | Command], which: Sequence[int], replies: list[Any]) -> None:
        groups: dict[Node, list[int]] = {}
        for i in which:
            groups.setdefault(self._topology.node(calls[i].partition), []).append(i)
        under_way: list[tuple[Exchange, list[int]]] = []
        try:
            for node, group in groups.items():
                under_way.append((node.send([calls[i].words() for i in group]), group))
            while under_way:
                exchange, group = under_way.pop()
                for i, reply in zip(group, exchange.receive(), strict=True):
                    replies[i] = reply
        except StoreUnavailable:
            for exchange, _ in under_way:
                exchange.abandon()
            self._topology.refresh()
            raise

    def _load(self, calls: Sequence[Call | Command]) -> None:
        unknown = {(call.partition, call.script) for call in calls if isinstance(call, Call)}
        loads = [Command(partition, ("SCRIPT", "LOAD", script(name).source)) for partition, name in sorted(unknown)]
        self._exchange(loads, range(len(loads)), [None] * len(loads))


def connect(url: str, *, timeout: float = 1.0) -> Wire:
    """The way to the Redis of that address; nothing is opened yet.

    Args:
        url: ``redis://``, ``rediss://``, ``unix://`` or ``redis+cluster://`` (any node of the cluster).
        timeout: Seconds to wait for a connection, and for each answer.

    Raises:
        ValueError: the address has none of these forms.
    """
    if url.startswith("redis+cluster://"):
        return Wire(Cluster(url.replace("redis+cluster://", "redis://", 1), timeout))
    return Wire(Server(url, timeout))


def _named(error: ResponseError) -> StoreUnavailable | StoreBroken:
    """Our name for an error reply. Its text is left out: Redis quotes arguments in some."""
    text = str(error)
    if isinstance(error, _TRY_LATER) or _TRY_LATER_CODE.search(text):
        return StoreUnavailable(f"Redis takes no such call just now ({type(error).__name__})")
    return StoreBroken(f"Redis refused a command ({type(error).__name__} {text.partition(' ')[0]})")
