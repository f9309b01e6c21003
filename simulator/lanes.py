"""Background lanes: jobs of one person run one after the other, those of different people side by side."""

import logging
import queue
import threading
from collections.abc import Callable

logger = logging.getLogger(__name__)

Job = Callable[[], None]


class Lanes:
    """A thread per lane, started when the lane first has a job."""

    def __init__(self) -> None:
        self._idle = threading.Condition()
        self._pending = 0
        self._lanes: dict[str, queue.SimpleQueue[Job | None]] = {}
        self._timers: set[threading.Timer] = set()

    def submit(self, lane: str, job: Job, delay: float = 0.0) -> None:
        """Run ``job`` in ``lane`` after what is waiting there; ``delay`` in seconds counts before it queues up."""
        with self._idle:
            self._pending += 1
            if not delay:
                self._lane(lane).put(job)
                return
            timer = threading.Timer(delay, lambda: self._fire(timer, lane, job))
            timer.daemon = True
            self._timers.add(timer)
            timer.start()

    def settle(self, timeout: float) -> bool:
        """Wait until nothing is waiting or running, timers included; say whether that came true in ``timeout`` s."""
        with self._idle:
            return self._idle.wait_for(lambda: self._pending == 0, timeout)

    def close(self) -> None:
        """Drop what has not begun, and end the threads."""
        with self._idle:
            for timer in self._timers:
                timer.cancel()
            self._pending -= len(self._timers)
            self._timers.clear()
            for jobs in self._lanes.values():
                jobs.put(None)
            self._lanes.clear()

    def _lane(self, name: str) -> queue.SimpleQueue[Job | None]:
        if name not in self._lanes:
            jobs: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
            self._lanes[name] = jobs
            threading.Thread(target=self._work, args=(jobs,), name="lane", daemon=True).start()
        return self._lanes[name]

    def _fire(self, timer: threading.Timer, lane: str, job: Job) -> None:
        with self._idle:
            if timer in self._timers:  # else closed in the meantime
                self._timers.remove(timer)
                self._lane(lane).put(job)

    def _work(self, jobs: queue.SimpleQueue[Job | None]) -> None:
        while (job := jobs.get()) is not None:
            try:
                job()
            except Exception:  # one job that fails must not end the thread that does all later ones
                logger.exception("a background job failed")
            with self._idle:
                self._pending -= 1
                self._idle.notify_all()
