"""Shocks: each told of once, what came of asking, and watchers told once."""

from datetime import UTC, datetime, timedelta

import pytest

from flows.accident.watching import ThreeFacts
from state.records import Records
from state.records.impacts import Impact, Shock, State
from state.records.reports import Altered
from tests.state.records.test_request_records import at_once

NOW = datetime(2026, 3, 31, 14, 59, tzinfo=UTC)
LATER = NOW + timedelta(minutes=3)
SHOCK = Shock("AB-123456", "v1", "device-7", 35.658034, 139.701636)
HURT = ThreeFacts("yes", "no")


def noted(book: Records, key: str = "key", digest: str = "d", at: datetime = NOW) -> Impact:
    found = book.impacts.note(key, digest, "c1", "conversation", "strong", SHOCK, at, "asked", NOW)
    assert isinstance(found, Impact)
    return found


def test_a_shock_told_of_again_is_the_same_and_an_altered_one_is_found_out(book: Records) -> None:
    first = noted(book)
    assert first == Impact("I-20260331-0001", "c1", "conversation", "asked", "strong", SHOCK, NOW, NOW)
    assert noted(book) == first
    assert book.impacts.note("key", "e", "c1", "c", "strong", SHOCK, NOW, "asked", NOW) == Altered()
    assert book.impacts.list() == (first,)


def test_one_shock_told_of_many_times_at_once_is_one(book: Records) -> None:
    assert len({found.number for found in at_once(lambda _: noted(book))}) == 1


def test_somebody_is_handed_it_once(book: Records) -> None:
    number = noted(book).number
    assert [each.number for each in book.impacts.unhanded(10)] == [number]
    assert book.impacts.handed(number, LATER)
    assert not book.impacts.handed(number, LATER)
    assert book.impacts.unhanded(10) == ()


@pytest.mark.parametrize("answer", ["silent", "safe", "help", "report", "helpnet"])
def test_what_came_of_asking_stands_until_a_person_has_decided(book: Records, answer: State) -> None:
    number = noted(book).number
    assert book.impacts.become(number, answer, LATER)
    assert book.impacts.confirm(number, HURT, LATER)
    assert not book.impacts.become(number, "safe", LATER)
    found = book.impacts.get(number)
    assert found is not None
    assert (found.state, found.facts) == ("confirmed", HURT)


def test_the_facts_told_first_stay(book: Records) -> None:
    number = noted(book).number
    for facts in (HURT, ThreeFacts("no", "no")):
        book.impacts.confirm(number, facts, LATER)
    found = book.impacts.get(number)
    assert found is not None
    assert found.facts == HURT
    assert book.impacts.confirm("I-1", HURT, LATER) is None


def test_watchers_are_told_once(book: Records) -> None:
    number = noted(book).number
    assert book.impacts.watched(number, LATER)
    assert not book.impacts.watched(number, LATER)


def test_a_report_finds_the_shock_it_may_be_of(book: Records) -> None:
    old, new = noted(book, "old", at=NOW - timedelta(hours=2)), noted(book, "new")
    assert book.impacts.latest("c1", NOW - timedelta(hours=24)) == new
    book.impacts.become(new.number, "dismissed", LATER)
    assert book.impacts.latest("c1", NOW - timedelta(hours=24)) == old
    assert book.impacts.latest("c1", NOW - timedelta(hours=1)) is None
    assert book.impacts.latest("c2", NOW - timedelta(hours=24)) is None


def test_a_report_that_came_of_it_is_noted(book: Records) -> None:
    number = noted(book).number
    book.impacts.become(number, "report", LATER, report="C-20260331-0001")
    found = book.impacts.get(number)
    assert found is not None
    assert found.report == "C-20260331-0001"
    assert book.impacts.list() == ()
    assert book.impacts.list(waiting_only=False) == (found,)


def test_erasing_a_customer_forgets_their_shocks(book: Records) -> None:
    number = noted(book).number
    book.erase("c1")
    assert book.impacts.get(number) is None
