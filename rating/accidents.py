"""Accident classes (事故の取扱い): what a paid accident does to the next grade [B P37 (3), P29, P37].

3等級ダウン事故 is everything that is neither of the other two; 1等級ダウン事故 is a vehicle payment alone, for a cause
nobody drives into; ノーカウント事故 is a payment from the listed covers alone.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Final, Literal

from msgspec import Struct

from rating.datafile import rules
from rating.dated import Dated
from rating.errors import InvalidInput, NotInSources
from rating.evidence import Uncertainty
from rating.grade import Accidents

AccidentClass = Literal["three", "one", "no_count", "kept"]

#: Why the insured car was damaged. ``fire``, ``theft`` and ``flying_object`` are printed as one-grade causes; the four
#: after them are not, but the printed list ends in 「等」; ``collision`` and ``other`` lower by three.
Cause = Literal[
    "fire",
    "theft",
    "flying_object",
    "explosion",
    "riot",
    "natural_disaster",
    "vandalism",
    "collision",
    "other",
]

_ONE_GRADE: Final[frozenset[Cause]] = frozenset({"fire", "theft", "flying_object"})
_PERHAPS_ONE_GRADE: Final[frozenset[Cause]] = frozenset({"explosion", "riot", "natural_disaster", "vandalism"})

#: 被害者救済費用特約: riders of 対人 and 対物 that pay beside them do not count either [B P37 (3) note].
_RELIEF: Final = frozenset({"defect_relief", "incapacity_relief"})

ONE_GRADE_LIST_IS_OPEN = Uncertainty(
    "one_grade_list_open",
    "The list of one-grade accidents ends in 「等」; this cause is read as one of them, as is usual.",
    "B P37 (3)",
    needs_staff=True,
)
NOT_ON_THE_LIST = Uncertainty(
    "no_count_list_incomplete",
    "This rider is not on the no-count list at hand, but P19 does not count it as an accident; read as no-count.",
    "B P37 (3), B P19",
    needs_staff=True,
)


class CoverEntry(Struct, frozen=True, forbid_unknown_fields=True):
    """A cover or rider: its name, how a payment counts for the grade, whether it leaves a 無事故祝金 untouched."""

    ja: str
    grade: Literal["counts", "beside_liability", "vehicle", "no_count", "unlisted"]
    bonus: bool


class _Accidents(Struct, frozen=True, forbid_unknown_fields=True):
    covers: Dated[dict[str, CoverEntry]]


class Classification(Struct, frozen=True):
    """The class of one accident, why, and what is uncertain about it."""

    accident_class: AccidentClass
    because: str
    reference: str
    uncertainties: tuple[Uncertainty, ...] = ()


@cache
def _rules() -> _Accidents:
    return rules("accidents", _Accidents)


def covers(on: date) -> dict[str, CoverEntry]:
    """Every cover and rider known on a day, by id.

    Raises:
        BeforeFirstEntry: before 2025-01-01.
    """
    return _rules().covers.on(on)


def classify(
    paid: Iterable[str], cause: Cause, on: date, *, without_fault: bool = False, other_car_known: bool = True
) -> Classification:
    """The class of an accident by its cause and the covers that paid.

    Args:
        paid: ids of :func:`covers` that paid; none means that nothing was paid.
        cause: what damaged the insured car; read only when the vehicle cover paid.
        on: day of the accident.
        without_fault: the driver is free of fault under 車両保険無過失事故特約 [B P29].
        other_car_known: the other car, owned by someone else, and its driver or owner are identified, which that rider
            asks for after a collision between cars.

    Raises:
        InvalidInput: an id that is not a cover.
    """
    known = covers(on)
    entries = {}
    for cover in paid:
        if cover not in known:
            raise InvalidInput("no such cover", "$.paid")
        entries[cover] = known[cover]
    kinds = {entry.grade for entry in entries.values()}
    unlisted = (NOT_ON_THE_LIST,) if "unlisted" in kinds else ()
    relieved = not _RELIEF.isdisjoint(entries) and "vehicle" not in kinds
    if "counts" in kinds or ("beside_liability" in kinds and not relieved):
        return Classification("three", "対人・対物の支払いがあるため", "B P37 (3)")
    if "vehicle" in kinds:
        if without_fault and other_car_known:
            return Classification("no_count", "車両保険無過失事故特約が適用されるため", "B P29, B P37 (3)")
        return _by_cause(cause, others=kinds - {"vehicle"} != set())
    return Classification("no_count", "ノーカウント事故の補償のみの支払いのため", "B P37 (3)", unlisted)


def _by_cause(cause: Cause, *, others: bool) -> Classification:
    """The vehicle cover paid; ``others`` says that no-count covers paid beside it, which never lowers the class."""
    if cause in _ONE_GRADE | _PERHAPS_ONE_GRADE:
        open_list = (ONE_GRADE_LIST_IS_OPEN,) if cause in _PERHAPS_ONE_GRADE else ()
        beside = "(ノーカウントの補償を除き)" if others else ""
        return Classification("one", f"車両保険のみ{beside}の支払いで原因が該当するため", "B P37 (3)", open_list)
    return Classification("three", "1等級ダウン・ノーカウントに該当しないため", "B P37 (3)")


def combine(classes: Iterable[AccidentClass]) -> AccidentClass:
    """The class of events that happened at the same time: the heaviest [B P37].

    Raises:
        InvalidInput: no event.
        NotInSources: a すえおき accident among several: no source ranks it.
    """
    happened = list(classes)
    if not happened:
        raise InvalidInput("at least one event is needed")
    if len(set(happened)) > 1 and "kept" in happened:
        raise NotInSources("kept_grade_combined", "a すえおき accident beside another class is not ranked", "B P37")
    for heaviest in ("three", "one", "kept"):
        if heaviest in happened:
            return heaviest
    return "no_count"


def count(classes: Iterable[AccidentClass]) -> Accidents:
    """Separate accidents counted by class, ready for :func:`rating.grade.next_grade`."""
    happened = list(classes)
    return Accidents(happened.count("three"), happened.count("one"), happened.count("kept"))
