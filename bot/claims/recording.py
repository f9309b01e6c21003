"""Carrying out what talks about accidents want recorded: idempotent by the line's key."""

from datetime import datetime, timedelta

from bot.claims.watching import Watching
from flows.accident.recording import (
    AddDetails,
    AddWatcher,
    AmendReport,
    AnswerImpact,
    FileReport,
    RemoveWatcher,
    TellWatchers,
)
from flows.accident.report import AccidentReport
from flows.accident.watching import facts_of
from flows.delivery import Line
from state.records import Records
from state.records.impacts import RECENT

SAME = timedelta(hours=2)
"""A report of something that happened so long before or after a shock is of something else."""

Kept = AmendReport | AddDetails | AnswerImpact | TellWatchers | AddWatcher | RemoveWatcher
"""Records that no event answers."""


class Recording:
    """The recorder's hand for accidents. Safe for many threads at once."""

    def __init__(self, records: Records, watching: Watching) -> None:
        self._records = records
        self._watching = watching

    def file(self, line: Line, wanted: FileReport, now: datetime) -> str:
        """Put a report on record and return its number; a shock that it may be of is confirmed by it.

        Raises:
            RecordsUnavailable, StoreUnavailable: doing it again is safe.
        """
        number = self._records.reports.file(line.key, line.conversation, wanted.report, now, line.to)
        self._records.photos.file(line.conversation, wanted.draft, number, now)
        self._confirm(number, wanted.report, now)
        return number

    def keep(self, line: Line, wanted: Kept, now: datetime) -> None:
        """Carry out the rest. Raises as :meth:`file` does."""
        records = self._records
        match wanted:
            case AmendReport(number, report):
                records.reports.amend(number, report, now)
            case AddDetails(number, changes, at):
                records.reports.tell(number, changes, at, now)
            case AnswerImpact(impact, answer):
                records.impacts.become(impact, answer, now)
            case TellWatchers(impact, facts):
                self._watching.confirm(impact, facts, now, "help")
            case AddWatcher(customer, name, to, wording):
                records.watchers.add(line.key, customer, name, to, wording, now)
            case RemoveWatcher(customer, watcher):
                records.watchers.remove(customer, watcher, now)

    def _confirm(self, number: str, report: AccidentReport, now: datetime) -> None:
        impact = self._records.impacts.latest(report.customer, now - RECENT) if report.customer else None
        if impact is None or (report.occurred is not None and abs(report.occurred - impact.felt_at) > SAME):
            return
        self._records.impacts.become(impact.number, "report", now, number)
        self._watching.confirm(impact.number, facts_of(dict(report.injuries)), now, "report")
