"""A customer and the counter in talk, without a clock, a network or a store.

A :class:`Chat` drives :func:`flows.step.step` and reads every answer as its channel would show it: what a platform
would refuse, a conversation cannot say. Taps find their button in what was rendered, so that a label which is not shown
cannot be tapped; by SMS the number shown before the label is typed instead.
"""

from datetime import UTC, datetime, timedelta
from typing import Any, Literal

import msgspec
from customers import INSURER
from linking import Linking
from msgspec.structs import replace
from picturing import Picturing
from renewing import Renewing
from showing import buttons, sendable, shown, state_of
from waiting import Waiting

from flows.accident.news import ImpactFelt, ImpactSettled, ReportState, ReportUpdated, Strength
from flows.accident.standing import ReportStanding
from flows.accident.watching import Watcher
from flows.effects import Effect, FileRequest, OpenDoor, Send, ShowMenu
from flows.events import (
    Address,
    Channel,
    ChoiceTapped,
    DeliveryFailed,
    Envelope,
    Event,
    Followed,
    Linked,
    LocationReceived,
    MessageUnsent,
    OtherReceived,
    ReminderDue,
    RequestFiled,
    StaffAcknowledged,
    TextReceived,
    TimerFired,
    Unfollowed,
)
from flows.facts import Customer, Facts, Moment
from flows.messages import Ask, Card, Message, Open
from flows.roadside.request import RoadsideRequest
from flows.session import Language, Session
from flows.step import step
from flows.terms import Progress
from rating.tariff import sample

NIGHT = datetime(2026, 11, 22, 13, 5, tzinfo=UTC)
BETWEEN = timedelta(seconds=10)
ADDRESSES = {"line": Address("line", "U" + "1" * 32), "sms": Address("sms", "+819000000001")}
SHIBUYA = (35.658034, 139.701636)
NUMBER = "R-20261122-0001"
REPORT = "C-20261122-0001"
IMPACT = "I-20261122-0001"


class Chat(Linking, Renewing, Waiting, Picturing):
    """One conversation. What the customer does are verbs; what the counter answers is heard, read and counted.

    Args:
        channel: ``line`` or ``sms``.
        customer: who is linked to it, if anybody.
        session: a conversation to go on with.
    """

    def __init__(
        self,
        channel: Channel = "line",
        customer: Customer | None = None,
        session: Session | None = None,
        language: Language = "ja",
    ) -> None:
        self.channel: Channel = channel
        self.address = ADDRESSES[channel]
        self.records: dict[str, Customer] = {}
        self.progress: dict[str, Progress] = {}
        self.reports: tuple[ReportStanding, ...] = ()
        self.watchers: tuple[Watcher, ...] = ()
        self.tariff = sample()
        self.insurer = INSURER
        self.session = session or Session(self.address, language=language)
        if customer:
            self.customer = customer
        self.now = NIGHT
        self.happened = NIGHT
        self.asked_at = NIGHT
        self.tapped = ChoiceTapped("", "")
        self.taken = 0
        self.taps_made = 0
        self.sent: list[str] = []
        self.effects: tuple[Effect, ...] = ()
        self.trace: tuple[str, ...] = ()
        self.everything: list[Effect] = []
        self.said: list[Message] = []

    @property
    def customer(self) -> Customer | None:
        """Who is linked to the conversation now."""
        return self.records.get(self.session.customer)

    @customer.setter
    def customer(self, customer: Customer | None) -> None:
        if customer:
            self.records[customer.id] = customer
        self.session = replace(self.session, customer=customer.id if customer else "")

    # what the customer does

    def says(self, *texts: str, typed_at: datetime | None = None) -> None:
        """Type, one text after the other; ``typed_at`` when it was typed earlier than it reaches us."""
        for text in texts:
            self._hear_from(lambda message, text=text: TextReceived(text, message), typed_at)  # type: ignore[misc]  # a default binds the loop's value

    def taps(self, *labels: str) -> None:
        """Tap an answer or a way out of the newest question, by what stands on it."""
        for label in labels:
            self._tap(self.question, label)

    def taps_old(self, label: str, question: str = "") -> None:
        """Tap a button of an earlier bubble, the newest that has it (of that question, where one is named)."""
        older = [asked for asked in self.questions[:-1] if not question or state_of(asked) == question]
        for asked in reversed(older):
            if label in dict(buttons(asked)):
                self._tap(asked, label)
                return
        raise AssertionError(f"no earlier bubble shows {label!r}")

    def taps_again(self) -> None:
        """Tap the last button once more, as impatient fingers do."""
        self._hear_from(lambda _: self.tapped)

    def taps_raw(self, button: ChoiceTapped) -> None:
        """Tap a button by what it carries, shown or not."""
        self.tapped = button
        self._hear_from(lambda _: button)

    def sends_location(self, latitude: float = SHIBUYA[0], longitude: float = SHIBUYA[1]) -> None:
        """Send a position: LINE's button, or by SMS the page behind the link, which must have been opened for this."""
        if self.channel == "sms":
            doors = [effect for effect in self.everything if isinstance(effect, OpenDoor)]
            assert doors, "no link to send a location by was ever given"
            assert self.now < doors[-1].until, "the link has expired"
        else:
            self.taps_made += 1
        self._hear_from(lambda message: LocationReceived(latitude, longitude, message))

    def sends_sticker(self) -> None:
        """Send a sticker."""
        self._hear_from(lambda message: OtherReceived("sticker", message))

    def unsends(self, nth: int = -1) -> None:
        """Take back the nth message that was sent."""
        message = self.sent[nth]
        self._occurs(MessageUnsent(message), self.address)

    def blocks(self) -> None:
        """Block the account, or send STOP."""
        self._occurs(Unfollowed(), self.address)

    def follows(self) -> None:
        """Add the account, or send START."""
        self._occurs(Followed(), self.address)

    # what happens around them

    def waits(self, minutes: float) -> None:
        """Let time pass in silence; timers fire when they are due."""
        until = self.now + timedelta(minutes=minutes)
        heard: list[Message] = []
        done: list[Effect] = []
        while due := sorted((at, name) for name, at in self.session.timers.items() if at <= until):
            at, name = due[0]
            self.now = at
            self._step(Envelope(f"timer:{name}:{at.isoformat()}", at, at, TimerFired(name, at)))
            heard += self.said
            done += self.effects
        self.now = until
        self.said, self.effects = heard, tuple(done)

    def is_recorded(self, number: str = NUMBER) -> None:
        """The request reaches the records."""
        self._occurs(RequestFiled("key", number))

    def is_acknowledged(self, number: str = NUMBER) -> None:
        """Somebody at the insurer takes it in hand."""
        self._occurs(StaffAcknowledged(number))

    def feels(self, strength: Strength = "strong", number: str = IMPACT) -> None:
        """The customer's car feels a shock."""
        at, (latitude, longitude) = self.now - timedelta(seconds=20), SHIBUYA
        self._occurs(ImpactFelt(number, at, strength, latitude, longitude, "car-1"), self.address)

    def is_settled(self, by: Literal["helpnet", "person"], number: str = IMPACT) -> None:
        """Somebody else sees to the shock."""
        self._occurs(ImpactSettled(number, by), self.address)

    def hears_of_report(self, state: ReportState, **more: Any) -> None:
        """The claims desk says how the report stands."""
        self._occurs(ReportUpdated(REPORT, state, **more), self.address)

    def is_not_reached(self, *, unreachable: bool = False) -> None:
        """A message of ours fails for good."""
        self._occurs(DeliveryFailed("key", "blocked", unreachable=unreachable))

    # what the counter answered

    def hears(self, *parts: str) -> None:
        """Check that the last answer holds each of these, in this order."""
        at = 0
        for part in parts:
            found = self.words.find(part, at)
            assert found >= 0, f"not heard (in this order): {part!r}, in:\n{self.words}"
            at = found + len(part)

    def never_hears(self, *parts: str) -> None:
        """Check that the last answer holds none of these."""
        for part in parts:
            assert part not in self.words, f"heard {part!r} in:\n{self.words}"

    def is_asked(self, question: str) -> None:
        """Check that the last answer ends in this question of the talk."""
        assert self.said, "nothing was said"
        asked = [message for message in self.said if isinstance(message, Ask)]
        assert asked, f"not asked, but told:\n{self.words}"
        assert len(asked) == 1, f"asked {len(asked)} questions at once"
        assert state_of(asked[-1]) == question, f"asked {state_of(asked[-1])}, not {question}"

    def hears_nothing(self) -> None:
        """Check that the counter kept quiet."""
        assert not self.said, f"said:\n{self.words}"

    def files(self) -> RoadsideRequest:
        """The one request filed in the last step."""
        (filed,) = self.did(FileRequest)
        return filed.request

    def did(self, kind: type[Any]) -> list[Any]:
        """The effects of a kind in the last step."""
        return [effect for effect in self.effects if isinstance(effect, kind)]

    def is_shown_page(self, path: str) -> OpenDoor | None:
        """Check that a button opens this page of ours; the door behind it, where there is one."""
        cards = [message for message in self.said if isinstance(message, Ask | Card)]
        pages = [button.url for card in cards for button in card.buttons if isinstance(button, Open)]
        shown_page = [url for url in pages if url.startswith(f"https://counter.example{path}")]
        assert shown_page, f"{path} is not among {pages}"
        doors = self.did(OpenDoor)
        return next((door for door in doors if shown_page[-1].endswith(door.token)), None)

    def menus(self) -> list[str]:
        """The menus put under the chat in the last step."""
        return [effect.menu for effect in self.did(ShowMenu)]

    @property
    def words(self) -> str:
        """All that was said in the last step, as the customer sees it."""
        return "\n".join(shown(message) for message in self.said)

    @property
    def questions(self) -> list[Ask]:
        """Every question put so far."""
        return [
            message
            for effect in self.everything
            if isinstance(effect, Send)
            for message in effect.messages
            if isinstance(message, Ask)
        ]

    @property
    def question(self) -> Ask:
        """The newest question."""
        return self.questions[-1]

    # how it is done

    def _tap(self, asked: Ask, label: str) -> None:
        offered = dict(buttons(asked))
        assert label in offered, f"{label!r} is not shown; shown are {', '.join(offered)}"
        self.taps_made += 1
        if self.channel == "sms":
            labels = [choice.label for choice in asked.choices]
            self.says(str(labels.index(label) + 1) if label in labels else label)
            return
        self.taps_raw(offered[label])

    def _hear_from(self, event: Any, happened: datetime | None = None) -> None:
        self.now += BETWEEN
        self.sent.append(f"message-{len(self.sent) + 1}")
        self._occurs(event(self.sent[-1]), self.address, happened)

    def _occurs(self, event: Event, address: Address | None = None, happened: datetime | None = None) -> None:
        self._step(Envelope(f"event-{self.taken}", happened or self.now, self.now, event, address))

    def _step(self, envelope: Envelope) -> None:
        self.taken += 1
        event = envelope.event
        about = event.customer if isinstance(event, Linked) else self.session.customer
        facts = Facts(
            self.insurer,
            "https://counter.example",
            self.address,
            self.records.get(about),
            progress=self.progress,
            tariff=self.tariff,
            policyholder=self.records.get(event.customer) if isinstance(event, ReminderDue) else None,
            reports=self.reports,
            watchers=self.watchers,
        )
        before = msgspec.msgpack.encode(self.session)
        taken = step(self.session, envelope, facts, Moment(self.now, f"{self.taken:016d}"))
        assert msgspec.msgpack.encode(self.session) == before, "a step changed the session it was given"
        after = msgspec.msgpack.encode(taken.session)
        assert msgspec.msgpack.decode(after, type=Session) == taken.session, "a session must survive being kept"
        self.session, self.effects, self.trace = taken.session, taken.effects, taken.trace
        self.everything += taken.effects
        self.happened = envelope.happened
        self.said = []
        for send in self.did(Send):
            sendable(send.messages, send.to.channel if send.to else self.channel, self.expected())
            if send.to is None:
                self.said += send.messages
        if any(isinstance(message, Ask) for message in self.said):
            self.asked_at = self.now
