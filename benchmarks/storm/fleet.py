"""The processes as the world sees them: started, killed at random instants, and started again."""

import os
import signal
import socket
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random
from time import monotonic

import msgspec

from benchmarks.processes import Running
from benchmarks.storm.site import Site

ROOT = Path(__file__).parents[2]
DOWN_SECONDS = 0.2
"""How long a killed process may stay away, at most, in real time."""


class Fleet:
    """Some of each process. ``killed`` counts those that were, ``ended`` those that ended by themselves.

    Args:
        nursery: where they are born.
        kinds: how many there are of each.
        lots: decides who is killed, and when.
        every: mean seconds of real time between two deaths; nobody dies where it is 0.
    """

    def __init__(self, nursery: subprocess.Popen[str], kinds: Mapping[str, int], lots: Random, every: float) -> None:
        self._nursery = nursery
        self._lots = lots
        self._every = every
        self._kinds = kinds
        self._running: dict[str, int] = {}
        self._away: dict[str, float] = {}
        self._next = float("inf")
        self.killed: Counter[str] = Counter()
        self.ended: Counter[str] = Counter()
        self._used: defaultdict[str, float] = defaultdict(float)

    def start(self) -> None:
        """Start all of them."""
        for kind, copies in self._kinds.items():
            self._running |= {f"{kind}-{copy}": self._born(kind) for copy in range(copies)}
        self._next = self._draw()

    def attend(self) -> None:
        """Kill one whose hour has come, and bring back who has been away for long enough."""
        now = monotonic()
        for name in self.missing():
            self.ended[name.partition("-")[0]] += 1
            del self._running[name]
            self._away[name] = now
        for name in [name for name, until in self._away.items() if until <= now]:
            del self._away[name]
            self._running[name] = self._born(name.partition("-")[0])
        if now >= self._next and self._running:
            name = self._lots.choice(sorted(self._running))
            self._kill(name)
            self._away[name] = now + self._lots.uniform(0.0, DOWN_SECONDS)
            self._next = self._draw()

    def cpu(self) -> dict[str, float]:
        """CPU seconds by kind of process, those of the dead included."""
        used = self._used.copy()
        for name, pid in self._running.items():
            used[name.partition("-")[0]] += Running(pid).cpu()
        return used

    def spare(self) -> None:
        """Kill nobody any more."""
        self._next = float("inf")

    def missing(self) -> list[str]:
        """Those who are not there though nobody has killed them."""
        return [name for name, pid in self._running.items() if not _alive(pid)]

    def _kill(self, name: str) -> None:
        kind, pid = name.partition("-")[0], self._running.pop(name)
        self._used[kind] += Running(pid).cpu()
        with suppress(ProcessLookupError):  # it has ended by itself a moment ago
            os.kill(pid, signal.SIGKILL)
        self.killed[kind] += 1

    def _draw(self) -> float:
        return monotonic() + self._lots.expovariate(1 / self._every) if self._every else float("inf")

    def _born(self, kind: str) -> int:
        assert self._nursery.stdin is not None  # noqa: S101  # a pipe
        assert self._nursery.stdout is not None  # noqa: S101  # a pipe
        self._nursery.stdin.write(f"{kind}\n")
        self._nursery.stdin.flush()
        return int(self._nursery.stdout.readline())


@contextmanager
def fleet(
    site: Site, listening: socket.socket, kinds: Mapping[str, int], lots: Random, every: float
) -> Iterator[Fleet]:
    """Run the processes while the block lasts; they serve the socket, which has to listen."""
    told = Path(site.folder) / "site.json"
    told.write_bytes(msgspec.json.encode(site))
    command = [sys.executable, "-m", "benchmarks.storm.children", str(told), str(listening.fileno())]
    nursery = subprocess.Popen(  # noqa: S603  # our own module
        command,
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        pass_fds=[listening.fileno()],
        start_new_session=True,
    )
    try:
        yield Fleet(nursery, kinds, lots, every)
    finally:
        with suppress(ProcessLookupError):
            os.killpg(nursery.pid, signal.SIGKILL)
        nursery.communicate()


def _alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True
