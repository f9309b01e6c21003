"""People with a telephone: what they do, and what they hear, in the words of a talk."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any, Protocol

from flows.events import Address
from simulator.line.friends import Friend
from simulator.simulation import Simulation
from tests.e2e.waiting import PATIENCE_SECONDS, until

STATION = (35.658034, 139.701636)
RECEIPT = re.compile(r"R-\d{8}-\d{4,}")
PAGE = re.compile(r"http://127\.0\.0\.1:\d+/\S+")

_numbers = count(1)


def _words(part: object) -> Iterator[str]:
    """All that is written in a message object, and the data of its buttons: they name the question."""
    if isinstance(part, list):
        for each in part:
            yield from _words(each)
    elif isinstance(part, dict):
        for name, value in part.items():
            if isinstance(value, str) and name in {"text", "label", "data"}:
                yield value
            else:
                yield from _words(value)


def _addresses(part: object) -> Iterator[str]:
    """The addresses behind the buttons of a message object."""
    if isinstance(part, list):
        for each in part:
            yield from _addresses(each)
    elif isinstance(part, dict):
        if part.get("type") == "uri":
            yield str(part["uri"])
        for value in part.values():
            yield from _addresses(value)


class Person(Protocol):
    """Somebody at the other end, on either channel."""

    def says(self, text: str) -> None:
        """Type and send a message."""

    def texts(self) -> list[str]:
        """Everything heard so far, oldest first."""


@dataclass
class Ear:
    """Listens from where it left off, so that a question asked twice is noticed twice."""

    person: Person
    heard: int = 0

    def hears(self, words: str, within: float) -> str:
        """Wait for the next message with these words; the message."""

        def found() -> str:
            for place, text in enumerate(self.person.texts()[self.heard :], start=self.heard + 1):
                if words in text:
                    self.heard = place
                    return text
            return ""

        try:
            return until(found, words, within)
        except TimeoutError:
            raise AssertionError(f"not heard: {words}; heard instead: {self.person.texts()[self.heard :]}") from None


class OnLine:
    """Somebody with the LINE app."""

    def __init__(self, simulation: Simulation, user: str = "") -> None:
        self.user = user or f"U{0xE2E << 48 | next(_numbers):032x}"
        self._simulation = simulation
        with simulation.account.locked():
            simulation.account.friends.setdefault(self.user, Friend(self.user, "見本さん", "e2e", ""))
        self._ear = Ear(self)

    def says(self, text: str) -> None:
        self._simulation.line_phone.types(self.user, text)

    def taps(self, label: str) -> None:
        self._simulation.line_phone.taps(self.user, label, None, None)

    def shares_place(self) -> None:
        self._simulation.line_phone.shares_location(self.user, *STATION, "", "")

    def blocks(self) -> None:
        self._simulation.line_phone.blocks(self.user)

    def texts(self) -> list[str]:
        """The words of every message the counter sent, a line each; a card says its parts from top to bottom."""
        with self._simulation.account.locked():
            entries = list(self._simulation.account.friends[self.user].entries)
        return ["\n".join(_words(entry.message)) for entry in entries if entry.side == "bot"]

    def hears(self, words: str, within: float = PATIENCE_SECONDS) -> str:
        return self._ear.hears(words, within)

    @property
    def address(self) -> Address:
        return Address("line", self.user)

    def menu(self) -> str:
        """The name of the menu under their chat; empty where they have none of their own."""
        with self._simulation.account.locked():
            shown = self._simulation.menus.shown_to(self._simulation.account.friends[self.user])
        return str(shown["name"]) if shown else ""

    def page(self) -> str:
        """The address of ours behind the newest button that has one."""
        with self._simulation.account.locked():
            entries = list(self._simulation.account.friends[self.user].entries)
        found = [each for entry in entries if entry.side == "bot" for each in _addresses(entry.message)]
        return next(each for each in reversed(found) if PAGE.fullmatch(each))


class OnSms:
    """Somebody with a telephone that knows nothing but SMS."""

    def __init__(self, simulation: Simulation, number: str = "") -> None:
        self.number = number or f"+8190{1_0000_000 + next(_numbers):08d}"
        self._simulation = simulation
        simulation.carrier.numbers()
        self._ear = Ear(self)

    @property
    def address(self) -> Address:
        return Address("sms", self.number)

    def says(self, text: str) -> None:
        self._simulation.sms_phone.types(self.number, text)

    def texts(self) -> list[str]:
        found: list[dict[str, Any]] = []
        if any(each["number"] == self.number for each in self._simulation.carrier.numbers()):
            found = self._simulation.carrier.transcript(self.number)
        return [entry["text"] for entry in found if entry["side"] == "bot"]

    def hears(self, words: str, within: float = PATIENCE_SECONDS) -> str:
        return self._ear.hears(words, within)
