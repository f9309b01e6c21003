"""What a firm's people do: they answer offers, say how far they are, and drive."""

from collections.abc import Callable
from typing import Literal
from zlib import crc32

from simulator.errors import ControlRefusal
from simulator.lanes import Lanes
from simulator.partners.books import Books
from simulator.partners.calls import Answer, CounterCalls
from simulator.partners.driving import STEPS, way
from simulator.partners.firms import Firm, Place
from simulator.shapes import Json

MOST_STEPS = 200
HANDS = 8
"""How much a firm does at once."""
ARRIVING_KILOMETRES = 2.0

OVER = frozenset({"completed"})
"""Statuses after which a firm has nothing more to do."""


class Deeds:
    """The hands of every firm. Whatever the counter answers is noted beside the offer or the job."""

    def __init__(self, books: Books, calls: CounterCalls, lanes: Lanes) -> None:
        self._books = books
        self._calls = calls
        self._lanes = lanes

    def accepts(self, key: str, offer: str, minutes: int) -> Answer:
        """Take an offer."""
        return self._answered(key, offer, lambda firm: self._calls.accept(firm, offer, minutes), "accepted")

    def declines(self, key: str, offer: str, reason: str) -> Answer:
        """Say no to an offer."""
        return self._answered(key, offer, lambda firm: self._calls.decline(firm, offer, reason), "declined")

    def reports(self, key: str, number: str, status: str, **more: object) -> Answer:
        """Say how far a job is. ``more`` goes into the body as it is."""
        with self._books.read(key) as book:
            book.job(number)
            firm = book.firm
        content: Json = {"status": status, **more}
        answer = self._calls.report(firm, number, content)
        with self._books.opened(key) as book:
            if job := book.jobs.get(number):
                if answer.taken:
                    job.state = status
                    job.over = status in OVER
                job.words.append(f"{status}: {answer.words}")
        return answer

    def promises(self, key: str, number: str, minutes: int) -> Answer:
        """Give a new time of arrival, which goes with the word that the truck is on its way."""
        with self._books.read(key) as book:
            state = book.job(number).state
        return self.reports(key, number, "arriving" if state == "arriving" else "en_route", eta_minutes=minutes)

    def drives(self, key: str, number: str, seconds: float, steps: int = STEPS) -> None:
        """Drive to the car in so many steps, ``seconds`` apart, sharing each position. It goes on in the background."""
        if not 1 <= steps <= MOST_STEPS or seconds < 0:
            raise ControlRefusal(f"steps are 1 to {MOST_STEPS}, and seconds not negative")
        with self._books.read(key) as book:
            job = book.job(number)
            if job.over:
                raise ControlRefusal("the job is over")
            places = way(job.truck, job.car, steps)
        self._step(key, number, places, seconds, self._books.edition)

    def moves(self, key: str, number: str, place: Place) -> Answer:
        """Be at a place and share it."""
        with self._books.opened(key) as book:
            job, firm = book.job(number), book.firm
            job.truck = place
        answer = self._calls.locate(firm, number, place)
        if not answer.taken:
            with self._books.opened(key) as book:
                book.job(number).words.append(f"position: {answer.words}")
        return answer

    def _step(self, key: str, number: str, places: list[Place], seconds: float, edition: int) -> None:
        def drive() -> None:
            with self._books.opened(key) as book:
                job = book.jobs.get(number)
                if self._books.edition != edition or job is None or job.over:
                    return
                job.driving = bool(places[1:])
            self.moves(key, number, places[0])
            if places[1:]:
                self._step(key, number, places[1:], seconds, edition)

        self._lanes.submit(lane_of(key, number), drive, seconds)

    def _answered(
        self, key: str, offer: str, call: Callable[[Firm], Answer], state: Literal["accepted", "declined"]
    ) -> Answer:
        with self._books.read(key) as book:
            book.offer(offer)
            firm = book.firm
        answer = call(firm)
        with self._books.opened(key) as book:
            made = book.offer(offer)
            made.answer = answer.words
            if answer.taken:
                made.state = state
            elif made.state == "open" and answer.status is not None:
                made.state = "refused"
        return answer


def lane_of(key: str, name: str) -> str:
    """The lane of what a firm does about one offer or job: one of a few, since each is a thread."""
    return f"partner {key} {crc32(name.encode()) % HANDS}"
