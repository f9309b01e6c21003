"""Posting to the service as partners' software does: signed, by many threads, and again until it is answered."""

from collections import Counter
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from http import HTTPStatus
from queue import Empty, SimpleQueue
from typing import Any

import urllib3
from msgspec import DecodeError, Struct, json
from urllib3.exceptions import HTTPError

from benchmarks.storm.simulated_time import Clock
from handlers.dispatch.signature import headers

THREADS = 12
TRIES = 300
ANSWERS_WITHIN = 20.0


class Post(Struct, frozen=True):
    """A message: ``id`` stays the same when it is sent again. ``partner`` and ``secret`` are empty for staff.

    It is sent at most ``tries`` times.
    """

    id: str
    path: str
    body: bytes
    partner: str = ""
    secret: str = ""
    tries: int = TRIES


class Answer(Struct, frozen=True):
    """What the service said. ``status`` is 0 where nothing came back however often it was sent."""

    status: int
    body: Mapping[str, Any] = {}

    @property
    def answered(self) -> bool:
        """Whether sending it again would change nothing."""
        return self.status not in {0, HTTPStatus.SERVICE_UNAVAILABLE}

    @property
    def taken(self) -> bool:
        """Whether it counts."""
        return self.status == HTTPStatus.OK

    @property
    def state(self) -> str:
        """Where the offer or job stands by it."""
        return str((self.body if self.taken else self.body.get("error", {})).get("state", ""))

    @property
    def code(self) -> str:
        """The refusal's code; empty for none."""
        return "" if self.taken else str(self.body.get("error", {}).get("code", ""))


Then = Callable[[Answer], None]


class Posting:
    """Sends from a pool of threads; answers are taken by :meth:`take`, in the caller's own thread.

    ``statuses`` counts every answer that came, also those after which a message was sent again.
    """

    def __init__(self, url: str, clock: Clock) -> None:
        self._url = url
        self._clock = clock
        self._http = urllib3.PoolManager(maxsize=THREADS, retries=False, timeout=ANSWERS_WITHIN)
        self._pool = ThreadPoolExecutor(THREADS)
        self._answered: SimpleQueue[tuple[Answer, Then]] = SimpleQueue()
        self.under_way = 0
        self.statuses: Counter[int] = Counter()

    def send(self, post: Post, then: Then) -> None:
        """Send it, and again until it is answered by more than "try again"."""
        self.under_way += 1
        self._pool.submit(self._carry, post, then)

    def take(self) -> None:
        """Hand on the answers that have come."""
        while True:
            try:
                answer, then = self._answered.get_nowait()
            except Empty:
                return
            self.under_way -= 1
            then(answer)

    def close(self) -> None:
        """Send nothing any more."""
        self._pool.shutdown(cancel_futures=True)
        self._http.clear()

    def _carry(self, post: Post, then: Then) -> None:
        answer = Answer(0)
        for _ in range(post.tries):
            answer = self._once(post)
            self.statuses[answer.status] += 1
            if answer.answered:
                break
        self._answered.put((answer, then))

    def _once(self, post: Post) -> Answer:
        sent = {"Content-Type": "application/json"}
        if post.partner:
            sent |= {"X-Partner": post.partner, **headers([post.secret], post.id, self._clock(), post.body)}
        try:
            answer = self._http.request("POST", self._url + post.path, body=post.body, headers=sent)
        except HTTPError:
            return Answer(0)
        try:
            return Answer(answer.status, json.decode(answer.data))
        except DecodeError:
            return Answer(answer.status)
