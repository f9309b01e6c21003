"""The life of a process: ready before its threads are, signals, and a graceful end."""

import gc
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from threading import Event, Thread
from types import FrameType

from msgspec import Struct, msgpack

ORPHAN_SECONDS = 1.0


def end_with_parent() -> None:
    """Have this process end soon after its parent was killed.

    An orphan would go on serving beside its successor, with the settings and the code of yesterday.
    """
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            Event().wait(ORPHAN_SECONDS)
        os.kill(os.getpid(), signal.SIGTERM)

    Thread(target=watch, name="watch-parent", daemon=True).start()


def make_ready() -> None:
    """Do what must be done once, when all is imported and no thread runs yet.

    How to read a Struct is worked out when one is first read, and two threads at once that do so for the same one bring
    the process down (a segmentation fault in msgspec 0.22.0, seen in a worker that found a full outbox at its start).

    What was imported is taken out of the collector's sight: a full collection over it would stop the world for a
    noticeable part of a tenth of a second.
    """
    for shape in set(_shapes(Struct)):
        # Some are only ever made here and never read, and may have fields that nothing outside could tell apart.
        with suppress(TypeError, NameError):
            msgpack.Decoder(shape)
    gc.collect()
    gc.freeze()


def _shapes(base: type[Struct]) -> Iterator[type[Struct]]:
    for each in base.__subclasses__():
        yield each
        yield from _shapes(each)


def until_stopped(work: Callable[[Event], None]) -> None:
    """Run ``work`` until SIGTERM or SIGINT; it is handed the event that tells it to finish what is in hand."""
    stop = Event()

    def finish(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, finish)
    signal.signal(signal.SIGINT, finish)
    make_ready()
    work(stop)
