"""Live updates to open pages, as server-sent events (WHATWG HTML, section 9.2)."""

import json
import queue
import threading
from collections.abc import Iterator

from simulator.shapes import Json

HEARTBEAT_SECONDS = 15.0


class Live:
    """Everyone who watches, and what they are told."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._watchers: set[queue.SimpleQueue[Json | None]] = set()

    def tell(self, kind: str, **facts: object) -> None:
        """Send one update to every open page; a page that is gone misses nothing it needs, it reloads on return."""
        with self._lock:
            for watcher in self._watchers:
                watcher.put({"kind": kind, **facts})

    def stream(self) -> Iterator[str]:
        """Yield updates in wire form until :meth:`close`, with a comment now and then to notice a closed page."""
        watcher: queue.SimpleQueue[Json | None] = queue.SimpleQueue()
        with self._lock:
            self._watchers.add(watcher)
        try:
            yield ": welcome\n\n"
            while True:
                try:
                    update = watcher.get(timeout=HEARTBEAT_SECONDS)
                except queue.Empty:
                    yield ": still here\n\n"
                    continue
                if update is None:
                    return
                yield f"data: {json.dumps(update, ensure_ascii=False)}\n\n"
        finally:
            with self._lock:
                self._watchers.discard(watcher)

    def close(self) -> None:
        """End every stream."""
        with self._lock:
            for watcher in self._watchers:
                watcher.put(None)
