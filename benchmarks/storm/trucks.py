"""Trucks: what a driver does with one job, from the yard to the last word, as the temper of the day is."""

from collections.abc import Mapping
from random import Random
from typing import TYPE_CHECKING, Any

from benchmarks.storm.country import Temper, minutes
from benchmarks.storm.plays import Hope, Script
from benchmarks.storm.posting import Answer
from handlers.dispatch.shapes import JobSheet

if TYPE_CHECKING:
    from benchmarks.storm.partner_side import Firms

WORKS: Mapping[str, str] = {
    "battery": "jump_start",
    "flat": "tire",
    "lockout": "lockout",
    "fuel": "fuel",
    "ditch": "winch",
}
AGAIN = 0.05
CHECKED = frozenset({"job.still_needed"})
REDIRECTED = frozenset({"job.destination"})
ASKED = frozenset({"job.eta_wanted"})
MISSED = frozenset({"job.not_there"})


class Turned(Exception):
    """The job is not this truck's any more."""


class Truck:
    """One truck with one job."""

    def __init__(self, firms: "Firms", partner: str, sheet: JobSheet, lots: Random) -> None:
        self.firms = firms
        self.partner = partner
        self.sheet = sheet
        self.lots = lots

    def post(self, said: dict[str, Any]) -> Script:
        """Post a status or position; now and then twice.

        Raises:
            Turned: the job has ended, or is somebody else's.
        """
        message = self.firms.message(self.partner, f"/dispatch/jobs/{self.sheet.number}/status", said)
        answer = yield message
        if self.lots.random() < AGAIN:
            yield minutes(self.lots, 0, 2)
            answer = yield message
        if not isinstance(answer, Answer):
            return
        self.firms.look_at(answer)
        if said.get("status") == "unsuccessful" and (answer.taken or answer.code == "NotYours"):
            # Said again because no answer came, it finds the job no longer theirs: the first time it counted.
            self.firms.book.gave_back.add((self.partner, self.sheet.number))
        if answer.code in {"NotYours", "Over"} or answer.state == "released":
            raise Turned

    def says(self, status: str, **more: Any) -> Script:  # noqa: ANN401  # the fields of a status
        """Post a status."""
        yield from self.post({"status": status, **more})

    def near(self, share: float) -> dict[str, float] | None:
        """Where the truck is once it has come so far; None where nobody knows where the car is."""
        place = self.sheet.place
        if place.latitude is None or place.longitude is None:
            return None
        off = 0.2 * (1 - share)
        return {"latitude": round(place.latitude + off, 6), "longitude": round(place.longitude + off, 6)}


def drive(truck: Truck, temper: Temper) -> Script:
    """The whole of a job."""
    try:
        yield from _drive(truck, temper)
    except Turned:
        return


def _drive(truck: Truck, temper: Temper) -> Script:
    lots = truck.lots
    match temper:
        case "vanishing":
            return
        case "mute":
            yield minutes(lots, 20, 90)
            if lots.random() < 0.5:
                yield from truck.says("on_scene")
                yield from truck.says("completed")
            return
        case "backwards":
            yield from truck.says("towing")  # not yet: refused
            yield from truck.says("en_route", eta_minutes=lots.randint(10, 60))
        case "breaking":
            yield minutes(lots, 2, 15)
            yield from truck.says("en_route")
            yield minutes(lots, 2, 15)
            yield from truck.says("unsuccessful", trouble="partner_down")
            return
        case "lying":
            yield minutes(lots, 3, 12)
            truck.firms.lying.add(truck.sheet.number)
            yield from truck.says("on_scene")
            if (yield Hope(MISSED, minutes(lots, 5, 30))) is not None or lots.random() < 0.5:
                yield minutes(lots, 5, 25)
            truck.firms.lying.discard(truck.sheet.number)
            yield from _at_the_spot(truck, temper)
            return
        case _:
            yield minutes(lots, 1, 8)
            yield from truck.says("en_route")
    yield from _on_the_way(truck)
    yield from truck.says("on_scene")
    if temper == "backwards":
        yield from truck.says("en_route")  # it was there already: refused
    yield from _at_the_spot(truck, temper)


def _on_the_way(truck: Truck) -> Script:
    lots = truck.lots
    late = lots.random() < 0.15
    for share in (0.4, 0.97):
        asked = yield Hope(ASKED, minutes(lots, 5, 45 if late else 14))
        if asked is not None or (late and lots.random() < 0.5):
            yield from truck.says("en_route", eta_minutes=lots.randint(10, 40))
        place = truck.near(share)
        if place is not None and lots.random() < 0.6:
            yield from truck.post({"position": place})
    if lots.random() < 0.3:
        yield from truck.says("arriving")
    yield minutes(lots, 1, 6)


def _at_the_spot(truck: Truck, temper: Temper) -> Script:
    lots, symptom = truck.lots, truck.sheet.trouble.symptom
    yield minutes(lots, 1, 4)
    chance = lots.random()
    if temper == "unequipped":
        yield from truck.says("unsuccessful", trouble="wrong_equipment", needs=[lots.choice(("flatbed", "winch"))])
        return
    if chance < 0.05:
        yield from truck.says("not_found")
        if (yield Hope(CHECKED, minutes(lots, 20, 40))) is None:
            yield from truck.says("unsuccessful", trouble="other")
            return
        yield from truck.says("on_scene")
    elif chance < 0.08:
        yield from truck.says("unsuccessful", trouble="accident_found")
    elif chance < 0.1:
        yield from truck.says("unsuccessful", trouble="other")
        return
    yield minutes(lots, 8, 40)
    if symptom in WORKS and lots.random() < 0.8:
        yield from truck.says("completed", work=[WORKS[symptom]])
        return
    yield from _tow(truck)


def _tow(truck: Truck) -> Script:
    lots = truck.lots
    yield from truck.says("towing", destination="架空整備工場")
    if lots.random() < 0.08:
        yield minutes(lots, 5, 20)
        yield from truck.says("unsuccessful", trouble="destination_closed")
        if (yield Hope(REDIRECTED, minutes(lots, 20, 60))) is None:
            return
    yield minutes(lots, 10, 40)
    yield from truck.says("at_destination")
    yield minutes(lots, 2, 10)
    yield from truck.says("completed", work=["tow"])
