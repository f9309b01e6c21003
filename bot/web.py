"""The web process: granian serving the Flask application. Granian imports ``application`` in each of its workers."""

import os
import signal

from flask import Flask
from granian import Granian
from granian.constants import Interfaces

from bot.app import create_app
from bot.bodies import Bodies
from bot.logs import configure
from bot.process import end_with_parent, make_ready
from bot.settings import Settings, read_settings
from bot.wiring import build

BLOCKING_THREADS = 256
"""Threads are started when they are needed; sixteen connections are served no slower by 256 than by four."""

BODIES_AT_ONCE = 192
"""So many threads may wait for the rest of a body; those left serve whatever has none."""


def application() -> Flask:
    """The application of one granian worker."""
    settings = read_settings()
    configure(settings.log_format)
    app = create_app(build(settings), Bodies(BODIES_AT_ONCE, _end))
    end_with_parent()
    make_ready()
    return app


def serve(settings: Settings) -> None:
    """Serve until SIGTERM or SIGINT: requests in hand are answered first."""
    host, port = settings.address
    Granian(
        "bot.web:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        factory=True,
        blocking_threads=BLOCKING_THREADS,
        workers_kill_timeout=8,
        respawn_failed_workers=True,
        log_enabled=False,
        websockets=False,
    ).serve()


def _end() -> None:
    # At once, as by a power cut: threads that wait for bodies would outlast any grace. Granian starts another worker.
    os.kill(os.getpid(), signal.SIGKILL)
