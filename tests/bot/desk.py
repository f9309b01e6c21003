"""A worker without processes: its turns are taken when the test says so, and its words are remembered."""

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from bot.delivery import Delivery
from bot.knowing import Knowing
from bot.turning import Turner
from bot.wiring import Counter
from bot.worker import EVERY, LEASE, Worker
from flows.events import Address, Envelope, Event
from flows.facts import Customer
from flows.terms import Progress
from state.outbox import Settlement
from state.records.errors import RecordsUnavailable
from state.records.renewals import Key
from state.records.reports import FiledReport
from state.turn import Mail
from tests.bot.conftest import Clock
from tests.bot.deliverers import Remembering, one_for_all

ANN = Address("line", "U00000000000000000000000000000001")


class Desk:
    """One worker, the mailbox before it and the ways out behind it."""

    def __init__(self, counter: Counter, clock: Clock, customers: Any) -> None:
        self.counter = counter
        self.clock = clock
        self.out = Remembering()
        self.delivery = Delivery(counter.outbox, counter.mailbox, one_for_all(self.out), clock)
        renewals: Any = customers if isinstance(customers, Away) else counter.records.renewals
        url = "https://counter.example"
        reports: Any = customers if isinstance(customers, Away) else counter.records.reports
        watchers = counter.records.watchers
        knowing = Knowing(
            counter.profile,
            counter.tariff,
            url,
            customers,
            customers,
            renewals,
            reports,
            watchers,
            counter.records.photos,
            clock,
        )
        self.worker = Worker(
            counter.wire,
            counter.mailbox,
            counter.outbox,
            counter.aside,
            knowing,
            Turner(clock, lambda: "a" * 16),
            self.delivery,
            clock,
        )

    def hears(self, *events: Event, to: Address = ANN, at: float = 0) -> None:
        """Have events arrive; the first happened ``at`` seconds from now, each other one a second later."""
        conversation = self.counter.records.pseudonyms.conversation(to)
        mail = []
        for place, event in enumerate(events):
            happened = self.clock() + timedelta(seconds=at + place)
            id_ = f"{to.to}-{happened.timestamp()}"
            mail.append(Mail(conversation, Envelope(id_, happened, self.clock(), event, to)))
        self.counter.mailbox.post(mail, self.clock())

    def works(self) -> int:
        """Take what turns there are, and carry what they say; how many conversations had one."""
        taken = len(self.worker.turns(EVERY).claims)
        self.clock.pass_by(LEASE * 3)
        waiting = list(self.counter.outbox.claim(EVERY, 50, self.clock()).handed)
        while waiting:
            handed = waiting.pop(0)
            settlement = Settlement(handed, self.delivery.attempt(handed))
            waiting += [each for each in self.counter.outbox.settle([settlement], self.clock()) if each is not None]
        return taken


class Strangers:
    """Customers who are all unknown."""

    def find(self, _: Iterable[str]) -> dict[str, Customer]:
        return {}

    def by_address(self, _: Iterable[Address]) -> dict[Address, str]:
        return {}


class Away:
    """Records that do not answer."""

    def find(self, _: Iterable[str]) -> dict[str, Customer]:
        raise RecordsUnavailable("away")

    def by_address(self, _: Iterable[Address]) -> dict[Address, str]:
        raise RecordsUnavailable("away")

    def progress(self, _: Iterable[Key]) -> dict[str, Progress]:
        raise RecordsUnavailable("away")

    def of(self, *_: object) -> tuple[FiledReport, ...]:
        raise RecordsUnavailable("away")
