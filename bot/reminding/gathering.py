"""Gathering what the policy decides by: customers, their contracts, what they were told, where they are reached."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain

import structlog
from msgspec import Struct

from bot.logs import fault
from flows.answers.phones import is_mobile
from flows.events import Address
from flows.facts import Customer
from flows.reminders.cadence import Rung
from flows.reminders.policy import Owned
from flows.reminders.reach import Closed, Reach
from flows.terms import UNTOUCHED
from state.errors import Unreadable
from state.records import Records

log = structlog.get_logger()

CLOSED: Mapping[str, Closed] = {"opted_out": "opted_out", "landline": "landline", "blocked": "blocked"}
"""Why nothing may be sent to an address, in the policy's words; any other outcome code is ``unreachable``."""


class Known(Struct, frozen=True):
    """All that is decided by for one customer. Personal data.

    ``decided`` are contract, maturity and step of what was decided and stands; ``today``: they are reminded today.
    """

    customer: Customer
    owned: tuple[Owned, ...]
    reach: Reach
    decided: frozenset[tuple[str, date, str]]
    today: bool


class Gathering:
    """Looks at the records in ten queries, however many customers it is asked about.

    Args:
        records: where everything is.
        notifications: LINE has approved LINE通知メッセージ for this account.
    """

    def __init__(self, records: Records, *, notifications: bool) -> None:
        self._records = records
        self._notifications = notifications

    def gather(self, ids: Collection[str], day: date) -> dict[str, Known]:
        """What there is to know of these customers on a day in Japan; ids nobody has are left out.

        Who has something on record that no key opens is left out too: it costs nobody else their reminder.

        Raises:
            RecordsUnavailable: nothing is known now.
        """
        try:
            return self._gather(ids, day)
        except Unreadable as error:
            if len(ids) == 1:
                log.error("a customer cannot be read", key=next(iter(ids)), **fault(error))
                return {}
        return {id_: known for each in ids for id_, known in self.gather((each,), day).items()}

    def _gather(self, ids: Collection[str], day: date) -> dict[str, Known]:
        customers = self._records.customers.find(ids)
        contracts = [contract for customer in customers.values() for contract in customer.contracts]
        progress = self._records.renewals.progress((each.number, each.maturity) for each in contracts)
        standing = self._records.reminders.standing(customers, day)
        reaches = self._reaches(customers)
        return {
            id_: Known(
                customer,
                tuple(
                    Owned(
                        contract,
                        progress.get(contract.number, UNTOUCHED),
                        standing[id_].sent.get((contract.number, contract.maturity), 0),
                    )
                    for contract in customer.contracts
                ),
                reaches[id_],
                standing[id_].decided,
                standing[id_].today,
            )
            for id_, customer in customers.items()
        }

    def _reaches(self, customers: Mapping[str, Customer]) -> dict[str, Reach]:
        linked = self._records.links.of_many(customers)
        mails = self._records.accounts.mails(customers)
        addresses = {id_: _addresses(customer, linked.get(id_, ())) for id_, customer in customers.items()}
        suppressed = self._records.suppressions.among(chain.from_iterable(addresses.values()))
        pairs = [(id_, address) for id_, theirs in addresses.items() for address in theirs]
        refusing = self._records.consents.refusing(pairs, "contract")

        def closed(id_: str, address: Address) -> Closed | None:
            if address in suppressed:
                return CLOSED.get(suppressed[address], "unreachable")
            return "no_consent" if (id_, address) in refusing else None

        return {
            id_: self._reach(customer, [(each, closed(id_, each)) for each in addresses[id_]], mails.get(id_, ""))
            for id_, customer in customers.items()
        }

    def _reach(self, customer: Customer, found: Sequence[tuple[Address, Closed | None]], mail: str) -> Reach:
        best = {channel: _best(each for each in found if each[0].channel == channel) for channel in ("line", "sms")}
        why: dict[Rung, Closed] = {}
        line, sms = best["line"], best["sms"]
        if line and line[1]:
            why["line"] = line[1]
        if sms and sms[1]:
            why["sms"] = sms[1]
        elif not sms and customer.phone:
            why["sms"] = "landline"
        return Reach(line and line[0], sms and sms[0], mail, self._notifications, why)


def _addresses(customer: Customer, linked: Sequence[Address]) -> tuple[Address, ...]:
    """Where a customer may be written to, of each channel the best first: the number on record, the newest link."""
    on_record = [Address("sms", customer.phone)] if is_mobile(customer.phone) else []
    return tuple(dict.fromkeys((*on_record, *reversed(linked))))


def _best(found: Iterable[tuple[Address, Closed | None]]) -> tuple[Address, Closed | None] | None:
    """The first that is open, else the first."""
    return min(found, key=lambda each: each[1] is not None, default=None)
