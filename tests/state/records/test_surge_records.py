"""Surges: on and off by area, and what a person has switched is not undone by the load."""

from state.records import Records
from state.records.surges import Surge
from tests.state.records.dispatched import NOW, minutes


def test_a_surge_is_on_from_when_it_was_switched_on_until_it_is_off(book: Records) -> None:
    assert book.surges.all() == {}
    assert book.surges.switch_on("tokyo", "snow", "担当者", NOW)
    assert book.surges.switch_on("osaka", "load", "", NOW + minutes(1))
    assert book.surges.all() == {
        "osaka": Surge("osaka", "load", "", NOW + minutes(1)),
        "tokyo": Surge("tokyo", "snow", "担当者", NOW),
    }
    assert [book.surges.switch_off("tokyo") for _ in range(2)] == [True, False]
    assert list(book.surges.all()) == ["osaka"]


def test_switching_on_what_is_on_keeps_since_when_and_a_persons_word(book: Records) -> None:
    book.surges.switch_on("tokyo", "load", "", NOW)
    assert not book.surges.switch_on("tokyo", "typhoon", "担当者", NOW + minutes(1))
    staffs = {"tokyo": Surge("tokyo", "typhoon", "担当者", NOW)}
    assert book.surges.all() == staffs
    assert not book.surges.switch_on("tokyo", "load", "", NOW + minutes(2))
    assert book.surges.all() == staffs


def test_the_load_ends_only_what_it_began(book: Records) -> None:
    book.surges.switch_on("tokyo", "snow", "担当者", NOW)
    book.surges.switch_on("osaka", "load", "", NOW)
    assert [book.surges.switch_off(area, by_load=True) for area in ("tokyo", "osaka", "nagoya")] == [False, True, False]
    assert list(book.surges.all()) == ["tokyo"]
