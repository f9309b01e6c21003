"""Down the ladder of a step: by which channel a reminder goes, and by which next if that one does not take it."""

from collections.abc import Collection

from flows.reminders.cadence import Rung, Step
from flows.reminders.reach import Reach


class NobodyReached(LookupError):
    """No rung of the step is open to this customer: the policy says so beforehand, so do not send."""


def first(step: Step, reach: Reach) -> Rung:
    """The rung on which a step begins.

    Raises:
        NobodyReached: none is open.
    """
    rung = following(step, (), reach)
    if rung is None:
        raise NobodyReached(step.id)
    return rung


def besides(step: Step, taken: Rung, reach: Reach) -> tuple[Rung, ...]:
    """The rungs a step goes to the same day, apart from the one on which it began."""
    open_rungs = reach.rungs()
    return tuple(rung for rung in step.also if rung != taken and rung in open_rungs)


def following(step: Step, tried: Collection[Rung], reach: Reach) -> Rung | None:
    """The rung after those tried, :func:`besides` included, as the customer can be reached now; None after the last."""
    open_rungs = reach.rungs()
    return next((rung for rung in step.ladder if rung in open_rungs and rung not in tried), None)
