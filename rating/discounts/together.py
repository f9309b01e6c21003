"""Discounts for what a policyholder has besides: more cars (まとめて割引), a plan (マモルで割引) [B P20, P37 3]."""

from datetime import date
from typing import Annotated

from msgspec import Meta, Struct

from rating.discounts.discount import Discount, missing, rates
from rating.errors import InvalidInput


class MultiCar(Struct, frozen=True, forbid_unknown_fields=True):
    """Cars insured together when the contract starts; a later change of their number changes nothing [B P20 ※1].

    Attributes:
        cars: how many, this one included.
        one_certificate: all on one policy certificate (1保険証券).
        same_agency: the same agency for all.
        same_term: the same first day and maturity for all.
        same_policyholder: the same policyholder for all.
        insured_related: 記名被保険者 is the policyholder, the spouse, or a relative living with either.
    """

    cars: Annotated[int, Meta(ge=1)]
    one_certificate: bool = True
    same_agency: bool = True
    same_term: bool = True
    same_policyholder: bool = True
    insured_related: bool = True

    def __post_init__(self) -> None:
        if self.cars < 1:
            raise InvalidInput("this car is one of them", "$.cars")


class LiabilityPlan(Struct, frozen=True, forbid_unknown_fields=True):
    """The policyholder's liability plan (まるごとマモル).

    Attributes:
        in_force_at_start: it is in force on the first day of this contract.
        same_policyholder_and_agency: both have the same policyholder and the same agency.
    """

    in_force_at_start: bool
    same_policyholder_and_agency: bool


def multi_car(cars: MultiCar, start: date, *, several_certificates: bool) -> Discount:
    """まとめて割引: 2 cars 3 %, 3 to 5 cars 4 %, 6 or more 6 %.

    Args:
        cars: what is insured together.
        start: first day of the contract.
        several_certificates: one certificate is not needed when agency, dates and policyholder agree: long contracts
            not paid at once, and together with タフ・つながるクルマの保険 [B P37 note 8].

    Raises:
        BeforeFirstEntry: ``start`` lies before the first rate.
    """
    table = rates().multi_car
    same_three = cars.same_agency and cars.same_term and cars.same_policyholder
    steps = () if table.ended(start) else table.on(start)
    lacking = missing(
        in_force=bool(steps),
        two_cars=any(cars.cars >= step.cars for step in steps),
        together=cars.one_certificate or (several_certificates and same_three),
        insured_related=cars.insured_related,
    )
    percent = 0 if lacking else max(step.percent for step in steps if cars.cars >= step.cars)
    return Discount("multi_car", "まとめて割引", percent, "premium", lacking, table.reference)


def liability_plan(plan: LiabilityPlan, start: date) -> Discount:
    """マモルで割引: 2 % with the plan in force, and the same policyholder and agency.

    Raises:
        BeforeFirstEntry: ``start`` lies before the first rate.
    """
    table = rates().liability_plan
    lacking = missing(
        in_force=not table.ended(start),
        in_force_at_start=plan.in_force_at_start,
        same_policyholder_and_agency=plan.same_policyholder_and_agency,
    )
    percent = 0 if lacking else table.on(start)
    return Discount("liability_plan", "マモルで割引", percent, "premium", lacking, table.reference)
