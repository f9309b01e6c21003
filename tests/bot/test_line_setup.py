"""``madoguchi line setup`` against the simulated platform, and what the doctor says of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

import pytest
from flask import Flask
from typer.testing import Result
from urllib3 import PoolManager
from werkzeug.serving import make_server

from bot.settings import SAMPLE_PROFILE, Settings
from bot.wiring import Counter
from handlers.line.menus.menu import names
from handlers.line.menus.naming import alias_of
from simulator.config import Config
from simulator.run import Running, running
from tests.bot.conftest import settings
from tests.bot.operating import madoguchi
from tests.bot.signing import PUBLIC_URL

LINE_ID = "@midori-madoguchi"


@pytest.fixture
def platform() -> Iterator[Running]:
    with running(Config(bind="127.0.0.1:0", smtp_bind="127.0.0.1:0", line_id=LINE_ID)) as simulator:
        yield simulator


@pytest.fixture
def ours(counter: Counter, platform: Running) -> Settings:
    """Settings that lead to the simulated platform."""
    base = f"{platform.url}/line"
    told = {"line_api_base": base, "line_data_api_base": base}
    return settings(counter.settings.redis_url, counter.settings.database_url, **told)


@pytest.fixture
def http() -> Iterator[PoolManager]:
    pool = PoolManager()
    yield pool
    pool.clear()


def asked(http: PoolManager, ours: Settings, path: str) -> dict[str, object]:
    headers = {"Authorization": f"Bearer {ours.line_channel_access_token}"}
    found = http.request("GET", f"{ours.line_api_base}/v2/bot/{path}", headers=headers).json()
    assert isinstance(found, dict)
    return found


def setup(ours: Settings, *options: str) -> Result:
    answer = madoguchi(ours, "line", "setup", *options)
    assert "Traceback" not in answer.output
    assert ours.line_channel_access_token not in answer.output
    return answer


def test_menus_stand_after_one_run_and_a_second_changes_nothing_and_says_so(ours: Settings, http: PoolManager) -> None:
    first = setup(ours, "--no-webhook")
    assert first.exit_code == 0, first.output
    lines = first.output.splitlines()
    assert lines[0] == f"account   みどり窓口損保 ({LINE_ID})"
    assert lines[1:7] == [f"menu      {name}: made" for name in names()]
    assert lines[7] == "menu      unlinked-ja: shown to everybody without a menu of their own"
    listed = asked(http, ours, "richmenu/alias/list")
    assert {alias["richMenuAliasId"] for alias in listed["aliases"]} == {alias_of(name) for name in names()}  # type: ignore[attr-defined]  # JSON
    second = setup(ours, "--no-webhook")
    assert second.exit_code == 0
    assert second.output.splitlines()[1:] == [
        *(f"menu      {name}: is as it should be" for name in names()),
        "nothing had to change",
    ]
    assert asked(http, ours, "richmenu/alias/list") == listed


def test_a_dry_run_says_what_would_be_done_and_does_nothing(ours: Settings, http: PoolManager) -> None:
    before = asked(http, ours, "channel/webhook/endpoint")
    answer = setup(ours, "--dry-run")
    assert answer.exit_code == 0
    assert "menu      linked-en: would be made" in answer.output
    assert f"webhook   would be sent to {ours.public_url}/line/webhook" in answer.output
    assert asked(http, ours, "richmenu/list") == {"richmenus": []}
    assert asked(http, ours, "channel/webhook/endpoint") == before


def test_webhooks_come_here_after_it_and_one_that_does_not_answer_is_told(ours: Settings, http: PoolManager) -> None:
    away = ours.model_copy(update={"public_url": "http://127.0.0.1:1"})
    answer = setup(away)
    assert answer.exit_code == 1
    assert "webhook   now sent to http://127.0.0.1:1/line/webhook" in answer.output
    assert "is web running and reachable there?" in answer.output
    assert asked(http, ours, "channel/webhook/endpoint")["endpoint"] == "http://127.0.0.1:1/line/webhook"


@contextmanager
def served(app: Flask) -> Iterator[str]:
    """An application at an address of its own."""
    server = make_server("127.0.0.1", 0, app)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def answering() -> Iterator[str]:
    """The address of a service that takes every webhook."""
    app = Flask("service")
    app.add_url_rule("/line/webhook", view_func=lambda: "", methods=["POST"])
    with served(app) as url:
        yield url


def test_where_webhooks_are_answered_all_is_well(ours: Settings, answering: str) -> None:
    here = ours.model_copy(update={"public_url": answering})
    for said in ("now", "already"):
        answer = setup(here)
        assert answer.exit_code == 0, answer.output
        assert f"webhook   {said} sent to {answering}/line/webhook" in answer.output
        assert "webhook   LINE tried it, and it answers" in answer.output
    assert answer.output.splitlines()[-1] == "nothing had to change"


@pytest.fixture
def switched_off() -> Iterator[str]:
    """The address of a platform whose account has its webhooks switched off."""
    app = Flask("platform")
    info: dict[str, object] = {
        "userId": "U1",
        "basicId": LINE_ID,
        "displayName": "窓口",
        "chatMode": "bot",
        "markAsReadMode": "auto",
    }
    tried: dict[str, object] = {
        "success": True,
        "timestamp": "2026-11-22T03:00:00Z",
        "statusCode": 200,
        "reason": "OK",
        "detail": "200",
    }
    endpoint: dict[str, object] = {"endpoint": f"{PUBLIC_URL}/line/webhook", "active": False}
    told: dict[str, dict[str, object]] = {
        "/v2/bot/info": info,
        "/v2/bot/channel/webhook/endpoint": endpoint,
        "/v2/bot/channel/webhook/test": tried,
        "/v2/bot/richmenu": {"richMenuId": "richmenu-1"},
        "/v2/bot/richmenu/list": {"richmenus": []},
        "/v2/bot/richmenu/alias/list": {"aliases": []},
    }

    @app.route("/<path:path>", methods=["GET", "POST"])
    def answer(path: str) -> tuple[dict[str, object], int]:
        return told.get(f"/{path}", {}), 404 if path == "v2/bot/user/all/richmenu" else 200

    with served(app) as url:
        yield url


def test_webhooks_that_are_switched_off_are_told_since_only_the_console_can_switch_them_on(
    ours: Settings, switched_off: str
) -> None:
    answer = setup(ours.model_copy(update={"line_api_base": switched_off, "line_data_api_base": switched_off}))
    assert answer.exit_code == 1
    assert "switch on 'Use webhook'" in answer.output.splitlines()[-1]


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"line_channel_access_token": "wrong-token"}, "correct LINE_CHANNEL_ACCESS_TOKEN"),
        ({"line_api_base": "http://127.0.0.1:1"}, "correct LINE_API_BASE"),
        ({"line_data_api_base": "http://127.0.0.1:1"}, "LINE_DATA_API_BASE"),
    ],
    ids=["token", "api", "pictures"],
)
def test_what_fails_is_one_line_that_says_what_to_do(ours: Settings, changed: dict[str, str], said: str) -> None:
    answer = setup(ours.model_copy(update=changed), "--no-webhook")
    assert answer.exit_code == 1
    assert said in answer.output.splitlines()[-1]


def test_a_run_that_failed_at_a_picture_is_finished_by_the_next(ours: Settings, http: PoolManager) -> None:
    assert setup(ours.model_copy(update={"line_data_api_base": "http://127.0.0.1:1"}), "--no-webhook").exit_code == 1
    assert setup(ours, "--no-webhook").exit_code == 0
    assert len(asked(http, ours, "richmenu/list")["richmenus"]) == len(names())  # type: ignore[arg-type]  # JSON


def test_an_account_that_our_links_would_not_lead_to_is_left_alone(
    ours: Settings, http: PoolManager, tmp_path: Path
) -> None:
    profile = tmp_path / "profile.toml"
    profile.write_text(SAMPLE_PROFILE.read_text(encoding="utf-8").replace(LINE_ID, "@elsewhere"), encoding="utf-8")
    answer = setup(ours.model_copy(update={"insurer_profile": profile}))
    assert answer.exit_code == 1
    assert "line_id is @elsewhere" in answer.output
    assert asked(http, ours, "richmenu/list") == {"richmenus": []}
    doctor = madoguchi(ours.model_copy(update={"insurer_profile": profile}), "doctor").output
    assert "FAIL line: our links lead to @elsewhere" in doctor


def test_wrong_usage_is_exit_status_two(ours: Settings) -> None:
    assert setup(ours, "--nonsense").exit_code == 2
    assert madoguchi(ours, "line").exit_code == 2


def test_the_doctor_misses_menus_until_they_are_set_up(ours: Settings) -> None:
    before = madoguchi(ours, "doctor").output
    assert "FAIL menus: missing or outdated (unlinked-ja, " in before
    assert "run `madoguchi line setup`" in before
    setup(ours, "--no-webhook")
    assert "ok   menus: are today's" in madoguchi(ours, "doctor").output
