"""The guards of the talk about watchers, and whom it names."""

from collections.abc import Mapping

import phonenumbers

from flows.accident.watching import MOST_WATCHERS
from flows.answers.phones import is_mobile
from flows.guide import Guide
from flows.messages import Choice, Row
from flows.words import Words

END = 4
"""Characters of an address by which its owner knows it."""


class WatchersGuide(Guide):
    """Answers the table's questions about one customer."""

    def is_stranger(self) -> bool:
        """Whose watchers they would be is not known."""
        return self.facts.customer is None

    def wants_another(self) -> bool:
        """Somebody is to be named."""
        return self.answer("wish") == "add"

    def wants_one_less(self) -> bool:
        """Somebody is to be forgotten."""
        return self.answer("wish") == "remove"

    def agrees(self) -> bool:
        """Yes to the wording."""
        return self.answer("consent") == "yes"

    def keeps_all(self) -> bool:
        """Nobody is to be forgotten after all."""
        return self.answer("whom") == "none"

    # which choices are of use, and what fills the words

    def is_of_use(self, choice: str) -> bool:
        """Whether a choice means anything with so many watchers."""
        count = len(self.facts.watchers)
        return {"add": count < MOST_WATCHERS, "remove": count > 0}.get(choice, True)

    def takes_sms(self, value: str) -> bool:
        """Whether they can be told there."""
        return is_mobile(value)

    def named(self, _words: Words) -> Mapping[str, str | int]:
        """Whom the consent is about."""
        phone = self.answer("reach")
        national = phonenumbers.PhoneNumberFormat.NATIONAL
        spoken = phonenumbers.format_number(phonenumbers.parse(phone), national) if phone else ""
        return {"person": self.answer("name"), "phone": f"…{spoken[-END:]}" if self._by_sms() else spoken}

    def watchers(self, words: Words) -> tuple[Row, ...]:
        """Who watches now."""
        label = words.text("watchers-row")
        return tuple(Row(label, f"{watcher.name} {_end(watcher.to)}") for watcher in self.facts.watchers)

    def named_watchers(self, _words: Words) -> tuple[Choice, ...]:
        """Those who may be forgotten."""
        return tuple(
            Choice(watcher.id, f"{watcher.name} {_end(watcher.to)}"[:LABEL]) for watcher in self.facts.watchers
        )

    def _by_sms(self) -> bool:
        return self.facts.address.channel == "sms"


LABEL = 20
"""Characters of a button's label on LINE."""


def _end(to: str) -> str:
    """As much of an address as its owner knows it by."""
    return f"…{to[-END:]}" if "@" not in to else f"{to[:2]}…"
