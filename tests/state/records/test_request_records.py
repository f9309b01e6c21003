"""Roadside requests: one number per key whoever asks, one person in charge however many try."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from threading import Barrier

import pytest
from msgspec.structs import replace as changed

from flows.roadside.request import RoadsideRequest
from state.records import Records
from state.records.receipts import APPLICATIONS, REQUESTS, receipt_number
from state.records.requests import Acknowledged, AlreadyAcknowledged, Filed, NotFound, NotOpen

NOW = datetime(2026, 3, 31, 14, 59, tzinfo=UTC)
MIDNIGHT = NOW + timedelta(minutes=1)
LATER = NOW + timedelta(hours=3)
FLAT = RoadsideRequest("line", "ja", symptom="flat", latitude=35.6580341234, longitude=139.7016361234, name="窓口 花子")
THREADS = 8


def at_once(work: Callable[[int], object]) -> list[object]:
    """The results of ``work(0)``, ``work(1)``, … begun by as many threads at the same moment."""
    together = Barrier(THREADS)

    def begin(number: int) -> object:
        together.wait()
        return work(number)

    with ThreadPoolExecutor(THREADS) as threads:
        return list(threads.map(begin, range(THREADS)))


def test_the_day_of_a_receipt_number_begins_at_midnight_in_japan(book: Records) -> None:
    numbers = [book.requests.file(key, "c", FLAT, at) for key, at in (("a", NOW), ("b", NOW), ("d", MIDNIGHT))]
    assert numbers == ["R-20260331-0001", "R-20260331-0002", "R-20260401-0001"]


def test_the_ten_thousandth_number_of_a_day_is_longer() -> None:
    assert receipt_number(REQUESTS, MIDNIGHT.date(), 10_000) == "R-20260331-10000"
    assert receipt_number(APPLICATIONS, MIDNIGHT.date(), 7) == "A-20260331-0007"


def test_filing_a_key_again_gives_the_same_number_and_changes_nothing(book: Records) -> None:
    number = book.requests.file("a", "c", FLAT, NOW)
    assert book.requests.file("a", "other", changed(FLAT, symptom="fuel"), LATER) == number
    expected = changed(FLAT, latitude=35.658034, longitude=139.701636)
    assert book.requests.get(number) == Filed(number, "a", "c", "received", expected, NOW, NOW)


def test_keys_filed_at_once_get_a_number_each(book: Records) -> None:
    numbers = at_once(lambda i: book.requests.file(f"key {i}", "c", FLAT, NOW))
    assert len(set(numbers)) == THREADS
    assert sorted(filed.number for filed in book.requests.list()) == sorted(map(str, numbers))


def test_one_key_filed_at_once_gets_one_number(book: Records) -> None:
    numbers = at_once(lambda _: book.requests.file("one key", "c", FLAT, NOW))
    assert [filed.number for filed in book.requests.list()] == list(set(numbers))


def test_of_several_people_one_takes_the_request_in_hand(book: Records) -> None:
    number = book.requests.file("a", "c", FLAT, NOW)
    outcomes = at_once(lambda i: book.requests.acknowledge(number, f"person {i}", LATER))
    filed = book.requests.get(number)
    assert filed is not None
    assert (filed.state, filed.acknowledged_at) == ("acknowledged", LATER)
    assert outcomes.count(Acknowledged("c")) == 1
    assert outcomes.count(AlreadyAcknowledged("c", filed.acknowledged_by, LATER)) == THREADS - 1
    assert outcomes.index(Acknowledged("c")) == int(filed.acknowledged_by.removeprefix("person "))


@pytest.mark.parametrize("state", ["cancelled", "closed"])
def test_what_is_over_cannot_be_taken_in_hand_or_changed(book: Records, state: str) -> None:
    number = book.requests.file("a", "c", FLAT, NOW)
    end = book.requests.cancel if state == "cancelled" else book.requests.close
    assert end(number, LATER)
    assert book.requests.acknowledge(number, "person", LATER) == NotOpen(state)  # type: ignore[arg-type]  # from a table
    assert not end(number, LATER)
    assert not book.requests.amend(number, FLAT, LATER)


def test_a_number_nobody_got_is_not_found(book: Records) -> None:
    number = "R-20260401-0001"
    assert book.requests.acknowledge(number, "person", NOW) == NotFound()
    assert book.requests.get(number) is None
    assert not book.requests.amend(number, FLAT, NOW)
    assert not book.requests.cancel(number, NOW)


def test_a_request_in_hand_can_still_be_amended_and_cancelled(book: Records) -> None:
    number = book.requests.file("a", "c", FLAT, NOW)
    book.requests.acknowledge(number, "person", NOW)
    assert book.requests.amend(number, changed(FLAT, symptom="fuel"), LATER)
    filed = book.requests.get(number)
    assert filed is not None
    assert (filed.request.symptom, filed.state, filed.changed_at) == ("fuel", "acknowledged", LATER)
    assert book.requests.cancel(number, LATER)


def test_the_list_shows_what_is_open_oldest_first_or_everything(book: Records) -> None:
    late, early, over = (book.requests.file(key, "c", FLAT, at) for key, at in (("a", LATER), ("b", NOW), ("d", NOW)))
    book.requests.cancel(over, LATER)
    assert [filed.number for filed in book.requests.list()] == [early, late]
    assert [filed.number for filed in book.requests.list(open_only=False)] == [early, over, late]
