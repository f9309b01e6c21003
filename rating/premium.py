"""A policy year's premium, line by line: base, then every factor in the tariff's order, rounded as it says."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from msgspec import Struct

from rating.accidents import covers
from rating.application import Application, VehicleCover
from rating.errors import InvalidInput
from rating.factors import Applied, YearFactors, first_day
from rating.rates import Limit, LimitFactor, RatedCover, Rates, Roundings, Step

#: The discounts that reach riders too, unless the rider is one that leaves a 無事故祝金 untouched [B P20].
_REACH_RIDERS: Final[tuple[Step, ...]] = ("multi_car", "liability_plan")


class Line(Struct, frozen=True):
    """One step of the calculation.

    Attributes:
        cover: id of the cover or rider.
        step: ``base``; ``limit``, ``vehicle_type`` or ``deductible``; a step of the tariff's order; or ``rounding``.
        says: what was looked up, in the trade's words.
        factor: what was multiplied by; None for the base and for rounding.
        before: yen before the step.
        after: yen after it.
        reference: the page, or the tariff's own word for its origin.
    """

    cover: str
    step: str
    says: str
    factor: Decimal | None
    before: int
    after: int
    reference: str


class PolicyYear(Struct, frozen=True):
    """One policy year (保険年度): its number and first day, its lines, yen per cover and rider, and yen in all."""

    number: int
    start: date
    lines: tuple[Line, ...]
    covers: dict[str, int]
    premium: int


class _Column:
    """The lines of one cover, from its base down."""

    def __init__(self, cover: str, says: str, yen: int, reference: str, rounding: Roundings) -> None:
        self.cover = cover
        self.lines = [Line(cover, "base", says, None, 0, yen, reference)]
        self.yen = yen
        self._rounding = rounding

    def times(self, step: str, says: str, factor: Decimal, reference: str) -> None:
        after = self._rounding.step.times(self.yen, factor)
        self.lines.append(Line(self.cover, step, says, factor, self.yen, after, reference))
        self.yen = after

    def apply(self, applied: Applied, cover: RatedCover) -> None:
        if cover in applied.factors:
            self.times(applied.step, applied.says, applied.factors[cover], applied.reference)

    def close(self) -> None:
        rounded = self._rounding.cover.ratio(self.yen, 1)
        if rounded != self.yen:
            self.lines.append(Line(self.cover, "rounding", "端数処理", None, self.yen, rounded, "tariff"))
            self.yen = rounded


def policy_year(application: Application, rates: Rates, judged: YearFactors, number: int) -> PolicyYear:
    """The premium of one policy year.

    Raises:
        InvalidInput: a sum insured, deductible or rider that the tariff does not offer.
        Undated: a rate has no value on the contract's start.
    """
    order = [judged.steps[step] for step in rates.arithmetic.order.on(application.start) if step in judged.steps]
    columns = []
    for cover, column in _rated(application, rates):
        for applied in order:
            column.apply(applied, cover)
        columns.append(column)
    for column, reached in _riders(application, rates):
        for applied in order:
            if reached and applied.step in _REACH_RIDERS:
                column.apply(applied, "bodily_injury")
        columns.append(column)
    for column in columns:
        column.close()
    return PolicyYear(
        number,
        first_day(application, number),
        tuple(line for column in columns for line in column.lines),
        {column.cover: column.yen for column in columns},
        sum(column.yen for column in columns),
    )


def _rated(application: Application, rates: Rates) -> Iterator[tuple[RatedCover, _Column]]:
    """The rated covers asked for, with what their sums insured make of the base."""
    start, kind, base, limits = application.start, application.car.kind, rates.base, rates.limits
    rounding = rates.arithmetic.rounding.on(start)
    yen = base.bodily_injury.on(start).of(kind)
    yield (
        "bodily_injury",
        _Column("bodily_injury", "対人賠償保険 無制限", yen, base.bodily_injury.reference, rounding),
    )
    yen = base.property_damage.on(start).of(kind)
    column = _Column("property_damage", "対物賠償保険", yen, base.property_damage.reference, rounding)
    factor = _offered(limits.property_damage.on(start), application.property_damage, "$.property_damage")
    column.times("limit", _sum_insured(application.property_damage), factor, limits.property_damage.reference)
    yield "property_damage", column
    yen = base.personal_injury.on(start).of(kind)
    column = _Column("personal_injury", "人身傷害保険", yen, base.personal_injury.reference, rounding)
    factor = _offered(limits.personal_injury.on(start), application.personal_injury, "$.personal_injury")
    column.times("limit", _sum_insured(application.personal_injury), factor, limits.personal_injury.reference)
    yield "personal_injury", column
    if application.vehicle:
        yield "vehicle", _vehicle(application, application.vehicle, rates, rounding)


def _vehicle(application: Application, vehicle: VehicleCover, rates: Rates, rounding: Roundings) -> _Column:
    start, limits, base = application.start, rates.limits, rates.base.vehicle
    yen = base.on(start).of(application.car.kind) * vehicle.value
    column = _Column("vehicle", f"車両保険 {vehicle.value}万円", yen, base.reference, rounding)
    types = limits.vehicle_type.on(start)
    if vehicle.type == "general":
        column.times("vehicle_type", "一般補償", types.general, limits.vehicle_type.reference)
    else:
        column.times("vehicle_type", "10補償限定", types.limited_10, limits.vehicle_type.reference)
    for offer in limits.deductible.on(start):
        if offer.deductible == vehicle.deductible:
            says = f"免責金額 {vehicle.deductible}万円"
            column.times("deductible", says, offer.factor, limits.deductible.reference)
            return column
    raise InvalidInput("this deductible is not on offer", "$.vehicle.deductible")


def _riders(application: Application, rates: Rates) -> Iterator[tuple[_Column, bool]]:
    """The riders asked for, each with whether まとめて割引 and マモルで割引 reach it."""
    if not application.riders:
        return
    start = application.start
    known, offered, rounding = covers(start), rates.riders.on(start), rates.arithmetic.rounding.on(start)
    for place, rider in enumerate(application.riders):
        if rider not in offered:
            raise InvalidInput("this rider is not on offer", f"$.riders[{place}]")
        entry = known[rider]
        yield _Column(rider, entry.ja, offered[rider], rates.riders.reference, rounding), not entry.bonus


def _offered(choices: tuple[LimitFactor, ...], chosen: Limit, path: str) -> Decimal:
    for choice in choices:
        if choice.limit == chosen:
            return choice.factor
    raise InvalidInput("this sum insured is not on offer", path)


def _sum_insured(limit: Limit) -> str:
    return "保険金額 無制限" if limit == "unlimited" else f"保険金額 {limit}万円"
