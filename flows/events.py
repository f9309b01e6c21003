"""What can reach a conversation: facts in the past tense, free of any platform's words.

An :class:`Event` says what happened; an :class:`Envelope` says when, to whom, and how it may be answered for free.
"""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from flows.accident.news import ImpactFelt, ImpactSettled, ReportUpdated
from flows.dispatch.news import DispatchNews
from flows.pictures import PictureOutcome

Channel = Literal["line", "sms"]


class Address(Struct, frozen=True):
    """Where a person is reached: a LINE user id, or a mobile number in E.164. Personal data: never logged."""

    channel: Channel
    to: str


class ReplyToken(Struct, frozen=True):
    """The right to answer one event for free: usable once, and only until ``until`` (LINE: one minute)."""

    token: str
    until: datetime


class TextReceived(Struct, frozen=True, tag="text"):
    """Words typed by the customer. ``message`` is the platform's message id, the provenance of what they fill."""

    text: str
    message: str


class ChoiceTapped(Struct, frozen=True, tag="tap"):
    """A button of an earlier question: ``prompt`` is that question's id, ``choice`` the key behind the label."""

    prompt: str
    choice: str


class LocationReceived(Struct, frozen=True, tag="location"):
    """A position in WGS 84 degrees, and what the platform calls the place."""

    latitude: float
    longitude: float
    message: str
    address: str = ""


class PhotoReceived(Struct, frozen=True, tag="photo"):
    """A picture, by reference: ``message`` is what the platform's content API is asked for.

    Of several sent at once, which arrive in any order, ``set_id`` is the same; ``index`` is its place among ``total``,
    from 1. Where the platform does not say, they are 0.
    """

    message: str
    set_id: str = ""
    index: int = 0
    total: int = 0


class PhotoKept(Struct, frozen=True, omit_defaults=True, tag="photo-kept"):
    """A picture was fetched and kept, or was not (:data:`flows.pictures.PictureOutcome`).

    ``message`` brought it; ``photo`` is its id on record, that of the one kept before where it is a ``duplicate``, and
    empty where nothing is kept. ``wanted`` is what it was to show. Through a page, pictures come by messages of ours.
    """

    message: str
    outcome: PictureOutcome
    photo: str = ""
    wanted: str = ""


class OtherReceived(Struct, frozen=True, tag="other"):
    """Something a person sent that carries no answer: ``kind`` is ``sticker``, ``video``, ``audio`` or ``file``."""

    kind: str
    message: str


class MessageUnsent(Struct, frozen=True, tag="unsent"):
    """The customer took a message back: what it filled must be forgotten."""

    message: str


class Followed(Struct, frozen=True, tag="followed"):
    """The customer added the account as a friend, or unblocked it."""


class Unfollowed(Struct, frozen=True, tag="unfollowed"):
    """The customer blocked the account: nothing more can be sent there."""


class TimerFired(Struct, frozen=True, tag="timer"):
    """A durable timer ran out. ``due`` tells the timer that was set from one set again since."""

    name: str
    due: datetime


class RequestFiled(Struct, frozen=True, tag="filed"):
    """A record effect reached the database: ``key`` is the effect's, ``number`` the receipt number people read."""

    key: str
    number: str


class StaffAcknowledged(Struct, frozen=True, tag="acknowledged"):
    """A person at the insurer has taken the request with this receipt number in hand."""

    number: str


class LinkConfirmed(Struct, frozen=True, tag="link-confirmed"):
    """The person at this address is who signed in on our page: the platform says so, or they themselves do there.

    ``nonce`` is the page's: once, and for a few minutes, it stands for the customer who signed in.
    """

    nonce: str


class LinkStringRead(Struct, frozen=True, tag="link-string"):
    """The string from the policyholder's page was looked up: ``good`` if the page now waits for its owner's yes.

    A string that was edited, used, or has expired is not good, and nobody is told which.
    """

    good: bool


class CodeIssued(Struct, frozen=True, tag="code-issued"):
    """What came of asking for a verification code to be sent here; where it was not, ``again`` (UTC) is when it may."""

    outcome: Literal["sent", "too_soon", "too_many", "locked"]
    again: datetime | None = None


class Linked(Struct, frozen=True, tag="linked"):
    """The records know this address as the customer's. ``before``: they did so already."""

    customer: str
    before: bool = False


class LinkRefused(Struct, frozen=True, tag="link-refused"):
    """Nothing was linked.

    ``over``: the nonce was used or has expired. ``wrong``: the code is not the one sent, ``left`` more tries.
    ``locked``: no more tries until ``again`` (UTC). ``unknown``: right code, but no policyholder of that birth date has
    this number.
    """

    reason: Literal["over", "wrong", "locked", "unknown"]
    left: int = 0
    again: datetime | None = None


class LinkedElsewhere(Struct, frozen=True, tag="linked-elsewhere"):
    """Another address was linked to this conversation's customer: whoever did not do it themselves should know."""

    channel: Channel


class UnlinkWished(Struct, frozen=True, tag="unlink-wished"):
    """The customer ended this address's link on the policyholder's page."""


class Unlinked(Struct, frozen=True, tag="unlinked"):
    """The records no longer know whose this address is."""


class DeliveryFailed(Struct, frozen=True, tag="undelivered"):
    """A message to the customer failed for good; ``reason`` is an outcome code, never the message.

    ``unreachable`` says that the address itself takes nothing: opted out, or no such telephone. ``notice`` is the
    reminder the message was, empty for any other (:class:`flows.effects.Send`).
    """

    key: str
    reason: str
    unreachable: bool = False
    notice: str = ""


class Due(Struct, frozen=True):
    """A contract to be reminded of: its number, the day it matures, and the model of its car (empty: not to be said).

    Personal data.
    """

    contract: str
    maturity: date
    car: str = ""


class ReminderDue(Struct, frozen=True, tag="reminder-due"):
    """The customer at this address is to be reminded of contracts, unless something has come between.

    ``notice`` is this message's key for ever: repeated, it is the same message. ``step`` is the step of the cadence
    (``R4``). ``customer`` is whose contracts they are, who need not be linked to this address.
    """

    notice: str
    step: str
    customer: str
    contracts: tuple[Due, ...]


class DocumentRead(Struct, frozen=True, tag="document-read"):
    """The customer went through a document on our page and confirmed it there: ``document`` names it and its edition.

    ``prompt`` is the question whose button opened the page, ``opened`` (UTC) when it was first shown.
    """

    prompt: str
    document: str
    opened: datetime


Event = (
    TextReceived
    | ChoiceTapped
    | LocationReceived
    | PhotoReceived
    | PhotoKept
    | OtherReceived
    | MessageUnsent
    | Followed
    | Unfollowed
    | TimerFired
    | RequestFiled
    | StaffAcknowledged
    | LinkConfirmed
    | LinkStringRead
    | CodeIssued
    | Linked
    | LinkRefused
    | LinkedElsewhere
    | UnlinkWished
    | Unlinked
    | DeliveryFailed
    | ReminderDue
    | DocumentRead
    | DispatchNews
    | ReportUpdated
    | ImpactFelt
    | ImpactSettled
)


class Envelope(Struct, frozen=True, omit_defaults=True):
    """One event on its way to a conversation.

    ``id`` is unique for the event for all time (LINE's webhookEventId, Twilio's MessageSid, ``timer:…``): duplicates
    are
    known by it. ``happened`` is the platform's time of the event and decides its order; ``arrived`` is ours. Both are
    UTC.
    ``address`` is missing on events of our own making (timers, records).
    """

    id: str
    happened: datetime
    arrived: datetime
    event: Event
    address: Address | None = None
    reply: ReplyToken | None = None
    redelivered: bool = False
