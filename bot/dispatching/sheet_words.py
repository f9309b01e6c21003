"""An offer's or a job's sheet in words: rows for the partner's page, named as the customer's talk names them."""

from collections.abc import Iterator, Mapping

from flows.messages import Row
from flows.question import UNKNOWN
from flows.roadside.table import QUESTIONS
from flows.words import Words
from handlers.dispatch.shapes import Car, Customer, Destination, JobSheet, Needed, OfferSheet, Place, Trouble
from handlers.mail.sheet import harmless

LANGUAGES: Mapping[str, str] = {"easy": "やさしい日本語", "en": "English"}
"""What a customer speaks, where it is not Japanese."""

METRES = "clearance"
NO_NEED = "none"
"""Nobody is in danger, nobody needs care: nothing to tell."""


def place_rows(place: Place, said: Words) -> tuple[Row, ...]:
    """Where the car is, as far as it is told in words."""
    road = place.road
    told = {
        "place": place.address,
        "landmark": place.landmark,
        "road_type": road.type,
        "route": road.route,
        "direction": road.direction,
        "kilopost": road.kilopost,
        "near_exit": road.near,
        METRES: road.clearance,
        "floor": road.floor,
    }
    return tuple(_rows(told, said))


def what_rows(sheet: OfferSheet | JobSheet, said: Words) -> tuple[Row, ...]:
    """What is wrong, with which car, and where it should go."""
    return (
        *_trouble(sheet.trouble, said),
        *_car(sheet.car, said),
        *_rows({"occupants": str(sheet.occupants or "")}, said),
        *_destination(sheet.destination, said),
        Row(said.text("pages-partner-needs"), needed(sheet.needs, said)),
    )


def customer_rows(sheet: JobSheet, said: Words) -> tuple[Row, ...]:
    """Who waits there."""
    customer: Customer = sheet.customer
    told = {"name": customer.name, "emergency": sheet.emergency, "vulnerable": customer.vulnerable}
    rows = tuple(_rows({name: value for name, value in told.items() if value != NO_NEED}, said))
    spoken = LANGUAGES.get(customer.language)
    return rows if spoken is None else (*rows, Row(said.text("pages-partner-language"), spoken))


def needed(needs: Needed, said: Words) -> str:
    """What the truck needs, on one line."""
    wanted = [said.text(f"pages-partner-equipment-{each}") for each in needs.equipment]
    if needs.expressway:
        wanted.append(said.text("pages-partner-expressway"))
    return "・".join(wanted) or said.text("pages-partner-needs-none")


def _trouble(trouble: Trouble, said: Words) -> Iterator[Row]:
    return _rows({"symptom": trouble.symptom, **trouble.details}, said)


def _car(car: Car, said: Words) -> Iterator[Row]:
    model = " ".join(filter(None, (car.model, car.colour)))
    return _rows({"plate": car.plate, "model": model, "body": car.body, "equipment": car.equipment}, said)


def _destination(destination: Destination, said: Words) -> Iterator[Row]:
    return _rows({"destination": destination.kind, "destination_address": destination.address}, said)


def _rows(told: Mapping[str, str], said: Words) -> Iterator[Row]:
    """A row for each question that has an answer, headed as in the talk's review."""
    for question, value in told.items():
        if value:
            label = said.attribute(f"roadside-{question}", "row") or said.text("pages-partner-danger")
            yield Row(label, _value(question, value, said))


def _value(question: str, value: str, said: Words) -> str:
    """A choice by its label; what the customer said in words, on one line and with nothing to tap in it."""
    if value == UNKNOWN:
        return said.text("kit-unknown")
    if question == "occupants":
        return said.text("roadside-occupants-people", count=int(value))
    if value in QUESTIONS[question].choices:
        return said.text(f"roadside-{question}-{value}")
    return f"{harmless(value)} m" if question == METRES else harmless(value)
