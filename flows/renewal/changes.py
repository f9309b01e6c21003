"""What changes between a contract as it is and its next term, although nothing about it was changed.

Told before anything is asked, since a renewal need not cost what the last year cost: grade and accident years
[B P36, P19], model classes [B P37 2], discounts whose time is over [B P37 3], age band and licence colour [B P35 1].
"""

from collections.abc import Iterator
from typing import Final, Literal

from msgspec import Struct

from flows.facts import Contract
from flows.renewal.next_term import next_term
from flows.renewal.proposal import as_now
from rating.application import Application
from rating.classes.age import applied_band
from rating.classes.licence import licence_rate
from rating.errors import RatingError
from rating.factors import Applied, grade_coefficient, judge
from rating.grade import next_grade
from rating.rates import RatedCover, Step
from rating.tariff import Tariff

Kind = Literal[
    "grade",
    "period",
    "coefficient",
    "repeated_grade_one",
    "premium_class",
    "discount_ends",
    "discount_begins",
    "discount_changes",
    "age_band",
    "licence",
]

_DISCOUNTS: Final[tuple[Step, ...]] = (
    "new_car",
    "asv",
    "eco",
    "welfare",
    "damage_resistant",
    "one_day",
    "score",
    "multi_car",
    "liability_plan",
)
_ITEMS: Final = ("bodily", "property", "injury", "vehicle")


class Change(Struct, frozen=True):
    """One change, in codes and numbers.

    ======================  =========================  ==========================================================
    ``kind``                ``name``                   ``before``, ``after``
    ======================  =========================  ==========================================================
    ``grade``                                          ``13``, ``6(F)``
    ``period``                                         years of 事故有係数適用期間
    ``coefficient``                                    percent, signed: ``-51``, ``+108``
    ``repeated_grade_one``                             ``no``, ``yes``: 1等級連続事故契約割増
    ``premium_class``       item of the classes        class
    ``discount_ends``, …    name of the discount       percent off, ``2-27`` where covers differ, ``0`` for none
    ``age_band``                                       band of the named insured
    ``licence``             empty, or ``rate``         colours; with ``rate`` the rate classes of one colour
    ======================  =========================  ==========================================================

    What is not ``certain`` rests on a reading of the grade rules that a person has to confirm: it may not be promised.
    """

    kind: Kind
    before: str
    after: str
    name: str = ""
    certain: bool = True


def changes(contract: Contract, tariff: Tariff) -> tuple[Change, ...]:
    """All that changes, in the order of the table; nothing where the terms are not known or contradict themselves.

    Of a contract that began before the first printed rates, coefficient and discounts are passed over.
    """
    if contract.terms is None:
        return ()
    now = contract.terms.application
    try:
        following = next_term(contract.terms, contract.maturity, as_now(contract)).application
    except RatingError:
        return ()
    certain = not next_grade(now.standing, contract.terms.accidents, now.years).needs_staff
    return (
        *_standing(now, following, tariff, certain=certain),
        *_classes(now, following),
        *_discounts(percents_off(now, tariff, now.years), percents_off(following, tariff)),
        *_people(now, following),
    )


def percents_off(application: Application, tariff: Tariff, policy_year: int = 1) -> dict[str, str] | None:
    """Percent off of every discount that reaches a cover of a policy year; None where a rate is missing on its start.

    Percents are written ``3``, or ``2-27`` where the covers get different ones.
    """
    try:
        grade = grade_coefficient(application, tariff.rates)
        steps = judge(application, tariff.rates, grade, policy_year).steps
    except RatingError:
        return None
    covers: list[RatedCover] = ["bodily_injury", "property_damage", "personal_injury"]
    if application.vehicle:
        covers.append("vehicle")
    return {name: text for name in _DISCOUNTS if name in steps and (text := _percent(steps[name], covers))}


def _standing(now: Application, following: Application, tariff: Tariff, *, certain: bool) -> Iterator[Change]:
    yield from _changed("grade", str(now.standing), str(following.standing), certain=certain)
    years = now.standing.accident_years, following.standing.accident_years
    yield from _changed("period", str(years[0]), str(years[1]), certain=certain)
    before, after = _coefficient(now, tariff), _coefficient(following, tariff)
    if before and after:
        yield from _changed("coefficient", before, after, certain=certain)
    yield from _changed("repeated_grade_one", _yes(now.repeated_grade_one), _yes(following.repeated_grade_one))


def _classes(now: Application, following: Application) -> Iterator[Change]:
    for item in _ITEMS:
        before, after = getattr(now.car.model_class, item, ""), getattr(following.car.model_class, item, "")
        yield from _changed("premium_class", str(before), str(after), item)


def _discounts(before: dict[str, str] | None, after: dict[str, str] | None) -> Iterator[Change]:
    if before is None or after is None:
        return
    for name in _DISCOUNTS:
        had, has = before.get(name, "0"), after.get(name, "0")
        kind: Kind = "discount_ends" if has == "0" else "discount_begins" if had == "0" else "discount_changes"
        yield from _changed(kind, had, has, name)


def _people(now: Application, following: Application) -> Iterator[Change]:
    condition = now.drivers.condition
    yield from _changed(
        "age_band",
        applied_band(now.insured.birth, now.start, condition, now.years) or "",
        applied_band(now.insured.birth, following.start, condition) or "",
    )
    if now.insured.licence != following.insured.licence:
        yield from _changed("licence", now.insured.licence, following.insured.licence)
    else:
        yield from _changed("licence", _licence_rate(now), _licence_rate(following), "rate")


def _licence_rate(application: Application) -> str:
    insured = application.insured
    return licence_rate(insured.licence, insured.birth, application.start, insured.licence_renewed).rate


def _coefficient(application: Application, tariff: Tariff) -> str | None:
    """The signed percent, or None where no table is in force on the start."""
    try:
        return f"{grade_coefficient(application, tariff.rates).percent:+}"
    except RatingError:
        return None


def _percent(applied: Applied, covers: list[RatedCover]) -> str:
    off = sorted({int(100 * (1 - applied.factors[cover])) for cover in covers if cover in applied.factors})
    return "-".join(str(percent) for percent in dict.fromkeys((off[0], off[-1]))) if off else ""


def _changed(kind: Kind, before: str, after: str, name: str = "", *, certain: bool = True) -> Iterator[Change]:
    if before != after:
        yield Change(kind, before, after, name, certain)


def _yes(holds: bool) -> str:  # noqa: FBT001 - the question is the argument
    return "yes" if holds else "no"
