"""Conversations that tell more of one report: what each wants kept is kept, and each sees what the others told."""

from datetime import datetime
from typing import Any

from chat import NIGHT, REPORT, Chat
from customers import HANAKO
from msgspec.structs import replace
from showing import shown

from flows.accident.news import ReportState
from flows.accident.recording import AddDetails, TellClaims
from flows.accident.report import AccidentReport
from flows.accident.standing import ReportStanding
from flows.accident.telling import Told, newer, with_answers
from flows.details import cadence
from flows.effects import Send
from flows.events import Channel, Envelope, TimerFired
from flows.facts import Customer
from flows.session import Session

FILED = AccidentReport(
    "line",
    "ja",
    customer="customer-1",
    contract="C-car-1",
    vehicle="car-1",
    plate="品川 300 さ 12-42",
    model="プリウス",
    name="見本 花子",
    phone="+819000000001",
    relation="self",
    occurred=NIGHT,
    address="渋谷区道玄坂の交差点",
    kind="car",
    injuries={"self": "light", "passengers": "none", "others": "none"},
    consent="accident-injury/1@ja 2026-11-22T13:05Z",
    police="yes",
    drivable="yes",
    summary="信号で止まっていたら後ろから当たられた",
)
"""What was filed: everything is asked about."""


class Book:
    """The records of one customer's reports, kept as the real ones keep them."""

    def __init__(self, *reports: ReportStanding) -> None:
        self.reports = list(reports)
        self.taken: list[AddDetails] = []

    def take(self, wanted: AddDetails) -> None:
        """Keep answers, once or again."""
        self.taken.append(wanted)
        for place, found in enumerate(self.reports):
            if found.number == wanted.number and found.state != "closed" and found.report is not None:
                fresh = newer(found.told, wanted.changes, wanted.at)
                report = with_answers(found.report, {slot: change.value for slot, change in fresh.items()})
                told = {**found.told, **{slot: Told(wanted.at, change.message) for slot, change in fresh.items()}}
                self.reports[place] = replace(found, report=report, told=told, complete=report.complete)

    def becomes(self, **changed: Any) -> None:
        """The desk moves the first report."""
        self.reports[0] = replace(self.reports[0], **changed)

    @property
    def report(self) -> AccidentReport:
        """The first report as it is kept now."""
        report = self.reports[0].report
        assert report is not None
        return report


def stands(
    report: AccidentReport = FILED, number: str = REPORT, state: ReportState = "received", filed: datetime = NIGHT
) -> ReportStanding:
    """A report on record."""
    return ReportStanding(number, state, filed, report.kind, report.complete, report=report)


def book_of(**changed: Any) -> Book:
    """The records of a customer with one report."""
    return Book(stands(replace(FILED, **changed)))


class Telling(Chat):
    """A conversation of a customer whose reports are in a book. ``slow``: what is told is not yet in it."""

    def __init__(
        self,
        book: Book,
        channel: Channel = "line",
        customer: Customer | None = HANAKO,
        session: Session | None = None,
        **more: Any,
    ) -> None:
        super().__init__(channel, customer, session, **more)
        self.book = book
        self.slow = False
        self.waiting: list[AddDetails] = []
        self.all_said = ""

    def _step(self, envelope: Envelope) -> None:
        self.reports = tuple(self.book.reports)
        super()._step(envelope)
        self.all_said += "".join(shown(each) for send in self.did(Send) for each in send.messages)
        self.waiting += self.did(AddDetails)
        if not self.slow:
            self.is_written()

    def is_written(self) -> None:
        """What was told reaches the records."""
        for wanted in self.waiting:
            self.book.take(wanted)
        self.waiting.clear()

    def opens(self, part: str = "詳しい内容を伝えたい") -> None:
        """Begin to tell more."""
        self.says(part)

    def goes_by(self, *answers: str) -> None:
        """Answer one question after the other."""
        for answer in answers:
            self.says(answer)

    def is_reminded(self, now: datetime, set_for: datetime | None = None) -> None:
        """The report's timer fires at this instant, which may be later than it was ``set_for``."""
        ((name, due),) = [(name, due) for name, due in self.session.timers.items() if cadence.number_of(name)]
        due = set_for or due
        self.now = now
        self._step(Envelope(f"timer:{name}:{due.isoformat()}:{now}", due, now, TimerFired(name, due)))

    def told_desk(self) -> list[str]:
        """What the claims desk has heard."""
        return [effect.kind for effect in self.everything if isinstance(effect, TellClaims)]
