"""The customers: they say the last word of their request, wait, ask, give up, answer what they are asked, or do not."""

from collections import defaultdict
from datetime import timedelta
from itertools import count
from random import Random

from msgspec import Struct

from benchmarks.storm.country import minutes
from benchmarks.storm.drivers import Driver
from benchmarks.storm.plays import Script, Stage
from flows.binding import parse
from flows.delivery import Lane, Line
from flows.effects import AlertStaff, Send
from flows.events import ChoiceTapped, Envelope, Event, LocationReceived, TextReceived
from flows.messages import Ask
from state.errors import StateError
from state.mailbox import Mailbox
from state.turn import Mail

AGAIN = 0.05
"""How many events the platform sends twice."""

IDLE = frozenset({"waiting", "in_hand", "queued", "coming", "at_work", "services"})
"""States of the talk in which something may be chosen while something else is waited for."""

CONFIRMS = "confirm"
PLACE = LocationReceived(35.0, 134.2, "", "架空県架空市")


class Waiting(Struct):
    """One customer: the last question in each state by its id, what they have in mind, and their receipt number."""

    driver: Driver
    wish: str = ""
    idle: str = ""
    number: str = ""
    heard: int = 0


class Customers:
    """All customers at their telephones. ``heard`` is every message by conversation, in the order it came."""

    def __init__(self, stage: Stage, mailbox: Mailbox, lots: Random, lying: set[str]) -> None:
        self.heard: defaultdict[str, list[Line]] = defaultdict(list)
        self.confirmed = 0
        self._stage = stage
        self._mailbox = mailbox
        self._lots = lots
        self._lying = lying
        self._known: dict[str, Waiting] = {}
        self._ids = count(1)

    def expect(self, driver: Driver, prompt: str) -> None:
        """Have somebody's car break down at its time."""
        self._known[driver.conversation] = Waiting(driver)
        self._stage.at(driver.at, lambda: self._break_down(driver, prompt))

    def number(self, conversation: str) -> str:
        """The receipt number of a conversation, empty before it is known."""
        return self._known[conversation].number

    def filed(self, alert: AlertStaff, conversation: str) -> None:
        """Their request has its number."""
        if conversation in self._known:
            self._known[conversation].number = alert.number

    def hear(self, line: Line) -> None:
        """A message has come."""
        self.heard[line.conversation].append(line)
        someone = self._known.get(line.conversation)
        if someone is None or not isinstance(line.body, Send):
            return
        for message in line.body.messages:
            prompt = parse(message.prompt) if isinstance(message, Ask) else None
            if isinstance(message, Ask) and prompt is not None:
                self._asked(someone, message, prompt.state)

    def _break_down(self, driver: Driver, prompt: str) -> None:
        someone = self._known[driver.conversation]
        self.confirmed += 1
        self._tap(someone, prompt, CONFIRMS)
        chance = self._lots.random()
        for share, wish in ((0.06, "withdraw"), (0.09, "solved"), (0.11, "place"), (0.14, "family")):
            if chance < share:
                self._stage.play(self._wants(someone, wish))
                break
        if self._lots.random() < 0.15:
            self._stage.play(self._wonders(someone))

    def _wants(self, someone: Waiting, wish: str) -> Script:
        yield self._lots.expovariate(1 / minutes(self._lots, 10, 40))
        self._choose(someone, wish)

    def _wonders(self, someone: Waiting) -> Script:
        for _ in range(self._lots.randint(1, 3)):
            yield minutes(self._lots, 3, 40)
            self._post(someone, TextReceived("まだですか？", self._id(someone)))

    def _choose(self, someone: Waiting, wish: str) -> None:
        """Tap it under the last question that offers something; before there is one, it is kept in mind."""
        if someone.idle:
            self._tap(someone, someone.idle, wish)
        else:
            someone.wish = wish

    def _asked(self, someone: Waiting, ask: Ask, state: str) -> None:
        if state in IDLE:
            someone.idle = ask.prompt
            self._while_waiting(someone, {choice.key for choice in ask.choices})
            return
        answer = self._answer(state)
        if answer is not None:
            self._stage.play(self._says(someone, ask.prompt, answer))

    def _while_waiting(self, someone: Waiting, choices: set[str]) -> None:
        chance = self._lots.random()
        if someone.wish:
            wish, someone.wish = someone.wish, ""
            self._choose(someone, wish)
        elif "not_there" in choices and someone.number in self._lying and chance < 0.8:
            self._stage.play(self._misses(someone))
        elif "self" in choices and chance < 0.08:
            self._stage.play(self._wants(someone, "self"))
        elif "wait" in choices and chance < 0.2:
            self._stage.play(self._wants(someone, "wait"))

    def _misses(self, someone: Waiting) -> Script:
        yield minutes(self._lots, 1, 5)
        if someone.number in self._lying:
            self._choose(someone, "not_there")

    def _says(self, someone: Waiting, prompt: str, said: str | LocationReceived | TextReceived) -> Script:
        yield minutes(self._lots, 0.1, 3)
        match said:
            case str():
                self._tap(someone, prompt, said)
            case LocationReceived():
                self._post(someone, LocationReceived(said.latitude, said.longitude, self._id(someone), said.address))
            case TextReceived(text):
                self._post(someone, TextReceived(text, self._id(someone)))

    def _answer(self, state: str) -> str | LocationReceived | TextReceived | None:
        """What they say to a question; None for nothing."""
        lots = self._lots
        match state:
            case "withdrawing" | "solving" | "self_arranging":
                return "yes" if lots.random() < 0.8 else "no"
            case "checking":
                return lots.choice(("here", "here", "here", "moved", "no", None))
            case "redirecting":
                return lots.choice(("partner", "nearest", "home", "elsewhere", None))
            case "relocating":
                return PLACE if lots.random() < 0.9 else None
            case "redirect_address":
                return TextReceived("架空市架空町2丁目3番", "")
            case "rating":
                return lots.choice(("good", "good", "fair", "bad", None, None))
            case "rating_reason":
                return lots.choice(("speed", "manners", "work", "none", None))
            case _:
                return None

    def _tap(self, someone: Waiting, prompt: str, choice: str) -> None:
        self._post(someone, ChoiceTapped(prompt, choice))

    def _post(self, someone: Waiting, event: Event) -> None:
        """As a platform does: until it is taken, and sometimes again."""
        now, driver = self._stage.clock(), someone.driver
        mail = Mail(
            driver.conversation,
            Envelope(self._id(someone), now, now, event, driver.address),
            Lane.CONVERSATION,
        )
        self._deliver(mail)
        if self._lots.random() < AGAIN:
            self._stage.at(now + timedelta(seconds=self._lots.uniform(0, 90)), lambda: self._deliver(mail))

    def _deliver(self, mail: Mail) -> None:
        try:
            self._mailbox.post([mail], self._stage.clock())
        except StateError:
            self._stage.at(self._stage.clock() + timedelta(seconds=2), lambda: self._deliver(mail))

    def _id(self, someone: Waiting) -> str:
        return f"{someone.driver.address.to}-{next(self._ids)}"
