"""The renewal talk as a table: the reminder's answer, who it is, which contract, what changes, the plan, the checks.

Sources: renewal guide ⑥–⑬ (entry, plans, common conditions, declarations, important matters, Steps 1–5, application);
counter script §2.4. Words stand in the language files.
"""

from typing import get_args

from flows.flow import Row
from flows.question import Question
from flows.reminders.cadence import About

TABLE: tuple[Row, ...] = (
    # trigger, source, destination, guard
    ("begin", "start", "notice"),
    # what a reminder is answered with; who came by themselves is not asked
    ("answered", "notice", "heard"),
    ("said", "heard", "stopped", "wants_stop"),
    ("said", "heard", "put_off", "wants_later"),
    ("said", "heard", "why", "declines"),
    ("said", "heard", "consulting", "wants_person"),
    ("said", "heard", "by_page", "is_one_way"),
    ("said", "heard", "identify"),
    ("answered", "why", "declined"),
    # whose contracts, and which of them
    ("answered", "identify", "by_desk", "wants_desk"),
    ("answered", "identify", "contract"),
    ("answered", "contract", "nothing", "has_no_contract"),
    ("answered", "contract", "applied_before", "has_applied"),
    ("answered", "contract", "late", "is_late"),
    ("answered", "contract", "closed", "is_closed"),
    ("answered", "contract", "changes"),
    ("said", "changes", "licence"),
    # common conditions (guide ⑧)
    ("answered", "licence", "expiry"),
    ("answered", "expiry", "use"),
    ("answered", "use", "youngest"),
    ("answered", "youngest", "limit"),
    ("answered", "limit", "condition"),
    ("answered", "condition", "conditions"),
    ("answered", "conditions", "condition_list", "wants_change"),
    ("answered", "conditions", "moved", "wants_other"),
    ("answered", "conditions", "contradiction", "contradicts"),
    ("answered", "conditions", "by_staff", "needs_staff"),
    ("answered", "conditions", "plan"),
    # the plan (guide ⑧⑨), and of a group contract who belongs to it (⑩)
    ("answered", "plan", "relation", "is_group"),
    ("answered", "plan", "duplicate"),
    ("answered", "relation", "told", "is_outside"),
    ("answered", "relation", "insured_relation"),
    ("answered", "insured_relation", "told", "insured_is_outside"),
    ("answered", "insured_relation", "owner_relation"),
    ("answered", "owner_relation", "told", "owner_is_outside"),
    ("answered", "owner_relation", "duplicate"),
    # declarations (告知事項, guide ⑩)
    ("answered", "duplicate", "told", "has_duplicate"),
    ("answered", "duplicate", "cancelled"),
    ("answered", "cancelled", "told", "was_cancelled"),
    ("answered", "cancelled", "document"),
    # the important matters, read on our page (⑩), and the checks, Steps 1–4 (⑪)
    ("answered", "document", "insured"),
    ("answered", "insured", "told", "insured_differs"),
    ("answered", "insured", "car"),
    ("answered", "car", "told", "car_differs"),
    ("answered", "car", "grade"),
    ("answered", "grade", "told", "grade_differs"),
    ("answered", "grade", "cover"),
    ("answered", "cover", "told", "cover_differs"),
    ("answered", "cover", "form"),
    # what the desk has to see to is told it once; whoever slipped may answer again
    ("said", "told", "point"),
    # Step 5, and the application (⑫)
    ("answered", "form", "apply"),
    ("answered", "apply", "change", "wants_change_of_anything"),
    ("answered", "apply", "closed", "is_closed"),
    ("answered", "apply", "filing"),
    ("filed", "filing", "applied"),
)

CONDITIONS = ("licence", "expiry", "use", "youngest", "limit", "condition")
DECLARED = ("relation", "insured_relation", "owner_relation", "duplicate", "cancelled")
RELATIONS = ("self", "spouse", "relative", "dependant", "other")

QUESTIONS: dict[str, Question] = {
    "notice": Question(
        exact=True,
        choices=("same", "change", "consult", "later", "decline", "stop"),
        wished="same",
        known="unprompted",
        wording="of_step",
        wordings=(*get_args(About), "several", "begun", "by_desk"),
        fills="of_notice",
        tells="of_dues",
        clears=("heard",),
        opens="notice",
        row=False,
    ),
    "why": Question(choices=("sold", "elsewhere", "price", "stops_driving", "silent"), known="says_no_more", row=False),
    "identify": Question(
        choices=("link", "desk"), known="who_it_is", leads={"link": ("linking", {"wish": "link"})}, row=False
    ),
    "contract": Question(
        options="cars",
        known="only_one",
        clears=(
            "changes",
            *CONDITIONS,
            "conditions",
            "plan",
            *DECLARED,
            "document",
            "insured",
            "car",
            "grade",
            "cover",
            "told",
        ),
    ),
    "licence": Question(
        exact=True,
        choices=("gold", "blue", "green", "none"),
        known="own_licence",
        clears=("conditions", "plan", "insured"),
    ),
    "expiry": Question("date", known="own_expiry", ahead=True, clears=("conditions", "plan", "insured")),
    "use": Question(
        exact=True,
        choices=("leisure", "commuting", "business"),
        known="own_use",
        clears=("conditions", "plan", "car"),
    ),
    "youngest": Question(
        "age",
        known="own_youngest",
        low=16,
        high=99,
        clears=(
            "conditions",
            "plan",
        ),
    ),
    "limit": Question(
        exact=True,
        choices=("insured", "couple", "none"),
        known="own_limit",
        clears=("conditions", "plan", "cover"),
    ),
    "condition": Question(
        exact=True,
        choices=("any", "21", "26", "35"),
        known="own_condition",
        clears=("conditions", "plan", "cover"),
    ),
    "conditions": Question(
        exact=True,
        choices=("right", "change", "other"),
        recalls=CONDITIONS,
        tells="price_now",
        decisive=True,
        settled="right",
        row=False,
    ),
    "condition_list": Question(jump=True, recalls=CONDITIONS, row=False),
    "contradiction": Question(
        jump=True, recalls=("youngest", "limit", "condition", "use"), tells="conflict", row=False
    ),
    "plan": Question(
        exact=True, options="plans", accepts="is_offered", fills="of_plans", clears=("cover",), dated=True
    ),
    "relation": Question(choices=("employee", "retired", "outside"), clears=("told",)),
    "insured_relation": Question(choices=RELATIONS, clears=("told",)),
    "owner_relation": Question(choices=RELATIONS, clears=("told",)),
    "duplicate": Question(exact=True, choices=("no", "yes"), clears=("told",)),
    "cancelled": Question(exact=True, choices=("no", "yes"), clears=("told",)),
    "document": Question(opens="document", row=False),
    "insured": Question(
        exact=True, choices=("yes", "no"), tells="facts_of_insured", clears=("told",), dated=True, row=False
    ),
    "car": Question(exact=True, choices=("yes", "no"), tells="facts_of_car", clears=("told",), dated=True, row=False),
    "grade": Question(
        exact=True, choices=("yes", "no"), tells="facts_of_grade", clears=("told",), dated=True, row=False
    ),
    "cover": Question(
        exact=True, choices=("yes", "no"), tells="facts_of_cover", clears=("told",), dated=True, row=False
    ),
    "point": Question(options="answer_again", fills="of_point", jump=True, row=False),
    "form": Question(exact=True, choices=("paperless", "policy", "paper")),
    "apply": Question(
        exact=True, choices=("apply", "change"), tells="price", fills="of_price", shows=True, decisive=True, row=False
    ),
    "change": Question(jump=True, row=False),
}

NOTES = ("heard", "changes", "told")
WAITING = ("filing",)
ENDS = (
    "stopped",
    "put_off",
    "declined",
    "consulting",
    "by_page",
    "by_desk",
    "nothing",
    "applied_before",
    "late",
    "closed",
    "moved",
    "by_staff",
    "applied",
)
PATIENT = ("notice",)

EVIDENCE = frozenset(QUESTIONS) - {"notice", "why", "identify", "condition_list", "change"}
"""The screens an application is proved by (意向把握, 重要事項, 告知): each with its words, answer and time."""
