"""What a quote costs: milliseconds for one, and memory over a hundred thousand in one process.

``python -m benchmarks.rating [QUOTES]``; needs nothing but the package itself.
"""

import gc
import resource
import statistics
import sys
import time
from collections.abc import Callable
from datetime import date

import msgspec
from msgspec.structs import replace

from rating.application import Application, Drivers, Insured, VehicleCover
from rating.classes.car import Car
from rating.classes.model import ModelClass
from rating.grade import Accidents
from rating.outlook import what_if
from rating.payments import Payment
from rating.quote import quote
from rating.standing import Standing
from rating.tariff import sample

QUOTES = 100_000

ONE_YEAR = Application(
    start=date(2025, 4, 10),
    car=Car("small_passenger", "2025-01", ModelClass(9, 8, 10, 7), date(2024, 5, 1), "maker", "hybrid"),
    insured=Insured(date(1985, 6, 1), "gold"),
    standing=Standing(13),
    use="commuting",
    drivers=Drivers("couple", "26"),
    vehicle=VehicleCover(200, "general", 5),
    riders=("lawyer_car", "injury_lump_sum"),
    payment=Payment("monthly"),
)
THREE_YEARS = replace(ONE_YEAR, years=3, bonus=True)


def milliseconds(work: Callable[[], object], times: int = 1_000) -> tuple[float, float]:
    """Median and 99th percentile of one call."""
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1e3)
    return statistics.median(taken), statistics.quantiles(taken, n=100)[-1]


def resident() -> int:
    """Largest resident set so far, KiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


def main(quotes: int) -> None:
    """Print a table: one quote of each kind, then many different ones and what they leave behind."""
    tariff = sample()
    encoded = msgspec.json.encode(ONE_YEAR)
    print(f"{'what':<44}{'median ms':>12}{'p99 ms':>10}")
    for name, work in (
        ("quote, one year", lambda: quote(ONE_YEAR, tariff)),
        ("quote, three years", lambda: quote(THREE_YEARS, tariff)),
        (
            "JSON in, quote, JSON out",
            lambda: msgspec.json.encode(quote(msgspec.json.decode(encoded, type=Application), tariff)),
        ),
        ("what if I claim, six years", lambda: what_if(ONE_YEAR, tariff, {1: Accidents(three=1)}, 6)),
    ):
        median, worst = milliseconds(work)
        print(f"{name:<44}{median:>12.3f}{worst:>10.3f}")

    standings = [Standing(grade, period) for grade in range(1, 21) for period in range(7)]
    sums = total = 0
    quote(ONE_YEAR, tariff)
    gc.collect()
    before, objects = resident(), len(gc.get_objects())
    begun = time.perf_counter()
    for number in range(quotes):
        application = replace(
            ONE_YEAR,
            standing=standings[number % len(standings)],
            vehicle=VehicleCover(1 + number % 999, "general", 5),
        )
        total += quote(application, tariff).premium
        sums += 1
    seconds = time.perf_counter() - begun
    gc.collect()
    print(f"{sums:,} different quotes in {seconds:.1f} s, {sums / seconds:,.0f} a second (checksum {total:,} yen)")
    print(f"memory: {resident() - before:+,} KiB at the peak, {len(gc.get_objects()) - objects:+,} objects left")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else QUOTES)
