"""Gathering the facts of a batch of turns: the customers behind them, in as few looks at the records as possible."""

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime, timedelta
from typing import TypeVar

import structlog

from bot.knowing_accidents import NOTHING, Accidents, asked, reports_of, watchers_of
from flows.directory import Directory
from flows.events import Address, Linked, ReminderDue
from flows.facts import JAPAN, Contract, Customer, Facts, Profile
from flows.session import Session
from flows.terms import Progress
from rating.tariff import Tariff
from state.records.errors import RecordsUnavailable
from state.records.links import Links
from state.records.photos import Photos
from state.records.renewals import Renewals
from state.records.reports import Reports
from state.records.watchers import Watchers
from state.turn import Claim

K = TypeVar("K")
V = TypeVar("V")

FRESH = timedelta(seconds=30)
MOST_KEPT = 10_000

MATURED_FOR = timedelta(days=31)
MATURES_IN = timedelta(days=95)
"""The time around maturity in which anybody asks how far a renewal has come: from the first reminder until it is too
late even for late renewal, and a little more.
"""

log = structlog.get_logger()


class Knowing:
    """Facts for turns. Customers read lately are kept for half a minute; used by one thread.

    When the records do not answer, customers are strangers for that turn: a breakdown at night is taken all the same.
    """

    def __init__(  # noqa: PLR0913, PLR0917  # where facts come from
        self,
        profile: Profile,
        tariff: Tariff,
        public_url: str,
        customers: Directory,
        links: Links,
        renewals: Renewals,
        reports: Reports,
        watchers: Watchers,
        photos: Photos,
        now: Callable[[], datetime],
    ) -> None:
        self._profile = profile
        self._tariff = tariff
        self._public_url = public_url
        self._customers = customers
        self._links = links
        self._renewals = renewals
        self._reports = reports
        self._watchers = watchers
        self._photos = photos
        self._now = now
        self._kept: dict[str, tuple[datetime, Customer]] = {}
        self._away = False

    def sessions(self, claims: Iterable[Claim]) -> dict[str, Session]:
        """The session of each claim by conversation; new ones know their customer, if the address is linked to one.

        The first that is asked about a batch.
        """
        self._away = False
        sessions: dict[str, Session] = {}
        newcomers: dict[str, Address] = {}
        for claim in claims:
            address = next((mail.address for mail in claim.mail if mail.address is not None), None)
            if claim.session is not None:
                sessions[claim.conversation] = claim.session
            elif address is not None:
                newcomers[claim.conversation] = address
        linked = self._linked(newcomers.values())
        began = int(self._now().timestamp() // 60)  # minutes: nobody takes more turns than one in each
        for conversation, address in newcomers.items():
            sessions[conversation] = Session(address, customer=linked.get(address, ""), turns=began, began=began)
        return sessions

    def customers(self, claims: Iterable[Claim], sessions: Mapping[str, Session]) -> dict[str, Customer]:
        """The customers these claims' turns are about, by id: whom they talk with, and whom a reminder is about."""
        now = self._now()
        wanted = {
            customer
            for claim in claims
            if (session := sessions.get(claim.conversation))
            for customer in (_customer(claim, session), policyholder(claim))
            if customer
        }
        known = {id_: kept for id_ in wanted if (kept := self._recent(id_, now)) is not None}
        missing = wanted - known.keys()
        if not missing:
            return known
        found = self._asked("customers", len(missing), lambda: self._customers.find(missing))
        if len(self._kept) > MOST_KEPT:
            self._kept.clear()
        self._kept.update({id_: (now, customer) for id_, customer in found.items()})
        return known | found

    def progress(self, customers: Mapping[str, Customer]) -> dict[str, Progress]:
        """How far the renewals of these customers' contracts near maturity have come, by policy number.

        Read anew each time, in one query: a reminder must see what was said a moment ago.
        """
        today = self._now().astimezone(JAPAN).date()
        asked = [
            (contract.number, contract.maturity)
            for customer in customers.values()
            for contract in customer.contracts
            if today - MATURED_FOR <= contract.maturity <= today + MATURES_IN
        ]
        if not asked:
            return {}
        return self._asked("progress", len(asked), lambda: self._renewals.progress(asked))

    def accidents(self, claims: Iterable[Claim], sessions: Mapping[str, Session]) -> Accidents:
        """What was reported, and who watches, where a turn may need it: no query, one or two for the whole batch."""
        listed = tuple(claims)
        talking = {
            claim.conversation: _customer(claim, session)
            for claim in listed
            if (session := sessions.get(claim.conversation))
        }
        wanted = asked(listed, sessions, talking)
        if not wanted.reports and not wanted.watchers:
            return NOTHING
        return Accidents(
            self._asked(
                "reports", len(wanted.reports), lambda: reports_of(wanted.reports, self._reports, self._photos)
            ),
            self._asked("watchers", len(wanted.watchers), lambda: watchers_of(wanted.watchers, self._watchers)),
        )

    def facts(
        self,
        claim: Claim,
        session: Session,
        customers: Mapping[str, Customer],
        progress: Mapping[str, Progress],
        accidents: Accidents = NOTHING,
    ) -> Facts:
        """What the steps of one turn may know."""
        customer, reminded = customers.get(_customer(claim, session)), customers.get(policyholder(claim))
        return Facts(
            self._profile,
            self._public_url,
            session.address,
            customer,
            progress={
                contract.number: progress[contract.number]
                for contract in (*_contracts(customer), *_contracts(reminded))
                if contract.number in progress
            },
            tariff=self._tariff,
            policyholder=reminded,
            reports=accidents.reports.get(claim.conversation, ()),
            watchers=accidents.watchers.get(_customer(claim, session), ()),
        )

    def _recent(self, id_: str, now: datetime) -> Customer | None:
        kept = self._kept.get(id_)
        return kept[1] if kept is not None and now - kept[0] < FRESH else None

    def _linked(self, addresses: Iterable[Address]) -> dict[Address, str]:
        wanted = list(addresses)
        if not wanted:
            return {}
        return self._asked("links", len(wanted), lambda: self._links.by_address(wanted))

    def _asked(self, what: str, count: int, look: Callable[[], dict[K, V]]) -> dict[K, V]:
        """What the records say, or nothing. Away once is away for the batch: waiting again could cost its lease."""
        if self._away:
            return {}
        try:
            return look()
        except RecordsUnavailable as error:
            self._away = True
            log.warning("unknown for now", reason=what, error=type(error).__name__, count=count)
            return {}


def _customer(claim: Claim, session: Session) -> str:
    """Who the next turn of a conversation is about: whoever it was linked to just now, else whoever it knows."""
    match claim.mail[0].event:
        case Linked(customer):
            return customer
        case _:
            return session.customer


def policyholder(claim: Claim) -> str:
    """Whom the first reminder among a claim's mail is about; empty where there is none."""
    return next((mail.event.customer for mail in claim.mail if isinstance(mail.event, ReminderDue)), "")


def _contracts(customer: Customer | None) -> tuple[Contract, ...]:
    return () if customer is None else customer.contracts
