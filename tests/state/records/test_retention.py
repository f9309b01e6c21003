"""What is kept how long: both sides of each day on which something is deleted or made coarse."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from flows.events import LocationReceived
from flows.roadside.request import RoadsideRequest
from flows.session import Slot
from state.records import Records
from state.records.journal import Entry
from state.records.retention import Purged, coarsened

NOW = datetime(2027, 4, 1, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
STRANDED = RoadsideRequest(
    "line", "ja", latitude=35.658034, longitude=139.701636, address="渋谷区", kilopost="12.3", symptom="flat"
)


def turn(version: int, at: datetime) -> Entry:
    said = (LocationReceived(35.658034, 139.701636, "m1", "渋谷区"), Slot("35.658034,139.701636", "m1"), "35.6 km")
    return Entry("c", version, at, msgspec.msgpack.encode(said))


@pytest.mark.parametrize(
    ("age", "left"), [(timedelta(days=400), 1), (timedelta(days=400) + MOMENT, 0), (timedelta(0), 1)]
)
def test_turns_are_deleted_after_400_days(book: Records, age: timedelta, left: int) -> None:
    book.journal.write([turn(1, NOW - age)])
    assert book.purge(NOW).turns_deleted == 1 - left
    assert len(book.journal.read("c")) == left


@pytest.mark.parametrize(("age", "coarse"), [(timedelta(days=90), 0), (timedelta(days=90) + MOMENT, 1)])
def test_positions_in_turns_are_rounded_after_90_days(book: Records, age: timedelta, coarse: int) -> None:
    book.journal.write([turn(1, NOW - age)])
    assert book.purge(NOW) == Purged(0, coarse, 0)
    event, slot, other = msgspec.msgpack.decode(book.journal.read("c")[0].turn, type=tuple[LocationReceived, Slot, str])
    precise = LocationReceived(35.658034, 139.701636, "m1", "渋谷区")
    assert event == (LocationReceived(35.66, 139.7, "m1") if coarse else precise)
    assert slot.value == ("35.66,139.70" if coarse else "35.658034,139.701636")
    assert other == "35.6 km"


@pytest.mark.parametrize(("age", "coarse"), [(timedelta(days=90), 0), (timedelta(days=90) + MOMENT, 1)])
def test_a_requests_position_is_rounded_after_90_days(book: Records, age: timedelta, coarse: int) -> None:
    number = book.requests.file("a", "c", STRANDED, NOW - age)
    assert book.purge(NOW) == Purged(0, 0, coarse)
    filed = book.requests.get(number)
    assert filed is not None
    rounded = RoadsideRequest("line", "ja", latitude=35.66, longitude=139.7, symptom="flat")
    assert filed.request == (rounded if coarse else STRANDED)


def test_purging_again_finds_nothing_left_to_do(book: Records) -> None:
    book.journal.write([turn(version, NOW - timedelta(days=91)) for version in range(3)])
    book.requests.file("a", "c", STRANDED, NOW - timedelta(days=91))
    assert book.purge(NOW) == Purged(0, 3, 1)
    assert book.purge(NOW) == Purged(0, 0, 0)


def test_a_request_amended_late_is_made_coarse_again(book: Records) -> None:
    number = book.requests.file("a", "c", STRANDED, NOW - timedelta(days=91))
    book.purge(NOW)
    book.requests.amend(number, STRANDED, NOW)
    assert book.purge(NOW).requests_coarsened == 1


def test_a_request_without_a_position_keeps_its_other_answers() -> None:
    assert coarsened({"latitude": None, "address": "渋谷区"}) == {"latitude": None, "address": "渋谷区"}
