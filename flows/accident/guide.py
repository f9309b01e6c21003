"""The guards of the accident table: what is known of an accident, and what therefore need not be asked."""

from datetime import date

from flows.accident.needs import MET, MUST_BE_REPORTED, UNATTENDED, Needs, needs
from flows.accident.times import day_of, is_long_ago
from flows.answers import hours, instants
from flows.answers.hours import Hour, part_of_day
from flows.answers.instants import Instant
from flows.at_scene import AtScene
from flows.days import today
from flows.question import UNKNOWN

PARTS = {"morning": "朝", "noon": "昼", "evening": "夕方", "night": "夜"}
"""The parts of a day that are offered, by the words that name them (:mod:`flows.answers.hours`)."""

NOON = Hour(12, about=True, only=True)
HURT = frozenset({"light", "ambulance"})
CUT = "…"


class AccidentGuide(AtScene):
    """Answers the table's questions about one customer's accident."""

    def needs(self) -> Needs:
        """What this kind of accident is asked about."""
        return needs(self.answer("kind"))

    def urgent(self) -> bool:
        """Whether a person should look at once: danger, or somebody who is taken to hospital."""
        groups = ("injury", "hurt_self", "hurt_passengers", "hurt_others")
        return self.in_danger() or any(self.answer(slot) == "ambulance" for slot in groups)

    def alarming(self) -> bool:
        """Whether silence may mean harm: after a danger answer it does."""
        return self.in_danger()

    # which of its wordings a question takes, and which choices are of use

    def discovery(self) -> str:
        """The wording of when and where: what happened while nobody was there was found."""
        return "found" if self.is_unattended() else ""

    def neutral(self) -> str:
        """The wording of questions about the body: by SMS, which others may read, they name nothing."""
        return "neutral" if self.facts.address.channel == "sms" else ""

    def duty(self) -> str:
        """The wording of the question about the police: where somebody has to be looked for, they are told at once."""
        return "must" if self.answer("kind") in MUST_BE_REPORTED else ""

    def caution(self) -> str:
        """The wording of the question whether the car drives: nobody starts one that has stood in water to find out."""
        return "weather" if self.answer("kind") == "weather" else ""

    def has_passed(self, choice: str) -> bool:
        """Whether a part of the day is over, on the day that was told."""
        return choice == UNKNOWN or self._at(part_of_day(PARTS[choice])) is not None

    def may_be_hour(self, value: str) -> bool:
        """Whether an hour, on the day that was told, is not in the future."""
        hour = hours.read(value)
        return hour is None or self._at(hour) is not None

    def may_be_hurt(self, choice: str) -> bool:
        """Whether people of a group were in an accident of this kind."""
        return choice != "others" or self.has_others()

    def useful(self, choice: str) -> bool:
        """Whether a choice is shown once the report is filed; typed, each is understood at any time."""
        match choice:
            case "tow":
                return self.answer("drivable") != "yes" and self.asks_drivable() and not self.answer("tow")
            case "tell110":
                return self.asks_police() and self.police_not_told()
            case _:
                return True

    # what is known without asking

    def road_of_danger(self) -> str:
        """The kind of road that the danger tells: tracks cross ordinary roads only."""
        return "ordinary" if self.answer("emergency") == "crossing" else ""

    def when_it_was(self) -> str:
        """The instant itself, where it is known already: a car has felt a shock."""
        occurred = self.answer("occurred")
        return occurred if instants.read(occurred) is not None else ""

    def told_moment(self) -> str:
        """When it happened, from what was told of it; never empty, as somebody who does not know has answered."""
        told, now = self.answer("when"), self.facts.now
        if instants.read(told) is not None or now is None:
            return told
        if told == "now":
            return instants.write(Instant(now, about=True))
        found = self._at(self._hour()) if self._day() else None
        return instants.write(found) if found else UNKNOWN

    def agreed_now(self) -> str:
        """When the customer agreed to what they told of injuries being kept; not where nobody had to ask them."""
        asked = self.told("on_injuries") or self.answer("consent") == "yes"
        return instants.write(Instant(self.facts.now, about=False)) if self.facts.now and asked else UNKNOWN

    def own_relation(self) -> str:
        """A linked customer is the policyholder."""
        return "self" if self.facts.customer else ""

    # guards of the table, in its order

    def is_calm(self) -> bool:
        """Nobody stands at the scene any more: there is no second accident to prevent."""
        over = self.answer("emergency") == "past" or self.is_unattended() or self._is_long_ago()
        return over and not self.in_danger()

    def is_unattended(self) -> bool:
        """It was found when all was over."""
        return self.answer("kind") in UNATTENDED

    def stands_in_traffic(self) -> bool:
        """Safety is asked about where cars go by fast, and where somebody is hurt."""
        return self.on_expressway() or self.in_danger()

    def knows_only_the_day(self) -> bool:
        """The hour has not been told."""
        return self._day() is not None

    def is_theft(self) -> bool:
        """The car, or a part of it, was stolen."""
        return self.answer("kind") == "theft"

    def is_car_gone(self) -> bool:
        """The car itself is gone, as far as the customer knows: then it matters where its keys are."""
        return self.answer("stolen") != "parts"

    def told_of_being_struck(self) -> bool:
        """The customer told that another ran into their car; nobody asks whether one did."""
        return bool(self.answer("struck")) and self.answer("kind") in MET

    def told_of_other_insurance(self) -> bool:
        """The customer told something of the other side's insurance; it is asked about later."""
        return bool(self.answer("other_insurance")) and self.answer("kind") in MET

    def negotiates_alone(self) -> bool:
        """Whether what the insurer may do towards the other side has to be explained (弁護士法72条)."""
        return self.told_of_being_struck() and self.answer("struck") in {"at_rest", "behind"}

    def lacks_other_insurance(self) -> bool:
        """The other side has no insurance, or none that is known yet."""
        return self.told_of_other_insurance() and self.answer("other_insurance") in {"none", UNKNOWN}

    def declines(self) -> bool:
        """The customer does not want what they told of injuries to be kept."""
        return self.answer("consent") == "no"

    def told_of_injuries(self) -> bool:
        """Injuries were told in passing, and nobody has asked yet whether they may be kept."""
        return self.somebody_is_hurt() and self.told_unasked()

    def told_unasked(self) -> bool:
        """Whether and how badly somebody is hurt was told before anybody asked, and nothing of it is agreed to yet."""
        return "injury" in self.slots and not self.told("on_injuries") and "agreed" not in self.slots

    def asks_injuries(self) -> bool:
        """People were in it, or somebody is hurt all the same."""
        return self.needs().injuries or self.answer("emergency") == "injury" or bool(self.answer("injury"))

    def somebody_is_hurt(self) -> bool:
        """The customer says so; then who it is is asked."""
        return self.answer("injury") in HURT

    def several_are_hurt(self) -> bool:
        """People of more than one group are hurt."""
        return self.answer("hurt_who") == "several"

    def has_others(self) -> bool:
        """There may be others in it than those in the customer's car."""
        return self.needs().others

    def asks_police(self) -> bool:
        """It has to be reported to the police."""
        return self.needs().police

    def asks_drivable(self) -> bool:
        """There is a car that may or may not drive."""
        return self.needs().drivable or (self.is_theft() and not self.is_car_gone())

    def police_not_told(self) -> bool:
        """The police do not know of it yet, as far as the customer says."""
        return self.answer("police") != "yes"

    def was_cut(self) -> bool:
        """The story was longer than what is kept of it."""
        return self.answer("summary").endswith(CUT)

    def wants_change(self) -> bool:
        """Something in the review is not right."""
        return self.answer("review") == "change"

    def may_want_tow(self) -> bool:
        """The car cannot be driven, and no tow has been asked for."""
        return self.answer("drivable") == "no" and self.useful("tow")

    def wishes_tell110(self) -> bool:
        """What to tell the police was asked for."""
        return self.answer("done") == "tell110"

    def wishes_grade(self) -> bool:
        """What becomes of the grade was asked for."""
        return self.answer("done") == "grade"

    # times

    def _is_long_ago(self) -> bool:
        """It was told that it happened on an earlier day, or hours before."""
        return self.facts.now is not None and is_long_ago(self.answer("when"), self.facts.now)

    def _day(self) -> date | None:
        """The day that was told without its hour; None where more or less is known."""
        return day_of(self.answer("when"), self.facts.now) if self.facts.now else None

    def _hour(self) -> Hour:
        """The hour that was told; who does not know it is taken to mean the middle of the day."""
        told = self.answer("hour")
        return hours.read(told) or (part_of_day(PARTS[told]) if told in PARTS else NOON)

    def _at(self, hour: Hour) -> Instant | None:
        day, now = self._day(), self.facts.now
        if now is None:
            return None
        found = instants.at(day, hour, now)
        return found or (Instant(now, about=True) if hour is NOON and day == today(now) else None)
