"""Personal data is sealed, keys outlive secrets, and a change of secrets reaches every sealed value."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime

import msgspec
import pytest
from sqlalchemy import Engine, insert, select, update

from flows.accident.standing import DeskUpdate
from flows.accident.telling import Detail
from flows.dispatch.job import Fix
from flows.dispatch.orders import Count, UseUp
from flows.effects import RecordProgress
from flows.events import Address
from flows.facts import Contract, Customer, Vehicle
from flows.keeping import KeepScreen
from flows.reminders.policy import Decision
from flows.roadside.request import RoadsideRequest
from state import records
from state.errors import Unreadable
from state.records import Records
from state.records.accounts import Account
from state.records.database import Database
from state.records.journal import Entry
from state.records.keyring import Keyring
from state.records.notices import Entry as Said
from state.records.notices import Notice
from state.records.photo_rows import Position, Sent, Taken
from state.records.reminders import Plan
from state.records.rotation import BATCH, sealed_columns
from state.records.tables import journal, metadata, requests
from state.vault import Vault
from tests.state.records.dispatched import become, job, offer, tell
from tests.state.records.renewing import MATURITY, TERMS, application
from tests.state.records.reporting import REPORT
from tests.state.records.test_impact_records import HURT, SHOCK

NOW = datetime(2026, 4, 1, tzinfo=UTC)
OLD, NEW = "the first secret of the tests", "the second secret of the tests"
CAR = Vehicle("v1", "品川 300 さ 12-34", "アクア", "珍しい紫色")
HANAKO = Customer(
    "c1",
    "窓口 花子",
    "マドグチ ハナコ",
    "+819000000001",
    (Contract("AB-123456", "normal", date(2025, 5, 1), date(2026, 5, 1), CAR, home_parking="調布市", terms=TERMS),),
)
MARKED = [
    "窓口",
    "マドグチ",
    "9000000001",
    "品川",
    "12-34",
    "アクア",
    "紫色",
    "123456",
    "調布",
    "U00001",
    "担当",
    "35.65",
    "1987",
    "hanako",
    "argon2",
    "live-page",
    "offer-page",
    "架空整備",
    "相手",
    "目撃",
    "ambulance",
    "device-7",
    "架空警察署",
]


@pytest.fixture
def full(book: Records) -> Records:
    """At least one row in every table."""
    book.customers.save(HANAKO, date(1987, 6, 5))
    book.accounts.open(Account("c1", "hanako@example.jp", "+819000000001", "$argon2id$marked"), NOW)
    book.consents.record("key", "c1", Address("line", "U00001"), "marketing", granted=True, wording="w/1", now=NOW)
    book.links.link(Address("line", "U00001"), "c1", NOW)
    place = {"latitude": 35.658034, "longitude": 139.701636}
    request = RoadsideRequest("line", "ja", name="窓口 花子", contract="AB-123456", **place)
    number = book.requests.file("key", "conversation", request, NOW)
    book.requests.acknowledge(number, "担当者", NOW)
    book.jobs.open(job(number, token="live-page"))
    found = {"offers": (offer("offer-page", "shibuya"),), "fix": Fix(at=NOW, **place), "by": "担当者"}
    orders = (tell("shibuya", offer="offer-page", value="架空整備"), Count("shibuya", asked=1), UseUp("fuel"))
    book.jobs.change(number, become(*orders, destination="架空整備", **found), NOW)
    book.follow_ups.note(number, "K-1", 38_000, 0, NOW)
    book.surges.switch_on("tokyo", "snow", "担当者", NOW)
    book.renewals.record(RecordProgress("AB-123456", MATURITY, declined="sold"), NOW)
    book.applications.file("key", "conversation", application(), NOW)
    screen = KeepScreen(3, "renewal.car.1", "renewal-car@ja", "", "お車は 品川 300 さ 12-34 ですか？", NOW)
    book.applications.keep("key", "conversation", screen)
    notice = Notice(key="notice", main="notice", customer="c1", step="R4", day=MATURITY, rung="line", changed_at=NOW)
    decided = Decision("AB-123456", MATURITY, "R4", send=True, reason="due")
    book.reminders.keep([Plan("c1", (decided,), (notice,))], MATURITY)
    said = Said("sent:notice", "notice", "line", "sent", "", NOW)
    book.notices.change("notice", said, lambda kept: kept)
    book.reminders.finish(MATURITY, NOW)
    sent = Sent("conversation", "message", began=1)
    book.photos.keep(sent, Taken("digest", "image/jpeg", 1, 1, 1, Position(35.658034, 139.701636)), NOW)
    book.photos.file("conversation", 1, "C-20260401-0001", NOW)
    book.journal.write([Entry("conversation", 1, NOW, msgspec.msgpack.encode(["品川 300 さ 12-34", 35.658034]))])
    book.suppressions.add(Address("sms", "+819000000001"), "opted_out", NOW)
    told = book.reports.file("key", "conversation", REPORT, NOW, Address("line", "U00001"))
    book.reports.update(told, DeskUpdate("in_hand", "担当者", note="相手の方に連絡します"), "message", "digest", NOW)
    book.reports.tell(told, {"police_station": Detail("架空警察署", "message")}, NOW, NOW)
    book.impacts.note("key", "digest", "c1", "conversation", "strong", SHOCK, NOW, "asked", NOW)
    book.impacts.confirm("I-20260401-0001", HURT, NOW)
    book.watchers.add("w1", "c1", "窓口 一郎", "+819000000001", "watchers/1", NOW)
    return book


def everything(book: Records) -> list[object]:
    return [
        book.customers.find(["c1"]),
        book.links.of("c1"),
        book.customers.born("c1"),
        book.accounts.by_login("hanako@example.jp"),
        book.consents.history("c1"),
        book.requests.list(),
        book.jobs.list(),
        book.jobs.by_token("live-page"),
        book.jobs.by_offer("offer-page"),
        book.jobs.orders(10),
        book.surges.all(),
        book.renewals.progress([("AB-123456", MATURITY)]),
        [book.applications.export(filed.number) for filed in book.applications.list()],
        book.photos.of("C-20260401-0001"),
        book.journal.read("conversation"),
        book.customers.by_phone("+819000000001"),
        book.suppressions.contains(Address("sms", "+819000000001")),
        book.reports.list(),
        [book.reports.said_of(filed.number) for filed in book.reports.list()],
        book.impacts.list(waiting_only=False),
        book.watchers.of("c1"),
    ]


@pytest.mark.usefixtures("full")
def test_no_column_shows_personal_data(engine: Engine) -> None:
    with engine.connect() as connection:
        for table in metadata.sorted_tables:
            rows = connection.execute(select(table)).all()
            assert rows, f"{table} has no row to look at"
            written = "".join(
                cell.decode("utf-8", errors="ignore") if isinstance(cell, bytes) else str(cell)
                for row in rows
                for cell in row
            )
            assert [mark for mark in MARKED if mark in written] == [], f"in {table}"


def test_after_rotation_the_old_secret_is_not_needed_and_everything_is_as_it_was(full: Records, engine: Engine) -> None:
    before = everything(full)
    rotated = records.open(engine, Vault([NEW, OLD])).rotate()
    assert rotated == len(list(sealed_columns()))
    assert everything(records.open(engine, Vault([NEW]))) == before


def test_rotation_done_again_finds_nothing_left_to_do(full: Records, engine: Engine) -> None:
    assert full.rotate() == 0
    both = records.open(engine, Vault([NEW, OLD]))
    assert both.rotate() > 0
    assert both.rotate() == 0


def test_rotation_reaches_the_last_of_many_rows(book: Records, engine: Engine) -> None:
    turns = [Entry(f"c{n % 3}", n, NOW, msgspec.msgpack.encode(n)) for n in range(2 * BATCH + 1)]
    book.journal.write(turns)
    records.open(engine, Vault([NEW, OLD])).rotate()
    reopened = records.open(engine, Vault([NEW]))
    assert sorted(turn.version for n in range(3) for turn in reopened.journal.read(f"c{n}")) == list(range(len(turns)))


@pytest.mark.usefixtures("full")
def test_without_its_secret_nothing_opens(engine: Engine) -> None:
    with pytest.raises(Unreadable):
        records.open(engine, Vault([NEW]))


def test_a_sealed_value_copied_into_another_row_does_not_open(book: Records, engine: Engine) -> None:
    first, second = (book.requests.file(key, "c", RoadsideRequest("line", "ja", name=key), NOW) for key in ("a", "b"))
    blob = select(requests.c.request).where(requests.c.number == first).scalar_subquery()
    with engine.begin() as connection:
        connection.execute(update(requests).where(requests.c.number == second).values(request=blob))
    with pytest.raises(Unreadable):
        book.requests.get(second)


def test_a_key_is_made_once_and_stays(engine: Engine, vault: Vault) -> None:
    with ThreadPoolExecutor(8) as threads:
        keys = set(threads.map(lambda _: Keyring(Database(engine), vault).get_or_create("name"), range(8)))
    assert len(keys) == 1
    assert len(keys.pop()) == 32


def test_keys_of_different_names_differ(book: Records) -> None:
    assert book.keyring.get_or_create("one") != book.keyring.get_or_create("two")


def test_a_time_without_a_zone_is_refused(engine: Engine) -> None:
    row = insert(journal).values(conversation="c", version=1, turn=b"", at=NOW.replace(tzinfo=None))
    with engine.begin() as connection, pytest.raises(Exception, match="aware times only"):
        connection.execute(row)
