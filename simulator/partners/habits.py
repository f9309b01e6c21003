"""What firms do by themselves, by habit: so that a truck comes although nobody touches the page."""

import time
from collections.abc import Callable

from simulator.lanes import Lanes
from simulator.partners.books import Books, Habit, Job, Offer
from simulator.partners.deeds import ARRIVING_KILOMETRES, Deeds, lane_of
from simulator.partners.driving import STEPS, kilometres, minutes_for, way
from simulator.partners.firms import Place
from simulator.shapes import Json

DRIVING: frozenset[Habit] = frozenset({"automatic", "twice", "late"})
"""Habits that see a job through. Any other leaves it where it is, in the middle of the way too."""

LATE_SECONDS = 1.0
DELAYED_MINUTES = 20
GARAGE = "見本自動車工業（架空）"

WORK = {
    "battery": "jump_start",
    "start": "jump_start",
    "flat": "tire",
    "lockout": "lockout",
    "fuel": "fuel",
    "charge": "charge",
    "ditch": "winch",
    "snow": "winch",
}
"""What is done at the spot, by what is wrong; whatever is not here is towed."""

Deed = Callable[[], object]


class Habits:
    """Answers and drives in the background. ``seconds`` lie between two deeds."""

    def __init__(self, books: Books, deeds: Deeds, lanes: Lanes, seconds: float) -> None:
        self._books = books
        self._deeds = deeds
        self._lanes = lanes
        self._seconds = seconds

    def offered(self, key: str, offer: Offer) -> None:
        """Treat a new offer as the firm is in the habit of."""
        distance = offer.sheet.get("distance_km")
        minutes = minutes_for(distance if isinstance(distance, int | float) else 0.0)

        def accept() -> None:
            self._deeds.accepts(key, offer.id, minutes)

        match self._habit(key):
            case "automatic":
                self._soon(key, offer.id, [accept], self._seconds)
            case "twice":
                self._soon(key, offer.id, [accept], self._seconds)
                # In a lane of its own, so that both are on their way at once.
                self._lanes.submit(f"partner {key} again", accept, self._seconds)
            case "late":
                left = offer.deadline / 1000 - time.time() + LATE_SECONDS
                self._soon(key, offer.id, [accept], max(left, 0.0))

    def assigned(self, key: str, job: Job) -> None:
        """Set out for a job that has become the firm's."""
        deeds = [self._reporting(key, job.number, "en_route"), *self._driving(key, job)]
        deeds.append(self._reporting(key, job.number, "on_scene"))
        trouble = job.sheet.get("trouble")
        work = WORK.get(trouble.get("symptom", "") if isinstance(trouble, dict) else "")
        if work:
            deeds.append(self._reporting(key, job.number, "completed", work=[work]))
        else:
            deeds += self._towing(key, job.number, _destination(job.sheet))
        self._soon(key, job.number, deeds, self._seconds)

    def asked_for_time(self, key: str, number: str) -> None:
        """Give a new time, where the counter asks for one."""
        self._soon(key, number, [lambda: self._deeds.promises(key, number, DELAYED_MINUTES)], self._seconds)

    def redirected(self, key: str, number: str, destination: str) -> None:
        """Take the car where its owner wants it now."""
        self._soon(key, number, self._towing(key, number, destination or GARAGE), self._seconds)

    def _driving(self, key: str, job: Job) -> list[Deed]:
        deeds: list[Deed] = []
        arriving = False
        for place in way(job.truck, job.car, STEPS):
            deeds.append(self._moving(key, job.number, place))
            if not arriving and kilometres(place, job.car) <= ARRIVING_KILOMETRES:
                arriving = True
                deeds.append(self._reporting(key, job.number, "arriving"))
        return deeds

    def _towing(self, key: str, number: str, destination: str) -> list[Deed]:
        return [
            self._reporting(key, number, "towing", destination=destination),
            self._reporting(key, number, "at_destination", destination=destination),
            self._reporting(key, number, "completed", work=["tow"]),
        ]

    def _moving(self, key: str, number: str, place: Place) -> Deed:
        return lambda: self._deeds.moves(key, number, place)

    def _reporting(self, key: str, number: str, status: str, **more: object) -> Deed:
        return lambda: self._deeds.reports(key, number, status, **more)

    def _habit(self, key: str) -> Habit:
        with self._books.read(key) as book:
            return book.habit

    def _soon(self, key: str, name: str, deeds: list[Deed], delay: float) -> None:
        """Do one deed after the other, each after a while, as long as the firm keeps to such habits."""
        edition = self._books.edition

        def do() -> None:
            if self._books.edition != edition or self._habit(key) not in DRIVING or self._over(key, name):
                return
            deeds[0]()
            if deeds[1:]:
                self._soon(key, name, deeds[1:], self._seconds)

        self._lanes.submit(lane_of(key, name), do, delay)

    def _over(self, key: str, name: str) -> bool:
        with self._books.read(key) as book:
            job = book.jobs.get(name)
            return job is not None and job.over


def _destination(sheet: Json) -> str:
    destination = sheet.get("destination")
    address = destination.get("address") if isinstance(destination, dict) else ""
    return address if isinstance(address, str) and address else GARAGE
