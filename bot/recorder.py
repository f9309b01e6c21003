"""Carrying out what a turn wants recorded: idempotent by the line's key, and answered with an event."""

from collections.abc import Callable
from datetime import datetime

import structlog

from bot import journal
from bot.accounts.answering import Answering
from bot.claims.recording import Kept, Recording
from bot.dispatching.dispatching import Dispatching
from bot.photographs.keeping import Keeping
from bot.reminding import noting
from flows.accident.recording import FileReport
from flows.delivery import Attempt, Delivered, Line, Outcome, Refused, Retry
from flows.dispatch.happenings import Instructed
from flows.dispatch.refusals import DispatchRefused
from flows.effects import (
    Amend,
    FileApplication,
    FileRequest,
    Forget,
    Instruct,
    IssueCode,
    Link,
    LinkPhone,
    ReadLinkString,
    RecordConsent,
    RecordProgress,
    RecordReminder,
    Suppress,
    Unlink,
    Unsuppress,
    Withdraw,
)
from flows.events import Envelope, Event, RequestFiled
from flows.keeping import KeepAnswer, KeepScreen
from flows.pictures import DropPhotos, FilePhotos
from state.errors import StoreUnavailable
from state.journal import Journal
from state.keys import partition_of
from state.mailbox import Mailbox
from state.records import Records
from state.records.errors import RecordsUnavailable
from state.turn import Mail

log = structlog.get_logger()


class Recorder:
    """Implements :class:`flows.delivery.Deliverer` for the route ``record``. Safe for many threads at once."""

    def __init__(  # noqa: PLR0913, PLR0917  # who answers what is recorded
        self,
        records: Records,
        mailbox: Mailbox,
        stream: Journal,
        answering: Answering,
        dispatching: Dispatching,
        photographs: Keeping,
        accidents: Recording,
        now: Callable[[], datetime],
    ) -> None:
        self._records = records
        self._answering = answering
        self._dispatching = dispatching
        self._photographs = photographs
        self._accidents = accidents
        self._mailbox = mailbox
        self._stream = stream
        self._now = now

    def deliver(self, attempt: Attempt) -> Outcome:
        """Write the record; of what was filed, tell its conversation the number."""
        try:
            return self._record(attempt)
        except (RecordsUnavailable, StoreUnavailable) as error:
            return Retry(type(error).__name__, in_doubt=True)

    def _record(self, attempt: Attempt) -> Outcome:
        line = attempt.line
        match line.body:
            case FileRequest(request):
                number = self._records.requests.file(line.key, line.conversation, request, attempt.now)
                return self._dispatch(line, number, attempt.now)
            case FileApplication(application):
                number = self._records.applications.file(line.key, line.conversation, application, attempt.now)
                return self._filed(line, number, self._now())
            case FileReport() as wanted:
                number = self._accidents.file(line, wanted, attempt.now)
                return self._filed(line, number, self._now())
            case Link() | ReadLinkString() | IssueCode() | LinkPhone() | Unlink() as wanted:
                answer = self._answering.answer(wanted, line.key, attempt.now)
                self._tell(line, f"answer:{line.key}", answer, self._now())
                return Delivered()
            case _:
                return self._keep(attempt)

    def _keep(self, attempt: Attempt) -> Outcome:
        """Write what no event answers."""
        line = attempt.line
        match line.body:
            case RecordConsent(customer, address, purpose, granted, wording):
                self._records.consents.record(line.key, customer, address, purpose, granted, wording, attempt.now)
            case Withdraw() | Amend() | Instruct() as wish:
                self._change(wish, attempt.now)
            case Suppress(address, reason):
                self._records.suppressions.add(address, reason, attempt.now)
            case Unsuppress(address):
                self._records.suppressions.remove(address)
            case wanted if isinstance(wanted, Kept):
                self._accidents.keep(line, wanted, attempt.now)
            case KeepScreen() | KeepAnswer() as shown:
                self._records.applications.keep(line.key, line.conversation, shown)
            case RecordProgress() as said:
                self._records.renewals.record(said, attempt.now)
            case RecordReminder() as told:
                noting.note(self._records.notices, line.key, told, line.conversation, attempt.now)
            case Forget() | FilePhotos() | DropPhotos() as sent:
                self._follow(line.conversation, sent, attempt.now)
            case _:
                return Refused("not_a_record")
        return Delivered()

    def _follow(self, conversation: str, sent: Forget | FilePhotos | DropPhotos, now: datetime) -> None:
        """What becomes of messages that were sent: one was taken back, or it is known now whose pictures are."""
        match sent:
            case Forget(message):
                self._forget(conversation, message, now)
            case FilePhotos(draft, number):
                self._records.photos.file(conversation, draft, number, now)
            case DropPhotos(draft):
                self._photographs.drop(conversation, draft)

    def _forget(self, conversation: str, message: str, now: datetime) -> None:
        """What a message brought goes from all records."""
        self._photographs.erase(conversation, message)
        # Turns still on their way to the records hold the words too: bring them there first.
        journal.move(self._stream, self._records.journal, partition_of(conversation))
        self._records.journal.forget(conversation, message)
        self._records.applications.forget(conversation, message)
        self._records.reports.forget(conversation, message, now)

    def _dispatch(self, line: Line, number: str, now: datetime) -> Delivered:
        """Give the customer the number, then look for a partner at once.

        A mailbox is read in the order things happened, and a job's news are lost on a talk that has no number yet: the
        number's instant is therefore that of the record, before anything can have become of it.
        """
        filed = self._records.requests.get(number)
        if filed is None:  # erased meanwhile: there is nothing to send a truck for
            return self._filed(line, number, now)
        told = self._filed(line, number, filed.filed_at)
        self._dispatching.open(filed, now)
        return told

    def _change(self, wish: Withdraw | Amend | Instruct, now: datetime) -> None:
        """What the customer wants changed of a filed request: in the record, and in its dispatch."""
        match wish:
            case Withdraw(number):
                self._instruct(number, Instructed("cancel"), now)
                self._records.requests.cancel(number, now)
            case Amend(number, request):
                self._records.requests.amend(number, request, now)
                self._instruct(number, Instructed("corrected"), now)
            case Instruct(number, instruction):
                self._instruct(number, instruction, now)

    def _instruct(self, number: str, instruction: Instructed, now: datetime) -> None:
        """Tell dispatch. A wish for a job that is over, or has not been opened, has nothing left to change there."""
        try:
            self._dispatching.move(number, instruction, now)
        except DispatchRefused as error:
            log.info("instruction not taken", reason=type(error).__name__)

    def _filed(self, line: Line, number: str, happened: datetime) -> Delivered:
        self._tell(line, f"filed:{line.key}", RequestFiled(line.key, number), happened)
        return Delivered(number)

    def _tell(self, line: Line, id_: str, event: Event, happened: datetime) -> None:
        now = self._now()
        self._mailbox.post([Mail(line.conversation, Envelope(id_, happened, now, event), line.lane)], now)
