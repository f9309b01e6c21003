"""The renewal flow, put together from its table, its guards, its cards and its errands."""

from flows.flow import Flow
from flows.renewal import cards, errands, saying
from flows.renewal.guide import RenewalGuide
from flows.renewal.table import ENDS, EVIDENCE, NOTES, PATIENT, QUESTIONS, TABLE, WAITING

RENEWAL = Flow(
    name="renewal",
    version=1,
    start="start",
    table=TABLE,
    questions=QUESTIONS,
    notes=NOTES,
    waiting=WAITING,
    ends=ENDS,
    guide=RenewalGuide,
    patient=PATIENT,
    evidence=EVIDENCE,
    readings=saying.READINGS,
    keeps=True,
    puts_aside=("put_off",),
    cards={
        "heard": cards.silence,
        "changes": cards.changes,
        "consulting": cards.desk("consulting"),
        "by_page": cards.silence,
        "by_desk": cards.desk("by_desk"),
        "nothing": cards.desk("nothing"),
        "applied_before": cards.applied_before,
        "late": cards.late,
        "closed": cards.closed,
        "moved": cards.desk("moved"),
        "by_staff": cards.desk("by_staff"),
        "declined": cards.declined,
        "put_off": cards.put_off,
        "stopped": cards.stopped,
        "applied": cards.applied,
    },
    arrivals={
        "heard": errands.heard,
        "stopped": errands.stop,
        "put_off": errands.put_off,
        "declined": errands.decline,
        "consulting": errands.consult,
        "late": errands.late,
        "closed": errands.closed,
        "moved": errands.moved,
        "by_staff": errands.by_staff,
        "told": errands.tell_desk,
        "filing": errands.file,
        "applied": errands.completed,
    },
)
