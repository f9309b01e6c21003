"""Turns through one worker, answers included: one at a time and from a backlog, beside aiogram's stateful turn."""

from itertools import islice

from benchmarks import load, webhooks
from benchmarks.service import Service
from benchmarks.table import Row, at_least, at_most

WARM, SINGLE, BACKLOG = 300, 1_000, 4_000
FEW, MANY = 1_000, 100_000


async def measure(service: Service) -> list[Row]:
    """Turns for each second of CPU that the process uses."""
    sent, kept = await _aiogram(service, "1"), await _aiogram(service, "0")
    store = service.store
    with service.processes("worker") as (worker,):
        store.acquaint(range(MANY, MANY + WARM + SINGLE + 2 * BACKLOG))
        customers = iter(range(MANY, MANY + WARM + SINGLE + 2 * BACKLOG))
        await service.turns(worker, [*islice(customers, WARM)])

        singly = worker.cpu()
        for number in islice(customers, SINGLE):
            asked = service.stand_in.calls
            service.post([number])
            await service.stand_in.until(asked + 1)
        singly = worker.cpu() - singly

        tapped = worker.cpu()
        await service.turns(worker, [*islice(customers, BACKLOG)])
        tapped = worker.cpu() - tapped

        typed = worker.cpu()
        await service.turns(worker, [*islice(customers, BACKLOG)], typed=True)
        typed = worker.cpu() - typed
    one, many, words = SINGLE / singly, BACKLOG / tapped, BACKLOG / typed
    return [
        at_least("turns, one at a time, answer sent", one, "aiogram 3, state in Redis, answer sent", sent, 3),
        at_least("turns, from a backlog, answer sent", many, "aiogram 3, state in Redis, answer sent", sent, 8),
        at_least("the same", many, "aiogram 3, state in Redis, nothing sent", kept, None),
        at_least("the same, free words understood first", words, "aiogram 3, state in Redis, answer sent", sent, None),
        *await _crowd(service),
    ]


async def _aiogram(service: Service, answer: str) -> float:
    requests = [webhooks.telegram(number) for number in range(WARM + SINGLE)]
    with service.peer("benchmarks.peers.stateful", "PORT", ANSWER=answer) as peer:
        await load.run(service.port, requests[:WARM])
        before = peer.cpu()
        await load.run(service.port, requests[WARM:])
        return SINGLE / (peer.cpu() - before)


async def _crowd(service: Service) -> list[Row]:
    """What a turn costs, worker and Redis together, among few conversations and among many."""
    costs = []
    for crowd in (FEW, MANY):
        service.store.empty()
        service.store.acquaint(range(crowd))
        with service.processes("worker") as (worker,):
            await service.turns(worker, range(WARM))
            cpu, before = worker.cpu(), service.store.cpu()
            await service.turns(worker, range(WARM, FEW))
            costs.append(worker.cpu() - cpu + (service.store.cpu() - before))
    few, many = (cost / (FEW - WARM) * 1e6 for cost in costs)
    service.store.empty()
    return [at_most(f"CPU of a turn among {MANY:,} conversations", many, f"among {FEW:,}", few, 1.1)]
