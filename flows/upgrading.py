"""Talks that began under an older version of their flow: what this release declares for them comes first."""

from msgspec.structs import replace

from flows import home
from flows.catalogue import FLOWS, UPGRADES
from flows.session import Talk
from flows.turn import Turn


def bring_up_to_date(turn: Turn) -> None:
    """Bring the talk that is going on and those put aside to today's version, or hand them to a person."""
    talk, paused = turn.session.talk, turn.session.paused
    if all(old.version == FLOWS[old.flow].version for old in (*paused, *((talk,) if talk else ()))):
        return
    turn.become(paused=tuple(today for old in paused if (today := _todays(turn, old)) is not None))
    if talk is not None:
        turn.become(talk=_todays(turn, talk))
        if turn.session.talk is None:
            home.person(turn)


def _todays(turn: Turn, talk: Talk) -> Talk | None:
    """The talk as today's flow has it, without a word said; None where it is a person's now."""
    flow = FLOWS[talk.flow]
    if talk.version == flow.version:
        return talk
    choice = UPGRADES.get((talk.flow, talk.version), "restart")
    turn.note(f"upgrade:{talk.version}:{choice}")
    if choice == "person":
        return None
    today = replace(talk, version=flow.version)
    if choice == "continue" or talk.number or talk.state in flow.waiting:
        return today
    walked = flow.advance(replace(today, state=flow.start), "begin", turn.facts).talk
    return replace(walked, said=talk.said)
