"""What a talk about an accident wants recorded and told."""

from datetime import datetime
from typing import Literal

from msgspec import Struct

from flows.accident.report import AccidentReport
from flows.accident.telling import Detail
from flows.accident.watching import ThreeFacts

ClaimsKind = Literal[
    "filed", "changed", "complete", "danger", "callback", "news", "unreachable", "stuck", "help", "silent", "photos"
]
"""What the claims desk is told of: a report, corrected or completed, or one whose record does not come; people are in
danger while it is taken; its customer wants a call, says what could not be used, or is not reached; and of a shock: the
customer asks for help, does not answer; new pictures are there."""


class FileReport(Struct, frozen=True, omit_defaults=True, tag="file-report"):
    """Record an accident report; the answer comes back as :class:`flows.events.RequestFiled`.

    ``draft`` is the talk's ``began``, under which photos were kept before there was a number
    (:class:`flows.pictures.KeepPhoto`).
    """

    report: AccidentReport
    draft: int = 0


class AmendReport(Struct, frozen=True, tag="amend-report"):
    """Replace the report of this receipt number: the customer told more, corrected it, or took a message back."""

    number: str
    report: AccidentReport


class AddDetails(Struct, frozen=True, tag="add-details"):
    """Keep answers about the report of this receipt number, by slot (:mod:`flows.accident.telling`).

    ``at`` (UTC) is when they were given: what was said later of the same slot stands, whichever is written first.
    """

    number: str
    changes: dict[str, Detail]
    at: datetime


class TellClaims(Struct, frozen=True, omit_defaults=True, tag="tell-claims"):
    """Tell the insurer's people who take accidents, by mail.

    ``number`` is the receipt number, or that of a shock, if there is one yet. ``words`` are the customer's own, where
    the counter could not use them. Personal data: of it, the mail has only what it takes to call back.
    """

    kind: ClaimsKind
    number: str
    report: AccidentReport
    words: str = ""


class AnswerImpact(Struct, frozen=True, tag="answer-impact"):
    """Keep what came of asking after a shock: ``safe``, ``help``, ``report``, or no answer (``silent``)."""

    impact: str
    answer: Literal["safe", "help", "report", "silent"]


class TellWatchers(Struct, frozen=True, tag="tell-watchers"):
    """Tell this shock's customer's watchers: the customer, or a person of the insurer's, has confirmed an accident.

    They are told once, whoever confirms it first and however often.
    """

    impact: str
    facts: ThreeFacts


class AddWatcher(Struct, frozen=True, tag="add-watcher"):
    """Keep that this customer wants somebody told, under which wording; named again, it is the same watcher."""

    customer: str
    name: str
    to: str
    wording: str


class RemoveWatcher(Struct, frozen=True, tag="remove-watcher"):
    """Forget a watcher of this customer's."""

    customer: str
    watcher: str


Reporting = FileReport | AmendReport | AddDetails | AnswerImpact | TellWatchers | AddWatcher | RemoveWatcher
"""Records of accidents and of those who are told of them."""
