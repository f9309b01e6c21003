"""Who and what each product is for (対象となるご契約・お車) [B P8]."""

from typing import Annotated

from msgspec import Meta, Struct

from rating.classes.kinds import CarKind, is_private
from rating.discounts.discount import missing
from rating.telematics import Product

#: Cars of one policyholder up to which a contract is non-fleet (ノンフリート契約).
NON_FLEET_CARS = 9


class Eligibility(Struct, frozen=True):
    """The conditions of a product that do not hold; none means that it can be had."""

    missing: tuple[str, ...]
    reference: str

    @property
    def eligible(self) -> bool:
        """Whether every condition holds."""
        return not self.missing


class Circumstances(Struct, frozen=True, forbid_unknown_fields=True):
    """What decides whether a product can be had.

    Attributes:
        kind: of the car.
        insured_is_individual: the 記名被保険者 is a natural person.
        cars: of the policyholder, insured in all (総付保台数).
        connected_car: it can report how and where it is driven.
        unit_fitted: it has an in-car unit of the insurer's choice that sends for the whole term.
        phone_supported: the 記名被保険者 has a phone the app runs on.
    """

    kind: CarKind
    insured_is_individual: bool = True
    cars: Annotated[int, Meta(ge=1)] = 1
    connected_car: bool = False
    unit_fitted: bool = False
    phone_supported: bool = False


def eligibility(product: Product, found: Circumstances) -> Eligibility:
    """Whether a product can be had: all want a private kind of car, an individual and a non-fleet contract.

    タフ・つながるクルマの保険 also wants a connected car with the unit fitted [B P8]; the products that drive with a
    phone (NexT, プラスS) a supported one [B P12, P14].
    """
    conditions = {
        "insured_is_individual": found.insured_is_individual,
        "non_fleet": found.cars <= NON_FLEET_CARS,
        "car_kind": is_private(found.kind),
    }
    reference = "B P8"
    if product == "connected":
        conditions |= {"connected_car": found.connected_car, "unit_fitted": found.unit_fitted}
    if product in ("next", "s"):
        conditions["phone_supported"] = found.phone_supported
        reference = "B P8, P12" if product == "next" else "B P8, P14"
    return Eligibility(missing(**conditions), reference)
