"""Telling partners: what is kept for one becomes lines of the outbox, to its software or to its people by mail and SMS.

Mail and SMS name the receipt number at most: everything else is on the page they lead to, whose address is the offer's
secret. A message whose time is past by the time it is relayed becomes no line at all.
"""

from collections.abc import Iterator
from datetime import datetime
from uuid import uuid5

from bot.dispatching.partners import Account
from bot.lines import NAMESPACE
from flows.delivery import Lane, Line, Route
from flows.dispatch.case import Case
from flows.dispatch.orders import TellPartner
from flows.effects import Letter, OrderPartner, Send
from flows.events import Address
from flows.facts import JAPAN
from flows.messages import Say
from flows.session import Language
from flows.words import words
from handlers.dispatch.outbound import compose
from state.pseudonyms import Pseudonyms
from state.records.jobs import Kept

LANGUAGE: Language = "ja"

STANDS = frozenset({"offer.made", "offer.updated"})
"""Messages about an offer that waits for an answer."""

WHOEVER_HAS_IT = frozenset(
    {"job.assigned", "job.updated", "job.eta_wanted", "job.still_needed", "job.not_there", "job.destination"}
)
"""Messages for the partner whose job it is, and nobody who has had it."""

NO_SMS = frozenset({"offer.ended"})
"""Nothing is to be done about it, and the page says so."""

ROUTES: dict[type[OrderPartner | Letter | Send], Route] = {OrderPartner: "partner", Letter: "mail", Send: "sms"}


class TellingPartners:
    """Makes the lines.

    Args:
        pseudonyms: name each partner's stream, so that what it is told keeps its order.
        public_url: where our pages are, without a trailing slash.
    """

    def __init__(self, pseudonyms: Pseudonyms, public_url: str) -> None:
        self._pseudonyms = pseudonyms
        self._public_url = public_url

    def lines(self, kept: Kept, case: Case, account: Account, now: datetime) -> tuple[Line, ...]:
        """The lines of one order; the same whenever it is relayed, as long as it still holds.

        Args:
            kept: the order, a :class:`~flows.dispatch.orders.TellPartner`; of any other there are none.
            case: the job as it stands.
            account: the partner's.
            now: UTC.
        """
        order = kept.order
        if not isinstance(order, TellPartner) or not _holds(order, case, now):
            return ()
        routes: Iterator[Line] = (
            self._webhook(kept, order, case, now) if account.webhook else self._by_hand(kept, order, case, account, now)
        )
        return tuple(routes)

    def _webhook(self, kept: Kept, order: TellPartner, case: Case, now: datetime) -> Iterator[Line]:
        body = OrderPartner(order.partner, order.message, compose(order, case, self._page(order), kept.at), order.offer)
        yield self._line(kept, order, case, body, now)

    def _by_hand(self, kept: Kept, order: TellPartner, case: Case, account: Account, now: datetime) -> Iterator[Line]:
        said = words(LANGUAGE)
        key = f"partners-{order.message.replace('.', '-')}"
        until = _deadline(order, case)
        values = {
            "number": case.job.number,
            "link": self._page(order),
            "time": f"{(until or now).astimezone(JAPAN):%H:%M}",
        }
        text = said.text(key, **values)
        if account.mail:
            letter = Letter(
                account.mail,
                said.attribute(key, "title", **values),
                f"{text}\n\n{said.text('partners-mail-footer')}\n",
            )
            yield self._line(kept, order, case, letter, now)
        if account.mobile and order.message not in NO_SMS:
            to = Address("sms", account.mobile)
            yield self._line(kept, order, case, Send((Say(text),), to), now)

    def _line(
        self, kept: Kept, order: TellPartner, case: Case, body: OrderPartner | Letter | Send, now: datetime
    ) -> Line:
        route, to = ROUTES[type(body)], body.to if isinstance(body, Send) else None
        stream = self._pseudonyms.conversation(to) if to else self._pseudonyms.index(f"partner:{order.partner}")
        return Line(
            key=str(uuid5(NAMESPACE, f"partner:{kept.number}:{kept.id}:{route}")),
            conversation=stream,
            route=route,
            lane=Lane.EMERGENCY if case.job.urgent else Lane.CONVERSATION,
            body=body,
            created=now,
            to=to,
            expires=_deadline(order, case),
        )

    def _page(self, order: TellPartner) -> str:
        return f"{self._public_url}/partner/{order.offer}"


def _holds(order: TellPartner, case: Case, now: datetime) -> bool:
    """Whether it is still so: a partner is not sent to a job that has become somebody else's meanwhile."""
    job = case.job
    if order.message in STANDS:
        return job.offer is not None and job.offer.id == order.offer and now < job.offer.deadline
    return order.message not in WHOEVER_HAS_IT or (job.partner == order.partner and not job.over)


def _deadline(order: TellPartner, case: Case) -> datetime | None:
    """Until when there is any use in saying it; None for as long as it takes."""
    offer = case.job.offer
    return offer.deadline if order.message in STANDS and offer is not None else None
