"""What an operator's probes ask: is the process alive, can it serve, what has it counted."""

from collections.abc import Callable
from datetime import datetime
from http import HTTPStatus

from flask import Blueprint, Response
from flask.typing import ResponseReturnValue
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Gauge, generate_latest, multiprocess

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
            _queues(wire, dead_letters, registry, now())
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


def _queues(wire: Wire, dead_letters: DeadLetters, registry: CollectorRegistry, now: datetime) -> None:
    lines = Gauge("madoguchi_outbox_lines", "Lines waiting to be delivered", ["route"], registry=registry)
    age = Gauge("madoguchi_outbox_oldest_seconds", "Age of the oldest line waiting", ["route"], registry=registry)
    dead = Gauge("madoguchi_dead_letters", "Lines given up, to be looked at", registry=registry)
    for route, waiting in depth(wire).items():
        lines.labels(route).set(waiting.lines)
        age.labels(route).set((now - waiting.oldest).total_seconds() if waiting.oldest else 0)
    dead.set(dead_letters.count())
