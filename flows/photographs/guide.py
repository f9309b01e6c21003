"""The guards of the talk about photos: of which report, whether it is safe to take any, what is there already."""

from collections.abc import Mapping
from datetime import timedelta

from flows.accident.handing_over import REPORT
from flows.accident.needs import UNATTENDED, needs
from flows.accident.standing import ReportStanding
from flows.at_scene import FLEE
from flows.days import short_day
from flows.facts import JAPAN
from flows.guide import Guide
from flows.messages import Choice, Row
from flows.photographs.belonging import CONSENTS, LOOSE, open_reports
from flows.photographs.table import FINISH, PLACES
from flows.pictures import WANTED
from flows.words import Words

STILL_THERE = timedelta(hours=4)
"""Who reported an accident longer ago has left its scene."""

HURT = frozenset({"light", "ambulance"})


class PhotosGuide(Guide):
    """Answers the table's questions about one customer's pictures."""

    # guards of the table, in its order

    def has_no_report(self) -> bool:
        """No accident is on record that pictures could be of."""
        return not self.answer(REPORT) and not open_reports(self.facts)

    def may_be_unsafe(self) -> bool:
        """Somebody was hurt or in danger a short while ago, or stands where cars go by fast."""
        standing, now = self._standing(), self.facts.now
        told = standing.report if standing else None
        if standing is None or told is None or now is None or told.kind in UNATTENDED:
            return False
        if now - (told.occurred or standing.filed) > STILL_THERE:
            return False
        danger = told.emergency in {"injury", *FLEE} or not HURT.isdisjoint(told.injuries.values())
        return danger or told.road_type == "expressway"

    def is_not_safe(self) -> bool:
        """Not everybody is in a safe place yet."""
        return self.answer("safe") == "no"

    def by_sms(self) -> bool:
        """Pictures come through a page."""
        return self.facts.address.channel == "sms"

    def has_finished(self) -> bool:
        """Enough for now."""
        return self.answer("list") == FINISH

    def changes_places(self) -> bool:
        """What was said of places is to be asked anew."""
        return PLACES in {self.answer("list"), self.answer("page")}

    def has_loose(self) -> bool:
        """Pictures have come of which nobody knows whose they are."""
        return bool(self.answer(LOOSE))

    # what is known, which wording fits, what is of use

    def with_pictures(self) -> str:
        """The wording of what it is about: pictures have come already, or are about to."""
        return "sent" if self.has_loose() else ""

    def only_report(self) -> str:
        """Of one report there is nothing to choose."""
        found = open_reports(self.facts)
        return found[0].number if len(found) == 1 else ""

    def said_before(self) -> str:
        """What was said of the places of this report's pictures: that is asked once."""
        return dict(each.split(":", 1) for each in self.answer(CONSENTS).split()).get(self.answer(REPORT), "")

    def tapped(self) -> str:
        """What the next picture is to show."""
        return self.answer("list")

    def aim(self) -> str:
        """The wording of the list: something of it was tapped, or nothing yet."""
        return "next" if self.answer("wanted") else ""

    def aimed(self, words: Words) -> Mapping[str, str | int]:
        """What was tapped, and how it is best taken."""
        wanted = self.answer("wanted")
        return {
            "item": words.text(f"photos-list-{wanted}") if wanted else "",
            "how": words.text(f"photos-how-{wanted}") if wanted else "",
        }

    def is_of_use(self, choice: str) -> bool:
        """Whether it is worth a picture in an accident of this kind, or there is a yes to be taken back."""
        if choice == PLACES:
            return self.answer("position") == "yes"
        standing = self._standing()
        return choice != "other_car" or standing is None or needs(standing.kind).others

    def open_reports(self, words: Words) -> tuple[Choice, ...]:
        """The reports to choose from, by day and kind."""
        return tuple(Choice(each.number, _named(each, words)) for each in open_reports(self.facts))

    def album(self, words: Words) -> tuple[Row, ...]:
        """What is there and what is not."""
        standing = self._standing()
        there = standing.pictured if standing else ()
        return tuple(
            Row(words.text(f"photos-list-{code}"), words.text("photos-there" if code in there else "photos-missing"))
            for code in WANTED
            if self.is_of_use(code)
        )

    def _standing(self) -> ReportStanding | None:
        number = self.answer(REPORT)
        return next((each for each in self.facts.reports if each.number == number), None)


def _named(standing: ReportStanding, words: Words) -> str:
    at = (standing.report.occurred if standing.report else None) or standing.filed
    local = at.astimezone(JAPAN)
    kind = words.text(f"accident-kind-{standing.kind}")
    return f"{short_day(local.date(), words)} {local:%H:%M} {kind}"
