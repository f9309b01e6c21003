"""Test modules are collected by their bare names: two of one name would end a whole run before its first test."""

from collections import Counter
from pathlib import Path

TESTS = Path(__file__).parents[1]


def test_no_two_test_modules_share_a_name() -> None:
    names = Counter(module.name for module in TESTS.rglob("test_*.py"))
    assert not [name for name, times in names.items() if times > 1]
