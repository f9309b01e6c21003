"""The next term of a contract: what it insures now, with the customer's answers and a year's change."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Annotated, Final

from msgspec import Meta, Struct
from msgspec.structs import replace

from flows.terms import Terms
from rating.application import Application, Drivers, Insured
from rating.classes.age import AgeCondition
from rating.classes.drivers import DriverLimit
from rating.classes.licence import Colour, in_renewal_period
from rating.classes.use import Use
from rating.coefficients import repeats_grade_one
from rating.dates.cover import maturity
from rating.dates.first_registration import MONTHS_REPLACEMENT
from rating.dates.months import age, within_months
from rating.decoding import convert
from rating.grade import next_grade

_MAY_CHANGE: Final[frozenset[Colour]] = frozenset({"gold", "blue"})
"""Colours whose successor may be of another rate class; green is followed by blue, which costs the same."""

_ONE_PERIOD: Final = timedelta(days=92)
"""Longer than the two months around a birthday, much shorter than the time between two of them."""


class Answers(Struct, frozen=True):
    """The common conditions of a renewal (renewal guide ⑧).

    Attributes:
        licence: colour of the licence that the named insured holds now.
        expiry: its last day; None where it is not known.
        use: 使用目的.
        youngest: age of the youngest who may drive; None where it was not asked.
        limit: 運転者限定.
        condition: 運転者年令条件.
    """

    licence: Colour
    expiry: date | None
    use: Use
    youngest: Annotated[int, Meta(ge=0, le=120)] | None
    limit: DriverLimit
    condition: AgeCondition


class NextTerm(Struct, frozen=True):
    """What is to be insured in the next term, and the names of what a person has to confirm about it.

    ``doubts`` are those of :func:`rating.grade.next_grade` that need staff, ``licence_after_expiry`` (a gold or
    blue licence ends before the first day, and which follows is not known), and ``new_car_rider_value`` (新車特約 from
    the 62nd month on depends on the price when new, which we do not have [B P30]).
    """

    application: Application
    doubts: tuple[str, ...]


def read(answers: Mapping[str, str]) -> Answers:
    """Read the answers; empty ones are unknown, and what is no common condition is passed over.

    Raises:
        InvalidInput: an answer is missing or none of its question's; ``path`` names the question.
    """
    raw: dict[str, object] = {name: answers.get(name) or None for name in Answers.__struct_fields__}
    youngest = answers.get("youngest", "")
    if youngest.isdecimal():
        raw["youngest"] = int(youngest)
    return convert(raw, Answers)


def next_term(terms: Terms, start: date, answers: Mapping[str, str]) -> NextTerm:
    """The next term from ``start`` on: everything else as it is, for as many years.

    Grade and accident years follow from this term's accidents. A term of whole years has a 1 January in it, so that the
    reviewed model classes hold where the directory tells any. ワンサポ無事故割引 falls away, since only new contracts
    have it [B P36, P37]. Whoever was late continues from the same day [B P34].

    Raises:
        InvalidInput: answers that contradict each other or the contract; ``path`` ends in the question to put again.
    """
    now, given = terms.application, read(answers)
    grade = next_grade(now.standing, terms.accidents, now.years)
    application = replace(
        now,
        start=start,
        car=replace(now.car, model_class=terms.next_class or now.car.model_class),
        insured=_insured(terms, start, given),
        standing=grade.standing,
        use=given.use,
        drivers=_drivers(now.insured.birth, start, given),
        repeated_grade_one=repeats_grade_one(
            now.standing, terms.accidents, grade.standing, already_surcharged=now.repeated_grade_one
        ),
        one_day=None,
    )
    doubts = [found.name for found in grade.uncertainties if found.needs_staff]
    if given.licence in _MAY_CHANGE and _unknown_after(terms, start, given):
        doubts.append("licence_after_expiry")
    last = maturity(start, now.years)
    if "new_car" in now.riders and not within_months(now.car.registered, last, MONTHS_REPLACEMENT):
        doubts.append("new_car_rider_value")
    return NextTerm(application, tuple(doubts))


def _drivers(birth: date, start: date, given: Answers) -> Drivers:
    """The named insured is one of those whose age counts, and the only one under 本人限定 [B P35 3 note 1]."""
    own = age(birth, start)
    youngest = given.youngest
    if given.limit == "insured":
        youngest = own
    elif youngest is not None and given.licence != "none":
        youngest = min(youngest, own)
    return Drivers(given.limit, given.condition, youngest)


def _insured(terms: Terms, start: date, given: Answers) -> Insured:
    """The licence valid on the first day, and the one on the other side of a renewal around it [B P35 1 (3) ※1]."""
    birth = terms.application.insured.birth
    following = _following(terms, given)
    colour, other = given.licence, following
    if given.expiry is not None and given.expiry < start and following is not None:
        colour, other = following, given.licence
    if _around(birth, start, given.expiry):
        return Insured(birth, colour, other)
    if given.expiry != terms.licence_expires and _around(birth, start, terms.licence_expires):
        return Insured(birth, colour, terms.application.insured.licence)
    return Insured(birth, colour)


def _following(terms: Terms, given: Answers) -> Colour | None:
    """The colour after the licence they hold, where that licence is the one on record."""
    return terms.licence_next if given.expiry == terms.licence_expires else None


def _unknown_after(terms: Terms, start: date, given: Answers) -> bool:
    return given.expiry is not None and given.expiry < start and _following(terms, given) is None


def _around(birth: date, start: date, renewal: date | None) -> bool:
    """Whether a licence ends in the very renewal period in which the contract starts."""
    return (
        renewal is not None
        and in_renewal_period(birth, start)
        and in_renewal_period(birth, renewal)
        and abs(renewal - start) < _ONE_PERIOD
    )
