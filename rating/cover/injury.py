"""おケガの補償: personal injury, and the lump sums beside it (B P25-P28)."""

from typing import Literal, get_args

from rating.cover.amount import Amount
from rating.cover.arguments import limit, one_of, percentage, whole
from rating.cover.reckoning import Reckoning
from rating.cover.terms import Limit, Terms
from rating.errors import InvalidInput

Accident = Literal["in_insured_car", "in_other_car", "on_foot_or_bicycle", "without_a_car"]
"""The four columns of B P25."""

Injury = Literal["bruise", "fracture", "amputation", "organ"]
"""The four rows of B P28, in their order; ``bruise`` is whatever the other three do not list."""

Variant = Literal["standard", "double", "flat", "flat_double"]

RIDER: dict[str, str] = {
    "standard": "injury_lump_sum",
    "double": "injury_lump_sum_double",
    "flat": "injury_lump_sum_flat",
    "flat_double": "injury_lump_sum_flat_double",
}


def personal_injury(  # noqa: PLR0913 - the page names eight things that decide
    terms: Terms,
    *,
    damage: int,
    sum_insured: Limit,
    workers_compensation: int = 0,
    severe_disability: bool = False,
    uninsured_car: bool = False,
    accident: Accident = "in_insured_car",
    traffic_accident: bool = False,
) -> Amount:
    """人身傷害保険: the whole loss, paid ahead of the other party and whatever the own share of the fault.

    Args:
        terms: The numbers in force.
        damage: The loss by the policy's standard (人身傷害条項損害額基準), yen; in an accident without a car only
            treatment and the like (積極損害).
        sum_insured: Yen, or ``"unlimited"``.
        workers_compensation: What workers' accident compensation (労災) pays, yen.
        severe_disability: The injury leaves a severe disability that needs nursing (重度後遺障害).
        uninsured_car: Death or disability by a car without sufficient insurance (無保険車).
        accident: What kind it was.
        traffic_accident: 交通事故特約 is in the contract, and the named insured or their family was hurt.

    Raises:
        InvalidInput: A number out of range, a word that is none of those above, or an uninsured car in an accident
            without a car.
    """
    one_of("accident", accident, get_args(Accident))
    if uninsured_car and accident == "without_a_car":
        raise InvalidInput("no car took part", "$.uninsured_car")
    reckoning = Reckoning(terms, "personal_injury", "B P25")
    column = "with_traffic_accident" if traffic_accident else "alone"
    reckoning.require_covered("the contract covers this kind of accident", "personal_injury", accident, column)
    rest = reckoning.less(
        "loss after workers' compensation",
        whole("damage", damage),
        whole("workers_compensation", workers_compensation),
    )
    if severe_disability:
        most = terms.number("severe_disability_injury").value
        return reckoning.amount(reckoning.lower("severe disability", rest, most))
    insured = limit("sum_insured", sum_insured)
    if uninsured_car and not isinstance(insured, str):
        uniform = terms.whole("uninsured_car_injury")
        if insured > uniform:
            reckoning.doubt("uninsured_above_cap")
        return reckoning.amount(reckoning.lower("uniform limit, uninsured car", rest, uniform))
    return reckoning.amount(reckoning.lower("up to the sum insured", rest, insured))


def own_burden(terms: Terms, *, damage: int, responsibility: int) -> Amount:
    """What those injured would bear themselves without personal injury cover: their share of their own loss (B P26).

    Raises:
        InvalidInput: A number out of range.
    """
    reckoning = Reckoning(terms, "personal_injury", "B P26")
    share = percentage("responsibility", responsibility)
    return reckoning.amount(reckoning.percent("own share of the loss", whole("damage", damage), share))


def lump_sum(terms: Terms, *, treatment_days: int, injury: Injury, variant: Variant = "standard") -> Amount:
    """傷害一時金: a fixed sum by days of treatment and kind of injury.

    Args:
        terms: The numbers in force.
        treatment_days: Days actually in hospital or at a doctor's (実治療日数).
        injury: The row of the page.
        variant: Which of the four riders is in the contract.

    Raises:
        InvalidInput: A number out of range, or a word that is none of those above.
    """
    one_of("injury", injury, get_args(Injury))
    one_of("variant", variant, get_args(Variant))
    short = terms.number("lump_sum_short")
    reckoning = Reckoning(terms, RIDER[variant], short.page)
    reckoning.require("treated on at least one day", met=whole("treatment_days", treatment_days, most=100_000) > 0)
    if treatment_days == 0:
        reckoning.doubt("no_treatment_day")
    boundary = terms.whole("lump_sum_short_days")
    if treatment_days <= boundary:
        paid = reckoning.step(f"up to {boundary} days", f"{treatment_days} days", terms.whole(short.name))
    else:
        row = "lump_sum_flat" if variant.startswith("flat") else f"lump_sum_{injury}"
        paid = reckoning.step(f"from {boundary + 1} days", f"{treatment_days} days", terms.whole(row))
    if variant.endswith("double"):
        paid = reckoning.times("doubling rider", paid, terms.whole("lump_sum_multiple"))
    return reckoning.amount(paid)
