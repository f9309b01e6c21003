"""Ways out that go nowhere and remember what they were asked to carry."""

from collections.abc import Callable
from dataclasses import dataclass, field

from flows.delivery import Attempt, Delivered, Deliverer, Outcome, Route
from flows.effects import Send
from state.keys import ROUTES


@dataclass
class Remembering:
    """Answers each attempt with the next of ``outcomes``, and with success when there is none left."""

    outcomes: list[Outcome | Callable[[Attempt], Outcome]] = field(default_factory=list)
    attempts: list[Attempt] = field(default_factory=list)

    def deliver(self, attempt: Attempt) -> Outcome:
        self.attempts.append(attempt)
        following = self.outcomes.pop(0) if self.outcomes else Delivered("reference")
        return following(attempt) if callable(following) else following

    @property
    def said(self) -> list[str]:
        """What was handed over, a string for each message."""
        return [
            message.text
            for attempt in self.attempts
            if isinstance(attempt.line.body, Send)
            for message in attempt.line.body.messages
        ]


def one_for_all(deliverer: Deliverer) -> dict[Route, Deliverer]:
    return dict.fromkeys(ROUTES, deliverer)
