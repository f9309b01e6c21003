"""From the webhook to the call of the platform's API, at half load; then the same while a campaign drains."""

from benchmarks import load, webhooks
from benchmarks.load import percentile
from benchmarks.service import Service
from benchmarks.table import Row, at_most, bounded, told

WARM, TURNS = 300, 4_000
CAMPAIGN = 100_000
UNDER_WAY = 500
"""After so many reminders the campaign counts as draining."""

FIRST_OF_CAMPAIGN = 1_000_000


async def measure(service: Service, capacity: float) -> list[Row]:
    """At half of ``capacity`` (whole turns a second); milliseconds from when a webhook was due to its answer's call."""
    rate = capacity / 2
    service.store.acquaint(range(WARM + 2 * TURNS))
    with service.processes("web", "worker", "clock"):
        await _waits(service, range(WARM), rate)
        calm = await _waits(service, range(WARM, WARM + TURNS), rate)
    service.store.campaign(range(FIRST_OF_CAMPAIGN, FIRST_OF_CAMPAIGN + CAMPAIGN))
    with service.processes("web", "worker", "clock", settle=False):
        await service.stand_in.until(service.stand_in.calls + UNDER_WAY)
        calls = service.stand_in.calls
        busy = await _waits(service, range(WARM + TURNS, WARM + 2 * TURNS), rate)
        drained = service.stand_in.calls - calls - TURNS
    service.store.empty()
    at = f"at {rate:,.0f} a second"
    return [
        told(f"webhook to API call, p50, {at}", f"{percentile(calm, 0.5):.1f} ms"),
        bounded(f"webhook to API call, p99, {at}", percentile(calm, 0.99), 25, " ms"),
        told(f"the same while a campaign drains ({drained:,} sent meanwhile), p50", f"{percentile(busy, 0.5):.1f} ms"),
        at_most("the same, p99", percentile(busy, 0.99), "without a campaign", percentile(calm, 0.99), 1.1, unit=" ms"),
    ]


async def _waits(service: Service, numbers: range, rate: float) -> list[float]:
    requests = [webhooks.line((number,)) for number in numbers]
    arrived = service.stand_in.arrived
    done = await load.run(service.port, requests, rate=rate)
    tokens = [request.tokens[0] for request in requests]
    await service.stand_in.until_answered(tokens)
    return [(arrived[token] - done.began - number / rate) * 1e3 for number, token in enumerate(tokens)]
