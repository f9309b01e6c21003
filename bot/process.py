"""The life of a process: frozen garbage, signals, and a graceful end."""

import gc
import signal
from collections.abc import Callable
from threading import Event
from types import FrameType


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
