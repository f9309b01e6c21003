"""The processes that do the work, and the nursery that bears them: warm, so that a restart costs next to nothing.

``python -m benchmarks.storm.children SITE SOCKET`` reads names of processes, one a line, and answers each with the
number of the process it has forked. What it bears ends with it, or by SIGKILL.
"""

import logging
import os
import signal
import socket
import sys
import traceback
from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import msgspec
import structlog
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wsgi import get_input_stream

from benchmarks.storm.desk import staff_desk
from benchmarks.storm.simulated_time import Stop
from benchmarks.storm.site import Site, StormCounter
from bot.app import create_app
from bot.bodies import Bodies
from bot.clock import Clock
from flows.session import Language
from flows.words import words

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIEnvironment

LANGUAGES: tuple[Language, ...] = ("ja", "en", "easy")
BODIES = 32

SWEEPS, TICKS = 0.1, 0.04
"""Seconds of real time between two looks of the sweep, and of the clock."""


class Quiet(WSGIRequestHandler):
    """Serves requests and does not talk about them."""

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002  # werkzeug's name
        """Say nothing."""


def web(counter: StormCounter, listening: int) -> None:
    """Serve the partner API, every page, and a desk for staff."""
    app = create_app(counter, Bodies(BODIES, lambda: os.kill(os.getpid(), signal.SIGKILL)))
    app.register_blueprint(staff_desk(counter))
    inner = app.wsgi_app

    def bounded(environ: "WSGIEnvironment", start_response: "StartResponse") -> Iterable[bytes]:
        # This server's bodies end with the connection, where the service's own server ends them by their length.
        environ["wsgi.input"] = get_input_stream(environ)
        return inner(environ, start_response)

    server = make_server("127.0.0.1", 0, bounded, threaded=True, request_handler=Quiet, fd=listening)
    server.serve_forever()


def worker(counter: StormCounter, _: int) -> None:
    """Take turns and deliver."""
    counter.worker().run(Stop(counter.site.clock, SWEEPS))


def clock(counter: StormCounter, _: int) -> None:
    """Fire timers, sweep, move the journal."""
    sweeping, sweep_stop = counter.sweeping(), Stop(counter.site.clock, SWEEPS)
    Thread(target=sweeping.run, args=(sweep_stop,), daemon=True).start()
    Clock(counter.timers, counter.journal, counter.records, counter.now).run(Stop(counter.site.clock, TICKS))


ROLES: dict[str, Callable[[StormCounter, int], None]] = {"web": web, "worker": worker, "clock": clock}


def nursery(site: Site, listening: int) -> None:
    """Bear what is asked for until nobody asks any more."""
    _be_brief(Path(site.folder))
    counter = site.counter()
    _warm(counter)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        born = os.fork()
        if born:
            print(born, flush=True)
            continue
        os.close(sys.stdin.fileno())
        try:
            ROLES[line.strip()](counter, listening)
        except BaseException:  # noqa: BLE001  # whoever reads the log should find why a process ended by itself
            traceback.print_exc()
        finally:
            os._exit(1)


def _warm(counter: StormCounter) -> None:
    """Read what every process reads, and open nothing."""
    for language in LANGUAGES:
        words(language).text("kit-still-there")
    _ = counter.profile, counter.tariff, counter.partners, counter.vault, counter.passwords
    import_module("twilio.rest.api")  # the library would read it at the first use


def _be_brief(folder: Path) -> None:
    """What goes wrong is written down for whoever looks for it; all else is not said."""
    log = (folder / "log").open("a", buffering=1)
    structlog.configure(
        wrapper_class=structlog.make_filtering_bound_logger(logging.WARNING),
        processors=[structlog.processors.add_log_level, structlog.processors.JSONRenderer()],
        logger_factory=structlog.WriteLoggerFactory(log),
    )
    logging.disable(logging.ERROR)
    os.dup2(log.fileno(), sys.stderr.fileno())


if __name__ == "__main__":
    held = msgspec.json.decode(Path(sys.argv[1]).read_bytes(), type=Site)
    inherited = socket.socket(fileno=int(sys.argv[2]))
    nursery(held, inherited.fileno())
