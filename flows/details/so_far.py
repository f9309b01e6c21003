"""How far a report has been told: what its kind is asked about, what is there, what is missing."""

from collections.abc import Callable, Mapping
from datetime import datetime

from flows.accident.report import AccidentReport
from flows.accident.standing import ReportStanding
from flows.accident.telling import MOST_PARTIES, MOST_WITNESSES, PARTY, WITNESS, party, witness
from flows.details import keeping
from flows.details.damage import UNREAD
from flows.details.keeping import LATER, NOBODY, NUMBER
from flows.details.sections import MORE, SECTION_OF, SECTIONS, needed
from flows.facts import Facts
from flows.guide import Guide
from flows.question import UNKNOWN
from flows.session import Talk
from flows.words import Words


class SoFar(Guide):
    """A report with all that its customer has told up to now, in whatever conversation."""

    def __init__(self, talk: Talk, facts: Facts) -> None:
        super().__init__(talk, facts)
        self.told_at: Mapping[str, datetime] = talk.told
        self._hydrate()

    def standing(self) -> ReportStanding | None:
        """The report, where it is the customer's and open."""
        return keeping.standing(self.facts, self.answer(NUMBER))

    def report(self) -> AccidentReport | None:
        """The report as it is with all that was said up to now; None where nobody can tell."""
        found = self.standing()
        return None if found is None or found.report is None else keeping.whole(found.report, self.slots)

    def by_text(self) -> bool:
        """Whether only writing reaches this customer."""
        report = self.report()
        return report is not None and report.voiceless

    def parts(self) -> tuple[str, ...]:
        """The parts that this accident is asked about, in order."""
        found = self.standing()
        return () if found is None or found.report is None else needed(found.report)

    def missing(self) -> tuple[str, ...]:
        """Those of them that are not told yet."""
        return tuple(section for section in self.parts() if not self.has_told(section))

    def has_told(self, section: str) -> bool:
        """Whether a part is told, and nothing that belongs to it was left out."""
        if section in {"parties", "witnesses"}:
            return self.told_of(SECTIONS[section][1:]) or self.answer(section) == NOBODY
        opening, *more = SECTIONS[section]
        follows = {
            "police": self.knows_station,
            "driver": self.was_driven_by_other,
            "claims": self.was_claimed_from,
            "shop": self.knows_shop,
        }
        wanted = (opening, *(more if section in follows and follows[section]() else ()))
        return all(self.answer(state) not in {"", LATER} for state in wanted)

    def opening(self, section: str) -> str:
        """The question of a part to go to: what was left out of it, else where it begins."""
        first, *more = SECTIONS[section]
        if section in {"parties", "witnesses"} or self.has_told(section) or self.answer(first) in {"", LATER}:
            return first
        return next((state for state in more if self.answer(state) in {"", LATER}), first)

    def was_driven_by_other(self) -> bool:
        """Somebody else was at the wheel."""
        return self.answer("driver") == "other"

    def knows_station(self) -> bool:
        """A police station was named."""
        return self._names("police_station")

    def was_claimed_from(self) -> bool:
        """Somebody has claimed something."""
        return self.answer("claims") == "yes"

    def knows_shop(self) -> bool:
        """A garage was named."""
        return self._names("shop")

    def is_told(self, value: str) -> bool:
        """Whether words that were understood tell what was asked."""
        return value != UNREAD

    def told_of(self, states: tuple[str, ...]) -> bool:
        """Whether anything is told of these people."""
        return any(self.answer(state) not in {"", LATER} and not state.endswith(f"_{MORE}") for state in states)

    def next_party(self) -> int:
        """The place of the next of the others in it."""
        return self._free_place(MOST_PARTIES, lambda place: tuple(party(place, field) for field in PARTY))

    def next_witness(self) -> int:
        """The place of the next witness."""
        return self._free_place(MOST_WITNESSES, lambda place: tuple(witness(place, field) for field in WITNESS))

    def counted(self, _words: Words) -> Mapping[str, str | int]:
        """Which part this is, of how many; and of people, which of them."""
        parts, section = self.parts(), SECTION_OF.get(self.state, "")
        at = parts.index(section) + 1 if section in parts else 1
        return {"at": at, "of": max(at, len(parts)), "nth": self._nth()}

    def _nth(self) -> int:
        if self.state == "parties":
            return self.next_party() - 1
        if self.state == "witnesses":
            return self.next_witness() - 1
        figures = self.state.split("_")
        return int(figures[1]) if self.state.startswith(("party_", "witness_")) else 0

    def _hydrate(self) -> None:
        found = self.standing()
        if found is not None and found.report is not None and keeping.HELD not in self.slots:
            self.slots = keeping.hydrated(self.slots, self.told_at, found)

    def _free_place(self, most: int, fields: Callable[[int], tuple[str, ...]]) -> int:
        taken = [place for place in range(1, most + 1) if self.told_of(fields(place))]
        return max(taken, default=0) + 1

    def _names(self, state: str) -> bool:
        return self.answer(state) not in {"", LATER, UNKNOWN, NOBODY, "not_yet", "propose"}
