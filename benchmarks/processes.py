"""Processes under test: started on a core of their own, their CPU read from the kernel, ended with the measurement."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

TEST_CORE = 0
"""What is measured runs here, alone."""

LOAD_CORE = 1
"""Redis, the platforms' stand-in and the load share this one."""

_TICK = 1 / os.sysconf("SC_CLK_TCK")


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """Whatever is started meanwhile stays on that core for its life; we ourselves come back."""
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


class Running:
    """A process and what it started."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def cpu(self) -> float:
        """CPU seconds used so far by the process and its children, in user and kernel mode."""
        return sum(_cpu(pid) for pid in (self.pid, *_descendants(self.pid)))


def cpu(processes: Sequence[Running]) -> float:
    """CPU seconds used so far by all of these."""
    return sum(each.cpu() for each in processes)


@contextmanager
def python(module: Sequence[str], environment: Mapping[str, str], core: int = TEST_CORE) -> Iterator[Running]:
    """Run ``python -m`` with these words on one core while the block lasts."""
    with on_core(core):
        process = subprocess.Popen(  # noqa: S603  # our own modules
            [sys.executable, "-m", *module], env={**os.environ, **environment}, start_new_session=True
        )
    try:
        yield Running(process.pid)
    finally:
        # Nothing is worth finishing here, and what a process has started goes with it.
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def _cpu(pid: int) -> float:
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="ascii")
    except OSError:  # it has just ended
        return 0.0
    # proc(5): fields 14 and 15, counted after the parenthesised name, which may hold anything.
    fields = stat.rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * _TICK


def _descendants(pid: int) -> Iterator[int]:
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text(encoding="ascii").split():
            yield int(child)
            yield from _descendants(int(child))
