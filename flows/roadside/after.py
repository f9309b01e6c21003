"""The table of a filed request: it waits, hears how its dispatch stands, and lets its customer choose something.

Two states speak and ask nothing: ``wished`` sorts what was chosen, ``underway`` leads to where the dispatch stands.
Source: counter script §2.1 (step 13, states and customer text).
"""

from flows.flow import Row
from flows.question import Question
from flows.roadside.underway import IDLE, SERVICES

OPEN = ("withdrawing", "solving", "relocating", "self_arranging", "checking", "redirecting", "redirect_address")
"""Questions that news may come upon."""

TABLE: tuple[Row, ...] = (
    # trigger, source, destination, guard
    ("filed", "filing", "receipt"),
    ("said", "receipt", "underway"),
    # where the dispatch stands
    ("said", "underway", "checking", "is_checked"),
    ("said", "underway", "redirecting", "is_redirected"),
    ("said", "underway", "rating", "is_done"),
    ("said", "underway", "gone", "is_gone"),
    ("said", "underway", "closed", "is_closed"),
    ("said", "underway", "at_work", "is_at_work"),
    ("said", "underway", "coming", "is_coming"),
    ("said", "underway", "queued", "is_queued"),
    ("said", "underway", "in_hand", "is_in_hand"),
    ("said", "underway", "waiting"),
    # what is chosen meanwhile; what fits nowhere is answered by how things stand
    *(("answered", state, "wished") for state in IDLE),
    ("said", "wished", "withdrawing", "wishes_withdraw"),
    ("said", "wished", "solving", "wishes_solved"),
    ("said", "wished", "relocating", "wishes_place"),
    ("said", "wished", "absent", "misses_truck"),
    ("said", "wished", "needs", "wishes_concierge"),
    ("said", "wished", "found", "wishes_service"),
    ("said", "wished", "family", "wishes_family"),
    ("said", "wished", "self_arranging", "wishes_self"),
    ("said", "wished", "staying", "wishes_wait"),
    ("said", "wished", "underway"),
    ("said", "absent", "underway"),
    ("said", "needs", "services"),
    ("said", "found", "underway"),
    ("said", "family", "underway"),
    ("said", "staying", "underway"),
    # calling it off; the trouble is over; the place put right; a tow of one's own in a surge
    *(("withdraw", state, "withdrawing") for state in (*IDLE, "checking", "redirecting", "redirect_address")),
    ("answered", "withdrawing", "stop_asked", "gives_up_late"),
    ("answered", "withdrawing", "withdrawn", "gives_up"),
    ("answered", "withdrawing", "underway"),
    ("said", "stop_asked", "underway"),
    ("answered", "solving", "solved", "is_solved"),
    ("answered", "solving", "underway"),
    ("answered", "relocating", "relocated"),
    ("leave", "relocating", "underway"),
    ("said", "relocated", "still_needed", "is_checked"),
    ("said", "relocated", "underway"),
    ("answered", "self_arranging", "self_arranged", "arranges_it"),
    ("answered", "self_arranging", "underway"),
    # what a driver has to know; how it was
    ("answered", "checking", "relocating", "has_moved"),
    ("answered", "checking", "not_needed", "needs_nobody"),
    ("answered", "checking", "still_needed"),
    ("said", "still_needed", "underway"),
    ("answered", "redirecting", "redirect_address", "goes_to_an_address"),
    ("answered", "redirecting", "redirected"),
    ("answered", "redirect_address", "redirected"),
    ("said", "redirected", "underway"),
    ("answered", "rating", "rating_reason"),
    ("answered", "rating_reason", "rated"),
    # news, a person who takes it in hand, and time
    *(("news", state, "underway") for state in IDLE),
    *(row for state in OPEN for row in (("news", state, "underway", "overtaken"), ("news", state, state))),
    *(("acknowledged", state, "taken", "awaits_person") for state in (*IDLE, *OPEN)),
    ("said", "taken", "underway"),
    ("anew", "in_hand", "finished"),
    *(("over", state, "finished") for state in (*IDLE[1:], "rating", "rating_reason")),
)

CHOICES = ("wait", "self", "status", "place", "not_there", "concierge", "family", "solved", "withdraw", *SERVICES)
"""What may be chosen while something else is waited for; a guard says which of them are shown."""


def _idle(offers: str = "useful", choices: tuple[str, ...] = CHOICES) -> Question:
    return Question(
        choices=choices,
        offers=offers,
        labels="wish",
        idle=True,
        decisive=True,
        fleeting=True,
        exact=True,
        row=False,
    )


def _asked(*choices: str, decisive: bool = True, wording: str = "", wordings: tuple[str, ...] = ()) -> Question:
    return Question(choices=choices, wording=wording, wordings=wordings, decisive=decisive, fleeting=True, row=False)


QUESTIONS: dict[str, Question] = {
    **{state: _idle() for state in IDLE},
    "services": _idle("serves", tuple(dict.fromkeys((*SERVICES, *CHOICES)))),
    "withdrawing": _asked("yes", "no", wording="withdrawal", wordings=("late",)),
    "solving": _asked("yes", "no"),
    "self_arranging": _asked("yes", "no", wording="claim", wordings=("stranger",)),
    "checking": _asked("here", "moved", "no"),
    "relocating": Question("place", replaces="place", row=False),
    "redirecting": Question(choices=("partner", "nearest", "home", "elsewhere"), replaces="destination", row=False),
    "redirect_address": Question("text", replaces="destination_address", row=False),
    "rating": Question(choices=("good", "fair", "bad"), row=False),
    "rating_reason": _asked("speed", "manners", "work", "none", decisive=False),
}

NOTES = (
    "receipt",
    "underway",
    "wished",
    "absent",
    "needs",
    "found",
    "family",
    "staying",
    "stop_asked",
    "relocated",
    "still_needed",
    "redirected",
    "taken",
)
REPEATS = ("underway", "wished", "needs", "found", "family", "stop_asked", "relocated")
WAITING = ("filing",)
QUIET = ("rating", "rating_reason")
SETTLED = ("in_hand", "queued", "coming", "at_work", "services")
ENDS = ("withdrawn", "solved", "self_arranged", "not_needed", "gone", "closed", "rated", "finished")
