"""The accident flow, put together from its table, its guards, its cards, its watch and its ear for stories."""

from flows.accident import after, cards, handing_over, story, watch
from flows.accident.guide import AccidentGuide
from flows.accident.table import NOTES, QUESTIONS, TABLE
from flows.accident.telling import REMARKS
from flows.flow import Flow

SILENT = ("whose_car", "other_side", "anyone_hurt", "on_injuries", "authorities", "wished", "finished")

ACCIDENT = Flow(
    name="accident",
    version=1,
    start="start",
    table=TABLE,
    questions=QUESTIONS,
    notes=NOTES,
    waiting=after.WAITING,
    ends=after.ENDS,
    repeats=after.REPEATS,
    settled=after.SETTLED,
    guide=AccidentGuide,
    timers=watch.TIMERS,
    urgent=True,
    cards={
        "by_text": cards.by_text,
        "danger": cards.danger,
        "safety": cards.safety,
        "get_safe": cards.get_safe,
        "crash": cards.crash,
        "this_car": cards.this_car,
        **dict.fromkeys(("call_police", "tell110"), cards.tell110),
        "receipt": cards.receipt,
        "tow_offer": cards.tow_offer,
        "grade": cards.grade,
        "taken": cards.taken,
        **dict.fromkeys(("status", "done"), cards.status),
        **dict.fromkeys(SILENT, cards.silent),
    },
    arrivals={
        "danger": watch.danger,
        "filing": watch.file,
        "receipt": watch.filed,
        "finished": watch.finished,
    },
    alarm=watch.alarm,
    record=watch.report,
    listens=story.told,
    remarks=REMARKS,
    readings={"emergency": story.gate, "when": story.when, "place": story.place},
    carries={"roadside": handing_over.to_tow, "details": handing_over.to_details},
)
