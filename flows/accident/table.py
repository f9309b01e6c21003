"""The accident talk as a table: stage 0 (people, second accidents, police) and stage 1 (what creates the record).

Source: counter script §2.2; pamphlet P40, steps 1 to 4 and notice items ①. Words stand in the language files.
"""

from flows.accident import after
from flows.accident.filing import GROUPS
from flows.accident.needs import KINDS
from flows.accident.telling import REMARKS
from flows.flow import Row
from flows.question import UNKNOWN, Question

TABLE: tuple[Row, ...] = (
    # trigger, source, destination, guard
    ("begin", "start", "voiceless", "is_voiceless"),
    ("begin", "start", "emergency"),
    ("answered", "voiceless", "by_text", "is_voiceless"),
    ("answered", "voiceless", "emergency"),
    ("said", "by_text", "emergency"),
    # stage 0: people first; where they stand, and how to be safe there; the police, and nothing settled on the spot
    ("answered", "emergency", "danger", "in_danger"),
    ("answered", "emergency", "whose_car", "is_calm"),
    ("answered", "emergency", "road_type"),
    ("said", "danger", "safe_place", "must_flee"),
    ("said", "danger", "road_type"),
    ("answered", "road_type", "crash", "must_flee"),
    ("answered", "road_type", "safety"),
    ("said", "safety", "safe_place", "stands_in_traffic"),
    ("said", "safety", "crash"),
    ("answered", "safe_place", "get_safe", "not_safe"),
    ("answered", "safe_place", "road_type", "must_flee"),
    ("answered", "safe_place", "crash"),
    ("said", "get_safe", "road_type", "must_flee"),
    ("said", "get_safe", "crash"),
    ("said", "crash", "whose_car"),
    # stage 1: which car, when, where, what happened
    ("said", "whose_car", "vehicle", "has_contract"),
    ("said", "whose_car", "plate"),
    ("answered", "vehicle", "other_plate", "other_car"),
    ("answered", "vehicle", "this_car", "has_one_car"),
    ("answered", "vehicle", "when"),
    ("said", "this_car", "when"),
    ("said", "other_plate", "plate"),
    ("answered", "plate", "when"),
    ("answered", "when", "hour", "knows_only_the_day"),
    ("answered", "when", "occurred"),
    ("answered", "hour", "occurred"),
    ("answered", "occurred", "place"),
    ("answered", "place", "pin", "has_position"),
    ("answered", "place", "kind"),
    ("answered", "pin", "landmark", "pin_is_off"),
    ("answered", "pin", "kind"),
    ("answered", "landmark", "kind"),
    ("answered", "kind", "stolen", "is_theft"),
    ("answered", "kind", "other_side"),
    ("answered", "stolen", "keys", "is_car_gone"),
    ("answered", "stolen", "anyone_hurt"),
    ("answered", "keys", "anyone_hurt"),
    # told of by themselves only: the talk does not ask
    ("said", "other_side", "struck", "told_of_being_struck"),
    ("said", "other_side", "other_insurance", "told_of_other_insurance"),
    ("said", "other_side", "anyone_hurt"),
    ("answered", "struck", "other_insurance", "told_of_other_insurance"),
    ("answered", "struck", "anyone_hurt"),
    ("answered", "other_insurance", "anyone_hurt"),
    # who is hurt: only with consent, and by group only where somebody is
    ("said", "anyone_hurt", "authorities", "declines"),
    ("said", "anyone_hurt", "consent", "told_of_injuries"),
    ("said", "anyone_hurt", "injury", "told_unasked"),
    ("said", "anyone_hurt", "on_injuries", "asks_injuries"),
    ("said", "anyone_hurt", "authorities"),
    ("said", "on_injuries", "injury"),
    ("answered", "consent", "authorities", "declines"),
    ("answered", "consent", "injury"),
    ("answered", "injury", "hurt_who", "somebody_is_hurt"),
    ("answered", "injury", "agreed"),
    ("answered", "hurt_who", "hurt_self", "several_are_hurt"),
    ("answered", "hurt_who", "agreed"),
    ("answered", "hurt_self", "hurt_passengers"),
    ("answered", "hurt_passengers", "hurt_others", "has_others"),
    ("answered", "hurt_passengers", "agreed"),
    ("answered", "hurt_others", "agreed"),
    ("answered", "agreed", "authorities"),
    # the police, the car, and the story in the customer's words
    ("said", "authorities", "police", "asks_police"),
    ("said", "authorities", "drivable", "asks_drivable"),
    ("said", "authorities", "summary"),
    ("answered", "police", "call_police", "police_not_told"),
    ("answered", "police", "drivable", "asks_drivable"),
    ("answered", "police", "summary"),
    ("said", "call_police", "drivable", "asks_drivable"),
    ("said", "call_police", "summary"),
    ("answered", "drivable", "summary"),
    ("answered", "summary", "cut", "was_cut"),
    ("answered", "summary", "relation"),
    ("said", "cut", "relation"),
    ("answered", "relation", "name"),
    ("answered", "name", "phone"),
    ("answered", "phone", "review"),
    ("answered", "review", "change", "wants_change"),
    ("answered", "review", "filing"),
    ("answered", "change", "review"),
    *after.TABLE,
)

BODIES = ("injury", "hurt_who", "hurt_self", "hurt_passengers", "hurt_others", "agreed")

LEVELS = ("none", "light", "ambulance", UNKNOWN)


WORSE = {"light": ("none", UNKNOWN), "ambulance": ("none", UNKNOWN, "light")}
"""What is told of a body in passing takes the place of what is less bad; the other way round it is asked about."""


def _of_a_body(*choices: str, **more: object) -> Question:
    """A question that only this talk's own screen shows."""
    return Question(choices=choices, sensitive=True, wording="neutral", wordings=("neutral",), **more)  # type: ignore[arg-type]  # fields by name


QUESTIONS: dict[str, Question] = {
    "voiceless": Question(choices=("yes", "no")),
    "emergency": Question(
        choices=("none", "injury", "fire", "in_lane", "crossing", "in_water", "unsure", "past"),
        clears=("danger", "safety", "safe_place", "get_safe"),
        belies={"injury": {"injury": "none"}},
        row=False,
    ),
    "road_type": Question(
        choices=("ordinary", "expressway", "home", "garage", UNKNOWN), known="road_of_danger", clears=("safety",)
    ),
    "safe_place": Question(
        choices=("yes", "no", "cannot"),
        wording="refuge",
        wordings=("expressway", "fire", "in_lane", "crossing", "in_water"),
        row=False,
    ),
    "vehicle": Question(options="cars", choices=("other",), known="only_car"),
    "plate": Question("plate", choices=(UNKNOWN,), private=True),
    "when": Question(
        "instant",
        choices=("now", "today", "yesterday", UNKNOWN),
        known="when_it_was",
        clears=("hour", "occurred"),
        vague=("now", "today", "yesterday"),
        firm=True,
        wording="discovery",
        wordings=("found",),
        row=False,
    ),
    "hour": Question(
        "hour",
        choices=("morning", "noon", "evening", "night", UNKNOWN),
        offers="has_passed",
        accepts="may_be_hour",
        clears=("occurred",),
        firm=True,
        row=False,
    ),
    "occurred": Question("instant", choices=(UNKNOWN,), known="told_moment", reopens="when", firm=True),
    "place": Question(
        "place", choices=(UNKNOWN,), clears=("pin", "landmark"), wording="discovery", wordings=("found",), firm=True
    ),
    "pin": Question(choices=("yes", "off", UNKNOWN), recalls=("place",), row=False),
    "landmark": Question("text", choices=(UNKNOWN,)),
    "kind": Question(choices=KINDS),
    "stolen": Question(choices=("car", "parts", UNKNOWN)),
    "struck": Question(choices=("at_rest", "behind", "moving", UNKNOWN), outweighs={"at_rest": ("behind",)}),
    "other_insurance": Question(choices=("known", UNKNOWN, "none")),
    "keys": Question(choices=("kept", "inside", "lost", UNKNOWN)),
    "consent": Question(
        choices=("yes", "no"),
        drops={"no": (*BODIES, "summary", *REMARKS)},
        row=False,
    ),
    "injury": _of_a_body(
        "none",
        "light",
        "ambulance",
        UNKNOWN,
        "withheld",
        clears=BODIES[1:],
        outweighs=WORSE,
    ),
    "hurt_who": _of_a_body(
        *GROUPS,
        "several",
        UNKNOWN,
        offers="may_be_hurt",
        betrays=True,
        outweighs={"several": (*GROUPS, UNKNOWN), **dict.fromkeys(GROUPS, (UNKNOWN,))},
    ),
    **{f"hurt_{who}": _of_a_body(*LEVELS, labels="hurt", betrays=True, outweighs=WORSE) for who in GROUPS},
    "agreed": Question("text", known="agreed_now", reopens="injury", row=False),
    "police": Question(
        choices=("yes", "later", "no", UNKNOWN), clears=("call_police",), wording="duty", wordings=("must",)
    ),
    "drivable": Question(choices=("yes", "no", UNKNOWN), wording="caution", wordings=("weather",)),
    "summary": Question("story", choices=("later",), clears=("cut",), firm=True, sensitive=True),
    "relation": Question(choices=("self", "family", "other"), known="own_relation"),
    "name": Question("name", known="own_name", private=True),
    "phone": Question("phone", choices=("none",), known="own_phone", private=True),
    "review": Question(choices=("confirm", "change"), decisive=True, shows=True, row=False),
    "change": Question(jump=True, row=False),
    **after.QUESTIONS,
}

NOTES = (
    "by_text",
    "danger",
    "safety",
    "get_safe",
    "crash",
    "whose_car",
    "this_car",
    "other_plate",
    "other_side",
    "anyone_hurt",
    "on_injuries",
    "authorities",
    "call_police",
    "cut",
    *after.NOTES,
)
