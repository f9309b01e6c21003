"""What a step wants done: imperatives, carried out by others after the turn is committed.

An effect is a value. It has no key of its own; the turn gives it one (conversation, turn, index), and whoever carries
it
out uses that key so that doing it twice is doing it once.
"""

from datetime import date, datetime
from typing import Literal

from msgspec import Struct

from flows.accident.recording import Reporting, TellClaims
from flows.alerts import AlertKind
from flows.dispatch.happenings import Instructed
from flows.events import Address
from flows.keeping import KeepAnswer, KeepScreen
from flows.messages import Message
from flows.pictures import Belonging, KeepPhoto
from flows.renewal.application import RenewalApplication
from flows.roadside.request import RoadsideRequest


class Send(Struct, frozen=True, omit_defaults=True, tag="send"):
    """Say these (one to five) to the customer, at ``to`` where that is given and else where the conversation is.

    ``notice`` is the key of the reminder this is: it travels in the campaign lane, behind everything anybody waits for,
    and no more from ``until`` (UTC) on. So does what many hear at once (``bulk``).
    """

    messages: tuple[Message, ...]
    to: Address | None = None
    notice: str = ""
    until: datetime | None = None
    bulk: bool = False


class FileRequest(Struct, frozen=True, tag="file"):
    """Record a roadside request; the answer comes back as :class:`flows.events.RequestFiled`."""

    request: RoadsideRequest


class Withdraw(Struct, frozen=True, tag="withdraw"):
    """Cancel the filed request of this receipt number, at the customer's word."""

    number: str


class Amend(Struct, frozen=True, tag="amend"):
    """Replace what is recorded under this receipt number: the customer corrected it or took a message back."""

    number: str
    request: RoadsideRequest


class Instruct(Struct, frozen=True, tag="instruct"):
    """Tell dispatch what the customer of this receipt number wants of it."""

    number: str
    instruction: Instructed


class OrderPartner(Struct, frozen=True, omit_defaults=True, tag="order-partner"):
    """Tell a partner of an offer or a job, at the address of its software. ``body`` is JSON as the partner API has it.

    ``offer`` is the id of the offer it is about. Personal data.
    """

    partner: str
    message: str
    body: bytes
    offer: str = ""


class Suppress(Struct, frozen=True, tag="suppress"):
    """Send nothing more to this address: its owner said STOP, or it takes nothing."""

    address: Address
    reason: str


class Unsuppress(Struct, frozen=True, tag="unsuppress"):
    """Send to this address again: its owner said START."""

    address: Address


class Forget(Struct, frozen=True, tag="forget"):
    """Erase what was kept of a message the customer has unsent (LINE asks that it can no longer be seen or used)."""

    message: str


class AlertStaff(Struct, frozen=True, omit_defaults=True, tag="alert"):
    """Tell the insurer's people by mail.

    ``kind`` picks the wording; ``number`` is the receipt number, if there is one yet. ``words`` are the customer's own,
    where the counter could not use them. Personal data: they stand in the mail and nowhere else.
    """

    kind: AlertKind
    request: RoadsideRequest
    number: str = ""
    words: str = ""


class Notify(Struct, frozen=True, tag="notify"):
    """Say these to whoever has this telephone number (E.164) on LINE, friend or not, by LINE通知メッセージ.

    ``notice`` is the key of the reminder this is; nothing is sent from ``until`` (UTC) on.
    """

    phone: str
    messages: tuple[Message, ...]
    notice: str
    until: datetime


class FileApplication(Struct, frozen=True, tag="file-application"):
    """Record a renewal application; the answer comes back as :class:`flows.events.RequestFiled`."""

    application: RenewalApplication


class RecordReminder(Struct, frozen=True, omit_defaults=True, tag="reminder"):
    """Keep what became of a reminder: ``sent`` on its way, ``delivered``, ``answered``, or why it was not sent."""

    notice: str
    outcome: Literal["sent", "withheld", "failed", "delivered", "answered"]
    reason: str = ""


class RecordProgress(Struct, frozen=True, omit_defaults=True, tag="progress"):
    """Keep that a contract's owner will not renew it, and why; or that they want to be asked again from a day on."""

    contract: str
    maturity: date
    declined: str = ""
    asleep_until: date | None = None


class TellDesk(Struct, frozen=True, omit_defaults=True, tag="tell-desk"):
    """Tell the insurer's people who see to renewals, by mail, that this customer wants a person.

    ``point`` names the question at which they stood; ``words`` are their own. Personal data.
    """

    kind: Literal["consult", "late", "ineligible", "declaration", "mismatch", "change", "declined"]
    customer: str
    name: str
    phone: str
    contract: str
    point: str = ""
    words: str = ""


class SetTimer(Struct, frozen=True, tag="set-timer"):
    """Wake this conversation at ``due`` by a :class:`flows.events.TimerFired`; of one name, the last one set wins."""

    name: str
    due: datetime


class CancelTimer(Struct, frozen=True, tag="cancel-timer"):
    """Forget the timer of that name, if it is set."""

    name: str


Purpose = Literal["here", "link", "enter", "document", "notice", "photos"]


class OpenDoor(Struct, frozen=True, omit_defaults=True, tag="open-door"):
    """Open a page of ours until ``until``; ``token`` is the secret part of its address.

    ``purpose`` says which page: ``here`` takes a position, as the answer to ``prompt``; ``link`` signs somebody in to
    link this address; ``enter`` is the policyholder's page of ``customer`` without a password; ``document`` is the
    important matters of an application; ``notice`` takes the answer to a reminder where the sender of SMS takes none;
    ``photos`` takes pictures, as often as one likes (:func:`flows.photos.page`), of a ``breakdown`` or of an accident.
    ``language`` is what the talk is held in.
    """

    token: str
    prompt: str
    until: datetime
    purpose: Purpose = "here"
    customer: str = ""
    language: str = "ja"
    number: str = ""
    draft: int = 0
    with_position: bool = False
    breakdown: bool = False


class Link(Struct, frozen=True, tag="link"):
    """Let this address speak for the customer the nonce stands for.

    Answered by :class:`flows.events.Linked` or :class:`flows.events.LinkRefused`.
    """

    address: Address
    nonce: str


class ReadLinkString(Struct, frozen=True, tag="read-link-string"):
    """Show the page that gave out this string who has sent it; answered by :class:`flows.events.LinkStringRead`."""

    address: Address
    text: str


class IssueCode(Struct, frozen=True, tag="issue-code"):
    """Send a verification code by SMS to this address, which has just written to us itself, to link it.

    Answered by :class:`flows.events.CodeIssued`.
    """

    address: Address
    language: str


class LinkPhone(Struct, frozen=True, tag="link-phone"):
    """Link this telephone number to the policyholder of this birth date who has it, if the code is right.

    Answered by :class:`flows.events.Linked` or :class:`flows.events.LinkRefused`. Personal data.
    """

    address: Address
    code: str
    birth: date


class Unlink(Struct, frozen=True, tag="unlink"):
    """Forget whose address this is; answered by :class:`flows.events.Unlinked`."""

    address: Address


class RecordConsent(Struct, frozen=True, tag="consent"):
    """Keep what the customer agreed to or declined.

    ``purpose`` is ``contract`` (notices about their contract on this channel) or ``marketing``; ``wording`` names the
    text they were shown, with its version.
    """

    customer: str
    address: Address
    purpose: Literal["contract", "marketing"]
    granted: bool
    wording: str


class ShowMenu(Struct, frozen=True, tag="show-menu"):
    """Put this menu under the customer's chat: ``linked`` or ``unlinked``, a hyphen, and the language."""

    address: Address
    menu: str


class Letter(Struct, frozen=True, omit_defaults=True, tag="letter"):
    """A mail to a customer, in words already found. Personal data throughout.

    ``notice`` is the key of the reminder this is.
    """

    to: str
    subject: str
    text: str
    notice: str = ""


Linking = Link | ReadLinkString | IssueCode | LinkPhone | Unlink
"""Records that are answered by an event."""

Evidence = KeepScreen | KeepAnswer
"""What an application is proved by."""

Record = (
    FileRequest
    | Withdraw
    | Amend
    | Instruct
    | Forget
    | Suppress
    | Unsuppress
    | Linking
    | RecordConsent
    | FileApplication
    | Evidence
    | RecordReminder
    | RecordProgress
    | Reporting
    | Belonging
)

Carried = Send | Notify | Record | OrderPartner | AlertStaff | TellDesk | TellClaims | ShowMenu | Letter | KeepPhoto
"""Effects that leave the turn as a line of the outbox."""

Effect = Carried | SetTimer | CancelTimer | OpenDoor
