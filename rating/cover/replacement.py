"""新車特約 and 車両全損時復旧費用特約: another car after heavy damage (B P30)."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

from rating.cover.amount import Amount, Verdict
from rating.cover.arguments import day, month, one_of, whole
from rating.cover.covers import covers, excluded_by
from rating.cover.periods import last_of_days
from rating.cover.reckoning import Reckoning
from rating.cover.terms import Terms
from rating.dates.months import Month, month_count
from rating.errors import InvalidInput

Rider = Literal["new_car", "restoration"]
Outcome = Literal["bought", "repaired"]


@dataclass(frozen=True, slots=True)
class Contract:
    """What decides which of the two riders a contract can have.

    Attributes:
        registered: Month of first registration or inspection (初度登録(検査)年月).
        maturity: The day the policy ends (満期日).
        sum_insured: Sum insured on the car on the first day, yen; for the new-car rider in a term of several years that
            of the final policy year.
        new_price: Price of the car when new (新車保険価額), yen.
        years: Length of the term, whole years.
        type_known: The car's type (型式) is known.
        riders: The other riders in the contract, by key or Japanese name.
    """

    registered: Month
    maturity: date
    sum_insured: int
    new_price: int
    years: int = 1
    type_known: bool = True
    riders: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Damage:
    """What happened to the car.

    Attributes:
        repair: What the repair costs, yen; ``None`` where it cannot be repaired.
        outer_parts_only: Only trim or outer panels are damaged (内外装・外板部品のみ).
        stolen: It was stolen; a car that is found again and was damaged meanwhile is not stolen here.
    """

    repair: int | None
    outer_parts_only: bool = False
    stolen: bool = False


@dataclass(frozen=True, slots=True)
class Remedy:
    """What the customer did.

    Attributes:
        outcome: Another car was bought, or this one repaired.
        cost: What that cost, yen.
        accident: Day of the accident.
        done: Day the other car was bought, or the repair finished.
    """

    outcome: Outcome
    cost: int
    accident: date
    done: date


def attachable(terms: Terms, rider: Rider, contract: Contract) -> Verdict:
    """Whether a contract can have the rider.

    The new-car rider: maturity within 61 months, or the sum insured at least half of the price when new. The
    restoration rider: maturity after 61 months, and the sum insured under half.

    Raises:
        InvalidInput: A number out of range, or maturity before registration.
        UnknownName: No rider of that name.
    """
    one_of("rider", rider, get_args(Rider))
    registered, matures = month("registered", contract.registered), Month.of(day("maturity", contract.maturity))
    if matures < registered:
        raise InvalidInput("matures before it was registered", "$.maturity")
    boundary, rate = terms.number("new_car_months"), terms.whole("new_car_rate")
    limit = terms.whole(boundary.name)
    age = month_count(registered, matures)
    valued = whole("sum_insured", contract.sum_insured) * 100
    half = whole("new_price", contract.new_price, least=1) * rate
    reckoning = Reckoning(terms, rider, boundary.page, "months")
    reckoning.step("month of maturity", "from the month after first registration", age)
    if rider == "new_car":
        reckoning.require(
            f"matures within {limit} months, or insured for {rate} % of the price when new or more",
            met=age <= limit or valued >= half,
        )
    else:
        reckoning.require(f"matures after {limit} months", met=age > limit)
        reckoning.require(f"insured for less than {rate} % of the price when new", met=valued < half)
        if whole("years", contract.years, least=1, most=10) > 1:
            reckoning.doubt("restoration_long_term")
    reckoning.require("the car's type is known", met=contract.type_known)
    reckoning.require(
        "no rider that excludes it", met=excluded_by(rider).isdisjoint(map(covers().key, contract.riders))
    )
    return reckoning.verdict()


def restoration_limit(terms: Terms, *, sum_insured: int) -> Amount:
    """復旧費用限度額: twice the sum insured, or a million yen more than it, whichever is lower.

    Raises:
        InvalidInput: A number out of range.
    """
    reckoning = Reckoning(terms, "restoration", terms.number("restoration_multiple").page)
    return reckoning.amount(_restoration_limit(reckoning, whole("sum_insured", sum_insured)))


def new_car(  # noqa: PLR0913 - three sums of the policy and two records of the event decide
    terms: Terms, *, agreed_value: int, new_price: int, new_car_sum: int, damage: Damage, remedy: Remedy
) -> Amount:
    """新車特約: the other car, or the repair, up to the new-car sum insured.

    Args:
        terms: The numbers in force.
        agreed_value: Agreed value, the sum insured on the car (協定保険価額), yen.
        new_price: Price of the car when new (新車保険価額), yen.
        new_car_sum: New-car sum insured (新車保険金額), yen.
        damage: What happened to the car.
        remedy: What the customer did.

    Raises:
        InvalidInput: A number or day out of range.
    """
    rate = terms.whole("new_car_rate")
    reckoning = Reckoning(terms, "new_car", terms.number("new_car_rate").page)
    price = whole("new_price", new_price)
    total = _total(damage, whole("agreed_value", agreed_value))
    heavy = damage.repair is not None and damage.repair * 100 >= price * rate and not damage.outer_parts_only
    reckoning.require(
        f"beyond repair, repair at the agreed value or more, or at {rate} % of the price when new (not outer parts)",
        met=total or heavy,
    )
    cost = _remedied(reckoning, damage, remedy)
    return reckoning.amount(reckoning.lower("up to the new-car sum insured", cost, whole("new_car_sum", new_car_sum)))


def restoration(terms: Terms, *, sum_insured: int, damage: Damage, remedy: Remedy) -> Amount:
    """車両全損時復旧費用特約: the other car, or the repair, up to the restoration limit.

    Args:
        terms: The numbers in force.
        sum_insured: Agreed value, the sum insured on the car (協定保険価額), yen.
        damage: What happened to the car.
        remedy: What the customer did.

    Raises:
        InvalidInput: A number or day out of range.
    """
    reckoning = Reckoning(terms, "restoration", terms.number("restoration_multiple").page)
    insured = whole("sum_insured", sum_insured)
    reckoning.require("beyond repair, or repair at the agreed value or more", met=_total(damage, insured))
    cost = _remedied(reckoning, damage, remedy)
    return reckoning.amount(reckoning.lower("up to the limit", cost, _restoration_limit(reckoning, insured)))


def _restoration_limit(reckoning: Reckoning, sum_insured: int) -> int:
    terms = reckoning.terms
    doubled = reckoning.times("twice the sum insured", sum_insured, terms.whole("restoration_multiple"))
    raised = reckoning.add("sum insured and a million", sum_insured, terms.whole("restoration_addition"))
    return reckoning.lower("restoration limit", doubled, raised)


def _total(damage: Damage, agreed_value: int) -> bool:
    return damage.repair is None or whole("damage.repair", damage.repair) >= agreed_value


def _remedied(reckoning: Reckoning, damage: Damage, remedy: Remedy) -> int:
    one_of("remedy.outcome", remedy.outcome, get_args(Outcome))
    if day("remedy.done", remedy.done) < day("remedy.accident", remedy.accident):
        raise InvalidInput("done before the accident", "$.remedy.done")
    if damage.repair is None and remedy.outcome == "repaired":
        raise InvalidInput("a car beyond repair was repaired", "$.remedy.outcome")
    last = last_of_days(remedy.accident, reckoning.terms.whole("replacement_days"))
    reckoning.require("not stolen, or found again and damaged meanwhile", met=not damage.stolen)
    reckoning.require(f"{remedy.outcome} by {last.isoformat()}", met=remedy.done <= last)
    return whole("remedy.cost", remedy.cost)
