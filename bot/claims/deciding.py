"""What a person of the insurer's finds of a shock: an accident, of which the watchers are told, or none."""

from datetime import datetime

from bot.claims.impacts import Impacting
from bot.claims.watching import Watching
from flows.accident.watching import ThreeFacts
from state.records.impacts import Impact, Impacts


class Deciding:
    """From the desk's page and from the command line alike. Safe for many threads at once."""

    def __init__(self, impacts: Impacts, watching: Watching, impacting: Impacting) -> None:
        self._impacts = impacts
        self._watching = watching
        self._impacting = impacting

    def confirm(self, impact: Impact, facts: ThreeFacts, now: datetime) -> Impact:
        """It was an accident. Whoever is being asked is left in peace, and the watchers hear the facts first confirmed.

        Raises:
            RecordsUnavailable, StoreUnavailable: doing it again is safe.
        """
        self._watching.confirm(impact.number, facts, now)
        self._impacting.settled(impact, "person", now)
        return self._now(impact)

    def dismiss(self, impact: Impact, now: datetime) -> Impact:
        """It was none. Raises as :meth:`confirm` does."""
        self._impacts.become(impact.number, "dismissed", now)
        self._impacting.settled(impact, "person", now)
        return self._now(impact)

    def _now(self, impact: Impact) -> Impact:
        return self._impacts.get(impact.number) or impact
