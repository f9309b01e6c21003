"""The command line: every command explains itself, and says by its exit status how it went."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from bot.cli import app
from bot.settings import SAMPLE_PARTNERS, SAMPLE_TARIFF, Settings
from bot.wiring import Counter
from flows.roadside.request import RoadsideRequest
from simulator.config import Config
from simulator.run import Running, running
from tests.bot.conftest import Clock, settings
from tests.bot.operating import environment, madoguchi
from tests.bot.signing import PUBLIC_URL

MISSING = "R-20260101-9999"


def commands(group: typer.Typer, *path: str) -> Iterator[tuple[str, ...]]:
    """The words that call each command below ``group``."""
    for command in group.registered_commands:
        yield (*path, str(command.name))
    for below in group.registered_groups:
        if below.typer_instance is not None:
            yield from commands(below.typer_instance, *path, str(below.name))


COMMANDS = sorted(commands(app))


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_has_an_example_of_itself_in_its_help(words: tuple[str, ...]) -> None:
    answer = CliRunner().invoke(app, [*words, "--help"], env={"COLUMNS": "200", "TERM": "dumb"})
    assert answer.exit_code == 0
    assert "Example:" in answer.output
    assert f"madoguchi {' '.join(words)}" in answer.output


@pytest.mark.parametrize(
    "words", [("nonsense",), ("db",), ("outbox", "retry"), ("roadside", "ack", MISSING), ("route", "--nonsense")]
)
def test_wrong_usage_is_exit_status_two(counter: Counter, words: tuple[str, ...]) -> None:
    assert madoguchi(counter.settings, *words).exit_code == 2


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("outbox", "retry", "x"), "there is no dead letter of that key"),
        (("outbox", "drop", "x"), "there is no dead letter of that key"),
        (("mailbox", "replay", "x"), "no event of that key is set aside"),
        (("mailbox", "drop", "x.zz"), "no event of that key is set aside"),
        (("roadside", "ack", MISSING, "--by", "山田"), "no open request has that number"),
    ],
)
def test_what_cannot_be_done_is_exit_status_one_and_one_line(
    counter: Counter, words: tuple[str, ...], said: str
) -> None:
    answer = madoguchi(counter.settings, *words)
    assert (answer.exit_code, answer.output.strip()) == (1, said)


@pytest.mark.parametrize("words", [("outbox", "list"), ("mailbox", "list"), ("roadside", "list")])
def test_a_list_of_nothing_is_no_failure(counter: Counter, words: tuple[str, ...]) -> None:
    assert madoguchi(counter.settings, *words).exit_code == 0


@pytest.mark.parametrize(
    "words", [("web",), ("worker",), ("clock",), ("doctor",), ("db", "upgrade"), ("outbox", "list")]
)
def test_without_settings_a_command_names_what_is_missing_and_does_nothing(
    monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...]
) -> None:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    answer = CliRunner().invoke(app, list(words))
    assert answer.exit_code == 1
    assert "LINE_CHANNEL_SECRET is missing: expected" in answer.output
    assert "Traceback" not in answer.output


def test_what_is_stored_cannot_command_the_terminal_of_whoever_lists_it(counter: Counter, clock: Clock) -> None:
    filed = RoadsideRequest("line", "ja", symptom="[red]\x1b[2J[/red]")
    number = counter.records.requests.file("key", "a" * 26, filed, clock())
    counter.records.requests.acknowledge(number, "[bold]山田\x1b[0m", clock())
    listed = madoguchi(counter.settings, "roadside", "list")
    assert listed.exit_code == 0
    assert "\x1b" not in listed.output
    assert "[bold]" in listed.output.replace("\n", "")
    again = madoguchi(counter.settings, "roadside", "ack", number, "--by", "田中")
    assert "[bold]山田" in again.output
    assert "\x1b" not in again.output


@pytest.mark.parametrize("name", ["", " ", "\x00", "\u202e太郎", "\u3164"], ids=ascii)
def test_a_request_is_taken_in_hand_by_a_name_that_can_be_read(counter: Counter, clock: Clock, name: str) -> None:
    number = counter.records.requests.file("key", "a" * 26, RoadsideRequest("line", "ja"), clock())
    answer = madoguchi(counter.settings, "roadside", "ack", number, "--by", name)
    assert (answer.exit_code, answer.output.strip()) == (2, "--by takes a name that can be read")


def test_route_reads_a_wish_a_line_and_writes_an_intent_a_line(counter: Counter) -> None:
    answer = madoguchi(counter.settings, "route", told="車が動きません\nやめる\n今日はいい天気ですね\n\n")
    assert (answer.exit_code, answer.output.split()) == (0, ["roadside", "cancel", "none", "none"])


def test_a_request_taken_in_hand_by_command_reaches_its_customer(counter: Counter, clock: Clock) -> None:
    number = counter.records.requests.file("key", "a" * 26, RoadsideRequest("line", "ja"), clock())
    assert number in madoguchi(counter.settings, "roadside", "list").output
    assert madoguchi(counter.settings, "roadside", "ack", number, "--by", "山田").output.strip() == "in hand"
    again = madoguchi(counter.settings, "roadside", "ack", number, "--by", "田中")
    assert (again.exit_code, again.output.strip()) == (0, "already in hand by 山田")


def test_sample_customers_can_be_put_in_twice(counter: Counter) -> None:
    for _ in range(2):
        assert madoguchi(counter.settings, "db", "seed-demo").exit_code == 0


@pytest.fixture
def platforms() -> Iterator[Running]:
    with running(Config(bind="127.0.0.1:0", smtp_bind="127.0.0.1:0", service_url=PUBLIC_URL)) as simulator:
        yield simulator


def placed(counter: Counter, platforms: Running, **changed: str) -> Settings:
    """Settings under which everything is where it should be, but for what is changed."""
    told = {
        "line_api_base": f"{platforms.url}/line",
        "line_data_api_base": f"{platforms.url}/line",
        "twilio_api_base": platforms.url,
        "smtp_url": f"smtp://{platforms.smtp[0]}:{platforms.smtp[1]}",
    }
    return settings(counter.settings.redis_url, counter.settings.database_url, **(told | changed))


def examined(service: Settings) -> dict[str, str]:
    """What the doctor says of each part."""
    answer = madoguchi(service, "doctor")
    lines = answer.output.splitlines()
    assert answer.exit_code == any(line.startswith("FAIL") for line in lines)
    return {line.split()[1].rstrip(":"): line for line in lines}


@pytest.mark.parametrize(
    ("sick", "name", "value", "remedy"),
    [
        ("redis", "redis_url", "redis://127.0.0.1:1/0", "REDIS_URL"),
        ("line", "line_channel_access_token", "wrong", "LINE_CHANNEL_ACCESS_TOKEN"),
        ("twilio", "twilio_auth_token", "wrong", "TWILIO_"),
        ("mail", "smtp_url", "smtp://127.0.0.1:1", "SMTP_URL"),
        ("database", "database_url", "sqlite:////nowhere/x.db", "DATABASE_URL"),
    ],
)
def test_the_doctor_names_the_part_that_is_sick_and_the_remedy(
    counter: Counter, platforms: Running, *, sick: str, name: str, value: str, remedy: str
) -> None:
    found = examined(placed(counter, platforms, **{name: value}))
    assert found[sick].startswith("FAIL")
    assert remedy in found[sick]
    assert "wrong" not in found[sick]


def test_the_doctor_finds_a_healthy_service_well(counter: Counter, platforms: Running) -> None:
    well = placed(counter, platforms)
    assert madoguchi(well, "line", "setup", "--no-webhook").exit_code == 0
    found = examined(well)
    assert [part for part, line in found.items() if line.startswith("FAIL")] in ([], ["redis"]), found


def test_the_doctor_warns_of_a_tariff_that_is_invented_and_names_what_is_wrong_with_another(
    counter: Counter, platforms: Running, tmp_path: Path
) -> None:
    sound = examined(placed(counter, platforms))["tariff"]
    assert sound.startswith("ok")
    assert "sample 2025.1" in sound
    assert "WARNING, its rates are invented" in sound
    own = tmp_path / "own.toml"
    own.write_text(SAMPLE_TARIFF.read_text("utf-8").replace("invented = true", "invented = false"), "utf-8")
    assert "WARNING" not in examined(placed(counter, platforms, tariff=str(own)))["tariff"]
    own.write_text('name = "own"', "utf-8")
    sick = examined(placed(counter, platforms, tariff=str(own)))["tariff"]
    assert sick.startswith("FAIL")
    assert "own.toml" in sick
    assert "TARIFF" in sick


def test_the_doctor_warns_of_partners_that_are_invented_and_names_what_is_wrong_with_others(
    counter: Counter, platforms: Running, tmp_path: Path
) -> None:
    sound = examined(placed(counter, platforms))["partners"]
    assert sound.startswith("ok")
    assert "8 in 4 areas: WARNING, they are invented" in sound
    own = tmp_path / "own.toml"
    own.write_bytes(SAMPLE_PARTNERS.read_bytes())
    assert "WARNING" not in examined(placed(counter, platforms, dispatch_partners=str(own)))["partners"]
    own.write_text(SAMPLE_PARTNERS.read_text("utf-8").replace("club = true", "club = false"), "utf-8")
    assert "club_first" in examined(placed(counter, platforms, dispatch_partners=str(own)))["partners"]
    own.write_text("[policy]\noffers = 0\n", "utf-8")
    sick = examined(placed(counter, platforms, dispatch_partners=str(own)))["partners"]
    assert sick.startswith("FAIL")
    assert "correct DISPATCH_PARTNERS" in sick


def test_a_worker_does_not_start_with_a_tariff_that_cannot_be_read(counter: Counter, tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text('name = "own"', "utf-8")
    told = environment(counter.settings.model_copy(update={"tariff": own}))
    # A process of its own: it sets up logging, which the tests after this one would inherit.
    command = [sys.executable, "-m", "bot.cli", "worker"]
    answer = subprocess.run(command, env={**os.environ, **told}, capture_output=True, text=True, check=False)  # noqa: S603  # our own command
    assert answer.returncode == 1
    assert answer.stderr.startswith("own.toml: ")
    assert "Traceback" not in answer.stderr
