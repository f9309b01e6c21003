"""相手への賠償: what the liability covers pay (B P23-P24)."""

from datetime import date
from typing import Literal, get_args

from rating.cover.amount import Amount
from rating.cover.arguments import day, limit, one_of, percentage, whole
from rating.cover.periods import last_of_months
from rating.cover.reckoning import Reckoning
from rating.cover.terms import Limit, Terms
from rating.errors import InvalidInput

Outcome = Literal["death", "hospital", "outpatient"]
Relief = Literal["defect_relief", "incapacity_relief"]


def bodily_injury(terms: Terms, *, liability: int, compulsory: int, sum_insured: Limit) -> Amount:
    """対人賠償保険: legal liability above what compulsory insurance (自賠責) pays, up to the sum insured.

    Args:
        terms: The numbers in force.
        liability: Legal liability, yen.
        compulsory: What compulsory insurance is to pay of it, yen.
        sum_insured: Yen, or ``"unlimited"``.

    Raises:
        InvalidInput: A number out of range.
    """
    reckoning = Reckoning(terms, "bodily_injury", "B P23")
    above = reckoning.less(
        "liability above compulsory insurance", whole("liability", liability), whole("compulsory", compulsory)
    )
    return reckoning.amount(reckoning.lower("up to the sum insured", above, limit("sum_insured", sum_insured)))


def bodily_injury_expenses(terms: Terms, *, deaths: int) -> Amount:
    """対人臨時費用: a fixed sum for each person killed, where there is legal liability.

    Raises:
        InvalidInput: ``deaths`` is not a whole number of people.
    """
    each = terms.number("bodily_injury_expenses")
    reckoning = Reckoning(terms, "bodily_injury_expenses", each.page)
    reckoning.require("somebody was killed", met=whole("deaths", deaths, most=10_000) > 0)
    return reckoning.amount(reckoning.times("for each person killed", terms.whole(each.name), deaths))


def pedestrian_injury(
    terms: Terms, *, damage: int, paid_elsewhere: int, sum_insured: Limit, outcome: Outcome
) -> Amount:
    """対歩行者等傷害: the loss of somebody on foot or bicycle, their own share of the fault included.

    Args:
        terms: The numbers in force.
        damage: Their whole loss by the standard of personal injury cover (人身傷害条項損害額基準), yen.
        paid_elsewhere: What compulsory and bodily injury liability insurance pay of it, yen.
        sum_insured: As for bodily injury: yen for each person, or ``"unlimited"``.
        outcome: ``outpatient`` is not covered, also where a disability follows.

    Raises:
        InvalidInput: A number out of range.
    """
    one_of("outcome", outcome, get_args(Outcome))
    reckoning = Reckoning(terms, "pedestrian_injury", "B P23")
    reckoning.require("killed, or taken into hospital", met=outcome != "outpatient")
    rest = reckoning.less(
        "what other insurance leaves", whole("damage", damage), whole("paid_elsewhere", paid_elsewhere)
    )
    return reckoning.amount(reckoning.lower("up to the sum insured", rest, limit("sum_insured", sum_insured)))


def property_damage(terms: Terms, *, liability: int, sum_insured: Limit, hazardous: bool = False) -> Amount:
    """対物賠償保険: legal liability for things, up to the sum insured.

    Args:
        terms: The numbers in force.
        liability: Legal liability, yen.
        sum_insured: Yen, or ``"unlimited"``.
        hazardous: Dangerous goods carried for business burnt, exploded or leaked, or an aircraft was hit: even a higher
            or unlimited sum insured then pays no more than the page says.

    Raises:
        InvalidInput: A number out of range.
    """
    reckoning = Reckoning(terms, "property_damage", "B P24")
    paid = reckoning.lower("up to the sum insured", whole("liability", liability), limit("sum_insured", sum_insured))
    if hazardous:
        paid = reckoning.lower("dangerous goods or aircraft", paid, terms.whole("hazardous_property_damage"))
    return reckoning.amount(paid)


def property_excess_repair(  # noqa: PLR0913 - the page names six things that decide
    terms: Terms, *, repair: int, market_value: int, responsibility: int, damaged: date, repaired: date | None
) -> Amount:
    """対物超過修理費用: the other car's repair above its market value (時価額), for one car in one accident.

    Args:
        terms: The numbers in force.
        repair: What the repair cost, yen.
        market_value: The car's market value, yen.
        responsibility: The insured's share of the fault (責任割合), per cent.
        damaged: Day of the damage.
        repaired: Day the repair was finished; ``None`` while it is not.

    Raises:
        InvalidInput: A number out of range, or a repair before the damage.
    """
    day("damaged", damaged)
    if repaired is not None and day("repaired", repaired) < damaged:
        raise InvalidInput("repaired before it was damaged", "$.repaired")
    most = terms.number("property_excess_repair")
    last = last_of_months(damaged, terms.whole("property_excess_repair_months"))
    reckoning = Reckoning(terms, "property_excess_repair", most.page)
    reckoning.require(f"repaired by {last.isoformat()}", met=repaired is not None and repaired <= last)
    above = reckoning.less("repair above market value", whole("repair", repair), whole("market_value", market_value))
    share = reckoning.percent("share of responsibility", above, percentage("responsibility", responsibility))
    return reckoning.amount(reckoning.lower("limit for each car", share, most.value))


def victim_relief(terms: Terms, *, rider: Relief, cost: int, sum_insured: Limit) -> Amount:
    """被害者救済費用: relief of victims where nobody insured is liable.

    Args:
        terms: The numbers in force.
        rider: For unauthorised access or a defect, or for a driver who cannot be held responsible.
        cost: Cost of relief for one victim, or of one accident with damage to things, yen.
        sum_insured: For a victim that of bodily injury, for things that of property damage.

    Raises:
        InvalidInput: A number out of range.
    """
    one_of("rider", rider, get_args(Relief))
    reckoning = Reckoning(terms, rider, "B P24")
    return reckoning.amount(
        reckoning.lower("up to the sum insured", whole("cost", cost), limit("sum_insured", sum_insured))
    )
