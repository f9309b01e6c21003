"""docs/rating.md: its examples run, its tables are complete."""

import ast
import doctest
import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rating
from rating import errors
from rating.__main__ import NextGradeQuestion, main
from rating.application import Application
from rating.decoding import UnknownField
from rating.rates import STEPS

PACKAGE = Path(rating.__path__[0])
PAGE = PACKAGE.parent / "docs" / "rating.md"
TEXT = PAGE.read_text("utf-8")

SHELL = re.findall(r"```console\n\$ echo '(.*?)' \| python -m rating ([a-z-]+)\n(.*?)```", TEXT, re.DOTALL)


def uncertainties() -> Iterator[str]:
    for path in PACKAGE.glob("**/*.py"):
        if path.is_relative_to(PACKAGE / "cover"):
            continue
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Uncertainty":
                name, staff = node.args[0], node.keywords[0].value
                assert isinstance(name, ast.Constant)
                assert isinstance(staff, ast.Constant)
                yield f"| `{name.value}` | {'yes' if staff.value else 'no'} |"


def codes(error: type[errors.RatingError]) -> Iterator[str]:
    yield error.code
    for kind in error.__subclasses__():
        if kind.__module__.startswith("rating.") and not kind.__module__.startswith("rating.cover"):
            yield from codes(kind)


def test_the_worked_examples_come_out_as_written() -> None:
    result = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert (result.failed, result.attempted > 20) == (0, True)


@pytest.mark.parametrize(("given", "command", "printed"), SHELL, ids=[example[1] for example in SHELL])
def test_the_shell_prints_what_the_page_shows(
    given: str, command: str, printed: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(given.encode())))
    main([command])
    assert capsys.readouterr().out == printed


def test_all_three_shell_examples_are_found() -> None:
    assert [command for _, command, _ in SHELL] == ["next-grade", "next-grade", "explain"]


@pytest.mark.parametrize("shape", [Application, NextGradeQuestion], ids=lambda shape: shape.__name__)
def test_every_field_of_the_input_is_described(shape: Any) -> None:
    for field in shape.__struct_fields__:
        assert f"| `{field}` |" in TEXT


@pytest.mark.parametrize("line", sorted(set(uncertainties())))
def test_every_uncertainty_is_listed(line: str) -> None:
    assert line in TEXT


def test_no_listed_uncertainty_has_gone() -> None:
    assert len(re.findall(r"^\| `\w+` \| (?:yes|no) \|", TEXT, re.MULTILINE)) == len(set(uncertainties())) > 10


@pytest.mark.parametrize("step", STEPS)
def test_every_step_is_in_the_table(step: str) -> None:
    assert f"| `{step}` |" in TEXT


@pytest.mark.parametrize("code", sorted(set(codes(errors.RatingError)) - {"rating_error", "undated"}))
def test_every_error_code_says_what_to_do(code: str) -> None:
    assert UnknownField.code in TEXT
    assert f"| `{code}` |" in TEXT


def test_the_tree_of_errors_is_drawn_as_it_is() -> None:
    drawn = errors.__doc__ or ""
    for name, kind in vars(errors).items():
        if isinstance(kind, type) and issubclass(kind, errors.RatingError):
            assert f"{name} " in drawn or f"{name}\n" in drawn
