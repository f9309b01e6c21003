"""Answers that change after they were filed: the record follows, and staff are told, for somebody may be on the way."""

from collections.abc import Mapping
from typing import Literal

from msgspec.structs import replace

from flows import standing
from flows.accident.recording import AmendReport
from flows.accident.report import AccidentReport
from flows.alerting import alert
from flows.effects import Amend, Effect
from flows.flow import Filed, Flow
from flows.session import Slot, Talk
from flows.turn import Turn

Kind = Literal["changed", "danger", "callback"]
"""What staff are told beside the change."""

AWAITED = "amended"
"""Noted among what a talk has said while its record is on the way: it has no number yet to amend it by."""


def request(turn: Turn, talk: Talk) -> Filed:
    """What the talk files as it stands.

    Raises:
        LookupError: its flow files nothing.
    """
    flow = standing.flow_of(talk)
    if flow.record is None:
        raise LookupError(f"{flow.name} files nothing")
    return flow.record(standing.scene(turn, flow, talk))


def amend(turn: Turn, slots: Mapping[str, Slot], kind: Kind = "changed") -> None:
    """Give a talk that waits these answers, and carry them into its record now, or as soon as it has a number.

    What was filed with its proof stands as it was agreed to.
    """
    flow = standing.flow_of(turn.talk())
    if flow.evidence:
        return
    talk = replace(turn.talk(), slots=dict(slots))
    if flow.record is None:
        turn.become(talk=talk)
        return
    talk = without_gaps(turn, flow, talk)
    turn.become(talk=talk)
    if talk.number:
        carry(turn, kind)
    else:
        turn.become(talk=replace(talk, said=(*talk.said, AWAITED)))


def carry(turn: Turn, kind: Kind = "changed") -> None:
    """Replace what is recorded by what the talk has now."""
    talk = turn.talk()
    turn.do((amend_of(turn, talk), alert(kind, request(turn, talk), talk.number)))


def amend_of(turn: Turn, talk: Talk) -> Effect:
    """What replaces the record of a talk by what it has now."""
    changed = request(turn, talk)
    if isinstance(changed, AccidentReport):
        return AmendReport(talk.number, changed)
    return Amend(talk.number, changed)


def belied(flow: Flow, talk: Talk, known: Mapping[str, Slot]) -> set[str]:
    """The questions whose answers those of these that are new show to hold no longer, and that these do not answer."""
    return {
        each
        for slot, said in known.items()
        if slot not in talk.slots or talk.slots[slot].value != said.value
        for each, answer in flow.questions[slot].belies.get(said.value, {}).items()
        if each not in known and each in talk.slots and talk.slots[each].value == answer
    }


def without_gaps(turn: Turn, flow: Flow, talk: Talk) -> Talk:
    """The talk with nothing open that a change would newly ask: what lies beyond it was filed, and still holds."""
    for _ in flow.questions:
        state = flow.path(talk, turn.facts)[-1]
        if state in talk.slots or state not in flow.questions or flow.questions[state].decisive:
            break
        talk = replace(talk, slots={**talk.slots, state: Slot("")})
    return talk
