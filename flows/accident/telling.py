"""What a report is told of later, by slot: as a report has it, and as single answers, each of which stands for itself.

People who were in it and who saw it have numbered slots (``party_2_phone``), everything else has the name of its
question. Two conversations of one customer may tell of the same report: what is said later takes the place of what was
said before, slot by slot, and nothing else is touched.
"""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from flows.accident.report import AccidentReport, Party, Witness

FIRST = ("stolen", "keys", "struck", "other_insurance", "landmark")
"""Details that are told with the report itself, and belong to its first telling."""

STORY = "circumstances"
REMARKS = tuple(f"{STORY}_{piece}" for piece in range(2, 10))
"""What happened, told on: what was said beside the questions of the first telling, and later, a slot a message."""

COMPLETE = "complete"
YES = "yes"

PARTY = ("name", "phone", "plate", "insurer")
WITNESS = ("name", "phone")
MOST_PARTIES = 5
MOST_WITNESSES = 3

Person = TypeVar("Person", Party, Witness)
PERSON = re.compile(r"(party|witness)_([1-9])_([a-z]+)")
"""A slot of somebody: of which kind, in which place, which field."""


class Detail(Struct, frozen=True, omit_defaults=True):
    """An answer to keep; an empty ``value`` takes it back. ``message`` is the platform's id of what gave it."""

    value: str = ""
    message: str = ""


class Told(Struct, frozen=True, omit_defaults=True):
    """When (UTC) the answer in a slot was given or taken back, and by which message, empty for a tap."""

    at: datetime
    message: str = ""


def party(place: int, field: str) -> str:
    """The slot of a field of the ``place``-th other party, from 1."""
    return f"party_{place}_{field}"


def witness(place: int, field: str) -> str:
    """The slot of a field of the ``place``-th witness, from 1."""
    return f"witness_{place}_{field}"


def answers_of(report: AccidentReport) -> dict[str, str]:
    """What was told later, by slot.

    >>> answers_of(AccidentReport("line", "ja", parties=(Party("見本 一郎"),), complete=True))
    {'party_1_name': '見本 一郎', 'complete': 'yes'}
    """
    found = {slot: value for slot, value in report.details.items() if slot not in FIRST and value}
    for place, other in enumerate(report.parties, 1):
        found |= {party(place, field): getattr(other, field) for field in PARTY if getattr(other, field)}
    for place, one in enumerate(report.witnesses, 1):
        found |= {witness(place, field): getattr(one, field) for field in WITNESS if getattr(one, field)}
    return found | ({COMPLETE: YES} if report.complete else {})


def with_answers(report: AccidentReport, answers: Mapping[str, str]) -> AccidentReport:
    """The report with these answers, by slot; an empty one is taken back."""
    details = dict(report.details)
    parties, witnesses = list(report.parties), list(report.witnesses)
    complete = report.complete
    for slot, value in answers.items():
        person = PERSON.fullmatch(slot)
        if slot == COMPLETE:
            complete = value == YES
        elif person is not None and person[1] == "party" and person[3] in PARTY:
            at = _place(parties, int(person[2]), Party())
            parties[at] = replace(parties[at], **{person[3]: value})
        elif person is not None and person[1] == "witness" and person[3] in WITNESS:
            at = _place(witnesses, int(person[2]), Witness())
            witnesses[at] = replace(witnesses[at], **{person[3]: value})
        elif value:
            details[slot] = value
        else:
            details.pop(slot, None)
    return replace(
        report,
        details=details,
        parties=_without_nobody(parties, Party()),
        witnesses=_without_nobody(witnesses, Witness()),
        complete=complete,
    )


def told_anew(kept: AccidentReport, said: AccidentReport) -> AccidentReport:
    """The report as its first telling has it now, with all that was told later as it is kept."""
    later = {slot: value for slot, value in kept.details.items() if slot not in FIRST}
    return replace(
        said,
        details={**later, **said.details},
        parties=kept.parties or said.parties,
        witnesses=kept.witnesses or said.witnesses,
        complete=kept.complete or said.complete,
    )


def newer(told: Mapping[str, Told], changes: Mapping[str, Detail], at: datetime) -> dict[str, Detail]:
    """Those of the changes, said at one instant, that nothing said later has overtaken."""
    return {slot: change for slot, change in changes.items() if slot not in told or told[slot].at <= at}


def _place(people: list[Person], place: int, nobody: Person) -> int:
    """The index of the ``place``-th, with nobody in the places before it that are empty."""
    while len(people) < place:
        people.append(nobody)
    return place - 1


def _without_nobody(people: list[Person], nobody: Person) -> tuple[Person, ...]:
    """Without the empty places at the end; those in between keep the others where they are."""
    while people and people[-1] == nobody:
        people.pop()
    return tuple(people)
