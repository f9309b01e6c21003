"""What the claims desk says of a report: into the records, once a message, and from there to the customer.

What is said is kept in the same transaction as what it changes, and handed on after it, by us or by the clock: handed
on twice it is told once, since conversations know it by number and turn.
"""

from collections.abc import Iterator
from datetime import date, datetime
from hashlib import sha256

import structlog

from bot.claims.ways import Ways
from bot.logs import fault
from flows.accident.news import ReportUpdated
from flows.accident.standing import DeskUpdate
from flows.events import Envelope
from state.errors import StateError
from state.mailbox import Mailbox
from state.records.reports import Altered, FiledReport, KeptUpdate, Reports, Unmoved, Updated
from state.turn import Mail, Posting

AT_ONCE = 200

Result = Updated | Unmoved | Altered | None

log = structlog.get_logger()


class Updating:
    """Moves reports on. Safe for many threads and processes at once."""

    def __init__(self, reports: Reports, ways: Ways, mailbox: Mailbox) -> None:
        self._reports = reports
        self._ways = ways
        self._mailbox = mailbox

    def update(self, number: str, said: DeskUpdate, message: str, now: datetime, body: bytes = b"") -> Result:
        """Take what the desk says of a report; None where there is no such report.

        Args:
            number: the receipt number.
            said: what it says.
            message: the message's id: said again, it is said once.
            now: UTC.
            body: all that makes the message what it is: by it an altered one is found out.

        Raises:
            RecordsUnavailable: nothing was changed; saying it again is safe.
        """
        key, digest = (sha256(part).hexdigest() for part in (message.encode(), number.encode() + b"\n" + body))
        return self._told(self._reports.update(number, said, key, digest, now), now)

    def take(self, number: str, by: str, now: datetime, next_contact: date | None = None) -> Result:
        """Take a report in charge, unless somebody else has it or it is closed; None where there is none.

        Of several people who try at once, one gets it. Raises as :meth:`update` does.
        """
        said = DeskUpdate("in_hand", by, next_contact)
        message = f"take:{number}:{by}:{next_contact}"
        return self._told(self._reports.take(number, said, sha256(message.encode()).hexdigest(), now), now)

    def relay(self, now: datetime, number: str = "") -> int:
        """Hand on what the desk has said, oldest first, of one report or of all; how many words there were.

        Raises:
            RecordsUnavailable, StoreUnavailable: doing it again is safe.
        """
        kept = self._reports.untold(AT_ONCE, number)
        reports = {each: self._reports.get(each) for each in {update.number for update in kept}}
        mail = [
            (update, letter)
            for update in kept
            if (filed := reports[update.number]) is not None
            for letter in self._letters(update, filed, now)
        ]
        postings = self._mailbox.post([letter for _, letter in mail], now) if mail else []
        refused = {update.key for (update, _), posting in zip(mail, postings, strict=True) if posting is Posting.FULL}
        self._reports.told([update.key for update in kept if update.key not in refused], now)
        return len(kept)

    def _told(self, result: Result, now: datetime) -> Result:
        if isinstance(result, Updated):
            try:
                self.relay(now, result.filed.number)
            except StateError as error:
                # It is kept: the clock hands it on.
                log.warning("not handed on yet", **fault(error))
        return result

    def _letters(self, update: KeptUpdate, filed: FiledReport, now: datetime) -> Iterator[Mail]:
        """One word of the desk's, for each conversation of the customer's; in the first it is said aloud."""
        said = update.said
        event = ReportUpdated(
            filed.number, said.state or filed.state, filed.in_charge, filed.next_contact, said.word, said.note
        )
        id_ = f"report:{filed.number}:{update.turn}"
        # Nothing is said where an erased customer spoke: neither address nor links are left of them.
        for place, way in enumerate(self._ways.of(filed.customer, filed.address)):
            heard = event if place == 0 else ReportUpdated(event.number, event.state, aloud=False)
            yield Mail(way.conversation, Envelope(id_, update.at, now, heard, way.address))
