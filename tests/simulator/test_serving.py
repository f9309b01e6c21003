"""Starting it: settings, addresses, and a service that cannot be reached."""

import threading
from dataclasses import replace

import pytest
import typer
import urllib3
from typer.testing import CliRunner

from simulator.__main__ import main
from simulator.config import Config, host_and_port
from simulator.run import running
from tests.simulator.desk import ANYONE, Desk, Service


def test_the_environment_overrides_the_defaults_by_the_services_own_names() -> None:
    config = Config.from_environment({"LINE_CHANNEL_SECRET": "other", "TWILIO_FROM": "", "UNRELATED": "x"})
    assert config == replace(Config(), line_channel_secret="other")


@pytest.mark.parametrize(("bind", "parts"), [("127.0.0.1:8090", ("127.0.0.1", 8090)), ("::1:0", ("::1", 0))])
def test_an_address_has_a_host_and_a_port(bind: str, parts: tuple[str, int]) -> None:
    assert host_and_port(bind) == parts


@pytest.mark.parametrize("bind", ["127.0.0.1", "8090", "host:", "host:http", ""])
def test_an_address_without_a_port_is_refused(bind: str) -> None:
    with pytest.raises(ValueError, match="host:port"):
        host_and_port(bind)


def test_it_listens_on_loopback_unless_told_otherwise() -> None:
    assert (Config().bind, Config().smtp_bind) == ("127.0.0.1:8090", "127.0.0.1:8025")


def test_the_command_says_what_it_is() -> None:
    app = typer.Typer()
    app.command()(main)
    answer = CliRunner().invoke(app, ["--help"])
    assert answer.exit_code == 0
    assert "development only" in answer.output


def test_a_service_that_cannot_be_reached_is_noted_and_tried_again(config: Config) -> None:
    with running(replace(config, service_url="http://127.0.0.1:9")) as simulator:
        desk = Desk(simulator)
        desk.does(f"line/{ANYONE}/text", text="聞こえますか")
        desk.waits()
        outcomes = [crossing["outcome"] for crossing in desk.sees("wire")["crossings"]]
        desk.http.clear()
    assert outcomes == ["could_not_connect"] * 3


def test_a_service_that_answers_too_late_was_not_heard(config: Config, service: Service) -> None:
    service.awake = threading.Event()
    with running(replace(config, webhook_seconds=0.1, redelivery_delays=())) as simulator:
        desk = Desk(simulator)
        desk.does(f"line/{ANYONE}/text", text="聞こえますか")
        desk.waits()
        outcomes = [crossing["outcome"] for crossing in desk.sees("wire")["crossings"]]
        desk.http.clear()
    service.awake.set()
    assert outcomes == ["request_timeout"]


def test_another_sites_page_may_not_drive_it(desk: Desk) -> None:
    headers = {"Sec-Fetch-Site": "cross-site"}
    assert desk.http.request("POST", f"{desk.url}/control/reset", headers=headers).status == 403


def test_a_live_page_is_told_what_happens(desk: Desk) -> None:
    with urllib3.PoolManager() as http:
        stream = http.request("GET", f"{desk.url}/control/live", preload_content=False)
        letters = stream.stream(1)
        assert next(letters) == b":"
        desk.does(f"line/{ANYONE}/text", text="こんにちは")
        heard = b""
        while b'"line.entry"' not in heard:
            heard += next(letters)
        stream.close()


def test_a_reset_forgets_talks_blocks_faults_and_time(desk: Desk) -> None:
    desk.does(f"line/{ANYONE}/text", text="こんにちは")
    desk.does(f"line/{ANYONE}/block")
    desk.does("faults", target="line.push", kind="slow")
    desk.does("clock", skip=3600)
    state = desk.does("reset")
    assert not any(friend["blocked"] for friend in state["friends"])
    assert (state["faults"], desk.sees(f"line/{ANYONE}/transcript")["entries"]) == ([], [])
