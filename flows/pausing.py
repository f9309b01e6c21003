"""Putting a talk aside with all its answers, and taking it up again."""

from msgspec.structs import replace

from flows import standing
from flows.flow import Flow
from flows.session import Talk
from flows.turn import Turn


def leave(turn: Turn) -> None:
    """Put the talk aside with all its answers, to be taken up again."""
    turn.become(paused=(*turn.session.paused, turn.talk()), talk=None)


def aside(turn: Turn, flow: Flow) -> Talk | None:
    """The talk of this kind that was put aside, if there is one."""
    return next((talk for talk in turn.session.paused if talk.flow == flow.name), None)


def keep(turn: Turn, talk: Talk, changed: Talk) -> None:
    """Put what a talk has become in its place, going on or put aside."""
    if talk is turn.session.talk:
        turn.become(talk=changed)
    else:
        turn.become(paused=tuple(changed if other is talk else other for other in turn.session.paused))


def move(turn: Turn, talk: Talk, trigger: str) -> None:
    """Move a talk that is put aside: it says what it has to say on the way, and neither asks nor takes over."""
    flow = standing.flow_of(talk)
    advance = flow.advance(talk, trigger, turn.facts)
    moved = replace(advance.talk, history=())
    turn.note(f"{trigger}:aside:{moved.state}")
    keep(turn, talk, moved)
    standing.pass_through(turn, flow, moved, advance)


def take_up(turn: Turn, talk: Talk) -> None:
    """Go on with a talk that was put aside, without a word; the one that is going on is put aside."""
    others = tuple(other for other in turn.session.paused if other is not talk)
    going_on = (turn.session.talk,) if turn.session.talk else ()
    turn.become(talk=talk, paused=(*going_on, *others))
    turn.note(f"resume:{talk.flow}")
