"""After a shock: are you all right? And after a weak one: is there anything to report?

A short talk each: whom to call, who sees to it, and onward to the report. Words stand in the language files.
"""

from flows.flow import Row
from flows.question import Question

ASKED = "emergency"
"""Whether all is well. It has the name by which danger is heard in free words, so that 「血が出てる」 answers it."""

TABLE: tuple[Row, ...] = (
    # trigger, source, destination, guard
    ("begin", "start", ASKED),
    ("answered", ASKED, "safe", "is_safe"),
    ("answered", ASKED, "reporting", "wants_to_report"),
    ("answered", ASKED, "help"),
    ("said", "help", "ambulance"),
    ("answered", "ambulance", "handed"),
    # somebody else sees to it
    ("helpnet", ASKED, "by_helpnet"),
    ("helpnet", "ambulance", "by_helpnet"),
    ("person", ASKED, "by_person"),
    ("person", "ambulance", "by_person"),
    ("over", ASKED, "over"),
    ("over", "ambulance", "over"),
)

QUESTIONS: dict[str, Question] = {
    ASKED: Question(choices=("safe", "help", "report"), leads={"report": ("accident", {})}, fills="felt", row=False),
    "ambulance": Question(choices=("yes", "no", "unknown"), row=False),
}

NOTES = ("help",)
ENDS = ("safe", "reporting", "handed", "by_helpnet", "by_person", "over")

SHOCK_TABLE: tuple[Row, ...] = (
    ("begin", "start", "offer"),
    ("answered", "offer", "reporting", "wants_to_report"),
    ("answered", "offer", "nothing"),
    ("helpnet", "offer", "over"),
    ("person", "offer", "over"),
)

SHOCK_QUESTIONS: dict[str, Question] = {
    "offer": Question(choices=("report", "nothing"), leads={"report": ("accident", {})}, fills="felt", row=False),
}

SHOCK_ENDS = ("reporting", "nothing", "over")
