"""What the records and the pages of the policyholder do to a conversation, as verbs of a :class:`chat.Chat`."""

from datetime import datetime
from typing import Any

from flows.events import (
    Address,
    Channel,
    CodeIssued,
    Event,
    LinkConfirmed,
    Linked,
    LinkedElsewhere,
    LinkRefused,
    LinkStringRead,
    Unlinked,
    UnlinkWished,
)
from flows.facts import Customer


class Linking:
    """The part of a chat that changes whose it is."""

    address: Address
    records: dict[str, Customer]

    def _occurs(self, event: Event, address: Address | None = None, happened: datetime | None = None) -> None:
        raise NotImplementedError

    def confirms_link(self, nonce: str = "nonce") -> None:
        """LINE, or the page they are signed in to, says who is at this address."""
        self._occurs(LinkConfirmed(nonce), self.address)

    def is_linked(self, customer: Customer, *, before: bool = False) -> None:
        """The records know the address as this customer's."""
        self.records[customer.id] = customer
        self._occurs(Linked(customer.id, before))

    def link_is_refused(self, reason: Any, left: int = 0, again: datetime | None = None) -> None:
        """The records link nothing."""
        self._occurs(LinkRefused(reason, left, again))

    def string_is_read(self, *, good: bool) -> None:
        """The string that was sent is looked up."""
        self._occurs(LinkStringRead(good))

    def code_is_sent(self, outcome: Any = "sent", again: datetime | None = None) -> None:
        """A code is sent by SMS, or held back."""
        self._occurs(CodeIssued(outcome, again))

    def is_linked_elsewhere(self, channel: Channel = "line") -> None:
        """Another address is linked to the same customer."""
        self._occurs(LinkedElsewhere(channel))

    def wishes_unlink_on_page(self) -> None:
        """They end the link on the policyholder's page."""
        self._occurs(UnlinkWished())

    def is_unlinked(self) -> None:
        """The records know the address as nobody's."""
        self._occurs(Unlinked())
