"""The whole counter on one desk: Redis, SQLite, sample customers, the simulator and the three processes."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from secrets import token_urlsafe
from threading import Event
from urllib.error import URLError
from urllib.request import urlopen
from uuid import uuid4

from bot.accounts.passwords import Passwords
from bot.demo import seed
from bot.demo_partners import write_demo_partners
from bot.embedded_redis import embedded_redis
from bot.moments import utc_now
from bot.samples import SAMPLES
from bot.settings import SAMPLE_PARTNERS, Settings
from bot.wiring import build
from flows.delivery import Attempt, Lane, Line
from flows.effects import ShowMenu
from flows.events import Envelope, Unlinked
from handlers.line.menus.api import MenuApi
from handlers.line.menus.menu import menus
from handlers.line.menus.setting_up import set_up
from handlers.line.menus.showing import Showing
from handlers.line.wire import connections
from state import records
from state.turn import Mail

FOLDER = Path(".run")
PROCESSES = ("web", "worker", "clock")
PATIENCE_SECONDS = 30.0
STOPPING_SECONDS = 12.0
SIMULATOR = "http://127.0.0.1:8090"

SIMULATED: Mapping[str, str] = {
    "LINE_CHANNEL_SECRET": "simulated-line-channel-secret",
    "LINE_CHANNEL_ACCESS_TOKEN": "simulated-line-access-token",
    "LINE_API_BASE": f"{SIMULATOR}/line",
    "LINE_DATA_API_BASE": f"{SIMULATOR}/line",
    "LINE_ACCESS_BASE": f"{SIMULATOR}/line",
    "LINE_LINK_BASE": f"{SIMULATOR}/line",
    "TWILIO_ACCOUNT_SID": "AC00000000000000000000000000000000",
    "TWILIO_AUTH_TOKEN": "simulated-twilio-auth-token",
    "TWILIO_FROM": "+815000000000",
    "TWILIO_API_BASE": SIMULATOR,
    "SMTP_URL": "smtp://127.0.0.1:8025",
    "MAIL_FROM": "counter@madoguchi.example",
    "PUBLIC_URL": "http://127.0.0.1:8080",
    "CLAIMS_KEYS": "whsec_c2ltdWxhdGVkLWNsYWltcy1kZXNrLWtleS0wMDAx",
    "TELEMATICS_KEYS": "whsec_c2ltdWxhdGVkLXRlbGVtYXRpY3Mta2V5LTAwMDE=",
    "LOG_FORMAT": "console",
}
"""What the simulator expects; its credentials are invented and open nothing."""

OPEN = """
  窓口が開きました。ブラウザで開いてください: http://127.0.0.1:8090
  The counter is open. Open http://127.0.0.1:8090 in a browser; Ctrl-C ends everything.

"""


def run(stop: Event) -> None:
    """Start everything, say where to look, and end everything when told to.

    Raises:
        NoRedis: see :mod:`bot.embedded_redis`.
        RuntimeError: a process ended by itself, or the service is not ready in time.
        LineUnavailable: something else than our simulator answers at its address.
    """
    FOLDER.mkdir(exist_ok=True)
    with ExitStack() as stack:
        redis = stack.enter_context(embedded_redis(FOLDER))
        settings = {**SIMULATED, "REDIS_URL": redis, "DATABASE_URL": f"sqlite:///{FOLDER}/records.db"}
        settings["SECRET_KEYS"] = _secret(FOLDER / "secret")
        settings["DISPATCH_PARTNERS"] = str(write_demo_partners(SAMPLE_PARTNERS, FOLDER / "partners.toml", SIMULATOR))
        environment = {**os.environ, **settings}
        environment["PROMETHEUS_MULTIPROC_DIR"] = str(_empty(FOLDER / "metrics"))
        read = Settings.model_validate({name.lower(): value for name, value in settings.items()})
        _prepare(read)
        simulator = stack.enter_context(_process([sys.executable, "-m", "simulator"], environment))
        command = [sys.executable, "-m", "bot.cli"]
        running = [stack.enter_context(_process([*command, each], environment)) for each in PROCESSES]
        _until_ready(settings["PUBLIC_URL"], running)
        _show_menus(read)
        sys.stdout.write(OPEN)
        sys.stdout.flush()
        while not stop.wait(0.5):
            if any(each.poll() is not None for each in (simulator, *running)):
                raise RuntimeError("a process has ended by itself; its last lines are above")


def _prepare(settings: Settings) -> None:
    """Bring the database up to date, put the sample customers in, and tell chats that were linked by hand."""
    engine = records.connect(settings.database_url)
    records.upgrade(engine)
    counter, now = build(settings), utc_now()
    strangers = seed(counter.records, now, Passwords().hash).unlinked
    told = [
        Mail(counter.records.pseudonyms.conversation(each), Envelope(f"seeded:{uuid4()}", now, now, Unlinked(), each))
        for each in strangers
    ]
    counter.mailbox.post(told, now)


def _show_menus(settings: Settings) -> None:
    """Put the menus under the chats, as ``madoguchi line setup`` does at a real account.

    The sample customers who are linked have theirs from the start: the simulator forgets it, and no event tells.
    """
    base, token = settings.line_api_base, settings.line_channel_access_token
    list(set_up(MenuApi(base, settings.line_data_api_base, token), menus(), lambda: time.sleep(0.1)))
    showing, now = Showing(base, token, connections(1)), utc_now()
    for address in (address for sample in SAMPLES for address in sample.addresses() if address.channel == "line"):
        effect = ShowMenu(address, "linked-ja")
        line = Line(str(uuid4()), "", "line", Lane.CONVERSATION, effect, now, to=address)
        showing.show(effect, Attempt(line, number=1, in_doubt=False, now=now))


@contextmanager
def _process(command: list[str], environment: Mapping[str, str]) -> Iterator[subprocess.Popen[bytes]]:
    # A session of its own, so that Ctrl-C reaches us alone and we end things in order.
    process = subprocess.Popen(command, env=dict(environment), start_new_session=True)  # noqa: S603  # our own commands
    try:
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOPPING_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _until_ready(url: str, running: list[subprocess.Popen[bytes]]) -> None:
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline and all(each.poll() is None for each in running):
        try:
            with urlopen(f"{url}/readyz", timeout=1):  # noqa: S310  # our own address
                return
        except (URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError("the service did not become ready; is something else listening on its ports?")


def _secret(file: Path) -> str:
    """A secret of this desk's own, made once: it opens nothing but the sample data beside it."""
    if not file.exists():
        file.write_text(token_urlsafe(32))
        file.chmod(0o600)
    return file.read_text()


def _empty(folder: Path) -> Path:
    folder.mkdir(exist_ok=True)
    for file in folder.iterdir():
        file.unlink()
    return folder
