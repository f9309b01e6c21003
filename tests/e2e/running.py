"""The running service: real processes with real Redis and SQL, between the simulator's two platforms."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from pathlib import Path
from typing import IO

import urllib3
from redis import Redis
from sqlalchemy import Engine
from urllib3.exceptions import HTTPError

from bot.accounts.passwords import Passwords
from bot.demo import seed
from bot.demo_partners import write_demo_partners
from bot.local import SIMULATED
from bot.moments import utc_now
from bot.settings import SAMPLE_PARTNERS, Settings
from bot.wiring import Counter, build
from simulator.config import Config
from simulator.run import Running, running
from simulator.simulation import Simulation
from state import records
from state.records import Records
from tests.e2e.waiting import until

PROCESSES = ("web", "worker", "clock")
UNFINISHED = ("mail", "out", "ready", "leases")
STARTING_SECONDS = 60.0  # three processes that import everything, on cores that other tests use too
SECRET = "a secret of the end-to-end tests 01"  # opens nothing but what these tests write


@dataclass
class Process:
    """One process of ours, in a session of its own, so that killing it leaves no part of it behind."""

    name: str
    environment: Mapping[str, str]
    words: IO[bytes]
    running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [sys.executable, "-m", "bot.cli", self.name]
        self.running = subprocess.Popen(  # noqa: S603  # our own command
            command, env=dict(self.environment), stdout=self.words, stderr=self.words, start_new_session=True
        )

    @property
    def alive(self) -> bool:
        return self.running is not None and self.running.poll() is None

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the process and its children."""
        if self.running is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.running.pid, number)

    def kill(self) -> None:
        """End it as a power cut would."""
        self.signal(signal.SIGKILL)
        if self.running is not None:
            self.running.wait()
        self.running = None

    def stop(self, within: float = 10.0) -> int:
        """Ask it to end; its exit status. Raises TimeoutExpired if it does not."""
        if self.running is None:
            return 0
        self.running.send_signal(signal.SIGTERM)
        try:
            return self.running.wait(within)
        finally:
            self.kill()


@dataclass
class Service:
    """Everything a test may look at or take hold of."""

    url: str
    environment: Mapping[str, str]
    simulator: Running
    folder: Path
    engine: Engine
    http: urllib3.PoolManager = field(default_factory=lambda: urllib3.PoolManager(retries=False, timeout=10))
    processes: dict[str, Process] = field(default_factory=dict)

    @property
    def simulation(self) -> Simulation:
        return self.simulator.simulation

    @cached_property
    def counter(self) -> Counter:
        """The service's own parts, to look behind the front door; not its records, which :attr:`records` are."""
        return build(self.settings)

    @cached_property
    def records(self) -> Records:
        return records.open(self.engine, self.counter.vault)

    @cached_property
    def settings(self) -> Settings:
        return Settings.model_validate(
            {name.lower(): value for name, value in self.environment.items() if name.lower() in Settings.model_fields}
        )

    @property
    def words(self) -> str:
        """Everything the processes have written."""
        return "".join(file.read_text("utf-8", "replace") for file in sorted(self.folder.glob("*.log")))

    def start(self, name: str, copy: int = 1) -> Process:
        """Start one process; more than one ``copy`` of a kind may run."""
        key = name if copy == 1 else f"{name}{copy}"
        if key not in self.processes:
            words = (self.folder / f"{key}.log").open("ab")
            self.processes[key] = Process(name, self.environment, words)
        self.processes[key].start()
        return self.processes[key]

    def ready(self) -> bool:
        """Whether the web process can serve."""
        try:
            return self.http.request("GET", f"{self.url}/readyz", timeout=1).status == HTTPStatus.OK
        except HTTPError:
            return False

    def wait_until_ready(self) -> None:
        until(self.ready, "the service is ready", STARTING_SECONDS)

    def unfinished(self) -> list[str]:
        """The keys of whatever is waiting, leased or half done in Redis; empty when there is nothing left to do."""
        with Redis.from_url(self.environment["REDIS_URL"]) as store:
            return sorted(key.decode() for kind in UNFINISHED for key in store.scan_iter(f"{{p*}}:{kind}:*", 1000))

    def held(self) -> list[str]:
        """The queues of which somebody holds anything in a lease that has not ended; a pause is held by nobody."""
        with Redis.from_url(self.environment["REDIS_URL"]) as store:
            return sorted(key.decode() for key in store.scan_iter("{p*}:epochs:*", 1000))

    def settle(self, within: float = 60.0) -> None:
        """Wait until neither the platforms nor the service have anything left to do."""
        until(lambda: self.simulation.lanes.settle(0) and not self.unfinished(), "nothing is left to do", within)

    def close(self) -> None:
        for process in self.processes.values():
            process.kill()
            process.words.close()
        self.http.clear()
        self.counter.wire.close()
        self.engine.dispose()


@contextmanager
def service(redis: str, database: str, folder: Path, started: Sequence[str] = PROCESSES) -> Iterator[Service]:
    """Run the service on that Redis and that SQL database, with the sample customers, while the block lasts."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    config = Config(
        bind="127.0.0.1:0",
        smtp_bind="127.0.0.1:0",
        service_url=url,
        public_url=url,
        redelivery_delays=(0.2, 0.5, 1.0, 2.0, 4.0, 8.0, 16.0),
        carrier_seconds=0.0,
        partners=str(SAMPLE_PARTNERS),
        partner_habit="silent",  # a truck comes where a test sends it
        partner_seconds=0.2,
    )
    with running(config) as simulator:
        told = {
            "LINE_API_BASE": f"{simulator.url}/line",
            "LINE_DATA_API_BASE": f"{simulator.url}/line",
            "LINE_ACCESS_BASE": f"{simulator.url}/line",
            "LINE_LINK_BASE": f"{simulator.url}/line",
            "TWILIO_API_BASE": simulator.url,
            "SMTP_URL": f"smtp://{simulator.smtp[0]}:{simulator.smtp[1]}",
            "PUBLIC_URL": url,
            "BIND": f"127.0.0.1:{port}",
            "DISPATCH_PARTNERS": str(write_demo_partners(SAMPLE_PARTNERS, folder / "partners.toml", simulator.url)),
            "REDIS_URL": redis,
            "DATABASE_URL": database,
            "SECRET_KEYS": SECRET,
            "PHOTOS": f"file://{folder}/photos",
            "LOG_FORMAT": "json",
            "REMINDERS": "off",  # whether any is due hangs on the hour of the day
        }
        environment = {**os.environ, **SIMULATED, **told}
        made = Service(url, environment, simulator, folder, records.connect(database))
        records.upgrade(made.engine)
        seed(made.records, utc_now(), Passwords().hash)
        try:
            for name in started:
                made.start(name)
            if "web" in started:
                made.wait_until_ready()
            yield made
        finally:
            made.close()


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
