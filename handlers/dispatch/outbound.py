"""What a partner is told, as the bodies of webhooks: before the job is its own, only what it takes to decide.

Who a customer is, where exactly, and which plate: that goes out once the partner has the job, and to nobody else.
"""

from datetime import datetime
from typing import Final

import msgspec

from flows.dispatch.case import Case
from flows.dispatch.job import Offer
from flows.dispatch.needs import needs_of
from flows.dispatch.orders import TellPartner
from flows.roadside.request import RoadsideRequest
from handlers.dispatch.shapes import (
    Car,
    Customer,
    Destination,
    JobSheet,
    JobWord,
    Needed,
    OfferEnded,
    OfferSheet,
    Place,
    Road,
    Trouble,
    Webhook,
)

ROUGH: Final = 3
"""Decimals of a position in an offer: a square of about 100 m."""

OF_THE_TROUBLE: Final[tuple[str, ...]] = (
    "moment",
    "spare",
    "flats",
    "locked_in",
    "key_inside",
    "fuel",
    "wheels",
    "drop",
    "airbag",
    "drivable",
)
"""Details of a request that tell what to bring; the others tell where, or how to reach the customer."""

WITH_SHEET: Final = frozenset({"job.assigned", "job.updated"})
"""Messages about a job that carry all of it."""


def compose(told: TellPartner, case: Case, page: str, at: datetime) -> bytes:
    """The body of a message.

    Args:
        told: what to tell; a job with its sheet only where ``case`` says that it is that partner's.
        case: the job and its request as they stand.
        page: the address of the partner's page for this offer.
        at: when it came about, UTC.

    Raises:
        LookupError: there is no such offer, or the job is not that partner's.
    """
    return msgspec.json.encode(Webhook(told.message, at, _data(told, case, page)))


def job_sheet(case: Case, offer: str, page: str) -> JobSheet:
    """All of a job, for the partner whose it is."""
    job, request = case.job, case.request
    return JobSheet(
        number=job.number,
        offer=offer,
        state=job.state,
        page=page,
        urgent=job.urgent,
        place=_place(request),
        trouble=_trouble(request),
        car=Car(request.body, request.equipment, request.model, request.colour, request.plate),
        needs=_needed(case),
        destination=Destination(request.destination, job.destination or request.destination_address),
        customer=Customer(
            language=request.language,
            by_text=not request.phone or request.details.get("voiceless") == "yes",
            name=request.name,
            phone=request.phone,
            vulnerable=request.vulnerable,
        ),
        eta=job.eta,
        emergency=request.emergency,
        safe_place=request.safe_place,
        occupants=request.occupants,
    )


def offer_sheet(case: Case, offer: Offer, page: str) -> OfferSheet:
    """An offer, for a partner who has not said yes."""
    request = case.request
    return OfferSheet(
        id=offer.id,
        deadline=offer.deadline,
        page=page,
        urgent=case.job.urgent,
        distance_km=offer.score.distance_km,
        place=_rough(request),
        trouble=_trouble(request),
        car=Car(request.body, request.equipment),
        needs=_needed(case),
        destination=Destination(request.destination),
        occupants=request.occupants,
    )


def _data(told: TellPartner, case: Case, page: str) -> OfferSheet | JobSheet | OfferEnded | JobWord:
    if told.message == "offer.ended":
        return OfferEnded(told.offer, told.reason)
    if told.message.startswith("offer."):
        offer = next((each for each in case.job.offers if each.id == told.offer), None)
        if offer is None:
            raise LookupError(told.message)
        return offer_sheet(case, offer, page)
    if told.message in WITH_SHEET:
        if case.job.partner != told.partner:
            raise LookupError(told.message)
        return job_sheet(case, told.offer, page)
    return JobWord(case.job.number, told.offer, told.reason, told.value)


def _rough(request: RoadsideRequest) -> Place:
    """The words of an address name a house; they stand in only where there is no position to round."""
    if request.latitude is None or request.longitude is None:
        return Place(_road(request), address=request.address)
    return Place(_road(request), round(request.latitude, ROUGH), round(request.longitude, ROUGH))


def _place(request: RoadsideRequest) -> Place:
    return Place(
        road=_road(request),
        latitude=request.latitude,
        longitude=request.longitude,
        address=request.address,
        landmark=request.details.get("landmark", ""),
        pin=request.position_trusted,
    )


def _road(request: RoadsideRequest) -> Road:
    return Road(
        type=request.road_type,
        route=request.route,
        direction=request.direction,
        kilopost=request.kilopost,
        near=request.details.get("near_exit", ""),
        clearance=request.clearance,
        floor=request.floor,
    )


def _trouble(request: RoadsideRequest) -> Trouble:
    details = {name: request.details[name] for name in OF_THE_TROUBLE if name in request.details}
    return Trouble(request.symptom, details)


def _needed(case: Case) -> Needed:
    needs = needs_of(case)
    clearance = None if needs.clearance is None else float(needs.clearance)
    return Needed(tuple(sorted(needs.equipment)), needs.expressway, clearance)
