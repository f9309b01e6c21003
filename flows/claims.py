"""What the claims desk says of a report, as its customer hears it: where it stands, who has it, when they hear next.

Never what is covered, what it comes to or whose fault it was: the desk's own words are held to that before they come
here (:mod:`flows.accident.lint`).
"""

import re
from collections.abc import Iterable
from datetime import date

from flows import standing
from flows.accident.news import ReportState, ReportUpdated
from flows.accident.standing import ReportStanding
from flows.answers.normal import plain
from flows.days import short_day
from flows.free_words import Heard
from flows.messages import Card, Row
from flows.turn import Turn
from flows.words import Words

MOST_TOLD = 3
"""Reports told of at once; who has more asks the desk."""


_ASKS = re.compile(
    r"経過|けいか|進捗|進み具合|進んで(?:い)?ま?す|その後(?:は|、?どう)|どうな(?:って|りまし|った)|次の?ご?連絡|いつ(?:ごろ|頃)?ご?連絡"
    r"|担当(?:者|の人|の方)?(?:は|って|が)(?:だれ|誰|どなた|決ま)|\bc-[0-9]{8}-[0-9]{4,}"
    r"|\b(?:status|progress|any news|update on|who is in charge|who's in charge|how is my (?:report|claim|case))\b"
)


def asked(turn: Turn, heard: Heard) -> bool:
    """Answer the question how a report stands, where there is one and nothing urgent is being taken down."""
    urgent = standing.collecting(turn) and standing.is_urgent(turn.session.talk)
    if urgent or not turn.facts.reports or not _ASKS.search(plain(heard.text)):
        return False
    turn.note("claims:status")
    status(turn)
    if standing.asking(turn):
        standing.stand(turn)
    return True


def updated(turn: Turn, event: ReportUpdated) -> None:
    """The desk moved a report on: say so, and leave what is being talked about as it is."""
    turn.note(f"report:{event.state}")
    if not event.aloud:
        return
    words = turn.words
    told = [words.text(f"claims-state-{event.state}")]
    if event.word is not None:
        told.append(words.text(f"claims-word-{event.word}"))
    if event.note:
        told.append(words.text("claims-note", note=event.note))
    rows = _rows(words, event.number, event.state, event.in_charge, event.next_contact)
    turn.speak((Card(words.text("claims-updated-title"), "\n".join(told), rows),))
    if standing.asking(turn):
        standing.stand(turn)


def status(turn: Turn) -> bool:
    """Answer how the customer's reports stand; False where there is none to tell of.

    Open ones are told of, the newest first; where all are closed, the newest of those.
    """
    told = tuple(_worth_telling(turn.facts.reports))[:MOST_TOLD]
    for report in told:
        turn.speak((_card(turn.words, report),))
    return bool(told)


def _worth_telling(reports: Iterable[ReportStanding]) -> Iterable[ReportStanding]:
    found = tuple(reports)
    return [report for report in found if report.state != "closed"] or found[:1]


def _card(words: Words, report: ReportStanding) -> Card:
    rows = _rows(words, report.number, report.state, report.in_charge, report.next_contact)
    return Card(words.text("claims-status-title"), words.text(f"claims-state-{report.state}"), rows)


def _rows(words: Words, number: str, state: ReportState, in_charge: str, next_contact: date | None) -> tuple[Row, ...]:
    """Number, state, person in charge, day of the next contact; what is not known yet says so."""
    person = words.text("claims-person", name=in_charge) if in_charge else words.text("claims-nobody-yet")
    rows = [
        Row(words.text("claims-number"), number),
        Row(words.text("claims-state"), words.text(f"claims-short-{state}")),
        Row(words.text("claims-in-charge"), person),
    ]
    if next_contact is not None:
        day = words.text("claims-next-contact-by", day=short_day(next_contact, words))
        rows.append(Row(words.text("claims-next-contact"), day))
    elif state != "closed":
        rows.append(Row(words.text("claims-next-contact"), words.text("claims-next-contact-open")))
    return tuple(rows)
