"""What free words already tell besides their intent: answers to questions that then need not be asked."""

import re
from collections.abc import Sequence

from flows.answers.people import people
from flows.router.lexicon import LEXICON
from flows.router.reading import Context, standing
from flows.router.spotting import Spot

# A symptom that needs its own truck goes before one that any truck can see to.
_SYMPTOMS = ("lockout", "charge", "fuel", "battery", "flat", "ditch", "snow", "warning", "start", "unknown")
# The one that kills soonest goes first; each has its own card, and all of them call for 119 or 110.
_DANGERS = ("crossing", "in_water", "fire", "injury", "in_lane")
_LOCKED_IN = ("child", "person", "pet")
# 娘が鍵をなくした: who is told of has the key, or had it, and is not inside.
_HOLDER = re.compile("(?:が|は|に|の)(?:くるまの)?(?:かぎ|くるま(?!に|の中|のなか|内))")


def symptom(intent: str, roadside: Sequence[Spot]) -> dict[str, str]:
    """The trouble, ``unknown`` where help is wanted and none is named; nothing for an accident that needs no truck."""
    happened = _happened(roadside)
    if intent == "accident":
        return {"symptom": "accident"} if happened else {}
    return {"symptom": next((key for key in _SYMPTOMS if key in happened), "unknown")}


def danger(context: Context, roadside: Sequence[Spot], dangers: Sequence[Spot]) -> dict[str, str]:
    """Danger to life: ``emergency``, and who is locked in.

    That nobody is in danger is never taken from free words: it is asked.
    """
    found: dict[str, str] = {}
    keys = {spot.key for spot in dangers if spot.form in {"happening", "grave"}}
    if key := next((key for key in _DANGERS if key in keys), None):
        found["emergency"] = key
    if "lockout" in _happened(roadside) and (inside := _inside(context)):
        found["locked_in"] = inside
    return found


def told(context: Context, text: str, spots: Sequence[Spot]) -> dict[str, str]:
    """What was told in passing: kind of road, whose car, who needs care, how many, whether a voice can be used."""
    facts: dict[str, str] = {}
    answers = standing(context.folded, spots, "told")
    for question, forms in LEXICON.told.items():
        said = {spot.form for spot in answers if spot.key == question}
        if answer := next((form for form in forms if form in said), None):
            facts[question] = answer
    if (number := people(text)) is not None:
        facts["occupants"] = str(number)
    return facts


def _happened(roadside: Sequence[Spot]) -> set[str]:
    return {spot.key for spot in roadside if spot.form == "happening"} or {spot.key for spot in roadside}


def _inside(context: Context) -> str | None:
    named = (
        who for who in _LOCKED_IN if any(not _HOLDER.match(context.folded, spot.end) for spot in context.marks(who))
    )
    return next(named, "person" if context.has("inside") else None)
