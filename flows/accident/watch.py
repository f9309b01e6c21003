"""What an accident talk brings about: the record, and that people at the insurer hear in time.

The claims desk hears of danger the moment it is told, and of a report when it has its number. Silence after a danger
answer alerts a person; no other silence ends the talk.
Source: counter script §2.0 (emergency talks never expire silently), §2.2.
"""

from datetime import timedelta

from flows.accident.filing import report_of
from flows.accident.recording import FileReport, TellClaims
from flows.accident.report import AccidentReport
from flows.desk_hours import accident_desk
from flows.details import cadence
from flows.effects import CancelTimer, Effect, SetTimer
from flows.emergency import emergency_calls
from flows.flow import Alarmed, Scene
from flows.messages import Call, Card, Say

FILING = timedelta(minutes=1)
AGAIN = timedelta(minutes=3)
KEPT = timedelta(hours=12)
"""How long the talk of a filed report is kept at hand; the report itself may be told more of at any time."""

AWAITED, OVER = "report-filing", "report-over"
TIMERS = (AWAITED, OVER)


def report(scene: Scene) -> AccidentReport:
    """The report as the talk has it now."""
    return report_of(scene.guide, scene.path, scene.words.language)


def danger(scene: Scene) -> tuple[Effect, ...]:
    """Danger was told: a person should know now, and not when the report is complete."""
    return (TellClaims("danger", scene.guide.number, report(scene)),)


def file(scene: Scene) -> tuple[Effect, ...]:
    """Confirmed: record it, and notice if the record does not come back with a number."""
    return FileReport(report(scene), scene.talk.began), SetTimer(AWAITED, scene.moment.now + FILING)


def filed(scene: Scene) -> tuple[Effect, ...]:
    """Recorded: tell the desk. The talk stays at hand for half a day."""
    return (
        CancelTimer(AWAITED),
        TellClaims("filed", scene.guide.number, report(scene)),
        SetTimer(OVER, scene.moment.now + KEPT),
        cadence.first(scene.guide.number, scene.moment.now),
    )


def finished(_scene: Scene) -> tuple[Effect, ...]:
    """Nothing is waited for any more."""
    return (CancelTimer(OVER),)


def alarm(name: str, scene: Scene) -> Alarmed:
    """Answer a timer of this flow, or ``silence``."""
    if name == AWAITED:
        said = _slow(scene) if scene.talk.alarms == 0 else ()
        return Alarmed(said, (TellClaims("stuck", "", report(scene)), SetTimer(AWAITED, scene.moment.now + AGAIN)))
    if name == OVER:
        return Alarmed(trigger="over")
    return _silence(scene)


def _slow(scene: Scene) -> tuple[Card, ...]:
    words, profile, contract = scene.words, scene.guide.facts.profile, scene.guide.contract()
    desk = accident_desk(profile, contract.product if contract else "", scene.moment.now)
    calls = () if scene.guide.by_text() else (Call(words.text("kit-call-desk"), desk.phone),)
    key = "accident-filing-slow-by_text" if scene.guide.by_text() else "accident-filing-slow"
    return (Card(words.text("accident-filing-slow-title"), words.text(key), buttons=calls),)


def _silence(scene: Scene) -> Alarmed:
    words = scene.words
    if not scene.guide.alarming():
        return Alarmed((Say(words.text("kit-still-there")),), ask_again=True)
    by_text = scene.guide.by_text()
    text = words.text("accident-danger-silent-by_text" if by_text else "accident-danger-silent")
    calls = () if by_text else emergency_calls(words)
    card = Card(words.text("accident-danger-silent-title"), text, buttons=calls, urgent=True)
    return Alarmed((card,), danger(scene), ask_again=True)
