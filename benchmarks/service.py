"""Our own service for one run: a Redis, a database, settings, and its processes started when a measure wants them."""

import os
import signal
import socket
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

from benchmarks.processes import LOAD_CORE, Running, on_core, python
from benchmarks.stand_in import StandIn
from benchmarks.store import MENU, Store
from benchmarks.webhooks import SECRET, WORDS, user
from bot.embedded_redis import embedded_redis
from bot.settings import Settings
from bot.wiring import Counter, build
from flows.events import Address, ChoiceTapped, Envelope, ReplyToken, TextReceived
from state import records
from state.turn import Mail

PORTION = 200


class Service:
    """What the measures work with. ``port`` is where the process under test listens."""

    def __init__(self, settings: Settings, environment: dict[str, str], stand_in: StandIn) -> None:
        self.counter: Counter = build(settings)
        self.store = Store(self.counter)
        self.stand_in = stand_in
        self.environment = environment
        self.port = settings.address[1]
        self._numbers = iter(range(10**9))

    @contextmanager
    def processes(self, *names: str, settle: bool = True) -> Iterator[tuple[Running, ...]]:
        """Some of ours: ``web``, ``worker``, ``clock``; idle when the block begins, if they can be."""
        self.until_free()
        with ExitStack() as stack:
            running = tuple(stack.enter_context(python(["bot.cli", name], self.environment)) for name in names)
            if "web" in names:
                self.until_listening()
            if settle:
                self._until_idle(running)
            yield running

    @contextmanager
    def peer(self, *words: str, **environment: str) -> Iterator[Running]:
        """One of ``benchmarks.peers`` on our port; in ``words``, PORT is where it should listen."""
        self.until_free()
        module = [str(self.port) if word == "PORT" else word for word in words]
        with python(module, self.environment | environment) as running:
            self.until_listening()
            self._until_idle((running,))
            yield running

    def post(self, numbers: Sequence[int], *, typed: bool = False) -> None:
        """Put one event from each of these customers straight into the mailbox: a tap, or words to be understood."""
        now = self.counter.now()
        mail = []
        for number in numbers:
            event = next(self._numbers)
            token = ReplyToken(f"direct-{event}", now + timedelta(seconds=50))
            address = Address("line", user(number))
            happened = TextReceived(WORDS, f"m{event}") if typed else ChoiceTapped(MENU, "roadside")
            envelope = Envelope(f"direct-{event}", now, now, happened, address, token)
            mail.append(Mail(self.store.conversation(number), envelope))
        for start in range(0, len(mail), PORTION):
            self.counter.mailbox.post(mail[start : start + PORTION], now)

    async def turns(self, worker: Running, numbers: Sequence[int], *, typed: bool = False) -> None:
        """Let these customers write while the worker looks away; return when it has answered all of them."""
        os.kill(worker.pid, signal.SIGSTOP)
        self.post(numbers, typed=typed)
        before = self.stand_in.calls
        os.kill(worker.pid, signal.SIGCONT)
        await self.stand_in.until(before + len(numbers))

    def until_listening(self) -> None:
        """Wait until something answers at our port. Raises TimeoutError."""
        self._until(listening=True)

    def until_free(self) -> None:
        """Wait until what answered at our port before has ended. Raises TimeoutError."""
        self._until(listening=False)

    def _until(self, *, listening: bool) -> None:
        deadline = monotonic() + 20
        while monotonic() < deadline:
            try:
                socket.create_connection(("127.0.0.1", self.port), timeout=1).close()
                found = True
            except OSError:
                found = False
            if found == listening:
                return
            sleep(0.05)
        raise TimeoutError(f"the port of the process under test is {'not ' if listening else ''}in use")

    @staticmethod
    def _until_idle(running: Sequence[Running]) -> None:
        """Wait until start-up is over: no more CPU is being used."""
        busy, deadline = True, monotonic() + 30
        while busy and monotonic() < deadline:
            before = sum(each.cpu() for each in running)
            sleep(0.5)
            busy = sum(each.cpu() for each in running) - before > 0.03 or before == 0.0


@contextmanager
def open_service(stand_in: StandIn, stand_in_port: int) -> Iterator[Service]:
    """A service of our own in a temporary folder, gone afterwards."""
    with TemporaryDirectory(prefix="bench") as folder, on_core(LOAD_CORE), embedded_redis(Path(folder)) as url:
        platform = f"http://127.0.0.1:{stand_in_port}"
        environment = {
            "LINE_CHANNEL_SECRET": SECRET,
            "LINE_CHANNEL_ACCESS_TOKEN": "benchmark",
            "LINE_API_BASE": platform,
            "TWILIO_ACCOUNT_SID": f"AC{0:032x}",
            "TWILIO_AUTH_TOKEN": "benchmark",
            "TWILIO_FROM": "+815000000000",
            "TWILIO_API_BASE": platform,
            "REDIS_URL": url,
            "DATABASE_URL": f"sqlite:///{folder}/records.db",
            "PUBLIC_URL": "http://127.0.0.1",
            "SMTP_URL": "smtp://127.0.0.1:1",
            "MAIL_FROM": "bench@madoguchi.example",
            "SECRET_KEYS": "benchmark-secret-of-no-value",
            "BIND": f"127.0.0.1:{free_port()}",
        }
        settings = Settings.model_validate({name.lower(): value for name, value in environment.items()})
        records.upgrade(records.connect(settings.database_url))
        yield Service(settings, environment, stand_in)


def free_port() -> int:
    """A port nobody listens on just now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port
