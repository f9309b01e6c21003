"""Dispatch, put together from the stores: what moves jobs, what relays, what sweeps."""

from collections.abc import Callable
from functools import cached_property

from bot.dispatching.dispatching import Dispatching
from bot.dispatching.partners import Partners
from bot.dispatching.reach import Reach
from bot.dispatching.relaying import Relaying
from bot.dispatching.surging import Surging
from bot.dispatching.sweeping import Sweeping
from bot.dispatching.telling_partners import TellingPartners
from bot.stores import Stores
from state.yards import Yards


class Assembly:
    """The parts of dispatch, made on first use."""

    def __init__(self, stores: Stores, partners: Partners, secret: Callable[[], str]) -> None:
        self._stores = stores
        self._partners = partners
        self._secret = secret

    @cached_property
    def dispatching(self) -> Dispatching:
        """What moves jobs."""
        records = self._stores.records
        reach = Reach(Yards(self._stores.wire), records.jobs, self._partners)
        public_url = self._stores.settings.public_url
        return Dispatching(
            records.jobs, records.surges, self._partners, reach, self._relaying, self._secret, public_url
        )

    def sweeping(self) -> Sweeping:
        """One process's share of what time does to jobs."""
        now = self._stores.now
        return Sweeping(self.dispatching, self._relaying, Surging(self.dispatching, now), now)

    @cached_property
    def _relaying(self) -> Relaying:
        stores = self._stores
        telling = TellingPartners(stores.records.pseudonyms, stores.settings.public_url)
        return Relaying(stores.records.jobs, stores.mailbox, stores.outbox, self._partners, telling)
