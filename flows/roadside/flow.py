"""The roadside flow, put together from its table, its guards, its cards and its watchdog."""

from flows.flow import Flow
from flows.roadside import cards, watch
from flows.roadside.guide import RoadsideGuide
from flows.roadside.table import ENDS, NOTES, QUESTIONS, TABLE, WAITING

ROADSIDE = Flow(
    name="roadside",
    version=2,
    start="start",
    table=TABLE,
    questions=QUESTIONS,
    notes=NOTES,
    waiting=WAITING,
    ends=ENDS,
    repeats=("cover",),
    settled=("in_hand",),
    guide=RoadsideGuide,
    timers=watch.TIMERS,
    urgent=True,
    cards={
        "rescue_first": cards.rescue,
        "stuck_first": cards.stuck,
        "by_text": cards.by_text,
        "danger": cards.danger,
        "safety": cards.safety,
        "get_safe": cards.get_safe,
        "this_car": cards.this_car,
        "rescue": cards.rescue,
        "crash": cards.crash,
        "stuck": cards.stuck,
        "cover": cards.cover,
        "receipt": cards.receipt,
        "taken": cards.taken,
        "waiting": cards.waiting,
        "in_hand": cards.in_hand,
        "finished": cards.finished,
    },
    arrivals={
        "rescue_first": watch.danger,
        "danger": watch.danger,
        "rescue": watch.danger,
        "filing": watch.file,
        "receipt": watch.filed,
        "withdrawn": watch.withdrawn,
        "taken": watch.taken,
        "finished": watch.finished,
    },
    alarm=watch.alarm,
    record=watch.request,
)
