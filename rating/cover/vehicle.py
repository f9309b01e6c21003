"""お車の補償: the car itself, total-loss expenses, and the fixed sum for earthquakes (B P29)."""

from rating.cover.amount import Amount
from rating.cover.arguments import whole
from rating.cover.reckoning import Reckoning
from rating.cover.terms import Terms


def vehicle_damage(terms: Terms, *, damage: int, sum_insured: int, deductible: int) -> Amount:
    """車両保険: the damage less the deductible (免責金額), up to the sum insured (車両保険金額).

    Args:
        terms: The numbers in force.
        damage: The damage, yen.
        sum_insured: The sum insured on the car, yen.
        deductible: As written in the policy, yen.

    Raises:
        InvalidInput: A number out of range.
    """
    reckoning = Reckoning(terms, "vehicle", "B P29")
    insured, off = whole("sum_insured", sum_insured), whole("deductible", deductible)
    if off and whole("damage", damage) >= insured:
        reckoning.doubt("total_loss_deductible")
    rest = reckoning.less("damage less the deductible", whole("damage", damage), off)
    return reckoning.amount(reckoning.lower("up to the sum insured", rest, insured))


def total_loss_expenses(terms: Terms, *, sum_insured: int, double: bool = False) -> Amount:
    """全損時諸費用: a tenth of the sum insured, within bounds, on a total loss or theft that the car cover pays.

    Args:
        terms: The numbers in force.
        sum_insured: The sum insured on the car, yen. Where the car was replaced under the new-car rider the new-car sum
            insured (新車保険金額), under the restoration rider its limit (復旧費用限度額).
        double: The doubling rider is in the contract.

    Raises:
        InvalidInput: A number out of range.
    """
    rate = terms.number("total_loss_expenses_rate")
    reckoning = Reckoning(terms, "total_loss_expenses_double" if double else "total_loss_expenses", rate.page)
    part = reckoning.percent("share of the sum insured", whole("sum_insured", sum_insured), terms.whole(rate.name))
    least = reckoning.higher("lower bound", part, terms.whole("total_loss_expenses_least"))
    paid = reckoning.lower("upper bound", least, terms.whole("total_loss_expenses_most"))
    if double:
        paid = reckoning.times("doubling rider", paid, terms.whole("total_loss_expenses_multiple"))
    return reckoning.amount(paid)


def earthquake_fixed(terms: Terms, *, sum_insured: int, total_loss: bool = True) -> Amount:
    """地震・噴火・津波「車両全損時定額払」: a fixed sum, or the sum insured where that is less.

    Args:
        terms: The numbers in force.
        sum_insured: The sum insured on the car, yen.
        total_loss: A total loss as this rider defines it, which differs from the car cover's: roof, pillars and glass
            broken together, washed away or buried and not found, water above the driver's seat, and the like.

    Raises:
        InvalidInput: A number out of range.
    """
    fixed = terms.number("earthquake_fixed")
    reckoning = Reckoning(terms, "earthquake_fixed", fixed.page)
    reckoning.require("total loss as the rider defines it", met=total_loss)
    return reckoning.amount(
        reckoning.lower("fixed sum or sum insured", terms.whole(fixed.name), whole("sum_insured", sum_insured))
    )
