"""The roadside flow, put together from its table, its guards, its cards and its watchdog."""

from flows.flow import Flow
from flows.roadside import cards, watch
from flows.roadside.guide import RoadsideGuide
from flows.roadside.table import ENDS, NOTES, QUESTIONS, TABLE, WAITING

ROADSIDE = Flow(
    name="roadside",
    version=1,
    start="start",
    table=TABLE,
    questions=QUESTIONS,
    notes=NOTES,
    waiting=WAITING,
    ends=ENDS,
    repeats=("cover",),
    guide=RoadsideGuide,
    urgent=True,
    cards={
        "danger": cards.danger,
        "rescue": cards.rescue,
        "crash": cards.crash,
        "stuck": cards.stuck,
        "cover": cards.cover,
        "receipt": cards.receipt,
        "in_hand": cards.in_hand,
    },
    arrivals={
        "filing": watch.file,
        "receipt": watch.filed,
        "withdrawn": watch.withdrawn,
        "in_hand": watch.in_hand,
    },
    alarm=watch.alarm,
    record=watch.request,
)
