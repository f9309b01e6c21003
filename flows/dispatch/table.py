"""The table of a job: from which states what leads where. Nothing moves a job but a row of it."""

from transitions import Machine

from flows.dispatch.job import ASSIGNED, ENDS, State
from flows.dispatch.refusals import OutOfOrder, Over

SEEKING: tuple[State, ...] = ("searching", "offered", "queued")
"""States in which partners are asked, or will be."""

OPEN: tuple[State, ...] = (*SEEKING, "person", *sorted(ASSIGNED))

Row = tuple[str, tuple[State, ...], State]

TABLE: tuple[Row, ...] = (
    # trigger, sources, destination
    # a partner is looked for, one after the other
    ("offer", ("searching", "queued"), "offered"),
    ("decline", ("offered",), "searching"),
    ("queue", ("searching",), "queued"),
    ("unqueue", ("queued",), "searching"),
    ("accept", ("offered",), "accepted"),
    # a person of the insurer's arranges it
    ("give_up", SEEKING, "person"),
    ("take", SEEKING, "person"),
    ("retry", ("person",), "searching"),
    ("assign", OPEN, "accepted"),
    # the truck comes
    ("en_route", ("accepted",), "en_route"),
    ("arriving", ("accepted", "en_route"), "arriving"),
    ("on_scene", ("accepted", "en_route", "arriving", "checking"), "on_scene"),
    # it is there, and nobody is to be seen
    ("not_found", ("on_scene",), "checking"),
    ("still_needed", ("checking",), "on_scene"),
    ("not_needed", ("checking",), "gone"),
    # the car is taken away
    ("towing", ("on_scene",), "towing"),
    ("at_destination", ("towing",), "at_destination"),
    ("destination_closed", ("on_scene", "towing", "at_destination"), "redirecting"),
    ("redirect", ("redirecting",), "towing"),
    # it does not work out: another truck, or a person
    ("another_truck", ("accepted", "en_route", "arriving", "on_scene"), "searching"),
    ("hand_over", tuple(sorted(ASSIGNED)), "person"),
    # ends
    ("completed", ("on_scene", "at_destination"), "completed"),
    ("cancel", OPEN, "cancelled"),
    ("close_completed", OPEN, "completed"),
    ("close_cancelled", OPEN, "cancelled"),
    ("close_gone", OPEN, "gone"),
    ("close_closed", OPEN, "closed"),
)

_MACHINE = Machine(
    model=None,
    states=[*OPEN, *sorted(ENDS)],
    initial="searching",
    transitions=[{"trigger": trigger, "source": list(sources), "dest": dest} for trigger, sources, dest in TABLE],
    auto_transitions=False,
)


class _Stand:
    """What the machine moves: made for one look and thrown away."""

    def __init__(self, state: State) -> None:
        self.state: State = state


def after(state: State, trigger: str) -> State:
    """The state that ``trigger`` leads to from ``state``.

    Raises:
        Over: the job has ended.
        OutOfOrder: no row leads on from there by that.
    """
    if state in ENDS:
        raise Over(state)
    event = _MACHINE.events[trigger]
    if not event.transitions.get(state):
        raise OutOfOrder(state)
    stand = _Stand(state)
    event.trigger(stand)
    return stand.state
