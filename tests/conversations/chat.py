"""A customer and the counter in talk, without a clock, a network or a store.

A :class:`Chat` drives :func:`flows.step.step` and reads every answer as its channel would show it: what a platform
would refuse, a conversation cannot say. Taps find their button in what was rendered, so that a label which is not shown
cannot be tapped; by SMS the number shown before the label is typed instead.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
from customers import INSURER
from msgspec.structs import replace

from flows import binding
from flows.effects import Effect, FileRequest, OpenDoor, Send, ShowMenu
from flows.events import (
    Address,
    Channel,
    ChoiceTapped,
    CodeIssued,
    DeliveryFailed,
    Envelope,
    Event,
    Followed,
    LinkConfirmed,
    Linked,
    LinkedElsewhere,
    LinkRefused,
    LinkStringRead,
    LocationReceived,
    MessageUnsent,
    OtherReceived,
    PhotoReceived,
    RequestFiled,
    StaffAcknowledged,
    TextReceived,
    TimerFired,
    Unfollowed,
    Unlinked,
    UnlinkWished,
)
from flows.facts import Customer, Facts, Moment
from flows.messages import Ask, Card, Message, Open
from flows.roadside.request import RoadsideRequest
from flows.session import Language, Session
from flows.step import step
from handlers.line import limits as line_limits
from handlers.line.postback import decode
from handlers.line.render import render as line_render
from handlers.sms import limits as sms_limits
from handlers.sms.render import render as sms_render

NIGHT = datetime(2026, 11, 22, 13, 5, tzinfo=UTC)
BETWEEN = timedelta(seconds=10)
ADDRESSES = {"line": Address("line", "U" + "1" * 32), "sms": Address("sms", "+819000000001")}
SHIBUYA = (35.658034, 139.701636)
NUMBER = "R-20261122-0001"

ARRIVAL_TIME = re.compile(
    r"\d+\s*分(?:ほど|くらい|程度|後|以内)?(?:で|に|以内に)?(?:到着|着き|伺|参|お届け)|到着(?:予定|目安)?[はの:]?\s*\d"
    r"|\b(?:in|within)\s+\d+\s+min|\bETA\b|arrives? (?:at|in|within)\b"
    r"|(?:到着|着く|伺|arriv)[^\n]{0,12}\d{1,2}:\d{2}|\d{1,2}:\d{2}\s*(?:頃|ごろ|に|着)"
)
PROMISE = re.compile(
    r"(?:必ず|かならず)(?:補償|お支払|払)|補償されます|補償いたします|お支払いします|全額|過失割合は"
    r"|you are covered|will be covered|we will pay"
)


class Chat:
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
            if label in dict(_buttons(asked)):
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

    def sends_photo(self) -> None:
        """Send a picture."""
        self._hear_from(PhotoReceived)

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

    def confirms_link(self, nonce: str = "nonce") -> None:
        """LINE, or the page they are signed in to, says who is at this address."""
        self._occurs(LinkConfirmed(nonce), self.address)

    def is_linked(self, customer: Customer, *, before: bool = False) -> None:
        """The records know the address as this customer's."""
        self.records[customer.id] = customer
        self._occurs(Linked(customer.id, before))

    def link_is_refused(self, reason: Any, left: int = 0, again: datetime | None = None) -> None:
        """The records link nothing."""
        self._occurs(LinkRefused(reason, left, again))

    def string_is_read(self, *, good: bool) -> None:
        """The string that was sent is looked up."""
        self._occurs(LinkStringRead(good))

    def code_is_sent(self, outcome: Any = "sent", again: datetime | None = None) -> None:
        """A code is sent by SMS, or held back."""
        self._occurs(CodeIssued(outcome, again))

    def is_linked_elsewhere(self, channel: Channel = "line") -> None:
        """Another address is linked to the same customer."""
        self._occurs(LinkedElsewhere(channel))

    def wishes_unlink_on_page(self) -> None:
        """They end the link on the policyholder's page."""
        self._occurs(UnlinkWished())

    def is_unlinked(self) -> None:
        """The records know the address as nobody's."""
        self._occurs(Unlinked())

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
        buttons = dict(_buttons(asked))
        assert label in buttons, f"{label!r} is not shown; shown are {', '.join(buttons)}"
        self.taps_made += 1
        if self.channel == "sms":
            labels = [choice.label for choice in asked.choices]
            self.says(str(labels.index(label) + 1) if label in labels else label)
            return
        self.taps_raw(buttons[label])

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
        facts = Facts(INSURER, "https://counter.example", self.address, self.records.get(about))
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
            sendable(send.messages, send.to.channel if send.to else self.channel)
            if send.to is None:
                self.said += send.messages
        if any(isinstance(message, Ask) for message in self.said):
            self.asked_at = self.now


def shown(message: Message) -> str:
    """A message as it reads, channel apart."""
    return "\n".join(sms_render((message,)))


def state_of(asked: Ask) -> str:
    """The question behind a bubble."""
    prompt = binding.parse(asked.prompt)
    assert prompt is not None
    return prompt.state


def sendable(messages: tuple[Message, ...], channel: Channel) -> None:
    """Hold what is said against the channel's limits, and against what an insurer must never say."""
    if channel == "line":
        assert not line_limits.check(line_render(messages))
    else:
        for text in sms_render(messages, INSURER.brand):
            broken = [each for each in sms_limits.check(text) if each.rule != "over_budget"]
            assert not broken
    for message in messages:
        assert not ARRIVAL_TIME.search(shown(message)), f"an arrival time: {shown(message)}"
        assert not PROMISE.search(shown(message)), f"a promise: {shown(message)}"


def _buttons(asked: Ask) -> Iterator[tuple[str, ChoiceTapped]]:
    """What LINE shows of a question, and what comes back when it is tapped."""
    for action in _actions(line_render((asked,))):
        tapped = decode(str(action["data"]))
        assert isinstance(tapped, ChoiceTapped)
        yield str(action["displayText"]), tapped


def _actions(part: object) -> Iterator[dict[str, object]]:
    if isinstance(part, dict):
        if part.get("type") == "postback":
            yield part
        for inner in part.values():
            yield from _actions(inner)
    elif isinstance(part, list):
        for inner in part:
            yield from _actions(inner)
