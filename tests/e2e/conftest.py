"""One running service for all end-to-end tests of a process; each test brings people of its own."""

import subprocess
import sys
from collections.abc import Iterator

import pytest

from tests.e2e.running import Service, service
from tests.redis_server import redis_server


@pytest.fixture(scope="session")
def running_service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder = tmp_path_factory.mktemp("service")
    with redis_server() as redis, service(redis, f"sqlite:///{folder}/records.db", folder) as made:
        yield made


@pytest.fixture
def counter(running_service: Service) -> Iterator[Service]:
    """The service at rest, with both platforms well."""
    yield running_service
    running_service.simulation.faults.clear()
    running_service.simulation.clock.reset()
    for name, process in running_service.processes.items():
        if not process.alive:
            running_service.start(name)
    running_service.wait_until_ready()


@pytest.fixture
def menus(counter: Service) -> None:
    """The menus under the chat, set up as an operator does."""
    command = [sys.executable, "-m", "bot.cli", "line", "setup", "--no-webhook"]
    subprocess.run(command, env=counter.environment, check=True, capture_output=True, timeout=60)  # noqa: S603  # our own command
