"""Everything that moves a job goes through here: one transaction of the records, then whoever has to hear of it.

The records decide: of two answers at once one comes second, and is told so. What partners and the customer are told is
kept in the same transaction and relayed after it (:mod:`bot.dispatching.relaying`), by us or by the clock.
"""

from collections.abc import Callable
from datetime import datetime

import structlog

from bot.dispatching.partners import Partners
from bot.dispatching.reach import Reach
from bot.dispatching.relaying import Relaying
from bot.logs import fault
from bot.metrics import JOBS
from flows.dispatch.case import Case
from flows.dispatch.happenings import Accepted, Happening, Instructed, Looked, Refused, Reported, TakenInHand
from flows.dispatch.job import Job
from flows.dispatch.moving import begin, move
from flows.dispatch.news import Progress
from flows.dispatch.orders import Change, Order, TellCustomer, TellPartner
from flows.dispatch.progress import progress
from flows.dispatch.refusals import NotYours
from flows.dispatch.scene import Scene
from state.errors import StateError
from state.records.jobs import Jobs
from state.records.requests import Filed
from state.records.surges import Surges

log = structlog.get_logger()


class Dispatching:
    """Dispatch, for the web, the worker, the clock and the command line alike. Safe for many threads at once.

    Args:
        jobs, surges: the records.
        partners: who can be asked.
        reach: finds who is near.
        relaying: tells partners and customers.
        secret: draws the secret part of a page's address.
        public_url: where our pages are, without a trailing slash.
    """

    def __init__(  # noqa: PLR0913, PLR0917  # the parts of dispatch
        self,
        jobs: Jobs,
        surges: Surges,
        partners: Partners,
        reach: Reach,
        relaying: Relaying,
        secret: Callable[[], str],
        public_url: str,
    ) -> None:
        self.jobs = jobs
        self.surges = surges
        self.partners = partners
        self._reach = reach
        self._relaying = relaying
        self._secret = secret
        self._public_url = public_url
        self._by_key = {key: account.partner for key, account in partners.accounts.items()}

    def open(self, filed: Filed, now: datetime) -> None:
        """Make the job of a filed request and look for a partner. Done again, it changes nothing.

        Raises:
            RecordsUnavailable, StoreUnavailable: doing it again is safe.
        """
        areas = self.partners.areas
        token = self._secret()
        job = begin(filed.number, filed.conversation, filed.request, filed.filed_at, token, areas, now)
        if self.jobs.open(job):
            in_hand = filed.state == "acknowledged"
            self.move(filed.number, TakenInHand(filed.acknowledged_by) if in_hand else Looked(), now)

    def move(self, number: str, happening: Happening, now: datetime, *, turn: bool = False) -> Case:
        """Take what happened into a job, and tell whoever has to hear of it.

        Args:
            number: the receipt number.
            happening: what happened.
            now: UTC.
            turn: in a surge, it is this job's turn.

        Returns:
            The job as it is now.

        Raises:
            NotYours: there is no such job; and the other refusals of :mod:`flows.dispatch.refusals`.
            RecordsUnavailable, StoreUnavailable: nothing was changed; doing it again is safe.
        """
        scene = self._scene(number, happening, now, turn=turn)
        brought: list[Order] = []

        def decide(case: Case) -> Change:
            change = move(case, happening, scene)
            brought.extend(change.orders)
            return change

        try:
            case = self.jobs.change(number, decide, now)
        except LookupError:
            raise NotYours from None
        JOBS.labels(type(happening).__name__.lower(), case.job.state).inc()
        if any(isinstance(order, TellPartner | TellCustomer) for order in brought):
            self._relay(number, now)
        return case

    def answer(self, answer: Accepted | Refused, now: datetime) -> Case:
        """Take a partner's answer to an offer. Raises as :meth:`move` does."""
        case = self.by_offer(answer.offer)
        if case is None:
            raise NotYours
        return self.move(case.job.number, answer, now)

    def by_offer(self, offer: str) -> Case | None:
        """The job an offer was made for."""
        return self.jobs.by_offer(offer)

    def by_token(self, token: str) -> Case | None:
        """The job whose live page this secret opens."""
        return self.jobs.by_token(token)

    def progress(self, job: Job) -> Progress:
        """How a job stands, in what its customer may be told."""
        return progress(job, self._by_key, self.partners.policy, self._public_url)

    def _relay(self, number: str, now: datetime) -> None:
        try:
            self._relaying.relay(now, number)
        except StateError as error:
            # It is kept: the clock relays it.
            log.warning("not relayed yet", **fault(error))

    def _scene(self, number: str, happening: Happening, now: datetime, *, turn: bool) -> Scene:
        case = self.jobs.get(number) if self._may_seek(happening) else None
        return Scene(
            now=now,
            policy=self.partners.policy,
            partners=self._by_key,
            areas=self.partners.areas,
            public_url=self._public_url,
            secret=self._secret(),
            candidates=self._reach.candidates(case) if case else (),
            surge=case is not None and case.job.area in self.surges.all(),
            turn=turn,
        )

    def _may_seek(self, happening: Happening) -> bool:
        """Whether the next partner may have to be asked. What could not be looked up must not stop a cancellation."""
        match happening:
            case Looked() | Refused():
                return True
            case Accepted(minutes=minutes):
                return minutes * 60 > self.partners.policy.latest.total_seconds()
            case Reported(status=status):
                return status == "unsuccessful"
            case Instructed(wish=wish):
                return wish == "corrected"
            case _:
                return False
