"""What the documents say is there, is there."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")
FILE = re.compile(r"`((?:bot|flows|handlers|state|rating|simulator|tests|docs|benchmarks)/[\w./*-]+)`")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    broken = [
        link for link in LINK.findall(document.read_text(encoding="utf-8")) if not (document.parent / link).exists()
    ]
    assert not broken


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_file_that_is_named_exists(document: Path) -> None:
    named = FILE.findall(document.read_text(encoding="utf-8"))
    assert not [name for name in named if not list(ROOT.glob(name.rstrip("/")))]


@pytest.mark.parametrize("command", [["flows", "check"], ["flows", "diagram", "--check"], ["settings", "--check"]])
def test_what_is_written_from_the_code_is_fresh(command: list[str]) -> None:
    done = subprocess.run(  # noqa: S603  # our own command
        [sys.executable, "-m", "bot.cli", *command], cwd=ROOT, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()


def test_every_make_entry_has_its_line_of_help() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    entries = set(re.findall(r"^\.PHONY: (.*)$", makefile, re.MULTILINE)[0].split())
    explained = set(re.findall(r"^([a-z]+):.*## ", makefile, re.MULTILINE))
    assert entries == explained


def test_every_dependency_says_why_it_is_there_and_is_pinned() -> None:
    project = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    pinned = {
        line.partition("==")[0].lower().replace("-", "_")
        for line in (ROOT / "constraints.txt").read_text().splitlines()
        if "==" in line
    }
    block = project[project.index("dependencies = [") : project.index("[project.optional-dependencies]")]
    for line in block.splitlines()[1:]:
        if found := re.match(r'\s+"([\w.\-]+)', line):
            assert "#" in line, line
            assert found[1].lower().replace("-", "_") in pinned, found[1]


def test_the_constraints_name_no_index() -> None:
    assert "://" not in (ROOT / "constraints.txt").read_text()
