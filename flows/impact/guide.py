"""The guards of the talk after a shock, and what its questions are filled with."""

from collections.abc import Mapping
from datetime import UTC, datetime

from flows.days import short_day
from flows.facts import JAPAN
from flows.guide import Guide
from flows.voiceless import VOICELESS, YES
from flows.words import Words

IMPACT, AT, SPOT, CAR = "impact", "at", "spot", "car"
"""Slots that no question fills: number of the shock, when it was (ISO 8601), where (a geo URI), in which car (id)."""


class ImpactGuide(Guide):
    """Answers the table's questions about one shock."""

    def number_of_impact(self) -> str:
        """What the shock is called."""
        return self.answer(IMPACT)

    def felt_at(self) -> datetime:
        """When it was, UTC."""
        at = self.answer(AT)
        return datetime.fromisoformat(at) if at else datetime.min.replace(tzinfo=UTC)

    def by_text(self) -> bool:
        """The customer has said, in whichever talk, that they cannot telephone."""
        return self.answer(VOICELESS) == YES

    def urgent(self) -> bool:
        """People may be hurt, until somebody says that they are not."""
        return True

    def felt(self, words: Words) -> Mapping[str, str | int]:
        """When the car felt it, as people in Japan say it."""
        local = self.felt_at().astimezone(JAPAN) if self.answer(AT) else self.felt_at()
        return {"date": short_day(local.date(), words), "time": f"{local:%H:%M}"}

    # guards of the table, in its order

    def is_safe(self) -> bool:
        """All is well."""
        return self.answer("emergency") == "safe"

    def wants_to_report(self) -> bool:
        """An accident is to be reported."""
        return "report" in {self.answer("emergency"), self.answer("offer")}


class ShockGuide(ImpactGuide):
    """The same for a weak one, of which nobody fears anything."""

    def urgent(self) -> bool:
        """A scratch can wait."""
        return False
