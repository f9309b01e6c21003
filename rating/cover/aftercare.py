"""人身傷害諸費用 and 家族臨時交通費用: life after an accident (B P27)."""

from collections.abc import Iterable, Sequence
from typing import Literal, get_args

from rating.cover.amount import Amount
from rating.cover.arguments import month, one_of, whole
from rating.cover.liability import Outcome
from rating.cover.reckoning import Reckoning
from rating.cover.terms import Terms
from rating.dates.months import Month
from rating.errors import InvalidInput

Help = Literal["home_help", "care_help", "child_care", "pet_care", "private_bed"]
"""What is limited by the day. A sitter and a nursery share one limit, and so do a sitter and a hotel for pets."""


def daily_help(terms: Terms, *, kind: Help, cost_by_day: Sequence[int]) -> Amount:
    """入院時諸費用 ①-⑦: help paid for by the day while somebody is in hospital.

    Args:
        terms: The numbers in force.
        kind: Which of the five limits applies.
        cost_by_day: What was spent on that kind on each day, yen.

    Raises:
        InvalidInput: A number out of range.
    """
    one_of("kind", kind, get_args(Help))
    most = terms.number("aftercare_day")
    reckoning = Reckoning(terms, "injury_aftercare", most.page)
    paid = [
        reckoning.lower(f"day {number}", whole("cost_by_day", cost), most.value)
        for number, cost in enumerate(cost_by_day, start=1)
    ]
    return reckoning.amount(reckoning.add("all days", *paid))


def hospital_transfer(terms: Terms, *, cost: int) -> Amount:
    """入院時諸費用 ⑧: the one move to another hospital that is paid for.

    Raises:
        InvalidInput: A number out of range.
    """
    most = terms.number("hospital_transfer")
    reckoning = Reckoning(terms, "injury_aftercare", most.page)
    return reckoning.amount(reckoning.lower("limit", whole("cost", cost), most.value))


def support_window(terms: Terms, *, symptoms_fixed: Month, first_support: Month) -> tuple[Month, Month]:
    """支払対象期間: first and last month in which training and equipment are paid for.

    Args:
        terms: The numbers in force.
        symptoms_fixed: Month in which the symptoms were fixed (症状固定).
        first_support: Month of the first training, or of the first equipment, after that.

    Raises:
        InvalidInput: Support began before the symptoms were fixed.
    """
    if month("first_support", first_support) < month("symptoms_fixed", symptoms_fixed):
        raise InvalidInput("support counts from the month in which the symptoms were fixed", "$.first_support")
    last = min(
        symptoms_fixed.plus(terms.whole("months_from_fixed_symptoms") - 1),
        first_support.plus(terms.whole("months_from_first_support") - 1),
    )
    return first_support, last


def rehabilitation(terms: Terms, *, symptoms_fixed: Month, first_support: Month, training: Iterable[Month]) -> Amount:
    """リハビリテーション訓練等保険金: a fixed sum for each month with training inside the window.

    Args:
        terms: The numbers in force.
        symptoms_fixed: As for :func:`support_window`.
        first_support: As for :func:`support_window`.
        training: Months with training; one that is named twice counts once.

    Raises:
        InvalidInput: Support began before the symptoms were fixed.
    """
    opens, closes = support_window(terms, symptoms_fixed=symptoms_fixed, first_support=first_support)
    each = terms.number("rehabilitation_month")
    reckoning = Reckoning(terms, "injury_aftercare", each.page)
    reckoning.doubt("first_of_two_starts")
    inside = {trained for trained in training if opens <= trained <= closes}
    reckoning.require(f"training from {opens} to {closes}", met=bool(inside))
    return reckoning.amount(reckoning.times("months of training", terms.whole(each.name), len(inside)))


def welfare_equipment(
    terms: Terms, *, symptoms_fixed: Month, first_support: Month, purchases: Sequence[tuple[Month, int]]
) -> Amount:
    """福祉機器等取得費用保険金: equipment bought inside the window, for one insured person in one accident.

    Args:
        terms: The numbers in force.
        symptoms_fixed: As for :func:`support_window`.
        first_support: As for :func:`support_window`.
        purchases: Month and price in yen of each piece.

    Raises:
        InvalidInput: A number out of range, or support before the symptoms were fixed.
    """
    opens, closes = support_window(terms, symptoms_fixed=symptoms_fixed, first_support=first_support)
    most = terms.number("welfare_equipment")
    reckoning = Reckoning(terms, "injury_aftercare", most.page)
    reckoning.doubt("first_of_two_starts")
    inside = [whole("purchases", price) for bought, price in purchases if opens <= bought <= closes]
    reckoning.require(f"bought from {opens} to {closes}", met=bool(inside))
    return reckoning.amount(reckoning.lower("limit", reckoning.add("equipment", *inside), most.value))


def family_travel(terms: Terms, *, fares: Sequence[int], outcome: Outcome) -> Amount:
    """家族臨時交通費用: fares of relatives from far away, in one accident.

    Args:
        terms: The numbers in force.
        fares: Each relative's ordinary fare, yen; without first class, gifts, fuel or tolls.
        outcome: What became of the insured person.

    Raises:
        InvalidInput: A number out of range, or a word that is none of those above.
    """
    one_of("outcome", outcome, get_args(Outcome))
    most = terms.number("family_travel")
    persons = terms.whole("family_travel_persons")
    reckoning = Reckoning(terms, "family_travel", most.page)
    reckoning.require("killed, or taken into hospital", met=outcome != "outpatient")
    if len(fares) > persons:
        reckoning.doubt("more_than_two_relatives")
    deductible = terms.whole("family_travel_deductible")
    paid = []
    for fare in sorted((whole("fares", fare) for fare in fares), reverse=True)[:persons]:
        net = reckoning.less("fare less the deductible", fare, deductible)
        paid.append(reckoning.lower("limit for each relative", net, most.value))
    return reckoning.amount(reckoning.add("relatives", *paid))
