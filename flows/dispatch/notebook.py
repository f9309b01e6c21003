"""The notebook of one change of a job: the job as it becomes, and the orders that come of it. Made once, read once."""

from typing import Any

from msgspec.structs import replace

from flows.dispatch.case import Case
from flows.dispatch.job import Job
from flows.dispatch.news import DispatchNews, Kind
from flows.dispatch.orders import Count, Message, Order, TellCustomer, TellPartner, UseUp
from flows.dispatch.partner import Equipment
from flows.dispatch.progress import progress
from flows.dispatch.scene import Scene
from flows.dispatch.table import after
from flows.roadside.request import RoadsideRequest


class Notebook:
    """What becomes of a job in one change. Jobs are values: each entry makes a new one."""

    def __init__(self, case: Case, scene: Scene) -> None:
        self.job: Job = case.job
        self.request: RoadsideRequest = case.request
        self.scene = scene
        self.orders: list[Order] = []

    @property
    def case(self) -> Case:
        """The job as it has become, with its request."""
        return Case(self.job, self.request)

    def become(self, **fields: Any) -> None:  # noqa: ANN401  # the fields of Job, checked by msgspec
        """Change the job, but not where it stands."""
        self.job = replace(self.job, **fields)

    def go(self, trigger: str, **fields: Any) -> None:  # noqa: ANN401  # the fields of Job
        """Move the job along the table.

        Raises:
            OutOfOrder, Over: no row leads on from there.
        """
        state = after(self.job.state, trigger)
        self.become(state=state, since=self.scene.now, warned=(), disputed=None, **fields)
        if self.job.over:
            self.become(ended=self.scene.now, fix=None, eta=None)

    def tell(self, kind: Kind, reason: str = "", work: tuple[str, ...] = ()) -> None:
        """Tell the customer how the job stands now."""
        scene = self.scene
        self.become(told=self.job.told + 1, spoken=scene.now)
        stands = progress(self.job, scene.partners, scene.policy, scene.public_url)
        news = DispatchNews(self.job.number, kind, scene.now, stands, reason, work)
        self.orders.append(TellCustomer(self.job.told, news))

    def order(self, message: Message, *, reason: str = "", value: str = "", needs: tuple[Equipment, ...] = ()) -> None:
        """Tell the partner whose job it is, if there is one."""
        taken = next((each for each in reversed(self.job.offers) if each.state == "accepted"), None)
        if self.job.partner and taken is not None:
            self.orders.append(TellPartner(message, self.job.partner, taken.id, reason, value, needs))

    def count(self, partner: str, **counts: int) -> None:
        """Add to how a partner has done."""
        self.orders.append(Count(partner, **counts))

    def use_up(self) -> None:
        """Note what the work has used up of what a policy year grants once (pamphlet P31)."""
        work = self.job.work
        if "fuel" in work or (not work and self.request.symptom == "fuel"):
            self.orders.append(UseUp("fuel"))
        if "club_extra" in work:
            self.orders.append(UseUp("club_extra"))
