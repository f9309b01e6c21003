"""A Redis that may be killed: it writes to its file before it answers, and reads it when it comes back."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from redis import Redis
from redis.exceptions import RedisError

from tests.e2e.running import free_port
from tests.e2e.waiting import until
from tests.redis_server import binary


@dataclass
class AppendingRedis:
    """One server that always comes back with its data, at the same port."""

    folder: Path
    port: int
    running: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    def start(self) -> None:
        command = [binary(), "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(self.folder), "--save", ""]
        command += ["--appendonly", "yes", "--appendfsync", "always"]
        self.running = subprocess.Popen(command, stdout=subprocess.DEVNULL)  # noqa: S603  # the binary tests use

    def kill(self) -> None:
        if self.running is not None:
            self.running.kill()
            self.running.wait()

    def answers(self) -> bool:
        try:
            with Redis.from_url(self.url) as client:
                return bool(client.ping())
        except RedisError:
            return False


@contextmanager
def appending_redis(folder: Path) -> Iterator[AppendingRedis]:
    """Run one while the block lasts."""
    server = AppendingRedis(folder, free_port())
    server.start()
    try:
        until(server.answers, "Redis answers")
        yield server
    finally:
        server.kill()
