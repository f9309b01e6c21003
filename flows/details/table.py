"""Stage 2 of an accident report as a table: part by part, each may be left for later, each can be gone to by its name.

Source: counter script §2.2, stage 2; pamphlet P40 ②. Neither alcohol nor medication is asked about. Words stand in the
language files.
"""

from collections.abc import Iterator

from flows.accident.telling import MOST_PARTIES, MOST_WITNESSES, PARTY, WITNESS, party, witness
from flows.answers import several
from flows.details.keeping import LATER
from flows.details.sections import MORE, SECTION_OF, SECTIONS
from flows.flow import Row
from flows.question import UNKNOWN, Question

ADD = "add"
"""Begins the answer to whether somebody else is to be told of, with their place: ``add_2``."""

PARTS = (
    "front", "front_right", "right", "rear_right", "rear", "rear_left", "left", "front_left", "roof", "glass", "under",
)  # fmt: skip


def _people(kind: str, most: int, fields: tuple[str, ...], section: str, onward: str) -> Iterator[Row]:
    """The rows of people of one kind: place by place, field by field, until nobody else is told of."""
    name = party if kind == "party" else witness
    for place in range(1, most + 1):
        yield ("answered", section, name(place, fields[0]), f"adds_{place}")
    yield ("answered", section, onward)
    for place in range(1, most + 1):
        for field, following in zip(fields, (*fields[1:], ""), strict=True):
            if following:
                yield ("answered", name(place, field), name(place, following))
            elif place < most:
                yield ("answered", name(place, field), name(place, MORE))
            else:
                yield ("answered", name(place, field), onward)
        if place < most:
            for another in range(place + 1, most + 1):
                yield ("answered", name(place, MORE), name(another, fields[0]), f"adds_{another}")
            yield ("answered", name(place, MORE), onward)


def _opens(section: str) -> str:
    return f"to_{section}"


ORDER = (*SECTIONS, "photos")

TABLE: tuple[Row, ...] = (
    # trigger, source, destination, guard
    ("begin", "start", "report"),
    ("answered", "report", "none", "has_no_report"),
    ("answered", "report", "notice"),
    # what a reminder is answered with; who came by themselves is not asked
    ("answered", "notice", "stopped", "wants_stop"),
    ("answered", "notice", "thanks", "has_told_all"),
    ("answered", "notice", _opens("parties")),
    # a note before each part passes over those that this accident is not asked about
    *(
        row
        for section, following in zip(ORDER, (*ORDER[1:], ""), strict=True)
        if following
        for row in (
            ("said", _opens(section), SECTIONS[section][0], "is_asked"),
            ("said", _opens(section), following if following == "photos" else _opens(following)),
        )
    ),
    *_people("party", MOST_PARTIES, PARTY, "parties", _opens("witnesses")),
    *_people("witness", MOST_WITNESSES, WITNESS, "witnesses", _opens("circumstances")),
    ("answered", "circumstances", _opens("damage")),
    ("answered", "damage", "damage", "may_have_more_damage"),
    ("answered", "damage", _opens("automation")),
    ("answered", "automation", _opens("driver")),
    ("answered", "driver", "driver_name", "was_driven_by_other"),
    ("answered", "driver", _opens("police")),
    ("answered", "driver_name", "driver_relation"),
    ("answered", "driver_relation", "driver_age"),
    ("answered", "driver_age", _opens("police")),
    ("answered", "police_station", "police_number", "knows_station"),
    ("answered", "police_station", "report_it", "has_not_reported"),
    ("answered", "police_station", _opens("dashcam")),
    ("said", "report_it", _opens("dashcam")),
    ("answered", "police_number", _opens("dashcam")),
    ("answered", "dashcam", "footage", "has_footage"),
    ("answered", "dashcam", _opens("airbag")),
    ("said", "footage", _opens("airbag")),
    ("answered", "airbag", _opens("claims")),
    ("answered", "claims", "claims_said", "was_claimed_from"),
    ("answered", "claims", _opens("hospital")),
    ("answered", "claims_said", _opens("hospital")),
    ("answered", "hospital", _opens("shop")),
    ("answered", "shop", "shop_phone", "knows_shop"),
    ("answered", "shop", _opens("rental")),
    ("answered", "shop_phone", _opens("rental")),
    ("answered", "rental", "photos"),
    ("said", "photos", "overview"),
    # what is there and what is missing, at the end
    ("answered", "overview", "thanks", "is_complete"),
    ("answered", "overview", "again", "wants_missing"),
    ("answered", "overview", "sections", "wants_section"),
    ("answered", "overview", "fix", "wants_fix"),
    ("answered", "overview", "left"),
    ("said", "again", _opens("parties")),
    # that all is told may be said at any question
    *(("complete", state, "thanks") for state in ("notice", *SECTION_OF, "overview", "sections", "fix")),
)


def _free(kind: str = "text", *choices: str, **more: object) -> Question:
    """A question that takes words as they are, and may be left for later."""
    return _ask(*choices, kind=kind, **more)


def _ask(*choices: str, **more: object) -> Question:
    return Question(choices=(*choices, LATER), stands=LATER, fills="counted", **more)  # type: ignore[arg-type]  # fields by name


def _person(kind: str, most: int, fields: tuple[str, ...]) -> Iterator[tuple[str, Question]]:
    name = party if kind == "party" else witness
    for place in range(1, most + 1):
        for field in fields:
            same = {"asked_as": f"{kind}_{field}", "nth": place}
            match field:
                case "insurer":
                    yield (
                        name(place, field),
                        _free("text", "none", UNKNOWN, labels="insurer", known="spared_on_foot", **same),
                    )
                case "plate":
                    yield (
                        name(place, field),
                        _free("plate", labels="unsure", private=True, known="spared_on_foot", **same),
                    )
                case "phone":
                    yield name(place, field), _free("phone", labels="unsure", private=True, **same)
                case _:
                    yield name(place, field), _free("name", labels="unsure", private=True, **same)
        if place < most:
            others = tuple(f"{ADD}_{another}" for another in range(place + 1, most + 1))
            yield (
                name(place, MORE),
                Question(
                    choices=(*others, "no"),
                    asked_as=f"{kind}_{MORE}",
                    nth=place,
                    labels=f"{kind}_{MORE}",
                    offers=f"may_add_{kind}",
                    fills="counted",
                    row=False,
                ),
            )


def _gate(section: str, most: int) -> Question:
    """Whether anybody is to be told of; whom one has told of already, one may tell more of."""
    return _ask(
        *(f"{ADD}_{place}" for place in range(1, most + 1)),
        "none",
        known=f"told_of_{section}",
        offers=f"may_add_{section}",
        wording=f"more_{section}",
        wordings=(MORE,),
        accepts="is_told",
        row=False,
    )


QUESTIONS: dict[str, Question] = {
    "report": Question(options="open_reports", known="only_report", row=False),
    "notice": Question(
        choices=("go", "all", "stop"), known="unprompted", wished="go", fills="of_notice", exact=True, row=False
    ),
    "parties": _gate("parties", MOST_PARTIES),
    **dict(_person("party", MOST_PARTIES, PARTY)),
    "witnesses": _gate("witnesses", MOST_WITNESSES),
    **dict(_person("witness", MOST_WITNESSES, WITNESS)),
    "circumstances": _free("story", longest=2000, sensitive=True, wording="again", wordings=("again",)),
    "damage": _ask(
        *PARTS, several.DONE, "none", UNKNOWN, kind="several", offers="may_be_damaged", wording="ever_more",
        wordings=(MORE,), accepts="is_told",
    ),
    "automation": _ask("off", "on", "none", UNKNOWN),
    "driver": _ask("self", "other", clears=("driver_name", "driver_relation", "driver_age")),
    "driver_name": _free("name", labels="unsure", private=True),
    "driver_relation": _ask("family", "friend", "work", "else"),
    "driver_age": _free("age", low=16, high=99, labels="unsure"),
    "police_station": _free("text", "not_yet", UNKNOWN, clears=("police_number", "report_it"), accepts="is_told"),
    "police_number": _free("text", labels="unsure"),
    "dashcam": _ask("yes", "no", UNKNOWN, clears=("footage",)),
    "airbag": _ask("no", "yes", UNKNOWN),
    "claims": _ask("no", "yes", clears=("claims_said",)),
    "claims_said": _free("story", longest=1000, sensitive=True, labels="unsure"),
    "hospital": _free(
        "text", UNKNOWN, sensitive=True, betrays=True, wording="neutral", wordings=("neutral",), accepts="is_told",
    ),
    "shop": _free("text", "propose", UNKNOWN, clears=("shop_phone",)),
    "shop_phone": _free("phone", labels="unsure"),
    "rental": _ask("yes", "no", UNKNOWN),
    "overview": Question(
        choices=("complete", "missing", "section", "fix", LATER), offers="is_left", tells="of_sections",
        wording="of_overview", wordings=("whole",), decisive=True, fleeting=True, row=False,
    ),
    # A list that may name a hospital is read in the chat alone.
    "sections": Question(options="all_sections", jump=True, sensitive=True, row=False),
    "fix": Question(options="all_answers", jump=True, sensitive=True, row=False),
}  # fmt: skip

NOTES = (*map(_opens, SECTIONS), "report_it", "footage", "photos", "again")
REPEATS = ("again",)
ENDS = ("none", "stopped", "thanks", "left")
