"""The details flow, put together from its table, its guards, its cards, and what reaching its ends brings about."""

from flows.accident.recording import AddDetails, TellClaims
from flows.accident.report import AccidentReport
from flows.accident.telling import COMPLETE, YES, Detail, with_answers
from flows.details import cadence, cards
from flows.details.guide import DetailsGuide
from flows.details.readings import READINGS
from flows.details.sections import SECTIONS
from flows.details.table import ENDS, NOTES, QUESTIONS, REPEATS, TABLE
from flows.effects import CancelTimer, Effect
from flows.flow import Flow, Scene

UNKNOWN = AccidentReport("line", "ja")
"""What is said of a report that cannot be looked up: nothing."""


def complete(scene: Scene) -> tuple[Effect, ...]:
    """Nothing more is to come: the desk hears so, once, and later of changes; nobody is reminded any more."""
    found = scene.guide.standing()
    if found is None:
        return ()
    told = AddDetails(found.number, {COMPLETE: Detail(YES)}, scene.moment.now)
    report = with_answers(record(scene), {COMPLETE: YES})
    tells = () if found.complete else (TellClaims("complete", found.number, report),)
    return (told, *tells, CancelTimer(cadence.timer(found.number)))


def stop(scene: Scene) -> tuple[Effect, ...]:
    """No more reminders of this report."""
    found = scene.guide.standing()
    return () if found is None else (CancelTimer(cadence.timer(found.number)),)


def record(scene: Scene) -> AccidentReport:
    """The report with all that is told up to now."""
    return scene.guide.report() or UNKNOWN


DETAILS = Flow(
    name="details",
    version=1,
    start="start",
    table=TABLE,
    questions=QUESTIONS,
    notes=NOTES,
    repeats=REPEATS,
    ends=ENDS,
    guide=DetailsGuide,
    patient=("notice", "overview", "sections", "fix"),
    cards={
        **dict.fromkeys((*(f"to_{section}" for section in SECTIONS), "again"), cards.silent),
        "none": cards.none,
        "thanks": cards.thanks,
    },
    arrivals={"thanks": complete, "stopped": stop},
    record=record,
    readings=READINGS,
)
