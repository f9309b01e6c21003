"""The guards of the details table: which report it is, what is asked of it, what is told already."""

from collections.abc import Mapping

from flows.accident.telling import MOST_PARTIES, MOST_WITNESSES, PERSON
from flows.answers import several
from flows.details import keeping
from flows.details.keeping import LATER, NOBODY, NUMBER, STEP
from flows.details.sections import PARTIES, WITNESSES
from flows.details.so_far import SoFar
from flows.messages import Choice, Row
from flows.question import UNKNOWN, Question
from flows.words import Words

TOLD = "told"
"""The answer to whether anybody is to be told of, where some are told of and nobody was asked in this talk."""

ADD = "add_"


class DetailsGuide(SoFar):
    """Answers the table's questions about one report."""

    def knows(self, name: str, question: Question) -> bool:
        """As of any question; parts that may be followed by others are not all of an answer."""
        if name == "damage":
            return name in self.slots and not self.may_have_more_damage()
        known = super().knows(name, question)
        if name == NUMBER and known:
            self._hydrate()
        return known

    def passed(self, note: str) -> None:
        """What was left for later is asked once more."""
        if note == "again":
            self.slots = {slot: given for slot, given in self.slots.items() if given.value != LATER}

    # what is known without asking

    def only_report(self) -> str:
        """The one report that is open, or that there is none."""
        found = keeping.open_reports(self.facts)
        if not found:
            return NOBODY
        return found[0].number if len(found) == 1 else ""

    def unprompted(self) -> str:
        """Who came by themselves wants to go on."""
        return "" if self.answer(STEP) else "go"

    def told_of_parties(self) -> str:
        """Others in it were told of before."""
        return TOLD if self.told_of(PARTIES) else ""

    def told_of_witnesses(self) -> str:
        """Witnesses were told of before."""
        return TOLD if self.told_of(WITNESSES) else ""

    def spared_on_foot(self) -> str:
        """Nobody asks a person on foot for a plate."""
        report = self.report()
        return LATER if report is not None and report.kind == "pedestrian" else ""

    # guards of the table, in its order

    def has_no_report(self) -> bool:
        """None of the customer's is open."""
        return self.standing() is None

    def wants_stop(self) -> bool:
        """No more reminders of this report."""
        return self.answer("notice") == "stop"

    def has_told_all(self) -> bool:
        """The customer has nothing to add."""
        return self.answer("notice") == "all"

    def is_asked(self) -> bool:
        """Whether the part that this note opens is asked about."""
        return self.state.removeprefix("to_") in self.parts()

    def adds_1(self) -> bool:
        """The first of them is told of."""
        return self._adds(1)

    def adds_2(self) -> bool:
        """The second of them is told of."""
        return self._adds(2)

    def adds_3(self) -> bool:
        """The third of them is told of."""
        return self._adds(3)

    def adds_4(self) -> bool:
        """The fourth of them is told of."""
        return self._adds(4)

    def adds_5(self) -> bool:
        """The fifth of them is told of."""
        return self._adds(5)

    def may_have_more_damage(self) -> bool:
        """Parts were chosen, and nobody has said that these are all."""
        told = self.answer("damage")
        return bool(told) and told not in {NOBODY, UNKNOWN, LATER} and not several.is_settled(told)

    def has_not_reported(self) -> bool:
        """The police have not been told."""
        return self.answer("police_station") == "not_yet"

    def has_footage(self) -> bool:
        """A camera has seen it."""
        return self.answer("dashcam") == "yes"

    def is_complete(self) -> bool:
        """The customer has nothing more to add."""
        return self.answer("overview") == "complete"

    def wants_missing(self) -> bool:
        """What is missing is to be asked again."""
        return self.answer("overview") == "missing"

    def wants_section(self) -> bool:
        """The customer chooses what to tell of."""
        return self.answer("overview") == "section"

    def wants_fix(self) -> bool:
        """An answer is to be put right."""
        return self.answer("overview") == "fix"

    # what fills the words, and what stands above them

    def of_notice(self, _words: Words) -> Mapping[str, str | int]:
        """Which report a reminder is about, and how many parts are missing."""
        return {"number": self.answer(NUMBER), "count": max(1, len(self.missing()))}

    def of_sections(self, words: Words) -> tuple[Row, ...]:
        """Each part, and whether it is told; by SMS nothing of what may tell of a body."""
        shown = [part for part in self.parts() if not (part == "hospital" and self.neutral())]
        return tuple(
            Row(self.called(part, words), words.text(self._told_key(part)), sensitive=part == "hospital")
            for part in shown
        )

    def all_sections(self, words: Words) -> tuple[Choice, ...]:
        """Each part to go to, and whether it is told."""
        return tuple(
            Choice(
                self.opening(part),
                words.text(f"details-state-{self._told_key(part).partition('-')[2]}", part=self.called(part, words)),
            )
            for part in self.parts()
        )

    def all_answers(self, words: Words) -> tuple[Choice, ...]:
        """Each answer that may be put right."""
        return tuple(Choice(state, self._row(state, words)) for state in keeping.fixable(self.slots))

    def open_reports(self, words: Words) -> tuple[Choice, ...]:
        """Each report of theirs, with its day and what happened."""
        return tuple(
            Choice(each.number, each.number, text=keeping.told_of(each, words))
            for each in keeping.open_reports(self.facts)
        )

    def called(self, part: str, words: Words) -> str:
        """What a part is called."""
        return words.text("details-part-neutral" if part == "hospital" and self.neutral() else f"details-part-{part}")

    def _told_key(self, part: str) -> str:
        return "details-told" if self.has_told(part) else "details-open"

    def _row(self, state: str, words: Words) -> str:
        if state == "hospital":
            return self.called(state, words)
        person = PERSON.fullmatch(state)
        key, nth = (f"{person[1]}_{person[3]}", int(person[2])) if person else (state, 0)
        return words.attribute(f"details-{key}", "row", nth=nth)

    # which choices and wordings are of use

    def may_add_parties(self, choice: str) -> bool:
        """The next of the others in it, or that there are none."""
        return self._may_add(choice, self.next_party(), MOST_PARTIES)

    def may_add_witnesses(self, choice: str) -> bool:
        """The next witness, or that there are none."""
        return self._may_add(choice, self.next_witness(), MOST_WITNESSES)

    def may_add_party(self, choice: str) -> bool:
        """The next of the others in it, or that these are all."""
        return choice == "no" or self._may_add(choice, self.next_party(), MOST_PARTIES)

    def may_add_witness(self, choice: str) -> bool:
        """The next witness, or that these are all."""
        return choice == "no" or self._may_add(choice, self.next_witness(), MOST_WITNESSES)

    def may_be_damaged(self, choice: str) -> bool:
        """The parts not chosen yet; that these are all, once there are any."""
        more = self.may_have_more_damage()
        if choice in {NOBODY, UNKNOWN, LATER}:
            return not more
        return more if choice == several.DONE else choice not in self._chosen()

    def is_left(self, choice: str) -> bool:
        """What can still be done at the end."""
        match choice:
            case "missing":
                return bool(self.missing())
            case "fix":
                return bool(keeping.fixable(self.slots))
            case _:
                return True

    def more_parties(self) -> str:
        """The wording where some were told of."""
        return "more" if self.told_of(PARTIES) else ""

    def more_witnesses(self) -> str:
        """The wording where some were told of."""
        return "more" if self.told_of(WITNESSES) else ""

    def again(self) -> str:
        """The wording where it was told, and may be told more of."""
        return "again" if self._names("circumstances") else ""

    def ever_more(self) -> str:
        """The wording where parts were chosen."""
        return "more" if self.may_have_more_damage() else ""

    def neutral(self) -> str:
        """The wording of questions about the body: by SMS, which others may read, they name nothing."""
        return "neutral" if self.facts.address.channel == "sms" else ""

    def of_overview(self) -> str:
        """The wording where nothing is missing."""
        return "" if self.missing() else "whole"

    def _adds(self, place: int) -> bool:
        return self.answer(self.state) == f"{ADD}{place}"

    def _may_add(self, choice: str, following: int, most: int) -> bool:
        match choice:
            case "none":
                return following == 1
            case "later":
                return True
            case _:
                return choice == f"{ADD}{following}" and following <= most

    def _chosen(self) -> tuple[str, ...]:
        return several.parts(self.answer("damage")) if self.may_have_more_damage() else ()
