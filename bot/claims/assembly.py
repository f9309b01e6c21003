"""The claims desk's side, put together from what the service has; parts are made on first use."""

from functools import cached_property

from bot.claims.deciding import Deciding
from bot.claims.impacts import Impacting
from bot.claims.recording import Recording
from bot.claims.sweeping import Sweeping
from bot.claims.updating import Updating
from bot.claims.watching import Watching
from bot.claims.ways import Ways
from bot.stores import Stores
from bot.tickets import Tickets
from flows.facts import Profile


class Assembly:
    """Everything about accidents that is not a talk. Safe to share between threads.

    Args:
        stores: where everything is.
        profile: the insurer.
        tickets: sign addresses.
    """

    def __init__(self, stores: Stores, profile: Profile, tickets: Tickets) -> None:
        self._stores = stores
        self._profile = profile
        self._tickets = tickets

    @cached_property
    def ways(self) -> Ways:
        """Where customers are reached."""
        records = self._stores.records
        return Ways(records.links, records.suppressions, records.pseudonyms)

    @cached_property
    def updating(self) -> Updating:
        """What the desk says."""
        return Updating(self._stores.records.reports, self.ways, self._stores.mailbox)

    @cached_property
    def impacting(self) -> Impacting:
        """Shocks."""
        records = self._stores.records
        return Impacting(
            records.impacts,
            records.customers,
            self.ways,
            self._stores.mailbox,
            self._stores.outbox,
            records.pseudonyms,
        )

    @cached_property
    def watching(self) -> Watching:
        """Those who are told."""
        records = self._stores.records
        return Watching(
            records.impacts,
            records.watchers,
            records.customers,
            self._stores.outbox,
            records.pseudonyms,
            self._tickets,
            self._profile,
        )

    @cached_property
    def deciding(self) -> Deciding:
        """What a person finds of a shock."""
        return Deciding(self._stores.records.impacts, self.watching, self.impacting)

    @cached_property
    def recording(self) -> Recording:
        """What talks want kept."""
        return Recording(self._stores.records, self.watching)

    def sweeping(self) -> Sweeping:
        """What was not handed on yet, by the clock."""
        return Sweeping(self.updating, self.impacting, self._stores.now)
