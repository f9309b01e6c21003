"""Imports run one way: bot → handlers, state → flows → rating; vendors stop at handlers; the core has no clock."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OURS = ("bot", "flows", "handlers", "state", "rating", "simulator")
MAY_IMPORT = {
    "bot": {"bot", "handlers", "state", "flows", "rating"},
    "handlers": {"handlers", "flows"},
    "state": {"state", "flows"},
    "flows": {"flows", "rating"},
    "rating": {"rating"},
    "simulator": {"simulator"},
}
VENDORS = {"linebot", "twilio"}
NOT_IN_THE_CORE = VENDORS | {
    "aiohttp",
    "flask",
    "http",
    "os",
    "random",
    "redis",
    "requests",
    "secrets",
    "socket",
    "sqlalchemy",
    "subprocess",
    "threading",
    "time",
    "urllib3",
    "uuid",
}
CLOCKS = {"now", "utcnow", "today", "time", "monotonic"}


def modules(package: str) -> Iterator[Path]:
    yield from sorted((ROOT / package).rglob("*.py"))


def imported(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module


@pytest.mark.parametrize("package", OURS)
def test_a_package_imports_only_what_lies_below_it(package: str) -> None:
    wrong = [
        f"{module.relative_to(ROOT)}: {name}"
        for module in modules(package)
        for name in imported(module)
        if name.split(".")[0] in OURS and name.split(".")[0] not in MAY_IMPORT[package]
    ]
    assert not wrong


def test_handlers_do_not_know_each_other() -> None:
    wrong = [
        f"{module.relative_to(ROOT)}: {name}"
        for module in modules("handlers")
        for name in imported(module)
        if name.startswith("handlers.") and name.split(".")[1] != module.relative_to(ROOT).parts[1]
    ]
    assert not wrong


def test_vendor_names_stop_at_handlers_and_the_simulator() -> None:
    wrong = [
        f"{module.relative_to(ROOT)}: {name}"
        for package in ("bot", "flows", "rating", "state")
        for module in modules(package)
        for name in imported(module)
        if name.split(".")[0] in VENDORS
    ]
    assert not wrong


@pytest.mark.parametrize("package", ["flows", "rating"])
def test_the_core_reaches_for_nothing_outside_it(package: str) -> None:
    wrong = [
        f"{module.relative_to(ROOT)}: {name}"
        for module in modules(package)
        for name in imported(module)
        if name.split(".")[0] in NOT_IN_THE_CORE
    ]
    assert not wrong


@pytest.mark.parametrize("package", ["flows", "rating"])
def test_the_core_reads_no_clock(package: str) -> None:
    wrong = [
        f"{module.relative_to(ROOT)}:{node.lineno}"
        for module in modules(package)
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    ]
    assert not wrong


def test_no_module_has_a_name_that_says_nothing() -> None:
    nameless = {"utils", "util", "helpers", "helper", "misc", "common", "manager"}
    assert not [str(module) for package in OURS for module in modules(package) if module.stem in nameless]
