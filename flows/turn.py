"""One step's notebook: what will be said and done, and the session as it becomes. Made for one event, read once."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from flows.delivery import Lane
from flows.effects import CancelTimer, Effect, OpenDoor, Purpose, RecordConsent, Send, SetTimer
from flows.events import Envelope
from flows.facts import Facts, Moment
from flows.messages import Message, Say
from flows.session import Prompt, Session, Talk
from flows.words import Words, words

PROMPTS_KEPT = 8
MESSAGES_AT_ONCE = 5
PAGES: Mapping[Purpose, str] = {
    "here": "here",
    "link": "account/link",
    "enter": "account/enter",
    "document": "document",
    "notice": "notice",
    "photos": "photos",
}
"""Where the page of each purpose is, below the public address."""

CLOCKS_APART = timedelta(seconds=2)
"""How far a platform's clock and ours may differ."""


class Step(Struct, frozen=True):
    """What came of one event: the next session, what to do, and why, in short codes free of personal data."""

    session: Session
    effects: tuple[Effect, ...]
    trace: tuple[str, ...]


class Turn:
    """The working state of one step. Sessions are values: each change makes a new one.

    ``notice`` and ``until`` are those of the reminder that this step is, if it is one, and ``bulk`` says that many hear
    the same (:class:`flows.effects.Send`).
    """

    def __init__(self, session: Session, envelope: Envelope, facts: Facts, moment: Moment) -> None:
        self.session = replace(session, turns=session.turns + 1)
        self.envelope = envelope
        self.facts = facts
        self.moment = moment
        self.messages: list[Message] = []
        self.effects: list[Effect] = []
        self.trace: list[str] = []
        self.notice = ""
        self.until: datetime | None = None
        self.bulk = False

    @property
    def words(self) -> Words:
        """The texts in the customer's language."""
        return words(self.session.language)

    def say(self, key: str, **values: str | int) -> None:
        """Say the plain text of ``key``."""
        self.messages.append(Say(self.words.text(key, **values)))

    def say_text(self, text: str) -> None:
        """Say a text already found."""
        self.messages.append(Say(text))

    def speak(self, messages: tuple[Message, ...]) -> None:
        """Say messages composed elsewhere."""
        self.messages.extend(messages)

    def note(self, code: str) -> None:
        """Leave a short code in the journal: a state, a guard, a reading. Never the customer's words."""
        self.trace.append(code)

    def become(self, **fields: Any) -> None:  # noqa: ANN401  # the fields of Session, checked by msgspec
        """Change the session."""
        self.session = replace(self.session, **fields)

    def talk(self) -> Talk:
        """The talk going on. Only called where there is one."""
        talk = self.session.talk
        if talk is None:
            raise LookupError("no talk is going on")
        return talk

    def open_prompt(self, flow: str, state: str) -> str:
        """A new question's id. Words later than this instant, on the platform's clock, are its answers.

        The platform's clock is not ours. How far apart they are shows in how long the event seems to have travelled; a
        longer journey than any difference of clocks is an event that came late, or whose time is not to be believed,
        and the question goes out now.
        """
        prompt = f"{flow}.{state}.{self.session.turns}"
        travelled = self.envelope.arrived - self.envelope.happened
        opened = self.moment.now - max(-CLOCKS_APART, min(travelled, CLOCKS_APART))
        self.become(prompts=(*self.session.prompts, Prompt(prompt, opened))[-PROMPTS_KEPT:])
        return prompt

    def door(self, prompt: str, until: datetime, purpose: Purpose = "here") -> str:
        """The address of a page opened for this conversation and its customer; a step may give out one."""
        customer = self.session.customer if purpose == "enter" else ""
        self.effects.append(OpenDoor(self.moment.token, prompt, until, purpose, customer, self.session.language))
        return f"{self.facts.public_url}/{PAGES[purpose]}/{self.moment.token}"

    def do(self, effects: tuple[Effect, ...]) -> None:
        """Have effects carried out, keeping account of the timers among them."""
        for effect in effects:
            match effect:
                case SetTimer(name, due):
                    self.become(timers={**self.session.timers, name: due})
                case CancelTimer(name):
                    if name not in self.session.timers:
                        continue
                    self.become(timers=_without(self.session.timers, name))
                case RecordConsent(purpose="contract", granted=granted):
                    self.become(unnotified=not granted)
                case _:
                    pass
            self.effects.append(effect)

    def timer_is_current(self, name: str, due: datetime) -> bool:
        """Whether a timer that fired is the one last set, and not one that was set again or cancelled since."""
        if self.session.timers.get(name) != due:
            return False
        self.become(timers=_without(self.session.timers, name))
        return True

    def done(self, lane: Lane) -> Step:
        """Close the notebook. What is said goes first, in as few messages as a reply may hold."""
        said = tuple(_merged(self.messages))
        sends = tuple(
            Send(said[start : start + MESSAGES_AT_ONCE], notice=self.notice, until=self.until, bulk=self.bulk)
            for start in range(0, len(said), MESSAGES_AT_ONCE)
        )
        return Step(replace(self.session, lane=lane), (*sends, *self.effects), tuple(self.trace))


def _merged(messages: list[Message]) -> list[Message]:
    """Neighbouring plain texts become one when there are more messages than one reply holds."""
    if len(messages) <= MESSAGES_AT_ONCE:
        return messages
    merged: list[Message] = []
    for message in messages:
        last = merged[-1] if merged else None
        if isinstance(message, Say) and isinstance(last, Say):
            merged[-1] = Say(f"{last.text}\n\n{message.text}")
        else:
            merged.append(message)
    return merged


def _without(timers: Mapping[str, datetime], name: str) -> dict[str, datetime]:
    return {other: due for other, due in timers.items() if other != name}
