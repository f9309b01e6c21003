"""What an idle conversation takes in Redis."""

import asyncio

from benchmarks.service import Service
from benchmarks.table import Row, bounded

USERS = 50


async def measure(service: Service) -> list[Row]:
    """Bytes of all keys of a conversation: a customer who has been here before, and one in the middle of a talk."""
    service.store.acquaint(range(USERS))
    idle = sum(service.store.bytes_of(number) for number in range(USERS)) / USERS
    with service.processes("worker") as (worker,):
        await service.turns(worker, range(USERS))
        await asyncio.sleep(1)  # what has come of the answers is being settled
    talking = sum(service.store.bytes_of(number) for number in range(USERS)) / USERS
    service.store.empty()
    return [
        bounded("bytes of an idle conversation", idle, 1024, " B"),
        bounded("bytes of a conversation that waits in a roadside talk", talking, 1024, " B"),
    ]
