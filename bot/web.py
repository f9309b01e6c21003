"""The web process: granian serving the Flask application. Granian imports ``application`` in each of its workers."""

import gc

from flask import Flask
from granian import Granian
from granian.constants import Interfaces

from bot.app import create_app
from bot.logs import configure
from bot.process import end_with_parent
from bot.settings import Settings, read_settings
from bot.wiring import build

BLOCKING_THREADS = 4


def application() -> Flask:
    """The application of one granian worker."""
    settings = read_settings()
    configure(settings.log_format)
    app = create_app(build(settings))
    end_with_parent()
    gc.collect()
    gc.freeze()
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
