"""What a process writes when something goes wrong that nobody foresaw: where, and never whose words."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MARKED = "印付のことば"
PREPARED = f"""
import logging, sys, threading
from bot.logs import configure
configure("STYLE")
def broken():
    raise ValueError("{MARKED}")
"""
FAULTS = {
    "a library logs it": "try: broken()\nexcept ValueError as e: logging.getLogger('library').exception('%s', e)",
    "a library chains it": (
        "try:\n try: broken()\n except ValueError as e: raise KeyError('' + str(e)) from e\n"
        "except KeyError: logging.getLogger('library').error('failed', exc_info=True)"
    ),
    "a thread ends by it": "t = threading.Thread(target=broken); t.start(); t.join()",
    "the process ends by it": "broken()",
}


@pytest.mark.parametrize("style", ["json", "console"])
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_told_by_its_class_and_line_alone(fault: str, style: str) -> None:
    written = _written(PREPARED.replace("STYLE", style) + fault)
    assert MARKED not in written
    assert "ValueError" in written or "KeyError" in written
    assert "<string>:" in written
    assert "Traceback" not in written


def test_a_thread_that_ends_itself_is_no_fault() -> None:
    assert _written(PREPARED.replace("STYLE", "json") + "threading.Thread(target=sys.exit).start()") == ""


def _written(code: str) -> str:
    done = subprocess.run(  # noqa: S603  # our own words
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False, text=True, encoding="utf-8"
    )
    return done.stdout + done.stderr
