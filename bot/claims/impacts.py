"""Shocks that cars have felt: on record once, and then whoever has to hear of them is handed them.

The customer is asked where they are reached best; where nobody can be asked, a person calls. Handed on twice it is
asked once: conversations and the outbox know it by its number.
"""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256
from uuid import uuid5

import structlog
from msgspec import Struct

from bot.claims.ways import Way, Ways
from bot.lines import NAMESPACE
from bot.logs import fault
from flows.accident.news import ImpactFelt, ImpactSettled, Strength
from flows.accident.recording import TellClaims
from flows.accident.report import AccidentReport
from flows.delivery import Lane, Line
from flows.events import Envelope, Event
from flows.facts import Contract, Customer
from flows.impact.hours import asks_at_once, wait
from state.errors import StateError
from state.mailbox import Mailbox
from state.outbox import Outbox
from state.pseudonyms import Pseudonyms
from state.records.customers import Customers
from state.records.impacts import Impact, Impacts, Shock
from state.records.index import bare
from state.records.reports import Altered
from state.turn import Mail

AT_ONCE = 100

log = structlog.get_logger()


class UnknownContract(Exception):
    """No contract of ours has that number."""


class Felt(Struct, frozen=True):
    """What the telematics service tells of a shock: ``event`` is its own id of it, ``at`` is UTC. Personal data."""

    event: str
    contract: str
    at: datetime
    strength: Strength
    device: str = ""
    latitude: float | None = None
    longitude: float | None = None
    helpnet: bool = False


class Impacting:
    """Takes shocks. Safe for many threads and processes at once.

    Args:
        impacts, customers: the records.
        ways: where a customer is reached.
        mailbox: for whom is asked.
        outbox: for whoever calls those who cannot be.
        pseudonyms: name the streams of the latter.
    """

    def __init__(  # noqa: PLR0913, PLR0917  # the parts of asking
        self,
        impacts: Impacts,
        customers: Customers,
        ways: Ways,
        mailbox: Mailbox,
        outbox: Outbox,
        pseudonyms: Pseudonyms,
    ) -> None:
        self._impacts = impacts
        self._customers = customers
        self._ways = ways
        self._mailbox = mailbox
        self._outbox = outbox
        self._pseudonyms = pseudonyms

    def felt(self, told: Felt, body: bytes, now: datetime) -> Impact | Altered:
        """Take a shock, and have its customer asked.

        Args:
            told: what the service tells.
            body: all that makes the message what it is: by it an altered one is found out.
            now: UTC.

        Raises:
            UnknownContract.
            RecordsUnavailable: telling it again is safe.
        """
        customer, contract = self._whose(told.contract)
        way = self._ways.best(customer)
        shock = Shock(contract.number, contract.vehicle.id, told.device, told.latitude, told.longitude)
        impact = self._impacts.note(
            _hash(told.event),
            sha256(body).hexdigest(),
            customer.id,
            way.conversation if way else "",
            told.strength,
            shock,
            told.at,
            "helpnet" if told.helpnet else "asked" if way else "unreachable",
            now,
        )
        if isinstance(impact, Impact) and impact.handed_at is None:
            self._try([(impact, customer)], now)
        return impact

    def stand_down(self, event: str, contract: str, at: datetime, now: datetime) -> Impact | Altered:
        """The car's own operator sees to a shock, told of before or not; whoever is being asked hears so.

        Raises as :meth:`felt` does.
        """
        customer, _ = self._whose(contract)
        way = self._ways.best(customer)
        impact = self._impacts.note(
            _hash(event),
            "",
            customer.id,
            way.conversation if way else "",
            "strong",
            Shock(contract),
            at,
            "helpnet",
            now,
        )
        if isinstance(impact, Impact):
            self._impacts.become(impact.number, "helpnet", now)
            self.settled(impact, "helpnet", now)
        return impact

    def settled(self, impact: Impact, by: str, now: datetime) -> None:
        """Tell the conversation that somebody else sees to it. What cannot be told now is not told."""
        event = ImpactSettled(impact.number, "helpnet" if by == "helpnet" else "person")
        way = self._way(impact)
        if way is None:
            return
        envelope = Envelope(f"impact:{impact.number}:{event.by}", now, now, event, way.address)
        try:
            self._mailbox.post([Mail(way.conversation, envelope, Lane.EMERGENCY)], now)
            self._impacts.handed(impact.number, now)
        except StateError as error:
            log.warning("not handed on", **fault(error))

    def relay(self, now: datetime) -> int:
        """Hand on what nobody was handed yet; how many there were.

        Raises:
            RecordsUnavailable, StoreUnavailable: doing it again is safe.
        """
        waiting = self._impacts.unhanded(AT_ONCE)
        known = self._customers.find({impact.customer for impact in waiting}) if waiting else {}
        self._hand([(impact, customer) for impact in waiting if (customer := known.get(impact.customer))], now)
        return len(waiting)

    def _try(self, waiting: Iterable[tuple[Impact, Customer]], now: datetime) -> None:
        try:
            self._hand(waiting, now)
        except StateError as error:
            # It is kept: the clock hands it on.
            log.warning("not handed on yet", **fault(error))

    def _hand(self, waiting: Iterable[tuple[Impact, Customer]], now: datetime) -> None:
        for impact, customer in waiting:
            way = self._ways.best(customer)
            if way is not None:
                self._mailbox.post([_mail(impact, way, now)], now)
            elif impact.strength == "strong" and impact.state != "helpnet":
                self._outbox.post_once([self._call(impact, customer, now)], now)
            self._impacts.handed(impact.number, now)

    def _call(self, impact: Impact, customer: Customer, now: datetime) -> Line:
        """A person has to call: there is no way to ask."""
        key = str(uuid5(NAMESPACE, f"impact:{impact.number}"))
        told = TellClaims("silent", impact.number, reported(impact, customer))
        conversation = self._pseudonyms.index(f"impact:{impact.number}")
        return Line(key, conversation, "mail", Lane.EMERGENCY, told, now)

    def _way(self, impact: Impact) -> Way | None:
        customer = self._customers.find([impact.customer]).get(impact.customer)
        return None if customer is None else self._ways.best(customer)

    def _whose(self, number: str) -> tuple[Customer, Contract]:
        id_ = self._customers.by_policy(number)
        customer = None if id_ is None else self._customers.find([id_]).get(id_)
        index = bare(number)
        contract = next((each for each in customer.contracts if bare(each.number) == index), None) if customer else None
        if customer is None or contract is None:
            raise UnknownContract
        return customer, contract


def reported(impact: Impact, customer: Customer | None) -> AccidentReport:
    """What is known of a shock, as far as it goes."""
    shock = impact.shock
    car = (
        next((each.vehicle for each in customer.contracts if each.number == shock.contract), None) if customer else None
    )
    return AccidentReport(
        "line",
        "ja",
        customer=impact.customer,
        contract=shock.contract,
        vehicle=shock.vehicle,
        plate=car.plate if car else "",
        model=car.model if car else "",
        name=customer.name if customer else "",
        phone=customer.phone if customer else "",
        occurred=impact.felt_at,
        latitude=shock.latitude,
        longitude=shock.longitude,
        urgent=impact.strength == "strong",
    )


def _mail(impact: Impact, way: Way, now: datetime) -> Mail:
    if impact.state == "helpnet":
        settled = Envelope(
            f"impact:{impact.number}:helpnet", now, now, ImpactSettled(impact.number, "helpnet"), way.address
        )
        return Mail(way.conversation, settled, Lane.EMERGENCY)
    shock = impact.shock
    urgent = asks_at_once(impact.strength, impact.felt_at, now)
    event: Event = ImpactFelt(
        impact.number,
        impact.felt_at,
        "strong" if urgent else "weak",
        shock.latitude,
        shock.longitude,
        shock.vehicle,
    )
    envelope = Envelope(f"impact:{impact.number}", now, now, event, way.address)
    if urgent:
        return Mail(way.conversation, envelope, Lane.EMERGENCY)
    return Mail(way.conversation, envelope, hold=wait(now))


def _hash(event: str) -> str:
    return sha256(event.encode()).hexdigest()
