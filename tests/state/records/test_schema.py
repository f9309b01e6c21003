"""The shape of the database: one way up, checked before work, and the same as the tables say."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Engine, text

from flows.dispatch.case import Case
from flows.events import Address
from flows.facts import Contract, Customer, Vehicle
from state import records
from state.records import Records
from state.records.database import Database
from state.records.errors import RecordsOutdated, RecordsUnavailable
from state.records.schema import upgrade
from state.records.tables import metadata
from state.vault import Vault
from tests.state.records.dispatched import CONTRACT, NOW, STRANDED, filed, job


def test_migrations_lead_to_the_tables_the_code_declares(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_links_made_before_accounts_were_are_kept(empty_url: str, vault: Vault) -> None:
    engine = records.connect(empty_url)
    upgrade(engine, "0001")
    book = Records(Database(engine), vault)
    book.customers.save(Customer("c1", "窓口 花子", "マドグチ", "+819000000001"))
    book.links.link(Address("line", "U1"), "c1", datetime(2026, 4, 1, tzinfo=UTC))
    records.upgrade(engine)
    assert records.open(engine, vault).links.of("c1") == (Address("line", "U1"),)
    engine.dispose()


def test_requests_filed_before_dispatch_was_are_kept_and_get_their_jobs(empty_url: str, vault: Vault) -> None:
    engine = records.connect(empty_url)
    upgrade(engine, "0004")
    before = Records(Database(engine), vault)
    car = Vehicle("v1", "品川 300 さ 12-42", "小型車", "白")
    contract = Contract(CONTRACT, "normal", date(2025, 5, 1), date(2026, 5, 1), car, fuel_used=True)
    before.customers.save(Customer("c1", "窓口 花子", "マドグチ", "+819000000001", (contract,)))
    number, over = filed(before, "a"), filed(before, "b")
    before.requests.acknowledge(number, "担当者", NOW)
    before.requests.close(over, NOW)
    records.upgrade(engine)
    book = records.open(engine, vault)
    assert [each.number for each in book.jobs.orphans(10)] == [number]
    assert book.jobs.open(job(number))
    assert book.jobs.orphans(10) == ()
    assert book.jobs.get(number) == Case(job(number), STRANDED)
    assert book.customers.find(["c1"])["c1"].contracts == (contract,)
    engine.dispose()


def test_upgrading_twice_is_upgrading_once(engine: Engine, vault: Vault) -> None:
    records.upgrade(engine)
    assert records.open(engine, vault).requests.list() == ()


def test_several_may_upgrade_an_empty_database_at_once(empty_url: str, vault: Vault) -> None:
    engines = [records.connect(empty_url) for _ in range(3)]
    with ThreadPoolExecutor(3) as threads:
        list(threads.map(records.upgrade, engines))
    assert records.open(engines[0], vault).requests.list() == ()
    for engine in engines:
        engine.dispose()


def test_an_empty_database_is_refused_with_the_way_out(empty_url: str, vault: Vault) -> None:
    engine = records.connect(empty_url)
    with pytest.raises(RecordsOutdated, match="madoguchi db upgrade"):
        records.open(engine, vault)
    engine.dispose()


def test_a_database_of_a_later_release_is_worked_on(engine: Engine, vault: Vault) -> None:
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    assert records.open(engine, vault).requests.list() == ()


def test_a_missing_table_means_outdated(engine: Engine, book: Records) -> None:
    with engine.begin() as connection:
        connection.execute(text("DROP TABLE suppressions"))
    with pytest.raises(RecordsOutdated):
        book.suppressions.contains(Address("line", "U1"))


def test_a_transaction_that_fails_leaves_nothing(engine: Engine) -> None:
    database = Database(engine)

    def half_done() -> None:
        with database.write() as connection:
            connection.execute(text("INSERT INTO receipt_days (day, last) VALUES ('2026-04-01', 1)"))
            raise LookupError

    with pytest.raises(LookupError):
        half_done()
    with database.read() as connection:
        assert connection.scalar(text("SELECT count(*) FROM receipt_days")) == 0


@pytest.mark.parametrize(
    "url",
    ["sqlite:////nowhere/at/all/records.db", "postgresql://someone:tiger@/nothing?host=/nowhere"],
)
def test_a_database_that_cannot_be_reached_is_unavailable_and_its_password_unsaid(url: str, vault: Vault) -> None:
    engine = records.connect(url)
    with pytest.raises(RecordsUnavailable) as caught:
        records.open(engine, vault)
    assert "tiger" not in f"{caught.value!r} {caught.value.__cause__!r}"
    engine.dispose()


@pytest.mark.parametrize("url", ["", "tiger", "sqlite://", "sqlite:///:memory:", "mysql://someone:tiger@host/name"])
def test_a_database_of_another_kind_is_refused_without_repeating_its_address(url: str) -> None:
    with pytest.raises(ValueError, match="sqlite:///path") as caught:
        records.connect(url)
    assert "tiger" not in str(caught.value)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_gets_the_same_driver(scheme: str) -> None:
    assert records.connect(f"{scheme}://host/name").driver == "psycopg"


def test_sqlite_lets_readers_and_one_writer_work_together(tmp_path: Path) -> None:
    engine = records.connect(f"sqlite:///{tmp_path}/records.db")
    with engine.connect() as connection:
        assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar() == 1
        assert connection.exec_driver_sql("PRAGMA busy_timeout").scalar() == 5000
    engine.dispose()
