"""The two talks after a shock, put together: after a strong one, and after a weak one."""

from flows.flow import Flow
from flows.impact import cards, errands
from flows.impact.guide import ImpactGuide, ShockGuide
from flows.impact.table import (
    ASKED,
    ENDS,
    NOTES,
    QUESTIONS,
    SHOCK_ENDS,
    SHOCK_QUESTIONS,
    SHOCK_TABLE,
    TABLE,
)

GIVES_WAY = ("accident", "roadside")
"""Talks that begin in its place: whoever reports the accident, or asks for a tow, has answered."""

IMPACT = Flow(
    name="impact",
    version=1,
    start="start",
    table=TABLE,
    questions=QUESTIONS,
    notes=NOTES,
    ends=ENDS,
    guide=ImpactGuide,
    timers=errands.TIMERS,
    urgent=True,
    gives_way=GIVES_WAY,
    cards={"help": cards.help_, "reporting": cards.reporting, "over": cards.silence},
    arrivals={
        ASKED: errands.asked,
        "safe": errands.safe,
        "reporting": errands.reporting,
        "help": errands.help_,
        "handed": errands.handed,
        "by_helpnet": errands.settled,
        "by_person": errands.settled,
        "over": errands.settled,
    },
    alarm=errands.alarm,
    record=errands.report,
    carries={"accident": errands.carried},
)

SHOCK = Flow(
    name="shock",
    version=1,
    start="start",
    table=SHOCK_TABLE,
    questions=SHOCK_QUESTIONS,
    notes=(),
    ends=SHOCK_ENDS,
    guide=ShockGuide,
    quiet=("offer",),
    gives_way=GIVES_WAY,
    carries={"accident": errands.carried},
    cards={"reporting": cards.reporting, "over": cards.silence},
    arrivals={"reporting": errands.reporting, "nothing": errands.safe},
)
