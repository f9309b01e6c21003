"""docs/partners.md: its example signs what the service takes, and its table of the sample is the sample."""

import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.error import HTTPError

import pytest
from redis import Redis
from werkzeug.serving import make_server
from werkzeug.wsgi import LimitedStream

from bot.app import create_app
from bot.dispatching.partners import load
from bot.settings import SAMPLE_PARTNERS
from bot.wiring import Counter, build
from handlers.dispatch.description import description
from handlers.dispatch.signature import TOLERANCE
from state import records
from state.repeats import REMEMBER
from tests.bot.conftest import bodies, settings
from tests.bot.dispatching.partnering import job_of, open_offer, opened

ROOT = Path(__file__).parents[3]
PAGE = (ROOT / "docs" / "partners.md").read_text(encoding="utf-8")
SAMPLE_PAGE = (ROOT / "docs" / "sample-data.md").read_text(encoding="utf-8")
EXAMPLE = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)[0]
Post = Callable[[str, str, str, dict[str, Any]], dict[str, Any]]


@pytest.fixture
def now_counter(redis_url: str, tmp_path: Path) -> Iterator[tuple[Counter, str]]:
    """The service by the real clock, which the example reads too, and where it listens."""
    with Redis.from_url(redis_url) as store:
        store.flushall()
    database = f"sqlite:///{tmp_path}/records.db"
    records.upgrade(records.connect(database))
    counter = build(settings(redis_url, database), lambda: datetime.now(UTC))
    app = create_app(counter, bodies())

    def bounded(environ: Any, start_response: Any) -> Any:
        environ["wsgi.input"] = LimitedStream(environ["wsgi.input"], int(environ.get("CONTENT_LENGTH") or 0))
        return app(environ, start_response)

    server = make_server("127.0.0.1", 0, bounded, threaded=True)
    serving = Thread(target=server.serve_forever, daemon=True)
    serving.start()
    yield counter, f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    serving.join()
    server.server_close()
    counter.wire.close()


@pytest.fixture
def post() -> Post:
    """The example, as a partner would paste it."""
    space: dict[str, Any] = {}
    exec(EXAMPLE, space)  # noqa: S102  # our own page
    found: Post = space["post"]
    return found


def test_the_example_takes_an_offer_and_reports(now_counter: tuple[Counter, str], post: Post) -> None:
    counter, url = now_counter
    job = opened(counter)
    offer = open_offer(job)
    secret = counter.partners.accounts[offer.partner].keys[0]
    taken = post(f"{url}/dispatch/offers/{offer.id}", offer.partner, secret, {"answer": "accepted", "eta_minutes": 40})
    assert taken["state"] == "accepted"
    stands = post(f"{url}/dispatch/jobs/{job.number}/status", offer.partner, secret, {"status": "on_scene"})
    assert stands["state"] == "on_scene"
    assert job_of(counter, job.number).state == "on_scene"


def test_the_example_with_another_secret_is_refused(now_counter: tuple[Counter, str], post: Post) -> None:
    counter, url = now_counter
    offer = open_offer(opened(counter))
    (other,) = {"mihon-shinagawa", "kakuu-johoku"} - {offer.partner}
    secret = counter.partners.accounts[other].keys[0]
    with pytest.raises(HTTPError) as refused:
        post(f"{url}/dispatch/offers/{offer.id}", offer.partner, secret, {"answer": "declined", "reason": "busy"})
    assert refused.value.code == 401
    refused.value.close()


def test_the_example_is_short_and_needs_no_library() -> None:
    assert len([line for line in EXAMPLE.splitlines() if line.strip()]) <= 17
    imported = {name.strip().partition(".")[0] for name in EXAMPLE.splitlines()[0].removeprefix("import ").split(",")}
    assert imported <= {"base64", "hashlib", "hmac", "json", "time", "urllib", "uuid"}


def test_every_refusal_there_is_stands_on_the_page() -> None:
    document = json.loads(description("https://counter.example"))
    statuses = set(document["paths"]["/dispatch/offers/{offer}"]["post"]["responses"]) - {"200", "400"}
    table = PAGE[PAGE.index("| status | what to do |") : PAGE.index("Every error is")]
    assert [status for status in statuses if status not in table] == []
    conflict = document["components"]["schemas"]["Conflict"]["properties"]["error"]["properties"]["code"]["enum"]
    assert [code for code in conflict if f"`{code}`" not in table] == []


def test_the_minutes_on_the_page_are_the_codes_own() -> None:
    assert TOLERANCE.total_seconds() == 300
    assert "five minutes off" in PAGE
    assert REMEMBER.total_seconds() == 660
    assert "within eleven minutes" in PAGE


def test_the_partners_of_the_sample_stand_on_its_page() -> None:
    rows = re.findall(r"^\| `([a-z-]+)` \| \w+ \| ([^|]+) \| (\d), ", SAMPLE_PAGE, re.MULTILINE)
    sample = load(SAMPLE_PARTNERS).accounts
    told = {
        key: (
            f"{partner.opens:%H:%M}–{partner.closes:%H:%M}" if partner.opens else "day and night",
            str(partner.trucks),
        )
        for key, partner in ((key, account.partner) for key, account in sample.items())
    }
    assert {key: (hours, trucks) for key, hours, trucks in rows} == told
