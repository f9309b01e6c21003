"""Telematics products: score bands, discounts, and the distance premium of タフ・つながるクルマの保険 [B P8-P16]."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Literal

from msgspec import Meta, Struct

from rating.datafile import rules
from rating.dated import Dated
from rating.discounts.discount import Discount
from rating.errors import InvalidInput, NotInSources
from rating.percent import factor_of
from rating.rounding import Rounding

#: タフ・クルマの保険 · 見守る プラス(ドラレコ型) · 見守る NexT · 見守る プラスS · つながる.
Product = Literal["standard", "dashcam", "next", "s", "connected"]

#: A: 80 points and more · B: 60 to 79 · C: 59 and less.
Band = Literal["A", "B", "C"]

#: Distance with a valid measurement below which a score does not count, km [B P12, P13, P15].
SHORTEST_KM = 500
#: Points from which a score is in band A, and in band B [B P12, P13, P15].
BEST, FAIR = 80, 60
_FULL_SCORE = 100

Percent = Annotated[int, Meta(ge=0, le=100)]


class BandRates(Struct, frozen=True, forbid_unknown_fields=True):
    """Percent off per score band."""

    a: Percent
    b: Percent
    c: Percent

    def of(self, band: Band) -> int:
        """Percent off in a band."""
        return {"A": self.a, "B": self.b, "C": self.c}[band]


class _Telematics(Struct, frozen=True, forbid_unknown_fields=True):
    next: Dated[BandRates]
    s: Dated[BandRates]
    connected: Dated[BandRates]
    connected_monthly: Dated[BandRates]
    free_beyond: Dated[int]


class Score(Struct, frozen=True, forbid_unknown_fields=True):
    """A safety score (安全運転スコア) of the measuring period of the previous contract, or of one month.

    Attributes:
        points: 0 to 100; None in a first year or when nothing was measured.
        measured_km: distance with a valid measurement.

    A score is carried over between telematics products [B P8 note 1].
    """

    points: Annotated[int, Meta(ge=0, le=_FULL_SCORE)] | None = None
    measured_km: Annotated[int, Meta(ge=0)] = 0

    def __post_init__(self) -> None:
        if self.points is not None and not 0 <= self.points <= _FULL_SCORE:
            raise InvalidInput("a score has 0 to 100 points", "$.points")
        if self.measured_km < 0:
            raise InvalidInput("a distance is not negative", "$.measured_km")

    @property
    def band(self) -> Band | None:
        """The printed band, or None (なし) in a first year or below 500 km."""
        if self.points is None or self.measured_km < SHORTEST_KM:
            return None
        return "A" if self.points >= BEST else "B" if self.points >= FAIR else "C"

    @property
    def rated_band(self) -> Band:
        """The band whose premium level applies: なし costs what B costs [B P12, P13, P15]."""
        return self.band or "B"


class DistanceRate(Struct, frozen=True, forbid_unknown_fields=True):
    """A tariff's unit price (運転分保険料単価), yen per km, and how a month is rounded; no source prints it."""

    unit_price: Decimal
    rounding: Rounding


class DistancePremium(Struct, frozen=True):
    """運転分保険料 of one month.

    Attributes:
        charged_km: kilometres charged, after the yearly limit.
        factor: what remains after 運転特性毎月割引.
        yen: the premium of the month.
        reference: where it is printed.
    """

    charged_km: int
    factor: Decimal
    yen: int
    reference: str


@cache
def _table() -> _Telematics:
    return rules("telematics", _Telematics)


def score_discount(
    product: Product, score: Score, start: date, supplied: Dated[BandRates] | None = None
) -> Discount | None:
    """運転特性割引 of a renewal, or None for the product without telematics.

    Args:
        product: of the new contract.
        score: of the previous contract's measuring period.
        start: first day of the contract.
        supplied: a tariff's rates for the dashcam product, whose table no source at hand shows.

    Raises:
        NotInSources: the dashcam product without ``supplied``.
        BeforeFirstEntry: ``start`` lies before the first rate.
    """
    if product == "standard":
        return None
    if product == "dashcam":
        if supplied is None:
            raise NotInSources("dashcam_score_discount", "the discount table of this product is missing", "B P10")
        entry = supplied
    else:
        entry = {"next": _table().next, "s": _table().s, "connected": _table().connected}[product]
    percent = entry.on(start).of(score.rated_band)
    return Discount("score", f"運転特性割引({score.band or 'なし・B相当'})", percent, "premium", (), entry.reference)


def distance_premium(km: int, km_before: int, score: Score, rate: DistanceRate, start: date) -> DistancePremium:
    """運転分保険料 of one month: unit price × kilometres × what 運転特性毎月割引 leaves [B P15].

    Args:
        km: driven in the month, whole kilometres.
        km_before: driven earlier in the same policy year; kilometres beyond 20,000 in the year are free.
        score: of the month.
        rate: of the tariff.
        start: first day of the contract, whose rates hold.

    Raises:
        InvalidInput: a negative distance.
    """
    if km < 0 or km_before < 0:
        raise InvalidInput("a distance is not negative", "$.km")
    charged = max(0, min(km, _table().free_beyond.on(start) - km_before))
    factor = factor_of(-_table().connected_monthly.on(start).of(score.rated_band))
    return DistancePremium(charged, factor, rate.rounding.times(charged, rate.unit_price * factor), "B P15")


def distance_premiums(
    months: Iterable[tuple[int, Score]], rate: DistanceRate, start: date
) -> tuple[DistancePremium, ...]:
    """The months of one policy year in order, each ``(km, score)``; the limit is counted across them."""
    premiums = []
    driven = 0
    for km, score in months:
        premiums.append(distance_premium(km, driven, score, rate, start))
        driven += km
    return tuple(premiums)


def change_charged_for_full_year(km_at_last_monthly_day: int, start: date) -> bool:
    """Whether an additional premium after a change is asked for as if 20,000 km had been driven [B P16 note 4].

    Args:
        km_at_last_monthly_day: total of the policy year on the 始期応当日 of the month just before the change.
        start: first day of the contract.
    """
    return km_at_last_monthly_day > _table().free_beyond.on(start)
