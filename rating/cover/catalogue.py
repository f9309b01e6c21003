"""Questions to the pamphlet: is it covered, how many litres, how many days, up to what; each answer with its page."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from rating.cover.covers import Cover, covers, excluded_by
from rating.cover.doubts import uncertainty
from rating.cover.errors import UnknownName
from rating.cover.matrices import matrices, matrix
from rating.cover.terms import Limit, Number, Terms, terms
from rating.dates.grace import LIABILITY_ONLY
from rating.errors import BeforeFirstEntry
from rating.evidence import Uncertainty

T = TypeVar("T")

GENERAL, LIMITED_10 = "一般", "10補償限定"


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """An answer and where it is printed.

    Attributes:
        value: The answer.
        unit: Of a number: ``yen``, ``days``, ``litres`` and so on; ``bool`` of a yes or no; ``covers`` of a list of
            Japanese names; ``text`` of sentences.
        page: Document and printed page, as ``B P29``.
        note: What else belongs to it, in a sentence; may be empty.
        uncertain: Readings it rests on.
    """

    value: T
    unit: str
    page: str
    note: str = ""
    uncertain: tuple[Uncertainty, ...] = ()


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The covers, tables and numbers for a policy that starts on one day."""

    terms: Terms

    def cover(self, name: str) -> Cover:
        """A cover or rider by its key or Japanese name.

        Raises:
            UnknownName: There is none.
        """
        book = covers()
        return book.cover[book.key(name)]

    def covers(self, event: str, cover: str = GENERAL, riders: Collection[str] = ()) -> Answer[bool]:
        """Whether 車両保険 covers an accident, under 一般 or 10補償限定.

        Args:
            event: Key or Japanese name of a row, such as ``overturn`` or ``墜落・転覆``.
            cover: ``一般`` or ``10補償限定``, or the key of the column.
            riders: Riders in the contract, by key or name; 車両盗難対象外特約 takes theft out.

        Raises:
            UnknownName: No such accident, cover or rider.
        """
        return self.applies("vehicle", event, cover, riders)

    def applies(self, table: str, row: str, column: str, riders: Collection[str] = ()) -> Answer[bool]:
        """What a table of ○ and × says.

        Args:
            table: ``vehicle``, ``rental``, ``personal_injury``, ``lawyer``, ``everyday``, ``family_bike`` or
                ``road_assistance``.
            row: Key or Japanese name of the accident or trouble.
            column: Key or Japanese name of the cover.
            riders: Riders in the contract, by key or name.

        Raises:
            UnknownName: No such table, row, column or rider.
            NotStated: The page does not say, or cannot be trusted: ask the insurer.
        """
        found = matrix(table)
        keys = frozenset(covers().key(rider) for rider in riders)
        value = found.covers(row, column, keys)
        return Answer(value, "bool", found.page, uncertain=_uncertain(found.open_about(row)))

    def litres(self, what: str) -> Answer[Limit]:
        """How many litres: ``fuel``.

        Raises:
            UnknownName: Nothing of that name is counted in litres.
        """
        return self._counted(what, "litres")

    def days(self, what: str, cause: str = "") -> Answer[Limit]:
        """How many days: ``rental`` by ``accident``, ``breakdown`` or ``replaced``, ``replacement_days``, and so on.

        Raises:
            UnknownName: Nothing of that name is counted in days.
        """
        return self._counted(f"{what}_{cause}" if cause else what, "days")

    def limit(self, what: str) -> Answer[Limit]:
        """A number by its name in ``parameters.toml``, in whatever unit.

        Raises:
            UnknownName: There is none.
        """
        return _as_answer(self.terms.number(what))

    def limits(self, cover: str) -> tuple[Answer[Limit], ...]:
        """Every number of a cover; what is written in the policy instead is said by :attr:`Cover.as_policy`.

        Raises:
            UnknownName: No such cover.
        """
        found = self.cover(cover)
        return tuple(_as_answer(self.terms.number(name), found.doubts) for name in found.limits)

    def is_automatic(self, rider: str) -> Answer[bool]:
        """Whether it comes by itself (自動セット); the note says with what, and when not.

        Raises:
            UnknownName: No such cover.
        """
        found = self.cover(rider)
        beside = f"With {', '.join(map(_printed, found.comes_with))}." if found.comes_with else ""
        missing = f"Unless: {found.unless}" if found.unless else ""
        note = " ".join(part for part in (beside, missing) if part)
        return Answer(found.attachment == "automatic", "bool", found.page, note, _uncertain(found.attachment_doubts))

    def excludes(self, rider: str) -> Answer[tuple[str, ...]]:
        """Japanese names of the covers that cannot stand beside it, whichever of the two pages says so.

        Raises:
            UnknownName: No such cover.
        """
        key = covers().key(rider)
        names = tuple(cover.name for other, cover in covers().cover.items() if other in excluded_by(key))
        return Answer(names, "covers", self.cover(rider).page)

    def requires(self, rider: str) -> Answer[tuple[str, ...]]:
        """Japanese names of the covers without which it cannot be had.

        Raises:
            UnknownName: No such cover.
        """
        found = self.cover(rider)
        return Answer(tuple(map(_printed, found.requires)), "covers", found.page)

    def not_covered(self, cover: str) -> Answer[tuple[str, ...]]:
        """What a cover leaves out, as far as these pages say; the policy wording may leave out more.

        Raises:
            UnknownName: No such cover.
        """
        found = self.cover(cover)
        return Answer(
            found.exclusions,
            "text",
            found.page,
            "The policy wording (約款) may leave out more.",
            _uncertain(found.doubts),
        )

    def one_contract_is_enough(self, rider: str) -> Answer[bool]:
        """Whether a family with several contracts needs it in only one of them (補償の重複).

        Raises:
            UnknownName: No such cover.
        """
        found = self.cover(rider)
        note = "Where that contract has 交通事故特約." if found.once == "with_traffic_accident" else ""
        page = "B P28" if found.area == "injury" else "B P34"
        return Answer(found.once is not None, "bool", page, note)

    def after_grace(self) -> Answer[tuple[str, ...]]:
        """What is still covered when a change of car or drivers is reported from the 31st day on."""
        names = tuple(_printed(key) for key in LIABILITY_ONLY)
        return Answer(names, "covers", "B P34", "Nothing once 30 days have passed since the day after maturity.")

    def _counted(self, name: str, unit: str) -> Answer[Limit]:
        counted = tuple(key for key, dated in self.terms.numbers.items() if dated.unit == unit)
        if name not in counted:
            raise UnknownName(unit, counted)
        return self.limit(name)


def catalogue(start: date) -> Catalogue:
    """The covers, tables and numbers for a policy whose first day, in Japan, is ``start``.

    Raises:
        InvalidInput: ``start`` is an instant and not a day.
        BeforeFirstEntry: It lies before the first day the pamphlet is for.
    """
    found = terms(start)
    since = max(covers().edition.since, matrices().edition.since)
    if start < since:
        raise BeforeFirstEntry("covers", start, since, f"the first entry starts {since.isoformat()}")
    return Catalogue(found)


def _as_answer(number: Number, doubts: Collection[str] = ()) -> Answer[Limit]:
    return Answer(number.value, number.unit, number.page, number.description, _uncertain(doubts))


def _uncertain(doubts: Collection[str]) -> tuple[Uncertainty, ...]:
    return tuple(uncertainty(name) for name in doubts)


def _printed(key: str) -> str:
    found = covers().cover.get(key)
    return found.name if found else "テレマティクス自動車保険"
