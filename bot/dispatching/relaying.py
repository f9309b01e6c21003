"""Relaying what changes of jobs have brought about: news to the customer's mailbox, orders to the partner's lines.

Each order is kept by the transaction that gave it, and forgotten when it is on its way. Relayed twice it is told once:
news are known by their number, lines by their key.
"""

from collections.abc import Iterable, Sequence
from datetime import datetime

from bot.dispatching.partners import Partners
from bot.dispatching.telling_partners import TellingPartners
from flows.delivery import Lane, Line
from flows.dispatch.orders import TellCustomer, TellPartner
from flows.events import Envelope, RequestFiled
from state.mailbox import Mailbox
from state.outbox import Outbox
from state.records.jobs import Jobs, Kept
from state.records.requests import Filed
from state.turn import Mail, Posting

AT_ONCE = 200
BULK = frozenset({"still_queued"})
"""News that many hear at once: they travel behind what somebody waits for."""


class Relaying:
    """Carries orders from the records into mailboxes and the outbox. Safe for many threads and processes at once."""

    def __init__(
        self, jobs: Jobs, mailbox: Mailbox, outbox: Outbox, partners: Partners, telling: TellingPartners
    ) -> None:
        self._jobs = jobs
        self._mailbox = mailbox
        self._outbox = outbox
        self._partners = partners
        self._telling = telling

    def receipt(self, filed: Filed, now: datetime) -> None:
        """Give the customer the number, where whoever filed it may have died before: news are for talks that have one.

        It is known by the same id as the recorder's, so that it is told once; and as old as the record, older than any
        news.
        """
        event = RequestFiled(filed.key, filed.number)
        envelope = Envelope(f"filed:{filed.key}", filed.filed_at, now, event)
        self._mailbox.post([Mail(filed.conversation, envelope, Lane.EMERGENCY)], now)

    def relay(self, now: datetime, number: str = "") -> int:
        """Relay what is kept, oldest first, of one job or of all; how many were.

        What a full mailbox does not take stays for later, and holds up nothing behind it.

        Raises:
            RecordsUnavailable, StoreUnavailable: doing it again is safe.
        """
        kept = self._jobs.orders(AT_ONCE, number)
        refused = self._relay(kept, now)
        relayed = len(kept) - len(refused)
        while refused and len(kept) == AT_ONCE:
            kept = self._jobs.orders(AT_ONCE, number, kept[-1].id)
            refused = self._relay(kept, now)
            relayed += len(kept) - len(refused)
        return relayed

    def _relay(self, kept: Sequence[Kept], now: datetime) -> set[int]:
        """Put these on their way; the ids of those that a full mailbox did not take."""
        mail = [(each, _mail(each, order, now)) for each in kept if isinstance(order := each.order, TellCustomer)]
        posted = self._mailbox.post([letter for _, letter in mail], now) if mail else []
        refused = {each.id for (each, _), posting in zip(mail, posted, strict=True) if posting is Posting.FULL}
        lines = [line for each in kept for line in self._lines(each, now)]
        if lines:
            self._outbox.post_once(lines, now)
        self._jobs.relayed({each.id for each in kept} - refused)
        return refused

    def _lines(self, kept: Kept, now: datetime) -> Iterable[Line]:
        if not isinstance(kept.order, TellPartner):
            return ()
        account, case = self._partners.accounts.get(kept.order.partner), self._jobs.get(kept.number)
        return self._telling.lines(kept, case, account, now) if account is not None and case is not None else ()


def _mail(kept: Kept, order: TellCustomer, now: datetime) -> Mail:
    lane = Lane.CAMPAIGN if order.news.kind in BULK else Lane.EMERGENCY
    envelope = Envelope(f"news:{kept.number}:{order.turn}", kept.at, now, order.news)
    return Mail(kept.conversation, envelope, lane)
