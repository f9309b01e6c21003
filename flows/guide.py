"""What a flow's guards look at during one turn: the answers so far and the facts.

Made for a turn and thrown away after it.
"""

from collections.abc import Callable, Mapping
from typing import cast

from flows.facts import Facts
from flows.messages import Choice, Row
from flows.question import Question
from flows.session import Slot, Talk
from flows.words import Words


class Guide:
    """The model a flow's machine moves. Guards are its methods: no arguments, a bool, no side effects."""

    def __init__(self, talk: Talk, facts: Facts) -> None:
        self.state = talk.state
        self.slots = dict(talk.slots)
        self.said = talk.said
        self.number = talk.number
        self.filed = talk.filed
        self.progress = talk.progress
        self.facts = facts

    def answer(self, slot: str) -> str:
        """The answer in a slot, or an empty string."""
        found = self.slots.get(slot)
        return found.value if found else ""

    def urgent(self) -> bool:
        """Whether a person should look at this talk at once."""
        return False

    def alarming(self) -> bool:
        """Whether silence in this talk may mean harm, so that a person is alerted soon."""
        return False

    def by_text(self) -> bool:
        """Whether only writing reaches this customer."""
        return False

    def accepts(self, question: Question, value: str) -> bool:
        """Whether a value that was read can be the answer."""
        return not question.accepts or cast("Callable[[str], bool]", getattr(self, question.accepts))(value)

    def knows(self, name: str, question: Question) -> bool:
        """Whether the question needs no asking: answered before, or answered by the records (which fills its slot).

        What decides, and what is not kept, is asked every time it is reached: an earlier yes was about something else,
        unless it is one that whatever it was about would have cleared.
        """
        if question.jump or question.fleeting or (question.decisive and self.answer(name) != question.settled):
            return False
        if name not in self.slots and question.known:
            value = cast("Callable[[], str]", getattr(self, question.known))()
            if value:
                self.slots[name] = Slot(value)
        return name in self.slots

    def passed(self, note: str) -> None:
        """What passing a note settles among the answers: nothing, as a rule."""

    def wording(self, question: Question) -> str:
        """Which of a question's wordings fits this customer; empty for the plain one."""
        return cast("Callable[[], str]", getattr(self, question.wording))() if question.wording else ""

    def fills(self, question: Question, words: Words) -> Mapping[str, str | int]:
        """The values a question's text asks for."""
        if not question.fills:
            return {}
        return cast("Callable[[Words], Mapping[str, str | int]]", getattr(self, question.fills))(words)

    def tells(self, question: Question, words: Words) -> tuple[Row, ...]:
        """The facts to show above a question."""
        return (
            cast("Callable[[Words], tuple[Row, ...]]", getattr(self, question.tells))(words) if question.tells else ()
        )

    def told(self, *notes: str) -> bool:
        """Whether one of these notes has been spoken in this talk."""
        return any(note in self.said for note in notes)

    def offers(self, question: Question) -> tuple[str, ...]:
        """The fixed choices that are of any use to this customer."""
        if not question.offers:
            return question.choices
        useful = cast("Callable[[str], bool]", getattr(self, question.offers))
        return tuple(key for key in question.choices if useful(key))

    def options(self, question: Question, words: Words) -> tuple[Choice, ...]:
        """Choices that only this customer's records can offer."""
        if not question.options:
            return ()
        return cast("Callable[[Words], tuple[Choice, ...]]", getattr(self, question.options))(words)
