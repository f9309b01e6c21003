"""The account pages served on this machine, and a real browser before them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from argon2 import PasswordHasher
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import BrowserContext
from redis import Redis
from werkzeug.serving import make_server
from werkzeug.wsgi import LimitedStream

from bot.accounts.passwords import Passwords
from bot.app import create_app
from bot.wiring import Counter, build
from state import records
from tests.bot.accounts.people_signing_in import LINE, Outside
from tests.bot.conftest import Clock, bodies, settings
from tests.chromium import chromium
from tests.redis_server import redis_server

LINE_ACCESS = "https://access.line.example"
LINE_LINK = "https://line.example"
SIZES = ({"width": 360, "height": 740}, {"width": 1280, "height": 800})


class Line:
    """LINE, as pages ask it: everybody is a friend and has a name."""

    def issue(self, user: str) -> str:
        return f"link-token-of-{user[-3:]}"

    def name(self, user: str) -> str:
        return "たろう" if user == LINE.to else "しらないひと"


@dataclass
class Site:
    """The pages at ``url``, what is behind them, and what leaves them."""

    url: str
    counter: Counter
    clock: Clock
    outside: Outside


@pytest.fixture(scope="session")
def redis_url() -> Iterator[str]:
    with redis_server() as url:
        yield url


@pytest.fixture(scope="module")
def chrome() -> Iterator[Chromium]:
    # Not for the session: while one Playwright runs in a process, no other test there can start its own.
    with chromium() as browser:
        yield browser


@pytest.fixture
def site(redis_url: str, tmp_path: Path) -> Iterator[Site]:
    with Redis.from_url(redis_url) as store:
        store.flushall()
    database, clock = f"sqlite:///{tmp_path}/records.db", Clock()
    records.upgrade(records.connect(database))
    server = make_server("127.0.0.1", 0, _unready, threaded=True)
    url = f"http://127.0.0.1:{server.server_port}"
    told = settings(redis_url, database, public_url=url, line_access_base=LINE_ACCESS, line_link_base=LINE_LINK)
    counter = build(told, clock)
    counter.__dict__["passwords"] = Passwords(PasswordHasher(time_cost=1, memory_cost=8, parallelism=1))
    counter.__dict__["link_tokens"] = counter.__dict__["line_profiles"] = Line()
    app = create_app(counter, bodies())

    def bounded(environ: Any, start_response: Any) -> Any:
        # Our server ends a body where it ends; this one would wait for more.
        environ["wsgi.input"] = LimitedStream(environ["wsgi.input"], int(environ.get("CONTENT_LENGTH") or 0))
        return app(environ, start_response)

    server.app = bounded
    serving = Thread(target=server.serve_forever, daemon=True)
    serving.start()
    yield Site(url, counter, clock, Outside(counter, clock))
    server.shutdown()
    serving.join()
    server.server_close()
    counter.wire.close()


@pytest.fixture(params=SIZES, ids=lambda size: f"{size['width']}x{size['height']}")
def window(request: pytest.FixtureRequest, chrome: Chromium) -> Iterator[BrowserContext]:
    """A window of a small telephone, and one of a computer."""
    context = chrome.new_context(viewport=request.param, locale="ja-JP")
    yield context
    context.close()


@pytest.fixture
def small_window(chrome: Chromium) -> Iterator[BrowserContext]:
    context = chrome.new_context(viewport={"width": 360, "height": 740}, locale="ja-JP")
    yield context
    context.close()


def _unready(_environ: object, _start: object) -> list[bytes]:
    raise AssertionError("asked before it was ready")
