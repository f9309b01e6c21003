"""The project speaks only of the project, and leaves no broad excuse without its reason."""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
BARE = re.compile(r"# type: ignore\s*$|# noqa\s*$|# type: ignore\[[^\]]+\]\s*$|# noqa: [A-Z0-9, ]+\s*$")


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(  # noqa: S603  # git, with patterns from this file
        ["git", "ls-files", *patterns],  # noqa: S607  # wherever git is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).exists()]


def test_every_ignore_has_its_reason_beside_it() -> None:
    wrong = [
        f"{file.relative_to(ROOT)}:{number}"
        for file in tracked("*.py")
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1)
        if BARE.search(line)
    ]
    assert not wrong


def test_modules_stay_small() -> None:
    long = {
        str(file.relative_to(ROOT)): lines
        for file in tracked("bot/*.py", "flows/*.py", "handlers/*.py", "state/*.py", "simulator/*.py", "rating/*.py")
        if (lines := len(file.read_text(encoding="utf-8").splitlines())) > 300
    }
    assert not long
