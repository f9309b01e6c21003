"""A whole turn: webhook received, stepped, committed, answer sent, journal moved; beside LINE's own echo sample."""

from benchmarks import load, webhooks
from benchmarks.processes import cpu
from benchmarks.service import Service
from benchmarks.table import Row, at_most, told

WARM, TURNS, USERS = 500, 3_000, 3_500
RATE = 500
"""Webhooks a second: enough to keep the processes warm, too few for batches to form of themselves."""


async def measure(service: Service) -> tuple[list[Row], float]:
    """CPU of all our processes added up; also how many whole turns a second this one core carries."""
    echo = await _echo(service)
    service.store.acquaint(range(USERS))
    requests = [webhooks.line((number,)) for number in range(WARM + TURNS)]
    with service.processes("web", "worker", "clock") as running:
        answered = service.stand_in.calls
        await load.run(service.port, requests[:WARM])
        await service.stand_in.until(answered + WARM)
        used, before, calls = [each.cpu() for each in running], service.store.cpu(), service.stand_in.calls
        await load.run(service.port, requests[WARM:], rate=RATE)
        await service.stand_in.until(calls + TURNS)
        ours = [(each.cpu() - was) / TURNS * 1e6 for each, was in zip(running, used, strict=True)]
        redis = (service.store.cpu() - before) / TURNS * 1e6
    service.store.empty()
    web, worker, clock = ours
    return [
        at_most(
            "CPU of a whole turn, all our processes", sum(ours), "line-bot-sdk's echo sample, keeps nothing", echo, 0.5
        ),
        told(
            "of that: web, worker, clock",
            f"{web:.0f}, {worker:.0f}, {clock:.0f} µs",
            "and Redis itself",
            f"{redis:.0f} µs",
        ),
    ], 1e6 / sum(ours)


async def _echo(service: Service) -> float:
    requests = [webhooks.line((number,)) for number in range(WARM + TURNS // 4)]
    with service.peer("benchmarks.peers.serve", "PORT", "benchmarks.peers.echo:application", "factory") as peer:
        await load.run(service.port, requests[:WARM])
        before = cpu([peer])
        await load.run(service.port, requests[WARM:])
        return (cpu([peer]) - before) / (len(requests) - WARM) * 1e6
