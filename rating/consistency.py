"""What the shapes of a tariff cannot say: numbers that contradict each other, or name what does not exist."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import TypeVar

from msgspec.structs import asdict

from rating.accidents import covers
from rating.dated import Dated
from rating.errors import BeforeFirstEntry, DataFileError
from rating.rates import STEPS, Rates

T = TypeVar("T")

#: Where, whether it holds, and what is expected there.
Finding = tuple[str, bool, str]


def check(file: str, rates: Rates) -> None:
    """Whether a tariff's numbers agree with each other.

    Raises:
        DataFileError: the first that does not; ``key`` says where.
    """
    for findings in (_order(rates), _limits(rates), _model_classes(rates), _discounts(rates), _riders(rates)):
        for key, holds, expected in findings:
            if not holds:
                raise DataFileError(file, key, expected)


def _order(rates: Rates) -> Iterator[Finding]:
    for day, order in _entries(rates.arithmetic.order):
        yield f"$.rates.arithmetic.order.values.{day}", sorted(order) == sorted(STEPS), "every step stands once"


def _limits(rates: Rates) -> Iterator[Finding]:
    for name, table in (
        ("property_damage", rates.limits.property_damage),
        ("personal_injury", rates.limits.personal_injury),
    ):
        for day, limits in _entries(table):
            key = f"$.rates.limits.{name}.values.{day}"
            yield key, bool(limits) and all(choice.factor > 0 for choice in limits), "factors above zero"
            yield key, len({choice.limit for choice in limits}) == len(limits), "each limit stands once"
    for day, choices in _entries(rates.limits.deductible):
        key = f"$.rates.limits.deductible.values.{day}"
        yield key, bool(choices) and all(choice.factor > 0 for choice in choices), "factors above zero"
        yield key, len({choice.deductible for choice in choices}) == len(choices), "each deductible stands once"


def _model_classes(rates: Rates) -> Iterator[Finding]:
    entries = [("normal", day, asdict(factors)) for day, factors in _entries(rates.classes.normal)]
    entries += [("kei", day, asdict(factors)) for day, factors in _entries(rates.classes.kei)]
    for name, day, items in entries:
        for item, factors in items.items():
            rising = factors[0] > 0 and list(factors) == sorted(factors)
            yield f"$.rates.classes.{name}.values.{day}.{item}", rising, "a higher class is never cheaper"


def _discounts(rates: Rates) -> Iterator[Finding]:
    for day, steps in _entries(rates.discounts.one_day):
        rising = all(before.uses < after.uses and before.percent <= after.percent for before, after in pairwise(steps))
        yield f"$.rates.discounts.one_day.values.{day}", bool(steps) and rising, "more uses never earn less"
    for day, rate in _entries(rates.distance):
        yield f"$.rates.distance.values.{day}.unit_price", rate.unit_price > 0, "a price above zero"


def _riders(rates: Rates) -> Iterator[Finding]:
    for day, riders in _entries(rates.riders):
        try:
            known = covers(day)
        except BeforeFirstEntry:
            known = {}
        for rider in riders:
            yield f"$.rates.riders.values.{day}.{rider}", rider in known, "no such rider on that day"


def _entries(dated: Dated[T]) -> Iterator[tuple[date, T]]:
    for day, value in dated.values.items():
        if value != "ended":
            yield day, value
