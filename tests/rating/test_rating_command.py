import io
import json
from pathlib import Path
from typing import Any

import msgspec
import pytest
from applications import PLAIN, asked

from rating.__main__ import main
from rating.quote import quote
from rating.tariff import sample


class Shell:
    """The command with something on its standard input; remembers what it printed."""

    def __init__(self, patch: pytest.MonkeyPatch, capture: pytest.CaptureFixture[str]) -> None:
        self._patch = patch
        self._capture = capture

    def run(self, *arguments: str, given: object = None) -> tuple[int, Any]:
        text = given if isinstance(given, bytes) else msgspec.json.encode(given)
        self._patch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text)))
        status = main(list(arguments))
        return status, json.loads(self._capture.readouterr().out)


@pytest.fixture
def shell(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Shell:
    return Shell(monkeypatch, capsys)


def test_a_quote_comes_out_as_json(shell: Shell) -> None:
    status, answer = shell.run("quote", given=PLAIN)
    assert status == 0
    assert answer == json.loads(msgspec.json.encode(quote(PLAIN, sample())))


def test_input_can_come_from_a_file_and_a_tariff_too(shell: Shell, tmp_path: Path) -> None:
    application = tmp_path / "application.json"
    application.write_bytes(msgspec.json.encode(PLAIN))
    tariff = tmp_path / "ours.toml"
    text = (Path(__file__).parents[2] / "rating/tariffs/sample.toml").read_text("utf-8")
    tariff.write_text(text.replace('name = "sample"', 'name = "ours"'), "utf-8")
    status, answer = shell.run("explain", str(application), "--tariff", str(tariff))
    assert status == 0
    assert answer["tariff"]["name"] == "ours"
    assert answer["lines"][0].startswith("料率 ours")
    assert answer["premium"] == quote(PLAIN, sample()).premium


def test_the_next_grade_comes_with_its_coefficient_when_a_day_is_given(shell: Shell) -> None:
    status, answer = shell.run(
        "next-grade",
        given={"standing": {"grade": 13}, "accidents": {"three": 1}, "years": 3, "renewed_on": "2028-04-10"},
    )
    assert status == 0
    assert answer["standing"] == {"grade": 12, "accident_years": 2, "mark": None}
    assert (answer["coefficient"]["percent"], answer["coefficient"]["factor"]) == (-22, "0.78")
    assert not answer["needs_staff"]


def test_no_accident_is_three_zeros(shell: Shell) -> None:
    question = {"standing": {"grade": 1, "accident_years": 0}, "accidents": {"three": 0, "one": 0, "kept": 0}}
    assert shell.run("next-grade", given=question)[1]["standing"]["grade"] == 2


def test_a_repeated_grade_one_needs_a_person(shell: Shell) -> None:
    _, answer = shell.run(
        "next-grade", given={"standing": {"grade": 1}, "accidents": {"one": 1}, "renewed_on": "2026-04-10"}
    )
    assert answer["repeated_grade_one"]
    assert answer["coefficient"]["factor"] == "2.4960"
    assert answer["needs_staff"]


def test_a_cancelled_contract_counts_its_elapsed_years(shell: Shell) -> None:
    question = {"standing": {"grade": 13}, "years": 5, "start": "2025-04-01", "cancelled": "2028-04-01"}
    status, answer = shell.run("next-grade", given=question)
    assert (status, answer["standing"]["grade"]) == (0, 16)


@pytest.mark.parametrize(
    ("command", "given", "code", "path"),
    [
        pytest.param(
            "next-grade", {"standing": {"grade": 21}}, "invalid_input", "$.standing.grade", id="no such grade"
        ),
        pytest.param(
            "next-grade",
            {"standing": {"grade": 6, "mark": "S", "accident_years": 1}},
            "invalid_input",
            "$.standing.accident_years",
            id="a contradiction",
        ),
        pytest.param("next-grade", {"standing": {}}, "invalid_input", "$.standing.grade", id="a missing field"),
        pytest.param(
            "next-grade", {"standing": {"grade": 9}, "acident": {}}, "unknown_field", "$.acident", id="a slip in a name"
        ),
        pytest.param(
            "next-grade", {"standing": {"grade": 9}, "years": 9}, "invalid_input", "$.years", id="too long a term"
        ),
        pytest.param(
            "next-grade",
            {"standing": {"grade": 9}, "cancelled": "2026-01-01"},
            "invalid_input",
            "$.start",
            id="cancelled but never started",
        ),
        pytest.param(
            "next-grade",
            {"standing": {"grade": 9}, "years": 3, "start": "2025-04-01", "cancelled": "2026-01-01"},
            "not_in_sources",
            "$",
            id="cancelled in the first year",
        ),
        pytest.param(
            "next-grade",
            {"standing": {"grade": 9}, "renewed_on": "2024-12-31"},
            "before_first_entry",
            "$.start",
            id="before the first table",
        ),
        pytest.param("quote", b"{", "invalid_input", "$", id="not json"),
        pytest.param("quote", b"\xff", "invalid_input", "$", id="not text"),
        pytest.param("next-grade", b"[" * 100_000, "invalid_input", "$", id="too deep"),
        pytest.param("next-grade", b'{"standing": {"grade": NaN}}', "invalid_input", "$", id="not a number"),
        pytest.param(
            "next-grade", b'{"standing": {"grade": 9, "grade": 10}}', "invalid_input", "$..grade", id="a field twice"
        ),
        pytest.param(
            "quote", asked(riders=("lawyer_car", "glass")), "invalid_input", "$.riders[1]", id="an unknown rider"
        ),
        pytest.param("quote", asked(bonus=True), "refused", "$", id="a bonus for one year"),
        pytest.param("explain", {"start": "2025-04-10"}, "invalid_input", "$.car", id="half an application"),
    ],
)
def test_an_error_is_json_with_a_path(shell: Shell, command: str, given: object, code: str, path: str) -> None:
    status, answer = shell.run(command, given=given)
    assert status == 1
    assert (answer["error"]["code"], answer["error"]["path"]) == (code, path)
    assert answer["error"]["message"]


ZEROS = {"contracts": 0, "half_day_contracts": 0, "car_share_km": 0, "accidents": 0, "car_share_accidents": 0}


@pytest.mark.parametrize(
    "part",
    [
        {"one_day": ZEROS},
        {"score": {"points": 0, "measured_km": 0}},
        {"product": "connected", "driving": {"monthly_km": 0}},
        {"vehicle": {"value": 1, "deductible": 0}},
        {"drivers": {"youngest": 0}},
        {"multi_car": {"cars": 1}},
    ],
    ids=lambda part: next(reversed(part)),
)
def test_the_least_of_everything_is_read(shell: Shell, part: dict[str, Any]) -> None:
    status, _ = shell.run("quote", given=json.loads(msgspec.json.encode(PLAIN)) | part)
    assert status == 0


@pytest.mark.parametrize(
    ("part", "path"),
    [
        ({"one_day": {"contracts": -1}}, "$.one_day.contracts"),
        ({"score": {"points": 101}}, "$.score.points"),
        ({"product": "connected", "driving": {"monthly_km": -1}}, "$.driving.monthly_km"),
        ({"vehicle": {"value": 0}}, "$.vehicle.value"),
        ({"drivers": {"youngest": -1}}, "$.drivers.youngest"),
        ({"multi_car": {"cars": 0}}, "$.multi_car.cars"),
        ({"years": 8}, "$.years"),
        ({"standing": {"grade": 9, "accident_years": 7}}, "$.standing.accident_years"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_less_than_that_is_not(shell: Shell, part: dict[str, Any], path: str) -> None:
    status, answer = shell.run("quote", given=json.loads(msgspec.json.encode(PLAIN)) | part)
    assert (status, answer["error"]["path"]) == (1, path)


def test_what_was_typed_is_not_repeated(shell: Shell) -> None:
    _, answer = shell.run("quote", given=json.loads(msgspec.json.encode(PLAIN)) | {"use": "taking MARKED to school"})
    assert answer["error"]["path"] == "$.use"
    assert "MARKED" not in json.dumps(answer)


def test_a_missing_file_is_an_error_too(shell: Shell) -> None:
    status, answer = shell.run("quote", "no-such-file.json")
    assert (status, answer["error"]["code"]) == (1, "invalid_input")


def test_a_wrong_tariff_names_its_key(shell: Shell, tmp_path: Path) -> None:
    tariff = tmp_path / "ours.toml"
    tariff.write_text('name = "ours"\nname = "ours"\n', "utf-8")
    status, answer = shell.run("quote", "--tariff", str(tariff), given=PLAIN)
    assert (status, answer["error"]["code"], answer["error"]["path"]) == (1, "duplicate_key", "name")


def test_wrong_usage_ends_with_two(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["premium"])
    assert ended.value.code == 2
    assert "usage" in capsys.readouterr().err
