"""Who is asked first, and why: five shares between 0 and 1, weighed and added, each kept with the offer.

Before all shares, a member of the motor club is the club's, where the club could come (pamphlet P31, members first).

A partner of whom little is known is taken to be an ordinary one: counts start from a few invented jobs of that kind
(:data:`BEFORE`), so that one bad night neither ends nor makes a reputation.
Source: features §1b D7 (area, equipment, availability, acceptance, rating), design of the counter's script §2.1.
"""

from collections.abc import Iterable
from functools import partial

from msgspec import Struct

from flows.dispatch.job import Score
from flows.dispatch.partner import Candidate

BEFORE = 4
"""Jobs that everybody is taken to have done before."""

USUALLY = 0.75
"""The share of them that is taken to have gone well."""

MOST_STARS = 2
DECIMALS = 4
"""Of a score as it is kept, and compared: partners that differ by less are equals."""


class Weights(Struct, frozen=True):
    """How much each share counts; they add up to one."""

    distance: float = 0.40
    acceptance: float = 0.20
    punctuality: float = 0.20
    rating: float = 0.10
    load: float = 0.10


WEIGHTS = Weights()


def best(candidates: Iterable[Candidate], *, member: bool = False) -> tuple[Candidate, Score] | None:
    """Whom to ask first of those that could do it, and why; None where nobody could.

    Of equals it is the nearer, then the first by key: whatever order they come in, it is the same one. ``member``: the
    customer is of the motor club.
    """
    first = min(candidates, key=partial(_place, member=member), default=None)
    return None if first is None else (first, score(first, member=member))


def score(candidate: Candidate, weights: Weights = WEIGHTS, *, member: bool = False) -> Score:
    """How well a partner fits that could do the job. Higher is better; 0 to 1."""
    shares = _shares(candidate)
    distance, acceptance, punctuality, rating, load = (round(share, DECIMALS) for share in shares)
    total, km = round(_total(shares, weights), DECIMALS), round(candidate.distance_km, 2)
    return Score(total, distance, acceptance, punctuality, rating, load, km, club=member and candidate.partner.club)


def _place(candidate: Candidate, *, member: bool) -> tuple[bool, float, float, str]:
    total = round(_total(_shares(candidate), WEIGHTS), DECIMALS)
    of_the_club = member and candidate.partner.club
    return not of_the_club, -total, candidate.distance_km, candidate.partner.key


def _shares(candidate: Candidate) -> tuple[float, float, float, float, float]:
    """Distance, acceptance, punctuality, rating and load."""
    partner, standing = candidate.partner, candidate.standing
    return (
        max(0.0, 1 - candidate.distance_km / partner.reach_km),
        _share(standing.accepted, standing.asked),
        _share(standing.punctual, standing.arrived),
        _share(standing.stars / MOST_STARS, standing.rated),
        max(0.0, 1 - standing.load / partner.trucks),
    )


def _total(shares: tuple[float, float, float, float, float], weights: Weights) -> float:
    distance, acceptance, punctuality, rating, load = shares
    return (
        weights.distance * distance
        + weights.acceptance * acceptance
        + weights.punctuality * punctuality
        + weights.rating * rating
        + weights.load * load
    )


def _share(good: float, of: int) -> float:
    return (good + BEFORE * USUALLY) / (of + BEFORE)
