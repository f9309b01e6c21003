"""The life of a process: frozen garbage, signals, and a graceful end."""

import gc
import os
import signal
from collections.abc import Callable
from threading import Event, Thread
from types import FrameType

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


def until_stopped(work: Callable[[Event], None]) -> None:
    """Run ``work`` until SIGTERM or SIGINT; it is handed the event that tells it to finish what is in hand.

    What was imported is taken out of the collector's sight: a full collection over it would stop the world for a
    noticeable part of a tenth of a second.
    """
    stop = Event()

    def finish(_number: int, _frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, finish)
    signal.signal(signal.SIGINT, finish)
    gc.collect()
    gc.freeze()
    work(stop)
