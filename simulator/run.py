"""Serving the simulator: the web server, the mail listener, and an orderly end."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from types import FrameType

from werkzeug.serving import WSGIRequestHandler, make_server

from simulator.app import create_app
from simulator.config import Config, host_and_port
from simulator.mail import smtp_listener
from simulator.simulation import Simulation


class _QuietHandler(WSGIRequestHandler):
    """Keeps request lines, which hold user ids and numbers, out of the terminal: the wire view shows them."""

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Write nothing."""


@dataclass(frozen=True)
class Running:
    """A simulator that answers: its page is at ``url``; the mail listener at ``smtp`` is ``(host, port)``."""

    url: str
    smtp: tuple[str, int]
    simulation: Simulation


@contextmanager
def running(config: Config) -> Iterator[Running]:
    """Serve in background threads while the block lasts.

    Raises:
        OSError: an address is taken.
        ValueError: an address is not ``host:port``.
    """
    simulation = Simulation(config)
    host, port = host_and_port(config.bind)
    app = create_app(simulation=simulation)
    server = make_server(host, port, app, threaded=True, request_handler=_QuietHandler)
    listener = smtp_listener(simulation.mailbox, *host_and_port(config.smtp_bind))
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), name="simulator", daemon=True)
    try:
        listener.start()
        thread.start()
        yield Running(f"http://{host}:{server.port}", (listener.hostname, listener.port), simulation)
    finally:
        simulation.close()
        if thread.is_alive():
            server.shutdown()
            thread.join()
        server.server_close()
        with suppress(AssertionError):  # it had not started
            listener.stop()


def serve(config: Config) -> None:
    """Serve until SIGINT or SIGTERM. Call it from the main thread; it says where the page is."""
    stop = threading.Event()

    def end(_signal: int, _frame: FrameType | None) -> None:
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, end)
    with running(config) as simulator:
        print(f"simulator (a development tool): {simulator.url}  mail: {':'.join(map(str, simulator.smtp))}", flush=True)  # noqa: E501, T201 # fmt: skip
        stop.wait()
