"""What a firm's software knows: the offers it was made, the jobs it has, and how its people answer."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal, get_args

from simulator.errors import ControlRefusal
from simulator.live import Live
from simulator.partners.firms import Firm, Place
from simulator.shapes import Json

Habit = Literal["automatic", "manual", "silent", "twice", "late"]
HABITS: tuple[Habit, ...] = get_args(Habit)
"""How a firm treats an offer: takes it and drives; leaves it to the page; never answers; says yes twice, then drives;
says yes when it is too late."""

KEPT = 50
"""Offers and jobs of a firm that are kept."""


@dataclass
class Offer:
    """One offer. ``deadline`` is in milliseconds since 1970; ``answer`` is what the counter said to ours."""

    id: str
    sheet: Json
    at: int
    deadline: int
    state: Literal["open", "accepted", "declined", "refused", "ended"] = "open"
    answer: str = ""

    def shown(self) -> Json:
        """Return what the page shows."""
        return {
            "id": self.id,
            "sheet": self.sheet,
            "at": self.at,
            "deadline": self.deadline,
            "state": self.state,
            "answer": self.answer,
        }


@dataclass
class Job:
    """One job. ``state`` is the last status that was taken; ``words`` are what the counter told and answered, in order.

    ``car`` is where it drives, ``truck`` where its truck is. Once it is ``over`` nothing more is done about it.
    """

    number: str
    offer: str
    sheet: Json
    at: int
    car: Place
    truck: Place
    state: str = "accepted"
    driving: bool = False
    over: bool = False
    words: list[str] = field(default_factory=list)

    def shown(self) -> Json:
        """Return what the page shows."""
        return {
            "number": self.number,
            "offer": self.offer,
            "sheet": self.sheet,
            "at": self.at,
            "car": list(self.car),
            "truck": list(self.truck),
            "state": self.state,
            "driving": self.driving,
            "over": self.over,
            "words": self.words[-5:],
        }


@dataclass
class Book:
    """One firm's: offers by their id, jobs by their number, both oldest first."""

    firm: Firm
    habit: Habit
    offers: dict[str, Offer] = field(default_factory=dict)
    jobs: dict[str, Job] = field(default_factory=dict)
    heard: set[str] = field(default_factory=set)

    def offer(self, offer: str) -> Offer:
        """Return an offer. Raises ControlRefusal: 404, the firm has none like that."""
        if offer not in self.offers:
            raise ControlRefusal("no such offer", status=404)
        return self.offers[offer]

    def job(self, number: str) -> Job:
        """Return a job. Raises ControlRefusal: 404, the firm has none like that."""
        if number not in self.jobs:
            raise ControlRefusal("no such job", status=404)
        return self.jobs[number]

    def shown(self) -> Json:
        """Return what the page shows."""
        return {
            "key": self.firm.key,
            "name": self.firm.name,
            "yard": list(self.firm.yard),
            "habit": self.habit,
            "offers": [offer.shown() for offer in self.offers.values()],
            "jobs": [job.shown() for job in self.jobs.values()],
        }


class Books:
    """Every firm's book, behind one lock: hold :meth:`read` or :meth:`opened` around what must not be torn apart."""

    def __init__(self, firms: tuple[Firm, ...], habit: str, live: Live) -> None:
        self._firms = firms
        self._habit = is_habit(habit)
        self._live = live
        self._lock = threading.RLock()
        self._books: dict[str, Book] = {}
        self.edition = 0
        self.reset()

    def reset(self) -> None:
        """Start over: no offers, no jobs, everybody's first habit. What is still going on finds its edition gone."""
        with self._lock:
            self.edition += 1
            self._books = {firm.key: Book(firm, self._habit) for firm in self._firms}

    @contextmanager
    def read(self, key: str) -> Iterator[Book]:
        """Hold a firm's book still.

        Raises:
            ControlRefusal: 404, no firm has that key.
        """
        with self._lock:
            if key not in self._books:
                raise ControlRefusal("no such partner", status=404)
            yield self._books[key]

    @contextmanager
    def opened(self, key: str) -> Iterator[Book]:
        """Hold a firm's book to write in it, and show it to open pages afterwards. Raises as :meth:`read` does."""
        with self.read(key) as book:
            try:
                yield book
            finally:
                _shorten(book)
                self._live.tell("partner", partner=book.shown())

    def behave(self, key: str, habit: str) -> None:
        """Give a firm another habit. Raises ControlRefusal: there is no such firm or habit."""
        with self.opened(key) as book:
            book.habit = is_habit(habit)

    def shown(self) -> list[Json]:
        """Return what the page shows of every firm."""
        with self._lock:
            return [book.shown() for book in self._books.values()]


def is_habit(habit: str) -> Habit:
    """Return the habit of that name. Raises ControlRefusal: there is none."""
    for known in HABITS:
        if habit == known:
            return known
    raise ControlRefusal(f"habit is one of {', '.join(HABITS)}")


def _shorten(book: Book) -> None:
    for kept in (book.offers, book.jobs):
        for name in list(kept)[:-KEPT]:
            del kept[name]
