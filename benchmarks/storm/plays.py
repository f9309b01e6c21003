"""Plays: what somebody does over the day, written as one function that waits, posts, and hears what came of it.

A play is a generator. It yields seconds to wait, a :class:`~benchmarks.storm.posting.Post` whose answer comes back, or
a :class:`Hope` that a word comes within some time; the word, or None, comes back.
"""

import heapq
from collections.abc import Callable, Generator
from contextlib import suppress
from datetime import datetime, timedelta
from itertools import count

from msgspec import Struct

from benchmarks.storm.posting import Answer, Post, Posting
from benchmarks.storm.simulated_time import Clock


class Hope(Struct, frozen=True):
    """One of ``words`` is hoped for within ``seconds``."""

    words: frozenset[str]
    seconds: float


class Both(Struct, frozen=True):
    """Two messages that are sent at the same moment; both answers come back."""

    first: Post
    second: Post


Came = Answer | tuple[Answer, Answer] | str | None
Script = Generator[float | Post | Both | Hope, Came, None]


class Stage:
    """Where plays go on: what is due, and when."""

    def __init__(self, clock: Clock, posting: Posting) -> None:
        self.clock = clock
        self.posting = posting
        self._due: list[tuple[datetime, int, Callable[[], None]]] = []
        self._numbers = count()

    def at(self, when: datetime, do: Callable[[], None]) -> None:
        """Have something done at an instant."""
        heapq.heappush(self._due, (when, next(self._numbers), do))

    def play(self, script: Script) -> "Play":
        """Begin a play."""
        return Play(self, script)

    def go_on(self) -> bool:
        """Do what is due; whether there was anything."""
        self.posting.take()
        now, any_due = self.clock(), False
        while self._due and self._due[0][0] <= now:
            heapq.heappop(self._due)[2]()
            any_due = True
        return any_due

    @property
    def next(self) -> datetime | None:
        """When something is due next."""
        return self._due[0][0] if self._due else None


class Play:
    """One that has begun."""

    def __init__(self, stage: Stage, script: Script) -> None:
        self._stage = stage
        self._script = script
        self._hope: Hope | None = None
        self._turn = 0
        self._kept: list[str] = []
        self.over = False
        self._resume(None)

    def hear(self, word: str) -> None:
        """A word reaches whoever plays: at once where it is hoped for, else it is kept for the next hope."""
        if self._hope is not None and word in self._hope.words:
            self._hope = None
            self._resume(word)
        else:
            self._kept.append(word)

    def stop(self) -> None:
        """End it wherever it is."""
        self.over = True
        with suppress(ValueError):  # it is just being played: then it ends where it next waits
            self._script.close()

    def _resume(self, came: Came) -> None:
        if self.over:
            return
        self._turn += 1
        try:
            wish = self._script.send(came)
        except StopIteration:
            self.over = True
            return
        self._wait(wish)

    def _wait(self, wish: float | Post | Both | Hope) -> None:
        stage, turn = self._stage, self._turn
        match wish:
            case Post():
                stage.posting.send(wish, self._resume)
            case Both():
                self._send_both(wish)
            case Hope(words, seconds):
                known = next((word for word in self._kept if word in words), None)
                if known is not None:
                    self._kept.remove(known)
                    stage.at(stage.clock(), lambda: self._resume(known))
                    return
                self._hope = wish
                stage.at(stage.clock() + timedelta(seconds=seconds), lambda: self._given_up(turn))
            case seconds:
                stage.at(stage.clock() + timedelta(seconds=seconds), lambda: self._resume(None))

    def _given_up(self, turn: int) -> None:
        if self._hope is not None and self._turn == turn:
            self._hope = None
            self._resume(None)

    def _send_both(self, both: Both) -> None:
        answers: dict[int, Answer] = {}

        def took(place: int, answer: Answer) -> None:
            answers[place] = answer
            if len(answers) == 2:
                self._resume((answers[0], answers[1]))

        self._stage.posting.send(both.first, lambda answer: took(0, answer))
        self._stage.posting.send(both.second, lambda answer: took(1, answer))
