"""docs/security.md says what is so: its tests exist, its numbers are the code's, each ASVS item stands there once."""

import ast
import re
from collections import Counter
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
NAMED = re.compile(r"`(test_\w+\.py)::(test_\w+)`")
LOOKS_LIKE_ONE = re.compile(r"\w+(?:\.py)?::\w+")
SECTION = re.compile(r"^### V(?P<section>\d+\.\d+) [^:\n]+: (?P<items>[\d, -]+)$", re.MULTILINE)
ROW = re.compile(
    r"^\| (?P<item>\d+\.\d+\.\d+) \| (?P<about>[^|]+) \| (?P<how>[^|]+) \| (?P<test>[^|]+) \|$", re.MULTILINE
)
CONSTANT = re.compile(
    r"^\| `(?P<module>[\w.]+):(?P<name>\w+)` \| (?P<value>\d+)(?: (?P<unit>min|hours))? \|$", re.MULTILINE
)
UNITS = {"min": timedelta(minutes=1), "hours": timedelta(hours=1)}
UNMET = re.compile(r"(?:\*\*(?:No|Partly)\*\*|n/a): \S+ \S+")
"""Why not, in two words at least."""

SECTIONS = {
    "2.1": 12,
    "2.2": 3,
    "2.3": 3,
    "2.4": 5,
    "2.5": 7,
    "2.6": 3,
    "2.7": 6,
    "2.8": 7,
    "2.9": 3,
    "2.10": 4,
    "3.1": 1,
    "3.2": 4,
    "3.3": 4,
    "3.4": 5,
    "3.5": 3,
    "3.7": 1,
    "4.1": 4,
    "4.2": 2,
    "4.3": 3,
}
"""How many items of levels 1 and 2 each section of ASVS 4.0.3 has; 3.6 is of level 3, and 4.1.4 was deleted."""


def asked_for(items: str) -> list[int]:
    """The numbers in a heading: ``1-3, 5``."""
    spans = (part.strip().partition("-") for part in items.split(","))
    return [number for first, _, last in spans for number in range(int(first), int(last or first) + 1)]


def named_in(file: str) -> set[str]:
    """The tests in the one file of that name."""
    (found,) = (ROOT / "tests").rglob(file)
    tree = ast.parse(found.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_test_that_is_named_exists() -> None:
    named = set(NAMED.findall(PAGE))
    assert len(named) > 50
    missing = sorted((file, name) for file, name in named if name not in named_in(file))
    assert missing == []


def test_nothing_else_looks_like_the_name_of_a_test() -> None:
    assert sorted(LOOKS_LIKE_ONE.findall(PAGE)) == sorted(f"{file}::{name}" for file, name in NAMED.findall(PAGE))


def test_each_section_says_which_items_it_has() -> None:
    found = {section["section"]: len(asked_for(section["items"])) for section in SECTION.finditer(PAGE)}
    assert found == SECTIONS


def test_each_item_stands_in_its_section_exactly_once_and_in_order() -> None:
    begins = [(section.end(), section["section"], asked_for(section["items"])) for section in SECTION.finditer(PAGE)]
    ends = [start for start, _, _ in begins[1:]] + [len(PAGE)]
    for (start, section, items), end in zip(begins, ends, strict=True):
        rows = [row["item"] for row in ROW.finditer(PAGE, start, end)]
        assert rows == [f"{section}.{item}" for item in items]
    everywhere = Counter(re.findall(r"^\| (\d+\.\d+\.\d+) \|", PAGE, re.MULTILINE))
    assert set(everywhere.values()) == {1}
    assert sum(everywhere.values()) == sum(SECTIONS.values())


@pytest.mark.parametrize("row", list(ROW.finditer(PAGE)), ids=lambda row: str(row["item"]))
def test_an_item_has_a_test_or_says_why_not(row: re.Match[str]) -> None:
    excused = row["how"].startswith(("**", "n/a"))
    if excused:
        assert UNMET.match(row["how"])
    if not excused or row["test"] != "-":
        assert re.sub(r"[, ]", "", NAMED.sub("", row["test"])) == ""
        assert NAMED.findall(row["test"])


@pytest.mark.parametrize("told", list(CONSTANT.finditer(PAGE)), ids=lambda told: str(told["name"]))
def test_a_number_is_the_codes_own(told: re.Match[str]) -> None:
    value = getattr(import_module(told["module"]), told["name"])
    assert value == int(told["value"]) * UNITS.get(told["unit"], 1)


def test_every_number_is_looked_at() -> None:
    rows = PAGE[PAGE.index("| constant | value |") : PAGE.index("Each of 10^6 codes")].strip().splitlines()[2:]
    assert len(rows) == len(CONSTANT.findall(PAGE)) > 10
