"""Events received: ours beside a bare receiver on the same server, one event and ten in a webhook."""

from collections.abc import Sequence

from benchmarks import load, webhooks
from benchmarks.processes import Running
from benchmarks.service import Service
from benchmarks.table import Row, at_least
from benchmarks.webhooks import Request

WARM, REQUESTS, USERS = 1_000, 10_000, 5_000


async def measure(service: Service) -> list[Row]:
    """Events for each second of the receiving process's CPU: what one core takes in when it is kept busy."""
    with service.processes("web") as (web,):
        ours, ours_ten = await _rate(service, web, 1), await _rate(service, web, 10)
    with service.peer("benchmarks.peers.serve", "PORT", "benchmarks.peers.bare:application") as peer:
        bare, bare_ten = await _rate(service, peer, 1), await _rate(service, peer, 10)
    with service.peer("benchmarks.peers.serve", "PORT", "benchmarks.peers.bare:in_flask", "factory") as peer:
        flask = await _rate(service, peer, 1)
    service.store.empty()
    return [
        at_least("events received, one in a webhook", ours, "bare receiver in a Flask route", flask, 0.9),
        at_least("the same", ours, "bare receiver, plain WSGI", bare, 0.9),
        at_least("events received, ten in a webhook", ours_ten, "bare receiver, plain WSGI", bare_ten, None),
    ]


async def _rate(service: Service, process: Running, events: int) -> float:
    requests = _requests(events)
    await load.run(service.port, requests[:WARM])
    before = process.cpu()
    done = await load.run(service.port, requests[WARM:])
    if done.failed:
        raise RuntimeError(f"{done.failed} webhooks were refused")
    used = process.cpu() - before
    return len(done.waits) * events / used


def _requests(events: int) -> Sequence[Request]:
    many = (WARM + REQUESTS) if events == 1 else WARM + REQUESTS // 5
    return [webhooks.line(tuple((each * events + i) % USERS for i in range(events))) for each in range(many)]
