"""まるごとマモル: the liability plan beside the car policy (B P41-P42)."""

from rating.cover.amount import Amount
from rating.cover.arguments import whole
from rating.cover.reckoning import Reckoning
from rating.cover.terms import Terms
from rating.rounding import Rounding

_NEAREST_YEN = Rounding(1, "half_up")
_MONTHS = 12


def monthly_equivalent(terms: Terms) -> Amount:
    """The yearly premium as so much a month (月換算), to the nearest yen; it can only be paid at once."""
    premium = terms.number("marugoto_premium")
    yearly = terms.whole(premium.name)
    reckoning = Reckoning(terms, "personal_plan", premium.page)
    month = _NEAREST_YEN.ratio(yearly, _MONTHS)
    return reckoning.amount(reckoning.step("a month, to the nearest yen", f"{yearly:,} / {_MONTHS}", month))


def accidental_death(terms: Terms, *, age: int) -> Amount:
    """傷害死亡保険金: the fixed sum for accidental death of the insured.

    Args:
        terms: The numbers in force.
        age: Whole years on the first day of the policy (始期日時点の年令); who is too old to enter has no cover.

    Raises:
        InvalidInput: A number out of range.
    """
    oldest, senior = terms.whole("marugoto_entry_age"), terms.whole("marugoto_senior_age")
    old = whole("age", age, most=150) >= senior
    paid = terms.number("marugoto_death_senior" if old else "marugoto_death")
    reckoning = Reckoning(terms, "personal_plan", paid.page)
    reckoning.require(f"at most {oldest} years old on the first day", met=age <= oldest)
    words = f"{senior} or older" if old else f"under {senior}"
    return reckoning.amount(reckoning.step("by age", words, terms.whole(paid.name)))
