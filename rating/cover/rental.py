"""代車: the rental car while the insured one cannot be used (B P32)."""

from typing import Literal, get_args

from rating.cover.amount import Amount
from rating.cover.arguments import one_of, whole
from rating.cover.reckoning import Reckoning
from rating.cover.terms import Terms
from rating.errors import InvalidInput

Cause = Literal["accident", "breakdown"]
Class = Literal["compact", "sedan", "minivan", "suv"]


def accepted_daily_limit(terms: Terms, chosen: int) -> int:
    """Accept a daily sum that one can choose: 5,000 to 20,000 yen in steps of 1,000.

    Raises:
        InvalidInput: It is none of those.
    """
    least, most, step = (terms.whole(f"rental_day_{name}") for name in ("least", "most", "step"))
    if whole("daily_limit", chosen, least=least, most=most) % step:
        raise InvalidInput(f"expected a multiple of {step:,}", "$.daily_limit")
    return chosen


def rental_car(  # noqa: PLR0913 - the page names six things that decide
    terms: Terms,
    *,
    cause: Cause,
    towed: bool,
    daily_limit: int,
    daily_cost: int,
    days: int,
    replaced: bool = False,
) -> Amount:
    """レンタカー費用: the lower of daily sum and daily cost, times the days, up to 30, 15 or 90 of them.

    Args:
        terms: The numbers in force.
        cause: After an accident it is paid towed or not; after a breakdown only towed.
        towed: The car could not move and was towed to a garage.
        daily_limit: The daily sum in the policy, yen.
        daily_cost: What a day cost, yen, without what the firm claims for its lost business.
        days: Days the rental car was used.
        replaced: The new-car or restoration rider paid for another car.

    Raises:
        InvalidInput: A number out of range, or a car replaced by those riders after a mere breakdown.
    """
    one_of("cause", cause, get_args(Cause))
    if replaced and cause != "accident":
        raise InvalidInput("the riders that replace a car follow an accident", "$.replaced")
    most_days = terms.number("rental_replaced" if replaced else f"rental_{cause}")
    reckoning = Reckoning(terms, "substitute_car", most_days.page)
    reckoning.require_covered("an accident, or towed", "rental", cause, "towed" if towed else "not_towed")
    day = reckoning.lower("a day", whole("daily_cost", daily_cost), accepted_daily_limit(terms, daily_limit))
    counted = reckoning.lower("days", whole("days", days, most=100_000), most_days.value, "days")
    return reckoning.amount(reckoning.times("for all days", day, counted))


def guide_per_day(terms: Terms, car: Class) -> Amount:
    """レンタカー料金例: what a day costs by the printed example for twenty days, to choose a daily sum by.

    Raises:
        InvalidInput: No such class of car.
    """
    one_of("car", car, get_args(Class))
    total = terms.number(f"rental_guide_{car}")
    days = terms.whole("rental_guide_days")
    price = terms.whole(total.name)
    reckoning = Reckoning(terms, "substitute_car", total.page)
    return reckoning.amount(reckoning.step("a day", f"{price:,} / {days}", price // days))
