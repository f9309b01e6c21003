"""What an operator's probes ask: is the process alive, can it serve, what has it counted."""

from collections.abc import Callable, Iterator
from datetime import datetime
from http import HTTPStatus

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Metric, generate_latest, multiprocess
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from state.connection import Wire
from state.dead_letters import DeadLetters
from state.depth import depth
from state.errors import StateError
from state.records import Records


def health(
    wire: Wire, records: Records, dead_letters: DeadLetters, multiprocess_dir: str, now: Callable[[], datetime]
) -> Blueprint:
    """The three routes. Where ``multiprocess_dir`` is set, /metrics adds up all processes that share it."""
    pages = Blueprint("health", __name__)

    @pages.get("/livez")
    def livez() -> ResponseReturnValue:
        return Response("ok\n", mimetype="text/plain")

    @pages.get("/readyz")
    def readyz() -> ResponseReturnValue:
        problems = [name for name, check in (("redis", wire.ping), ("database", records.ping)) if not _answers(check)]
        if problems:
            return Response("".join(f"{name}: does not answer\n" for name in problems), 503, mimetype="text/plain")
        return Response("ok\n", mimetype="text/plain")

    @pages.get("/metrics")
    def metrics() -> ResponseReturnValue:
        registry = CollectorRegistry()
        try:
            registry.register(Queues(wire, dead_letters, now()))
        except StateError:
            return Response("redis: does not answer\n", HTTPStatus.SERVICE_UNAVAILABLE, mimetype="text/plain")
        if multiprocess_dir:
            multiprocess.MultiProcessCollector(registry, multiprocess_dir)  # type: ignore[no-untyped-call]  # theirs
            return Response(generate_latest(registry), mimetype=CONTENT_TYPE_LATEST)
        return Response(generate_latest() + generate_latest(registry), mimetype=CONTENT_TYPE_LATEST)

    return pages


def _answers(check: Callable[[], None]) -> bool:
    try:
        check()
    except StateError:
        return False
    return True


class Queues(Collector):
    """What waits right now, read from Redis when asked: the same whichever process is scraped."""

    def __init__(self, wire: Wire, dead_letters: DeadLetters, now: datetime) -> None:
        self._waiting = depth(wire)
        self._dead = dead_letters.count()
        self._now = now

    def collect(self) -> Iterator[Metric]:
        """The gauges."""
        lines = GaugeMetricFamily("madoguchi_outbox_lines", "Lines waiting to be delivered", labels=["route"])
        age = GaugeMetricFamily("madoguchi_outbox_oldest_seconds", "Age of the oldest line waiting", labels=["route"])
        for route, waiting in self._waiting.items():
            lines.add_metric([route], waiting.lines)
            age.add_metric([route], (self._now - waiting.oldest).total_seconds() if waiting.oldest else 0.0)
        yield lines
        yield age
        yield GaugeMetricFamily("madoguchi_dead_letters", "Lines given up, to be looked at", self._dead)
