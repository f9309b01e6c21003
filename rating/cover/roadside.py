"""クルマのトラブルサポート: towing, quick repairs, and bringing the repaired car home (B P31)."""

from typing import Literal, get_args

from rating.cover.amount import Amount
from rating.cover.arguments import one_of, whole
from rating.cover.doubts import not_stated
from rating.cover.reckoning import Reckoning
from rating.cover.terms import Terms

Cause = Literal["accident", "breakdown", "out_of_power", "out_of_fuel"]


def towing(terms: Terms, *, cost: int, stuck: bool = False) -> Amount:
    """レッカー現場急行サポート: the insurer was called first, so the shortest tow is paid without limit.

    Args:
        terms: The numbers in force.
        cost: Cost of the tow or of pulling the car back onto the road, by the shortest route, yen.
        stuck: The wheels merely spin in snow, mud, gravel or ice (スタック).

    Raises:
        InvalidInput: A number out of range.
    """
    most = terms.number("towing")
    reckoning = Reckoning(terms, "road_assistance", most.page)
    reckoning.require("not merely spinning wheels", met=not stuck)
    return reckoning.amount(reckoning.lower("limit", whole("cost", cost), most.value))


def self_arranged_towing(
    terms: Terms, *, cost: int, cause: Cause = "accident", vehicle_sum: int | None = None
) -> Amount:
    """運搬費用: the customer called a firm without speaking to the insurer first.

    Only what was necessary and reasonable counts, even within the limit.

    Args:
        terms: The numbers in force.
        cost: Necessary and reasonable cost, yen.
        cause: Running out of fuel is not covered; running out of power is.
        vehicle_sum: Sum insured on the car, yen; ``None`` without 車両保険.

    Raises:
        InvalidInput: A number out of range, or a word that is none of those above.
    """
    one_of("cause", cause, get_args(Cause))
    reckoning = Reckoning(terms, "road_service_expenses", terms.number("self_arranged_towing").page)
    reckoning.require("not out of fuel", met=cause != "out_of_fuel")
    most = _self_arranged_limit(reckoning, vehicle_sum)
    return reckoning.amount(reckoning.lower("up to the limit", whole("cost", cost), most))


def self_arranged_limit(terms: Terms, *, vehicle_sum: int | None = None) -> Amount:
    """運搬費用の限度額: a fixed limit, or a tenth of the sum insured on the car where that is more.

    Args:
        terms: The numbers in force.
        vehicle_sum: Sum insured on the car, yen; ``None`` without 車両保険.

    Raises:
        InvalidInput: A number out of range.
    """
    reckoning = Reckoning(terms, "road_service_expenses", terms.number("self_arranged_towing").page)
    return reckoning.amount(_self_arranged_limit(reckoning, vehicle_sum))


def after_repair(terms: Terms, *, delivery: int = 0, pick_up_fare: int = 0, cause: Cause = "accident") -> Amount:
    """修理後搬送・引取費用: both together, for one accident or trouble.

    Args:
        terms: The numbers in force.
        delivery: Cost of bringing the repaired car home, yen.
        pick_up_fare: Fare paid to go and fetch it, yen.
        cause: Running out of fuel is not covered; running out of power is.

    Raises:
        InvalidInput: A number out of range, or a word that is none of those above.
    """
    one_of("cause", cause, get_args(Cause))
    most = terms.number("after_repair")
    reckoning = Reckoning(terms, "road_service_expenses", most.page)
    reckoning.require("not out of fuel", met=cause != "out_of_fuel")
    fare = reckoning.less(
        "fare less the deductible", whole("pick_up_fare", pick_up_fare), terms.whole("pick_up_deductible")
    )
    both = reckoning.add("delivery and fare", whole("delivery", delivery), fare)
    return reckoning.amount(reckoning.lower("limit for both", both, most.value))


def fuel(
    terms: Terms, *, litres: int, used: int = 0, at_home: bool = False, multi_car_discount: bool = False
) -> Amount:
    """ガス欠: litres of petrol or diesel that are brought free.

    Args:
        terms: The numbers in force.
        litres: Litres wanted.
        used: Visits for want of fuel already had in this policy year, for this car.
        at_home: In the own parking place or one like it: the visit is free, the fuel is not.
        multi_car_discount: まとめて割引 applies: visits are not counted.

    Raises:
        InvalidInput: A number out of range.
    """
    most = terms.number("fuel")
    visits = terms.number("fuel_uses_multi_car" if multi_car_discount else "fuel_uses").value
    reckoning = Reckoning(terms, "road_assistance", most.page, most.unit)
    whole("used", used)
    reckoning.require(f"visits in the policy year: {visits}", met=isinstance(visits, str) or used < visits)
    reckoning.require("away from home", met=not at_home)
    return reckoning.amount(reckoning.lower("litres", whole("litres", litres), most.value))


def jaf_extra(
    terms: Terms, *, cost: int, used: int = 0, arranged_by_insurer: bool = True, towed: bool = False
) -> Amount:
    """JAF会員: costs beyond the free quick repair.

    Args:
        terms: The numbers in force.
        cost: What goes beyond the free work, yen.
        used: How often it was already had in this policy year, for this car.
        arranged_by_insurer: The insurer was called, and its partner sent JAF.
        towed: The tow service was used too.

    Raises:
        NotStated: ``towed``: the printed note has probably lost its negation.
        InvalidInput: A number out of range.
    """
    if towed:
        raise not_stated("jaf_with_towing")
    most = terms.number("jaf_extra")
    visits = terms.whole("jaf_extra_uses")
    reckoning = Reckoning(terms, "road_assistance", most.page)
    reckoning.require("the insurer was called and sent JAF", met=arranged_by_insurer)
    reckoning.require(f"times in the policy year: {visits}", met=whole("used", used) < visits)
    return reckoning.amount(reckoning.lower("limit", whole("cost", cost), most.value))


def _self_arranged_limit(reckoning: Reckoning, vehicle_sum: int | None) -> int:
    terms = reckoning.terms
    fixed = terms.whole("self_arranged_towing")
    if vehicle_sum is None:
        return reckoning.step("limit", "without 車両保険", fixed)
    rate = terms.whole("self_arranged_towing_rate")
    share = reckoning.percent("share of the sum insured", whole("vehicle_sum", vehicle_sum), rate)
    return reckoning.higher("limit", share, fixed)
