"""The talk about photos as a table: of which report, in safety first, with or without their places, what is worth one.

It offers and never asks for more: silence ends it, "enough" ends it, and whatever it was begun from goes on.
Source: counter script §2.2 (photos). Words stand in the language files.
"""

from flows.flow import Row
from flows.photographs.belonging import CONSENTS
from flows.pictures import WANTED
from flows.question import Question

TABLE: tuple[Row, ...] = (
    # trigger, source, destination, guard
    ("begin", "start", "purpose", "has_no_report"),
    ("begin", "start", "report"),
    ("answered", "purpose", "elsewhere"),
    ("answered", "report", "safe", "may_be_unsafe"),
    ("answered", "report", "position"),
    ("answered", "safe", "later", "is_not_safe"),
    ("answered", "safe", "position"),
    ("answered", "position", "page", "by_sms"),
    ("answered", "position", "list"),
    # each time it is tapped what comes next, until it is enough
    ("answered", "list", "done", "has_finished"),
    ("answered", "list", "position", "changes_places"),
    ("answered", "list", "wanted"),
    ("answered", "wanted", "list"),
    ("answered", "page", "position", "changes_places"),
    ("answered", "page", "done"),
    *(("leave", state, "undecided", "has_loose") for state in ("purpose", "report")),
    *(("leave", state, "done") for state in ("purpose", "report", "safe", "position", "list", "page")),
)

OTHER, FINISH, PLACES = "other", "finish", "places"
ASKS_ANEW = {PLACES: ("position", CONSENTS)}
"""Whoever agreed to their places being kept may think again at any time."""

QUESTIONS: dict[str, Question] = {
    "purpose": Question(
        choices=("accident", "roadside", "other"), leads={"accident": ("accident", {}), "roadside": ("roadside", {})},
        wording="with_pictures", wordings=("sent",), row=False,
    ),
    "report": Question(
        options="open_reports", choices=("new",), leads={"new": ("accident", {})}, known="only_report", row=False
    ),
    "safe": Question(choices=("yes", "no"), row=False),
    "position": Question(choices=("no", "yes"), known="said_before", exact=True, row=False),
    "list": Question(
        choices=(*WANTED, OTHER, FINISH, PLACES), offers="is_of_use", wording="aim", wordings=("next",), fills="aimed",
        tells="album", clears=("wanted",), drops=ASKS_ANEW, fleeting=True, pictures=True, row=False,
    ),
    "wanted": Question(choices=(*WANTED, OTHER), labels="list", known="tapped", row=False),
    "page": Question(
        choices=(FINISH, PLACES), offers="is_of_use", labels="list", opens="photos", drops=ASKS_ANEW, fleeting=True,
        row=False,
    ),
}  # fmt: skip

ENDS = ("elsewhere", "undecided", "later", "done")
QUIET = ("safe", "position", "list", "page")
