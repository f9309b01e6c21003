"""One change of a job: what happened goes to whoever answers it, and the next look is appointed."""

from datetime import datetime

from flows.dispatch import arranging, instructing, offering, reporting, watching
from flows.dispatch.case import Case
from flows.dispatch.happenings import (
    Accepted,
    Assigned,
    Closed,
    Happening,
    Instructed,
    Located,
    Looked,
    Refused,
    Reported,
    TakenInHand,
)
from flows.dispatch.job import Job
from flows.dispatch.needs import area_of
from flows.dispatch.notebook import Notebook
from flows.dispatch.orders import Change
from flows.dispatch.partner import Area
from flows.dispatch.scene import Scene
from flows.dispatch.watching import due
from flows.roadside.request import RoadsideRequest


def begin(  # noqa: PLR0913, PLR0917  # what a job is known by from the start
    number: str,
    conversation: str,
    request: RoadsideRequest,
    filed: datetime,
    token: str,
    areas: tuple[Area, ...],
    now: datetime,
) -> Job:
    """The job of a filed request: its search begins at once."""
    area = area_of(request, areas)
    return Job(
        number,
        conversation,
        "searching",
        since=now,
        filed=filed,
        token=token,
        area=area.key if area else "",
        urgent=request.urgent,
        due=now,
        sought=now,
    )


def move(case: Case, happening: Happening, scene: Scene) -> Change:
    """Take what happened into a job.

    Args:
        case: the job and its request; they are left as they are.
        happening: what happened.
        scene: now, the partners, and who could be asked.

    Returns:
        The job as it becomes, and the orders that come of it, in order. What changes nothing has none.

    Raises:
        NotYours, TooLate, OutOfOrder, Over: what was said does not count.
    """
    note = Notebook(case, scene)
    match happening:
        case Accepted():
            offering.accept(note, happening)
        case Refused():
            offering.refuse(note, happening)
        case Reported():
            reporting.report(note, happening)
        case Located():
            reporting.locate(note, happening)
        case Instructed():
            instructing.instruct(note, happening)
        case TakenInHand(by):
            arranging.take(note, by)
        case Assigned():
            arranging.assign(note, happening)
        case Closed():
            arranging.close(note, happening)
        case Looked():
            watching.look(note)
    note.become(due=due(note.job, scene.policy))
    return Change(note.job, tuple(note.orders))
