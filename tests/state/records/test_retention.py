"""What is kept how long: both sides of each day on which something is deleted or made coarse."""

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from msgspec.structs import replace

from flows.accident.standing import DeskUpdate
from flows.dispatch.job import Fix, Job
from flows.dispatch.orders import UseUp
from flows.effects import RecordProgress
from flows.events import LocationReceived
from flows.keeping import KeepScreen
from flows.roadside.request import RoadsideRequest
from flows.session import Slot
from state.records import Records
from state.records.journal import Entry
from state.records.photo_rows import Sent, Taken
from state.records.retention import Purged, coarsened
from tests.state.records.dispatched import SCORE, become, job, news, offer
from tests.state.records.renewing import CONTRACT, application
from tests.state.records.reporting import REPORT
from tests.state.records.test_impact_records import SHOCK

NOW = datetime(2027, 4, 1, tzinfo=UTC)
MOMENT = timedelta(microseconds=1)
STRANDED = RoadsideRequest(
    "line", "ja", latitude=35.658034, longitude=139.701636, address="渋谷区", kilopost="12.3", symptom="flat"
)


def turn(version: int, at: datetime) -> Entry:
    said = (LocationReceived(35.658034, 139.701636, "m1", "渋谷区"), Slot("35.658034,139.701636", "m1"), "35.6 km")
    return Entry("c", version, at, msgspec.msgpack.encode(said))


def driven(number: str, at: datetime) -> Job:
    """A job whose truck was seen, as of a day."""
    fix = Fix(35.658034, 139.701636, at)
    return job(number, filed=at, fix=fix, destination="架空町一丁目", offers=(offer("o", "shibuya"),), state="towing")


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


@pytest.mark.parametrize(("age", "coarse"), [(timedelta(days=90), 0), (timedelta(days=90) + MOMENT, 1)])
def test_where_a_truck_was_is_rounded_with_the_position_of_its_request(
    book: Records, age: timedelta, coarse: int
) -> None:
    number = book.requests.file("a", "c", STRANDED, NOW - age)
    exact = driven(number, NOW - age)
    book.jobs.open(exact)
    assert book.purge(NOW) == Purged(requests_coarsened=coarse, jobs_coarsened=coarse)
    case = book.jobs.get(number)
    assert case is not None
    near = replace(SCORE, total=0.81, distance=0.95, distance_km=2.0)
    rounded = replace(
        exact, fix=Fix(35.66, 139.7, NOW - age), destination="", offers=(replace(exact.offers[0], score=near),)
    )
    assert case.job == (rounded if coarse else exact)
    assert book.jobs.by_offer("o") == case
    assert book.purge(NOW) == Purged()


def test_a_job_changed_late_is_made_coarse_again(book: Records) -> None:
    long_ago = NOW - timedelta(days=91)
    number = book.requests.file("a", "c", STRANDED, long_ago)
    book.jobs.open(driven(number, long_ago))
    book.purge(NOW)
    book.jobs.change(number, become(fix=Fix(35.658034, 139.701636, NOW)), NOW)
    assert book.purge(NOW) == Purged(jobs_coarsened=1)


@pytest.mark.parametrize(("age", "deleted"), [(timedelta(days=90), 0), (timedelta(days=90) + MOMENT, 1)])
def test_orders_that_nobody_relays_go_after_90_days(book: Records, age: timedelta, deleted: int) -> None:
    number = book.requests.file("a", "c", STRANDED, NOW)
    book.jobs.open(job(number, filed=NOW))
    book.jobs.change(number, become(news(1)), NOW - age)
    assert book.purge(NOW) == Purged(orders_deleted=deleted)
    assert len(book.jobs.orders(10)) == 1 - deleted


@pytest.mark.parametrize(("days", "deleted"), [(766, 0), (767, 1)])
def test_what_a_policy_year_has_had_is_forgotten_400_days_after_it(book: Records, days: int, deleted: int) -> None:
    filed = NOW - timedelta(days=days)
    number = book.requests.file("a", "c", replace(STRANDED, contract=CONTRACT), NOW)
    book.jobs.open(job(number, filed=filed))
    book.jobs.change(number, become(UseUp("fuel")), NOW)
    book.purge(NOW)
    assert book.purge(NOW) == Purged()
    assert book.entitlements.used([CONTRACT])[CONTRACT] == (set() if deleted else {"fuel"})


@pytest.mark.parametrize(("age", "coarse"), [(timedelta(days=90), 0), (timedelta(days=90) + MOMENT, 1)])
def test_where_it_was_and_who_was_hurt_go_90_days_after_a_claim_is_closed(
    book: Records, age: timedelta, coarse: int
) -> None:
    number = book.reports.file("a", "c", REPORT, NOW - timedelta(days=400))
    book.reports.update(number, DeskUpdate("closed"), "m", "d", NOW - age)
    assert book.purge(NOW) == Purged(reports_coarsened=coarse)
    assert book.purge(NOW) == Purged()
    filed = book.reports.get(number)
    assert filed is not None
    found = filed.report
    assert (found.latitude, found.address, found.injuries) == (
        (35.66, "", {}) if coarse else (35.658034, REPORT.address, REPORT.injuries)
    )
    assert found.occurred == REPORT.occurred
    assert found.parties[0].injury == ("withheld" if coarse else "ambulance")
    assert [party.phone for party in found.parties] == [party.phone for party in REPORT.parties]


@pytest.mark.parametrize(("days", "coarse"), [(3 * 365, 0), (3 * 365 + 1, 1)])
def test_they_go_after_three_years_from_a_claim_that_nobody_closed(book: Records, days: int, coarse: int) -> None:
    book.reports.file("a", "c", REPORT, NOW - timedelta(days=days))
    assert book.purge(NOW) == Purged(reports_coarsened=coarse)


@pytest.mark.parametrize(("days", "deleted"), [(3653, 0), (3654, 1)])
def test_a_report_stays_ten_years_with_all_that_was_said_of_it(book: Records, days: int, deleted: int) -> None:
    number = book.reports.file("a", "c", REPORT, NOW - timedelta(days=days))
    book.reports.update(number, DeskUpdate("in_hand"), "m", "d", NOW)
    assert book.purge(NOW).reports_deleted == deleted
    assert len(book.reports.said_of(number)) == 1 - deleted


@pytest.mark.parametrize(("days", "deleted"), [(90, 0), (91, 1)])
def test_the_report_of_an_erased_customer_goes_90_days_after_it_is_closed(
    book: Records, days: int, deleted: int
) -> None:
    open_one, closed = (book.reports.file(key, "c", REPORT, NOW - timedelta(days=200)) for key in ("a", "b"))
    book.erase("c1")
    book.reports.update(closed, DeskUpdate("closed"), "m", "d", NOW - timedelta(days=days))
    for number in (open_one, closed):
        book.photos.keep(Sent("c", f"m of {number}", number), Taken("a" * 64, "image/jpeg", 8, 8, 100), NOW)
    assert book.purge(NOW).reports_deleted == deleted
    assert (book.reports.get(closed) is None) == bool(deleted)
    assert (len(book.photos.of(open_one)), len(book.photos.of(closed))) == (1, 1 - deleted)
    assert book.reports.get(open_one) is not None


@pytest.mark.parametrize(("age", "deleted"), [(timedelta(days=90), 0), (timedelta(days=90) + MOMENT, 1)])
def test_a_shock_is_forgotten_after_90_days(book: Records, age: timedelta, deleted: int) -> None:
    book.impacts.note("key", "d", "c1", "c", "strong", SHOCK, NOW - age, "asked", NOW)
    assert book.purge(NOW) == Purged(impacts_deleted=deleted)


@pytest.mark.parametrize(("days", "deleted"), [(3 * 365, 0), (3 * 365 + 1, 1)])
def test_that_there_was_a_watcher_is_forgotten_three_years_after_they_are_none(
    book: Records, days: int, deleted: int
) -> None:
    book.watchers.add("w1", "c1", "窓口 一郎", "+819000000005", "watchers/1", NOW)
    assert book.purge(NOW) == Purged()
    book.watchers.remove("c1", "w1", NOW - timedelta(days=days))
    assert book.purge(NOW) == Purged(watchers_deleted=deleted)
