"""Handing notices over: into the mailbox of a conversation, where everything is checked again, or as a line to send.

Whatever dies between the records and the store is healed by handing over again: an event is known by its id, a line by
its key, and each goes out once.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import uuid5

import structlog
from msgspec import Struct
from msgspec.structs import replace

from bot.lines import NAMESPACE
from bot.logs import fault
from bot.reminding.planning import address_on
from flows.delivery import Lane, Line
from flows.effects import Letter, Notify
from flows.events import Address, Due, Envelope, ReminderDue
from flows.facts import Contract, Profile
from flows.messages import Say
from flows.reminders import hours
from flows.reminders.cadence import step_of
from flows.reminders.reach import Reach
from flows.reminders.wording import told
from state.mailbox import Mailbox
from state.outbox import Outbox
from state.records.notices import Entry, Notice, Notices
from state.turn import Mail, Posting

UNHEARD = timedelta(minutes=30)
"""After so long a conversation that was to say a notice is asked again, in case its event was lost."""

FAULTY = timedelta(hours=1)
"""After so long a notice that could not be handed over is looked at again."""

UNREAD = timedelta(hours=24)
"""What reached nobody for so long goes on to the next rung [reminders: the fallback of the cadence]."""

log = structlog.get_logger()


class Errand(Struct, frozen=True):
    """A notice to be handed over now: what it speaks of, and where its customer is reached. Personal data."""

    notice: Notice
    contracts: tuple[Contract, ...]
    reach: Reach


class Handing:
    """Puts notices on their way, many in one round trip.

    Args:
        mailbox: for what a conversation says.
        outbox: for what needs no conversation: notification messages and mails.
        notices: where it is noted that they are on their way.
        profile: the insurer.
        public_url: where our pages are, without a trailing slash.
    """

    def __init__(self, mailbox: Mailbox, outbox: Outbox, notices: Notices, profile: Profile, public_url: str) -> None:
        self._mailbox = mailbox
        self._outbox = outbox
        self._notices = notices
        self._profile = profile
        self._public_url = public_url

    def hand_over(self, errands: Sequence[Errand], now: datetime) -> int:
        """Hand these over; how many are on their way now. A conversation that is full is asked again later.

        One that cannot be written is tried again in an hour, and keeps no other waiting.

        Raises:
            StoreUnavailable, RecordsUnavailable: handing the same over again is safe.
        """
        written = [(each, self._written(each, now)) for each in errands]
        spoken = [(each, made) for each, made in written if isinstance(made, Mail)]
        postings = self._mailbox.post([made for _, made in spoken], now) if spoken else []
        taken = [each for (each, _), posting in zip(spoken, postings, strict=True) if posting is not Posting.FULL]
        sent = [(each, made) for each, made in written if isinstance(made, Line)]
        if sent:
            self._outbox.post_once([made for _, made in sent], now)
        changes = [(each.notice, _under_way(each.notice, now)) for each in (*taken, *(each for each, _ in sent))]
        entries = [_entry(before, after, now) for before, after in changes]
        faulty = [each.notice for each, made in written if made is None]
        put_off = [(each, replace(each, again_at=now + FAULTY, changed_at=now)) for each in faulty]
        self._notices.move([*changes, *put_off], entries)
        return len(changes)

    def _written(self, errand: Errand, now: datetime) -> Mail | Line | None:
        """The errand as it goes out; None where it cannot be written."""
        try:
            return self._mail(errand, now) if errand.notice.rung in {"line", "sms"} else self._line(errand, now)
        except Exception as error:  # noqa: BLE001  # one that cannot be written must not stop the others
            log.error("a notice cannot be handed over", key=errand.notice.key, **fault(error))
            return None

    @staticmethod
    def _mail(errand: Errand, now: datetime) -> Mail:
        notice = errand.notice
        due = tuple(Due(each.number, each.maturity, each.vehicle.model) for each in errand.contracts)
        event = ReminderDue(notice.key, notice.step, notice.customer, due)
        address = _addressee(errand)
        envelope = Envelope(f"reminder:{_way(notice)}", now, now, event, address)
        return Mail(notice.conversation, envelope, Lane.CAMPAIGN)

    def _line(self, errand: Errand, now: datetime) -> Line:
        notice = errand.notice
        until = hours.closes(hours.day_in_japan(now), step_of(notice.step))
        words = told(step_of(notice.step).about, errand.contracts, self._profile, self._public_url, "ja")
        key = str(uuid5(NAMESPACE, f"reminder:{_way(notice)}"))
        if notice.rung == "mail":
            letter = Letter(errand.reach.mail, words.subject, words.letter, notice.key)
            return Line(key, notice.conversation, "mail", Lane.CAMPAIGN, letter, now, expires=until)
        to = _addressee(errand)
        body = Notify(to.to, (Say(words.text),), notice.key, until)
        return Line(key, notice.conversation, "line", Lane.CAMPAIGN, body, now, to=to, expires=until)


def _addressee(errand: Errand) -> Address:
    address = address_on(errand.notice.rung, errand.reach)
    if address is None:
        raise LookupError("a rung that is open has an address")
    return address


def _way(notice: Notice) -> str:
    """A notice on its rung; said later on the same rung, it is another event."""
    again = f":{notice.attempt}" if notice.attempt else ""
    return f"{notice.key}:{notice.rung}{again}"


def _under_way(notice: Notice, now: datetime) -> Notice:
    """The notice once it is handed over. What is spoken tells itself what became of it; a mail, only that it failed."""
    match notice.rung:
        case "notification":
            return replace(notice, state="sent", again_at=now + UNREAD, changed_at=now)
        case "mail":
            return replace(notice, state="sent", again_at=None, changed_at=now)
        case _:
            return replace(notice, again_at=now + UNHEARD, changed_at=now)


def _entry(before: Notice, after: Notice, now: datetime) -> Entry:
    outcome = "sent" if after.state == "sent" else "handed"
    return Entry(f"{_way(before)}:{outcome}", before.key, before.rung, outcome, "", now)
