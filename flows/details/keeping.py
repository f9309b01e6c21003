"""What a talk of details holds itself, and what the record holds for it.

The record is the truth: a talk keeps an answer only until the record shows it, and reads the others from there anew at
each turn. So two conversations of one customer see what the other was told, and no session grows with what it is told.
"""

import re
from collections.abc import Collection, Mapping
from datetime import datetime

from flows.accident.report import AccidentReport
from flows.accident.standing import ReportStanding
from flows.accident.telling import STORY, Detail, answers_of, with_answers
from flows.answers import several
from flows.days import short_day, today
from flows.details.sections import MORE, SECTION_OF
from flows.facts import Facts
from flows.session import Slot, Talk
from flows.words import Words

NUMBER, STEP, HELD = "report", "step", "held"
"""Slots: the receipt number of the report that is told more of; of a reminder, which one it is; whether what the record
has is among the answers just now."""

LATER = "later"
"""The answer that leaves a question for another time: it is not kept, and asked again when the talk is begun anew."""

NOBODY = "none"
GATES = frozenset({"parties", "witnesses"})
"""Questions whose answers steer the talk; of them the record keeps only that there is nobody."""

DAMAGE = "damage"
_PIECE = re.compile(rf"{STORY}_[0-9]+")


def open_reports(facts: Facts) -> tuple[ReportStanding, ...]:
    """The customer's reports, and this conversation's, of which more may be told, the newest first."""
    return tuple(each for each in facts.reports if each.state != "closed" and each.report is not None)


def standing(facts: Facts, number: str) -> ReportStanding | None:
    """The report of that number, where it is theirs and open."""
    return next((each for each in open_reports(facts) if each.number == number), None)


def told_of(found: ReportStanding, words: Words) -> str:
    """The day of a report's accident and what happened, as its customer tells it from others."""
    report = found.report
    day = today((report.occurred if report else None) or found.filed)
    return words.text("details-of_report", date=short_day(day, words), kind=words.text(f"accident-kind-{found.kind}"))


def is_kept(slot: str) -> bool:
    """Whether the record keeps what is answered here."""
    return (slot in SECTION_OF and not slot.endswith(f"_{MORE}")) or _PIECE.fullmatch(slot) is not None


def fixable(slots: Mapping[str, Slot]) -> tuple[str, ...]:
    """The questions that are answered and may be answered otherwise; what happened is only told more of."""
    answered = {slot for slot, given in slots.items() if given.value not in {"", LATER}}
    return tuple(slot for slot in SECTION_OF if slot in answered and is_kept(slot) and slot not in {STORY, *GATES})


def whole(report: AccidentReport, slots: Mapping[str, Slot]) -> AccidentReport:
    """The report with all that the talk has besides."""
    told = {slot: value for slot in slots if (value := kept(slot, slots)) and is_kept(slot)}
    return with_answers(report, told)


def hydrated(slots: Mapping[str, Slot], told_at: Mapping[str, datetime], found: ReportStanding) -> dict[str, Slot]:
    """A talk's answers with those of the record; of the same slot, what was said later."""
    if found.report is None:
        return dict(slots)
    recorded = answers_of(found.report)
    merged = dict(slots)
    for slot in {*recorded, *found.told}:
        theirs, mine = found.told.get(slot), told_at.get(slot)
        if not is_kept(slot) or (mine is not None and (theirs is None or theirs.at <= mine)):
            continue
        if slot in recorded:
            merged[slot] = Slot(_as_answered(slot, recorded[slot]), theirs.message if theirs else "")
        elif mine is not None:
            del merged[slot]
    return merged | {HELD: Slot("yes")}


def changes(was: Mapping[str, Slot], now: Mapping[str, Slot], said: Collection[str] = ()) -> dict[str, Detail]:
    """What the record has to learn: answers given, changed and taken back. What happened is told on, never over.

    ``said`` are the questions that were answered just now. An answer given once more counts as well: between the two
    another conversation may have said something else, which the record does not show yet.
    """
    found: dict[str, Detail] = {}
    for slot in sorted({*was, *now}):
        before, after = kept(slot, was), kept(slot, now)
        repeated = slot in said and bool(after)
        if not is_kept(slot) or (before == after and not repeated) or (slot in now and now[slot].value == LATER):
            continue
        source = now[slot].source if slot in now else ""
        if slot == STORY and before and after and before != after:
            found[_next_piece(was)] = Detail(after, source)
        else:
            found[slot] = Detail(after, source)
    return found


def dehydrated(
    talk: Talk, was: Mapping[str, Slot], changed: Mapping[str, Detail], found: ReportStanding, now: datetime
) -> tuple[dict[str, Slot], dict[str, datetime]]:
    """What the talk goes on holding: its answers that the record does not show yet, and when they were given."""
    # What was told before stands where its question was left for later.
    slots = {
        slot: was[slot] if given.value == LATER and kept(slot, was) else given for slot, given in talk.slots.items()
    }
    for slot, change in changed.items():
        if change.value and slot not in slots:
            # A piece of the story: what was told before stands beside it.
            slots[slot] = Slot(change.value, change.message)
            slots[STORY] = was[STORY]
    told = {
        slot: at
        for slot, at in {**talk.told, **dict.fromkeys(changed, now)}.items()
        if slot in changed or slot not in found.told or found.told[slot].at < at or _is_open(slots, slot)
    }
    held = {
        slot: given for slot, given in slots.items() if slot != HELD and (slot in told or _is_talks_own(slot, given))
    }
    return held, told


def kept(slot: str, slots: Mapping[str, Slot]) -> str:
    """The answer as the record keeps it; empty where it keeps none."""
    value = slots[slot].value if slot in slots else ""
    if slot in GATES:
        return value if value == NOBODY else ""
    if slot == DAMAGE:
        return "" if value == LATER else value.removesuffix(several.END)
    return "" if value == LATER else value


def _is_talks_own(slot: str, given: Slot) -> bool:
    """Whether an answer steers this talk, and no record keeps it."""
    return not is_kept(slot) or given.value == LATER or (slot in GATES and given.value != NOBODY)


def _as_answered(slot: str, value: str) -> str:
    """A value of the record as the talk has it."""
    alone = slot != DAMAGE or value in {NOBODY, "unknown"}
    return value if alone else value + several.END


def _is_open(slots: Mapping[str, Slot], slot: str) -> bool:
    """Whether parts of the car are being chosen, and more may be to come."""
    return slot == DAMAGE and slot in slots and not several.is_settled(slots[slot].value)


def _next_piece(slots: Mapping[str, Slot]) -> str:
    taken = [int(slot.rpartition("_")[2]) for slot in slots if _PIECE.fullmatch(slot)]
    return f"{STORY}_{max(taken, default=1) + 1}"
