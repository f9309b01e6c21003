"""Where a customer is reached about an accident: the conversation they reported it in, their LINE, their telephone."""

from collections.abc import Iterable

from msgspec import Struct

from flows.answers.phones import is_mobile
from flows.events import Address
from flows.facts import Customer
from state.pseudonyms import Pseudonyms
from state.records.links import Links
from state.records.suppressions import Suppressions


class Way(Struct, frozen=True):
    """A conversation, and whose it is. Personal data."""

    conversation: str
    address: Address


class Ways:
    """Looks where somebody is reached. Safe for many threads at once."""

    def __init__(self, links: Links, suppressions: Suppressions, pseudonyms: Pseudonyms) -> None:
        self._links = links
        self._suppressions = suppressions
        self._pseudonyms = pseudonyms

    def of(self, customer: str, first: Address | None = None) -> tuple[Way, ...]:
        """Every conversation of a customer's, the best first; those to which nothing may be sent come last.

        Args:
            customer: the insurer's id; empty for a stranger.
            first: where they have spoken of the matter; it is the best as long as it takes anything.

        Raises:
            RecordsUnavailable.
        """
        linked = tuple(reversed(self._links.of(customer))) if customer else ()
        return tuple(map(self.to, self._sorted(dict.fromkeys([*([first] if first else []), *_line_first(linked)]))))

    def best(self, customer: Customer) -> Way | None:
        """Where to ask a customer something at once: their newest LINE, else a mobile telephone; None for nowhere.

        Raises:
            RecordsUnavailable.
        """
        linked = _line_first(reversed(self._links.of(customer.id)))
        on_record = [Address("sms", customer.phone)] if is_mobile(customer.phone) else []
        addresses = tuple(dict.fromkeys([*linked, *on_record]))
        suppressed = self._suppressions.among(addresses)
        return next((self.to(address) for address in addresses if address not in suppressed), None)

    def to(self, address: Address) -> Way:
        """The conversation with this address."""
        return Way(self._pseudonyms.conversation(address), address)

    def _sorted(self, addresses: Iterable[Address]) -> list[Address]:
        listed = list(addresses)
        suppressed = self._suppressions.among(listed)
        return sorted(listed, key=lambda address: address in suppressed)


def _line_first(addresses: Iterable[Address]) -> list[Address]:
    return sorted(addresses, key=lambda address: address.channel != "line")
