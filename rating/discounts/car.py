"""Discounts for the car itself (ASV, ECOカー, 福祉車両, 新車, ドーン!とおまかせ) [B P37 3].

``on`` is the start of the contract or, in a long contract, the 応当日 of the policy year: date conditions are judged
anew each year. ``start`` is the start of the contract, whose rates hold to maturity.

Each raises BeforeFirstEntry when its conditions hold and the contract starts before the first printed rate.
"""

from datetime import date
from typing import Annotated, Final

from msgspec import Meta, Struct

from rating.classes.car import Car, Drive
from rating.dates.first_registration import MONTHS_ECO, MONTHS_NEW_CAR, last_start_asv
from rating.dates.months import within_months
from rating.discounts.discount import Discount, missing, rates

_ECO_DRIVES: Final[frozenset[Drive]] = frozenset({"hybrid", "electric", "plug_in_hybrid", "fuel_cell", "cng"})

NewCarPercent = Annotated[int, Meta(ge=2, le=36)]


class NewCarRates(Struct, frozen=True, forbid_unknown_fields=True):
    """新車割引 per cover, 2 to 36 percent off [B P37 3]."""

    bodily: NewCarPercent
    property: NewCarPercent
    injury: NewCarPercent
    vehicle: NewCarPercent


def asv(car: Car, on: date, start: date) -> Discount:
    """ASV割引: a passenger car with the maker's AEB, until December of the release's fiscal year plus three.

    A release day that is not known does not count.
    """
    table = rates().asv
    lacking = missing(
        in_force=not table.ended(start),
        passenger_car=car.is_passenger,
        maker_aeb=car.aeb == "maker",
        within_three_years_of_release=car.released is not None and on <= last_start_asv(car.released),
    )
    return Discount("asv", "ASV割引", 0 if lacking else table.on(start), "premium", lacking, table.reference)


def eco(car: Car, on: date, start: date) -> Discount:
    """ECOカー割引: a hybrid, electric, fuel-cell or CNG passenger car in its first 13 months.

    A car that gets 福祉車両割引 does not get it as well [B P37 note 1].
    """
    table = rates().eco
    lacking = missing(
        in_force=not table.ended(start),
        passenger_car=car.is_passenger,
        eco_drive=car.drive in _ECO_DRIVES,
        within_13_months=within_months(car.registered, on, MONTHS_ECO),
        no_welfare_discount=not car.welfare,
    )
    return Discount("eco", "ECOカー割引", 0 if lacking else table.on(start), "premium", lacking, table.reference)


def welfare(car: Car, start: date) -> Discount:
    """福祉車両割引: a car for wheelchairs or disabled people; the insurer keeps the conditions."""
    table = rates().welfare
    lacking = missing(in_force=not table.ended(start), welfare_car=car.welfare)
    return Discount("welfare", "福祉車両割引", 0 if lacking else table.on(start), "premium", lacking, table.reference)


def lacks_for_new_car(car: Car, on: date) -> tuple[str, ...]:
    """The conditions of 新車割引 that do not hold; its percentages are a tariff's (:class:`NewCarRates`)."""
    return missing(
        passenger_car=car.is_passenger,
        within_49_months=within_months(car.registered, on, MONTHS_NEW_CAR),
    )


def damage_resistant(car: Car, on: date, start: date) -> Discount:
    """ドーン!とおまかせ: 5 or 10 percent off the vehicle premium in the first 13 months of a new model.

    Which degree of improvement earns 10 percent is the insurer's list [B P37 note 3].
    """
    table = rates().damage_resistant
    lacking = missing(
        in_force=not table.ended(start),
        passenger_car=car.is_passenger,
        new_model=car.new_model,
        crash_test_passed=car.damage_resistance != "none",
        within_13_months=within_months(car.registered, on, MONTHS_ECO),
    )
    percent = 0
    if not lacking:
        degrees = table.on(start)
        percent = degrees.high if car.damage_resistance == "high" else degrees.standard
    return Discount("damage_resistant", "ドーン!とおまかせ", percent, "vehicle", lacking, table.reference)
