"""Telling watchers: once, when the customer or a person of ours has confirmed an accident, and three facts alone.

By mail the facts stand beneath a greeting; by SMS, which others read on a locked telephone, on a page of ours.
"""

from datetime import datetime, timedelta
from uuid import uuid5

from bot.lines import NAMESPACE
from bot.tickets import Tickets
from flows.accident.watching import ThreeFacts, Watcher
from flows.delivery import Lane, Line
from flows.directory import Directory
from flows.effects import Letter, Send
from flows.events import Address
from flows.facts import Profile
from flows.messages import Say
from flows.words import words
from state.outbox import Outbox
from state.pseudonyms import Pseudonyms
from state.records.impacts import Impact, Impacts, State
from state.records.watchers import Watchers

STALE = timedelta(hours=12)
"""What could not be delivered for so long is no news any more."""


class Watching:
    """Confirms accidents, and tells those who watch. Safe for many threads and processes at once.

    Args:
        impacts: the shocks on record.
        watchers: who watches whom.
        customers: whose names they know.
        outbox: takes what they are told.
        pseudonyms: name the streams it goes out by.
        tickets: sign the address of their page.
        profile: the insurer.
    """

    def __init__(  # noqa: PLR0913, PLR0917  # the parts of telling
        self,
        impacts: Impacts,
        watchers: Watchers,
        customers: Directory,
        outbox: Outbox,
        pseudonyms: Pseudonyms,
        tickets: Tickets,
        profile: Profile,
    ) -> None:
        self._impacts = impacts
        self._watchers = watchers
        self._customers = customers
        self._outbox = outbox
        self._pseudonyms = pseudonyms
        self._tickets = tickets
        self._profile = profile

    def confirm(self, number: str, facts: ThreeFacts, now: datetime, state: State = "confirmed") -> Impact | None:
        """Note that a shock was an accident, and tell the watchers if nobody has told them; None for no such shock.

        The facts first confirmed are those they are told.

        Raises:
            RecordsUnavailable, StoreUnavailable: doing it again is safe.
        """
        impact = self._impacts.confirm(number, facts, now, state)
        if impact is None or impact.facts is None or impact.watched_at is not None:
            return impact
        if watchers := self._watchers.of(impact.customer):
            known = self._customers.find([impact.customer]).get(impact.customer)
            name = known.name if known else ""
            self._outbox.post_once([self._line(impact.number, impact.facts, name, each, now) for each in watchers], now)
        self._impacts.watched(number, now)
        return impact

    def _line(self, number: str, facts: ThreeFacts, name: str, watcher: Watcher, now: datetime) -> Line:
        said = words("ja")
        key = str(uuid5(NAMESPACE, f"watcher:{number}:{watcher.id}"))
        if "@" in watcher.to:
            text = said.text(
                "letters-watchers",
                to=watcher.name,
                name=name or "none",
                hurt=said.text("watchers-hurt", hurt=facts.hurt),
                ambulance=said.text("watchers-ambulance", ambulance=facts.ambulance),
            )
            letter = Letter(watcher.to, said.attribute("letters-watchers", "title", brand=self._profile.brand), text)
            conversation = self._pseudonyms.index(f"watcher:{watcher.id}")
            return Line(key, conversation, "mail", Lane.CONVERSATION, letter, now, expires=now + STALE)
        address = Address("sms", watcher.to)
        text = said.text("watchers-sms", link=self._tickets.watch_url(number))
        conversation = self._pseudonyms.conversation(address)
        body = Send((Say(text),), address)
        return Line(key, conversation, "sms", Lane.CONVERSATION, body, now, address, expires=now + STALE)
