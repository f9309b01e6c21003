"""Who is asked first, and why: five shares between 0 and 1, weighed and added, each kept with the offer.

A partner of whom little is known is taken to be an ordinary one: counts start from a few invented jobs of that kind
(:data:`BEFORE`), so that one bad night neither ends nor makes a reputation.
Source: features §1b D7 (area, equipment, availability, acceptance, rating), design of the counter's script §2.1.
"""

from collections.abc import Iterable

from msgspec import Struct

from flows.dispatch.job import Score
from flows.dispatch.partner import Candidate

BEFORE = 4
"""Jobs that everybody is taken to have done before."""

USUALLY = 0.75
"""The share of them that is taken to have gone well."""

MOST_STARS = 2


class Weights(Struct, frozen=True):
    """How much each share counts; they add up to one."""

    distance: float = 0.40
    acceptance: float = 0.20
    punctuality: float = 0.20
    rating: float = 0.10
    load: float = 0.10


WEIGHTS = Weights()


def score(candidate: Candidate, weights: Weights = WEIGHTS) -> Score:
    """How well a partner fits that could do the job. Higher is better; 0 to 1."""
    partner, standing = candidate.partner, candidate.standing
    distance = max(0.0, 1 - candidate.distance_km / partner.reach_km)
    acceptance = _share(standing.accepted, standing.asked)
    punctuality = _share(standing.punctual, standing.arrived)
    rating = _share(standing.stars / MOST_STARS, standing.rated)
    load = max(0.0, 1 - standing.load / partner.trucks)
    total = (
        weights.distance * distance
        + weights.acceptance * acceptance
        + weights.punctuality * punctuality
        + weights.rating * rating
        + weights.load * load
    )
    return Score(
        total=round(total, 4),
        distance=round(distance, 4),
        acceptance=round(acceptance, 4),
        punctuality=round(punctuality, 4),
        rating=round(rating, 4),
        load=round(load, 4),
        distance_km=round(candidate.distance_km, 2),
    )


def ranked(candidates: Iterable[Candidate]) -> tuple[tuple[Candidate, Score], ...]:
    """Partners that could do it, best first; of equals the nearer, then by key: the order is always the same."""
    scored = [(candidate, score(candidate)) for candidate in candidates]
    return tuple(sorted(scored, key=lambda each: (-each[1].total, each[0].distance_km, each[0].partner.key)))


def _share(good: float, of: int) -> float:
    return (good + BEFORE * USUALLY) / (of + BEFORE)
