"""The table of a filed report: it has its number, and its customer may go on with it, ask for a tow, or leave it be.

The claims desk has the report now, so that other talks may come in between.
"""

from flows.flow import Row
from flows.question import Question

TABLE: tuple[Row, ...] = (
    # trigger, source, destination, guard
    ("filed", "filing", "receipt"),
    ("said", "receipt", "tow_offer", "may_want_tow"),
    ("said", "receipt", "done"),
    ("said", "tow_offer", "done"),
    ("answered", "done", "wished"),
    ("said", "wished", "tell110", "wishes_tell110"),
    ("said", "wished", "grade", "wishes_grade"),
    ("said", "wished", "done"),
    ("said", "tell110", "done"),
    ("said", "grade", "done"),
    ("acknowledged", "done", "taken"),
    ("said", "taken", "done"),
    ("anew", "done", "finished"),
    ("over", "done", "finished"),
)

QUESTIONS: dict[str, Question] = {
    "done": Question(
        choices=("tow", "details", "photos", "tell110", "grade", "progress"),
        offers="useful",
        labels="wish",
        leads={"tow": ("roadside", {"symptom": "accident"}), "details": ("details", {}), "photos": ("photos", {})},
        idle=True,
        decisive=True,
        fleeting=True,
        exact=True,
        row=False,
    ),
}

NOTES = ("receipt", "tow_offer", "wished", "tell110", "grade", "taken")
REPEATS = ("wished", "tell110", "grade")
WAITING = ("filing",)
SETTLED = ("done",)
ENDS = ("finished",)
