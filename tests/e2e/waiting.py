"""The one place where tests wait for real processes: ask again until the answer is yes, up to a deadline."""

import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
PATIENCE_SECONDS = 15.0
EVERY_SECONDS = 0.02


def until(found: Callable[[], T], what: str, within: float = PATIENCE_SECONDS) -> T:
    """The first answer of ``found`` that is true.

    Raises:
        TimeoutError: naming ``what`` was waited for, after ``within`` seconds.
    """
    deadline = time.monotonic() + within
    while True:
        answer = found()
        if answer:
            return answer
        if time.monotonic() > deadline:
            raise TimeoutError(f"not within {within:.0f} s: {what}")
        time.sleep(EVERY_SECONDS)  # other processes are waited for, which nothing here can wake
