"""``make bench``: every measure, one table."""

import asyncio
import sys
from time import perf_counter

from benchmarks.measures import latency, receiving, size, trips, turns, whole
from benchmarks.service import free_port, open_service
from benchmarks.stand_in import standing_in
from benchmarks.table import Row, show

MEASURES = ("receiving", "turns", "trips", "whole", "latency", "size")


async def main(only: set[str]) -> None:
    """Take the measures named, or all of them."""
    rows: list[Row] = []
    port = free_port()
    async with standing_in(port) as stand_in:
        with open_service(stand_in, port) as service:
            capacity = 1_000.0
            for name in MEASURES:
                if only and name not in only:
                    continue
                began = perf_counter()
                match name:
                    case "receiving":
                        rows += await receiving.measure(service)
                    case "turns":
                        rows += await turns.measure(service)
                    case "trips":
                        rows += await trips.measure(service)
                    case "whole":
                        more, capacity = await whole.measure(service)
                        rows += more
                    case "latency":
                        rows += await latency.measure(service, capacity)
                    case _:
                        rows += await size.measure(service)
                print(f"{name}: {perf_counter() - began:.0f} s", file=sys.stderr)
    show(rows)


if __name__ == "__main__":
    asyncio.run(main(set(sys.argv[1:])))
