"""Who could come: partners in reach of a place, with their distance by Redis and how they have done by the records."""

from bot.dispatching.partners import Partners
from flows.dispatch.case import Case
from flows.dispatch.needs import area_of, place_of
from flows.dispatch.partner import Candidate, Standing
from state.records.jobs import Jobs
from state.yards import Yards

NOTHING_YET = Standing()


class Reach:
    """Looks for candidates. Yards are put into Redis when they are first asked for, and again if it has lost them.

    Each process does so: those that are there already may be of an earlier file.
    """

    def __init__(self, yards: Yards, jobs: Jobs, partners: Partners) -> None:
        self._yards = yards
        self._jobs = jobs
        self._partners = partners
        self._farthest = max((each.partner.reach_km for each in partners.accounts.values()), default=0.0)
        self._put = False

    def candidates(self, case: Case) -> tuple[Candidate, ...]:
        """Every partner that goes as far as this place. Raises StoreUnavailable, RecordsUnavailable."""
        place = place_of(case.request, area_of(case.request, self._partners.areas))
        if place is None:
            return ()
        distances = self._near(*place)
        known = self._partners.accounts.keys() & distances.keys()
        standings = self._jobs.standings(known)
        return tuple(
            Candidate(self._partners.accounts[key].partner, distances[key], standings.get(key, NOTHING_YET))
            for key in sorted(known)
        )

    def _near(self, latitude: float, longitude: float) -> dict[str, float]:
        if not self._partners.accounts:
            return {}
        found = self._yards.near(latitude, longitude, self._farthest) if self._put else {}
        if found:
            return found
        at = {key: (each.partner.latitude, each.partner.longitude) for key, each in self._partners.accounts.items()}
        self._yards.put(at)
        self._put = True
        return self._yards.near(latitude, longitude, self._farthest)
