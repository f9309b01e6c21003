"""What is kept how long: both sides of each day on which something is deleted or made coarse."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest

from flows.effects import KeepScreen, RecordProgress
from flows.events import LocationReceived
from flows.roadside.request import RoadsideRequest
from flows.session import Slot
from state.records import Records
from state.records.journal import Entry
from state.records.retention import Purged, coarsened
from tests.state.records.renewing import CONTRACT, application

NOW = datetime(2027, 4, 1, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
STRANDED = RoadsideRequest(
    "line", "ja", latitude=35.658034, longitude=139.701636, address="渋谷区", kilopost="12.3", symptom="flat"
)


def turn(version: int, at: datetime) -> Entry:
    said = (LocationReceived(35.658034, 139.701636, "m1", "渋谷区"), Slot("35.658034,139.701636", "m1"), "35.6 km")
    return Entry("c", version, at, msgspec.msgpack.encode(said))


def screen(at: datetime) -> KeepScreen:
    return KeepScreen(3, "renewal.use.1", "renewal-use@ja", "", "お車の使い方は？", at)


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


@pytest.mark.parametrize(("age", "deleted"), [(timedelta(days=3653), 0), (timedelta(days=3653) + MOMENT, 1)])
def test_an_application_stays_ten_years_and_its_screens_with_it(book: Records, age: timedelta, deleted: int) -> None:
    book.applications.keep("screen", "c", screen(NOW - age))
    number = book.applications.file("key", "c", application(), NOW - age)
    book.renewals.record(RecordProgress(CONTRACT, NOW.date(), declined="sold"), NOW)
    assert book.purge(NOW) == Purged(applications_deleted=deleted, screens_deleted=deleted)
    dossier = book.applications.export(number)
    assert (dossier is None) == bool(deleted)
    assert dossier is None or dossier.evidence


@pytest.mark.parametrize(("age", "deleted"), [(timedelta(days=90), 0), (timedelta(days=90) + MOMENT, 1)])
def test_screens_of_a_talk_that_filed_nothing_go_after_90_days(book: Records, age: timedelta, deleted: int) -> None:
    book.applications.keep("screen", "c", screen(NOW - age))
    assert book.purge(NOW) == Purged(screens_deleted=deleted)


@pytest.mark.parametrize(("days", "deleted"), [(400, 0), (401, 1)])
def test_the_progress_of_a_renewal_goes_400_days_after_maturity(book: Records, days: int, deleted: int) -> None:
    maturity = NOW.date() - timedelta(days=days)
    book.renewals.record(RecordProgress(CONTRACT, maturity, declined="sold"), NOW)
    assert book.purge(NOW) == Purged(renewals_deleted=deleted)


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
