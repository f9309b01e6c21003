"""docs/rating-cover.md: its examples run, its lists are complete."""

import doctest
from datetime import date
from pathlib import Path

import pytest

import rating
from rating.cover.catalogue import catalogue
from rating.cover.covers import covers
from rating.cover.doubts import doubts
from rating.cover.terms import numbers

PAGE = Path(rating.__path__[0]).parent / "docs" / "rating-cover.md"


def test_the_worked_examples_come_out_as_written() -> None:
    result = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert (result.failed, result.attempted > 20) == (0, True)


@pytest.mark.parametrize("name", numbers())
def test_every_number_is_listed_as_the_data_has_it(name: str) -> None:
    number = catalogue(date(2025, 4, 1)).terms.number(name)
    value = number.value if isinstance(number.value, str) else f"{number.value:,}"
    assert f"| {name} | {number.description} | {value} | {number.unit} | {number.page} |" in PAGE.read_text("utf-8")


@pytest.mark.parametrize("key", covers().cover)
def test_every_cover_is_listed(key: str) -> None:
    cover = covers().cover[key]
    attached = "自動" if cover.attachment == "automatic" else "任意"
    assert f"| {key} | {cover.name} | {attached} | {cover.page} |" in PAGE.read_text("utf-8")


@pytest.mark.parametrize("name", doubts())
def test_every_doubt_is_listed(name: str) -> None:
    doubt = doubts()[name]
    reading = doubt.reading or "**nothing is said**"
    assert f"| {name} | {doubt.source} | {reading} | {doubt.reference} |" in PAGE.read_text("utf-8")
