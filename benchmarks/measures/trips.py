"""Round trips to Redis: counted where they are made, with a worker inside this process."""

import asyncio
from functools import cached_property
from threading import Event, Thread
from typing import Any

from benchmarks.service import Service
from benchmarks.table import Row, bounded
from bot.moments import utc_now
from bot.wiring import Counter
from state.connection import Wire
from state.server import Server

SINGLE, BACKLOG = 200, 4_000
TIMEOUT_SECONDS = 2.0


class _CountingWire(Wire):
    trips = 0

    def run(self, calls: Any) -> list[Any]:  # noqa: ANN401  # Call | Command, handed on
        self.trips += 1
        return super().run(calls)


class _Counted(Counter):
    @cached_property
    def wire(self) -> _CountingWire:
        return _CountingWire(Server(self.settings.redis_url, TIMEOUT_SECONDS))


async def measure(service: Service) -> list[Row]:
    """Round trips of claiming, committing and settling, divided by the turns; looking in vain counts too."""
    counter = _Counted(service.counter.settings, utc_now)
    service.store.acquaint(range(SINGLE + BACKLOG))
    singly = await _trips(service, counter, [[number] for number in range(SINGLE)])
    loaded = await _trips(service, counter, [[*range(SINGLE, SINGLE + BACKLOG)]])
    service.store.empty()
    return [
        bounded("Redis round trips a turn, one at a time (claim, commit, settle)", singly, 2, ""),
        bounded("Redis round trips a turn, from a backlog", loaded, 0.2, "", strictly=True),
    ]


async def _trips(service: Service, counter: _Counted, portions: list[list[int]]) -> float:
    wire, stop = counter.wire, Event()
    working = Thread(target=counter.worker().run, args=(stop,))
    if len(portions) == 1:
        service.post(portions[0])
    before = wire.trips
    working.start()
    asked = service.stand_in.calls
    for portion in portions:
        if len(portions) > 1:
            service.post(portion)
        asked += len(portion)
        await service.stand_in.until(asked)
    made = wire.trips - before
    stop.set()
    await asyncio.to_thread(working.join)
    return made / sum(map(len, portions))
